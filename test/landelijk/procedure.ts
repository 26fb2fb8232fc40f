/**
 * Runs a procedure of BigQuery over DuckDB, statement by statement, by the grammar of Google's "Procedural language": what is
 * not in it is refused. Sheets are read as an external table reads them: by its options, each cell as a text.
 */

/** A sheet: each cell as it shows. */
export type Shown = readonly (readonly string[])[];

export interface Engine {
  ask<R>(sql: string): Promise<readonly R[]>;
  /** The sheet of a workbook; null where there is none. */
  sheet(url: string, name: string): Shown | null;
}

type Scope = ReadonlyMap<string, unknown>;
type Variables = Map<string, unknown>;

const literal = (value: unknown): string =>
  value === null || value === undefined
    ? 'NULL'
    : typeof value === 'string'
      ? `'${value.replaceAll("'", "''")}'`
      : String(value as number);

const token = /"""[\s\S]*?"""|"[^"\n]*"|'(?:[^']|'')*'|--[^\n]*|@@?[\w.]+|\w+(?:\.\w+)*|\s+|[\s\S]/g;

/** The tokens without comments. Texts become those of DuckDB. */
const tokens = (sql: string): string[] =>
  (sql.match(token) ?? [])
    .filter((one) => !one.startsWith('--'))
    .map((one) => (one.startsWith('"') ? literal(one.replace(/^"{3}|"{3}$|^"|"$/g, '')) : one));

/** The end of what stands between brackets, from the bracket on. */
function closing(list: readonly string[], open: number): number {
  let depth = 0;
  for (let at = open; at < list.length; at++) {
    if (list[at] === '(') depth++;
    if (list[at] === ')' && --depth === 0) return at;
  }
  throw new Error(`No end to: ${list.slice(open).join('').slice(0, 80)}`);
}

/** What stands between commas at this level. */
function parts(list: readonly string[]): string[][] {
  const found: string[][] = [[]];
  let depth = 0;
  for (const one of list) {
    if (one === '(' || one === '[') depth++;
    if (one === ')' || one === ']') depth--;
    if (one === ',' && depth === 0) found.push([]);
    else found[found.length - 1]!.push(one);
  }
  return found;
}

/** `FORMAT('k%d = %T', a, b)` as texts after each other. %T is a text as SQL writes it. */
function formatted(args: readonly string[][]): string {
  const [template = [], ...values] = args;
  const text = template.join('').trim().slice(1, -1).replaceAll("''", "'");
  let next = 0;
  const pieces = text.split(/(%[dsT])/).map((piece) => {
    if (!/^%[dsT]$/.test(piece)) return literal(piece);
    const value = values[next++]?.join('') ?? '';
    if (value === '') throw new Error(`Too few values for FORMAT: ${text}`);
    return piece === '%T' ? `concat('''', replace(${value}, '''', ''''''), '''')` : `CAST(${value} AS VARCHAR)`;
  });
  if (next !== values.length) throw new Error(`Too many values for FORMAT: ${text}`);
  // One that is null makes all of it null, as FORMAT does with %s of a null in a text that is run.
  return `(${pieces.join(' || ')})`;
}

/** A query or an expression for DuckDB, with what the variables and parameters hold. */
function translated(sql: string | readonly string[], scope: Scope): string {
  const list = typeof sql === 'string' ? tokens(sql) : [...sql];
  const out: string[] = [];
  for (let at = 0; at < list.length; at++) {
    const one = list[at]!;
    const isCall = list[at + 1] === '(';
    if (one === 'FORMAT' && isCall) {
      const end = closing(list, at + 1);
      out.push(formatted(parts(list.slice(at + 2, end)).map((part) => [translated(part, scope).trim()])));
      at = end;
    } else if (one === 'UNNEST' && isCall) {
      const end = closing(list, at + 1);
      // `UNNEST(…) AS n`: n is the column.
      out.push(`(SELECT UNNEST${translated(list.slice(at + 1, end + 1), scope)} AS n)`);
      at = end;
    } else if (one === 'CHR' && isCall) {
      const end = closing(list, at + 1);
      out.push(`chr(CAST${translated(list.slice(at + 1, end), scope)} AS INTEGER))`);
      at = end;
    } else if (scope.has(one) && !isCall) out.push(literal(scope.get(one)));
    else
      out.push(
        { STRING: 'VARCHAR', INT64: 'BIGINT', GENERATE_ARRAY: 'generate_series', COUNTIF: 'count_if' }[one] ?? one,
      );
  }
  return out.join('');
}

/** The options that Google documents for a sheet, and for a file with a line a row. */
const known: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  GOOGLE_SHEETS: {
    format: /./,
    uris: /^\['[^']*'\]$/,
    sheet_range: /^'(?:[^']|'')+!A:[A-Z]{1,2}'$/,
    skip_leading_rows: /^\d+$/,
  },
  CSV: { format: /./, uris: /^\['gs:[^']*'\]$/, field_delimiter: /^';'$/, skip_leading_rows: /^\d+$/ },
};

/** Makes a table of the columns of a sheet that its range names. */
async function externalTable(sql: string, { ask, sheet }: Engine): Promise<boolean> {
  const made = /^CREATE OR REPLACE EXTERNAL TABLE (plp\.\w+) \(([^)]*)\)\s*OPTIONS \(([\s\S]*)\)$/.exec(sql.trim());
  if (!made) return false;
  const [, name, columns, options] = made as unknown as [string, string, string, string];
  const kind = /format = '(\w+)'/.exec(options)?.[1] ?? '';
  const given = new Map(
    parts(tokens(options)).map((part) => {
      const [key = '', value = ''] = part.join('').split(/ = ([\s\S]*)/);
      if (!known[kind]?.[key.trim()]?.test(value.trim())) throw new Error(`No option of ${kind}: ${part.join('')}`);
      return [key.trim(), value.trim()] as const;
    }),
  );
  const text = (key: string): string =>
    given
      .get(key)!
      .replace(/^\[?'|'\]?$/g, '')
      .replaceAll("''", "'");
  const range = given.has('sheet_range') ? text('sheet_range') : '';
  const [, from = '', last = ''] = /^([\s\S]*)!A:([A-Z]+)$/.exec(range) ?? [];
  const rows = sheet(text('uris'), from);
  if (!rows) throw new Error(`Not found: ${from} in ${text('uris')}`);
  const width = columns.split(',').length;
  const letters = [...last].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
  if (range !== '' && letters !== width) throw new Error(`${width} columns for ${letters} of ${range}`);
  const own = rows.slice(Number(given.get('skip_leading_rows') ?? 0));
  await ask(`CREATE OR REPLACE TABLE ${name} (${columns.replace(/STRING/g, 'VARCHAR')})`);
  for (let first = 0; first < own.length; first += 200) {
    const lines = own.slice(first, first + 200).map((row) => {
      const cells = Array.from({ length: width }, (_, at) => literal(row[at] === '' ? null : row[at]));
      return `(${cells.join(', ')})`;
    });
    await ask(`INSERT INTO ${name} VALUES ${lines.join(', ')}`);
  }
  return true;
}

/** One statement, as it stands before its semicolon, or the head of one that holds others. */
type Statement =
  | { readonly kind: 'sql' | 'set' | 'execute' | 'raise' | 'declare'; readonly text: string }
  | { readonly kind: 'for'; readonly name: string; readonly query: string; readonly body: readonly Statement[] }
  | { readonly kind: 'if'; readonly condition: string; readonly body: readonly Statement[] }
  | { readonly kind: 'block'; readonly body: readonly Statement[]; readonly onError: readonly Statement[] | null };

/** Reads a list of statements up to what ends it. */
class Reader {
  private at = 0;
  private readonly list: readonly string[];

  constructor(sql: string) {
    this.list = tokens(sql);
  }

  private space(): void {
    while (/^\s+$/.test(this.list[this.at] ?? '')) this.at++;
  }

  private is(words: string): boolean {
    this.space();
    const wanted = words.split(' ');
    const found = this.list.slice(this.at).filter((one) => !/^\s+$/.test(one));
    return wanted.every((one, index) => found[index] === one);
  }

  private take(words: string): void {
    for (const word of words.split(' ')) {
      this.space();
      const found = this.list[this.at++];
      if (found !== word) throw new Error(`Expected ${word}, found ${found}`);
    }
  }

  /** The text up to a word at this level, which is taken too. */
  private upTo(word: string): string {
    let depth = 0;
    const from = this.at;
    for (; this.at < this.list.length; this.at++) {
      const one = this.list[this.at]!;
      if (depth === 0 && one === word) return this.list.slice(from, this.at++).join('').trim();
      if (one === '(') depth++;
      if (one === ')') depth--;
    }
    throw new Error(`No ${word} after: ${this.list.slice(from).join('').slice(0, 80)}`);
  }

  /** @param ends the words of which one ends the list; it is not taken */
  statements(ends: readonly string[]): Statement[] {
    const found: Statement[] = [];
    while (!ends.some((end) => this.is(end))) {
      const declares = this.is('DECLARE');
      if (declares && found.some(({ kind }) => kind !== 'declare'))
        throw new Error('DECLARE stands first in its block');
      found.push(this.statement());
    }
    return found;
  }

  private statement(): Statement {
    if (this.is('FOR')) {
      this.take('FOR');
      this.space();
      const name = this.list[this.at++]!;
      this.take('IN');
      const query = this.upTo('DO');
      const body = this.statements(['END FOR']);
      this.take('END FOR ;');
      return { kind: 'for', name, query: query.slice(1, -1), body };
    }
    if (this.is('IF')) {
      this.take('IF');
      const condition = this.upTo('THEN');
      const body = this.statements(['END IF']);
      this.take('END IF ;');
      return { kind: 'if', condition, body };
    }
    if (this.is('BEGIN')) return this.block();
    for (const [word, kind] of [
      ['DECLARE', 'declare'],
      ['SET', 'set'],
      ['EXECUTE IMMEDIATE', 'execute'],
      ['RAISE USING MESSAGE =', 'raise'],
    ] as const)
      if (this.is(word)) {
        this.take(word);
        return { kind, text: this.upTo(';') };
      }
    const text = this.upTo(';');
    if (!/^(?:CREATE OR REPLACE (?:TEMP )?TABLE|INSERT INTO|DELETE FROM|TRUNCATE TABLE) /.test(text))
      throw new Error(`No statement of a procedure: ${text.slice(0, 80)}`);
    return { kind: 'sql', text };
  }

  block(): Statement {
    this.take('BEGIN');
    const body = this.statements(['END', 'EXCEPTION']);
    let onError: Statement[] | null = null;
    if (this.is('EXCEPTION')) {
      this.take('EXCEPTION WHEN ERROR THEN');
      onError = this.statements(['END']);
    }
    this.take('END ;');
    return { kind: 'block', body, onError };
  }
}

async function valueOf(expression: string, scope: Scope, { ask }: Engine): Promise<unknown> {
  const [row] = await ask<{ value: unknown }>(`SELECT ${translated(expression, scope)} AS value`);
  return row!.value;
}

/** `sql [INTO variable] [USING value AS name, …]` */
async function execute(text: string, variables: Variables, engine: Engine): Promise<void> {
  const [before = '', using] = text.split(/ USING (?=[\w.]+ AS \w+$)/);
  const [expression = '', into] = before.split(/ INTO (?=\w+$)/);
  const sql = await valueOf(expression, variables, engine);
  if (typeof sql !== 'string') throw new Error(`Nothing to run: ${expression.slice(0, 60)}`);
  const given = /^([\w.]+) AS (\w+)$/.exec(using ?? '');
  const scope = new Map(given ? [[`@${given[2]!}`, variables.get(given[1]!)]] : []);
  if (await externalTable(sql, engine)) return;
  const rows = await engine.ask<Record<string, unknown>>(translated(sql, scope));
  if (into !== undefined) variables.set(into, Number(Object.values(rows[0]!)[0]));
}

async function run(list: readonly Statement[], variables: Variables, engine: Engine): Promise<void> {
  for (const one of list)
    switch (one.kind) {
      case 'declare':
        variables.set(one.text.split(' ')[0]!, null);
        break;
      case 'set': {
        const [, name = '', expression = ''] = /^(\w+) = ([\s\S]*)$/.exec(one.text) ?? [];
        if (!variables.has(name)) throw new Error(`SET of what is not declared: ${name}`);
        variables.set(name, await valueOf(expression, variables, engine));
        break;
      }
      case 'execute':
        await execute(one.text, variables, engine);
        break;
      case 'raise':
        throw new Error(String(await valueOf(one.text, variables, engine)));
      case 'sql':
        await engine.ask(translated(one.text, variables));
        break;
      case 'if':
        if (await valueOf(one.condition, variables, engine)) await run(one.body, variables, engine);
        break;
      case 'for':
        for (const row of await engine.ask<Record<string, unknown>>(translated(one.query, variables))) {
          const inside = new Map(variables);
          for (const [column, value] of Object.entries(row))
            inside.set(`${one.name}.${column}`, /^\d+$/.test(String(value)) ? Number(value) : value);
          await run(one.body, inside, engine);
        }
        break;
      case 'block':
        try {
          await run(one.body, new Map(variables), engine);
        } catch (error) {
          if (!one.onError) throw error;
          await run(one.onError, new Map(variables).set('@@error.message', (error as Error).message), engine);
        }
    }
}

/** Runs a procedure. @param sql `CREATE OR REPLACE PROCEDURE … BEGIN … END;` @param given its arguments, texts all */
export async function runProcedure(sql: string, engine: Engine, given: readonly string[] = []): Promise<void> {
  const made =
    /CREATE OR REPLACE PROCEDURE plp\.\w+\(([^)]*)\)\s*OPTIONS \(strict_mode = FALSE\)\s*(BEGIN[\s\S]*END;)\s*$/.exec(
      sql,
    );
  if (!made) throw new Error('No procedure that can be run');
  const names = [...made[1]!.matchAll(/(\w+) STRING/g)].map((match) => match[1]!);
  if (names.length !== given.length) throw new Error(`${names.length} arguments, and ${given.length} given`);
  await run([new Reader(made[2]!).block()], new Map(names.map((name, at) => [name, given[at]])), engine);
}
