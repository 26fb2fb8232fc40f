/**
 * Makes a bundled module small, and keeps what an error in Google's log is read by: the names of its longer functions,
 * its classes and all properties.
 */
import { parse, type AnyNode, type Identifier, type Program } from 'acorn';
import { transform } from 'esbuild';

/** From so many signs on a function keeps its name. What goes wrong in a shorter one is told by who called it. */
const keepsItsName = 600;

const parsed = (code: string): Program =>
  parse(code, { ecmaVersion: 2022, sourceType: 'module', allowReturnOutsideFunction: true });

/** Visits every node below one, with its parent and the field of the parent that it stands in. */
function visit(node: AnyNode, see: (node: AnyNode, parent: AnyNode, field: string) => boolean | void): void {
  for (const [field, value] of Object.entries(node) as [string, unknown][]) {
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (typeof (child as AnyNode | null)?.type !== 'string') continue;
      if (see(child as AnyNode, node, field) !== false) visit(child as AnyNode, see);
    }
  }
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The code with other texts in these places. */
function edited(code: string, edits: readonly Edit[]): string {
  let made = '';
  let from = 0;
  for (const { start, end, text } of [...edits].sort((one, other) => one.start - other.start)) {
    made += code.slice(from, start) + text;
    from = end;
  }
  return made + code.slice(from);
}

/** Whether a function asks how it was called, which an arrow function cannot tell. */
function needsItsCall(fn: AnyNode): boolean {
  let found = false;
  visit(fn, (node) => {
    found ||= node.type === 'ThisExpression' || node.type === 'MetaProperty';
    found ||= node.type === 'Identifier' && node.name === 'arguments';
    return node.type !== 'FunctionDeclaration' && node.type !== 'FunctionExpression' && node.type !== 'ClassBody';
  });
  return found;
}

/** Functions as arrow functions, which are shorter. They come first: what runs at loading may call them. */
function withArrows(code: string, { body }: Program): string {
  let first = '';
  let rest = '';
  let from = 0;
  for (const node of body) {
    if (node.type !== 'FunctionDeclaration' || node.generator || node.async || needsItsCall(node)) continue;
    const params = node.params.map(({ start, end }) => code.slice(start, end)).join(', ');
    first += `var ${node.id.name} = (${params}) => ${code.slice(node.body.start, node.body.end)};\n`;
    rest += code.slice(from, node.start);
    from = node.end;
  }
  return first + rest + code.slice(from);
}

/** What esbuild calls a value that it looks at twice, to write `?.` and `??` without them. */
const lookedAtTwice = /^_[a-z]+\d*$/;

/**
 * Declares what is looked at twice once for the whole module, rather than in each function: it is read before anything
 * else can run. What is an expression then stays one, which is shorter.
 */
function withOnePlaceToLook(code: string, program: Program): string {
  const names = new Set<string>();
  const edits: Edit[] = [];
  visit(program, (node) => {
    if (node.type !== 'VariableDeclaration' || node.kind !== 'var') return;
    const own = node.declarations.flatMap(({ id, init }) =>
      !init && id.type === 'Identifier' && lookedAtTwice.test(id.name) ? [id.name] : [],
    );
    if (own.length < node.declarations.length) return;
    for (const name of own) names.add(name);
    edits.push({ ...node, text: '' });
  });
  return names.size === 0 ? code : `var ${[...names].join(', ')};\n${edited(code, edits)}`;
}

/** How many signs a short name takes, and giving it. */
const shortName = 3;
const naming = 6;

/** Of the language itself, and used so often that a short name pays. None asks how it was called. */
const builtIns: ReadonlySet<string> = new Set([
  'Array.from',
  'Array.isArray',
  'JSON.stringify',
  'Math.floor',
  'Math.max',
  'Math.min',
  'Object.defineProperty',
  'Object.entries',
  'Object.fromEntries',
  'Object.keys',
  'Object.values',
]);

/** Whether a node stands where a name may stand as well. A text beside `typeof` stays: engines are quick with it. */
function mayBeNamed(node: AnyNode, parent: AnyNode, field: string, text: string): boolean {
  if (node.type === 'UnaryExpression') return text === 'void 0';
  if (node.type === 'MemberExpression') return builtIns.has(text);
  if (node.type !== 'Literal' || (typeof node.value !== 'string' && node.value !== null)) return false;
  // Engines are quick with a comparison to null itself.
  if (node.value === null) return node.raw === 'null' && parent.type !== 'BinaryExpression';
  if (parent.type === 'BinaryExpression')
    return [parent.left, parent.right].every((side) => side.type !== 'UnaryExpression' || side.operator !== 'typeof');
  return field !== 'key' && field !== 'source' && !('directive' in parent);
}

/** Gives what is written often a name of the module: what the language has, `undefined`, `null`, and texts. */
function withNamesForRepeats(code: string, program: Program): string {
  const places = new Map<string, AnyNode[]>();
  visit(program, (node, parent, field) => {
    const text = code.slice(node.start, node.end);
    if (!mayBeNamed(node, parent, field, text)) return true;
    places.set(text, [...(places.get(text) ?? []), node]);
    return false;
  });
  const repeats = [...places].filter(([text, { length }]) => length * (text.length - shortName) > text.length + naming);
  const edits = repeats.flatMap(([, nodes], index) => nodes.map((node) => ({ ...node, text: `own_${index}` })));
  const declared = repeats.map(([text], index) => `var own_${index} = ${text};\n`);
  return declared.join('') + edited(code, edits);
}

/** The code, with the exports at its end as what it returns. */
function returning(code: string): string {
  const given: string[] = [];
  let inner = code;
  for (const node of parsed(code).body.reverse()) {
    if (node.type !== 'ExportNamedDeclaration') continue;
    for (const { local, exported } of node.specifiers) {
      given.push(`${(exported as Identifier).name}: ${(local as Identifier).name}`);
    }
    inner = inner.slice(0, node.start) + inner.slice(node.end);
  }
  return `${inner}\nreturn {${given.join(', ')}};\n`;
}

/** Names of which nobody reads anything: constants and short functions. */
function namesToShorten(program: Program): string[] {
  return program.body.flatMap((node) =>
    node.type !== 'VariableDeclaration'
      ? []
      : node.declarations.flatMap(({ id, init }) => {
          if (id.type !== 'Identifier') return [];
          const isFunction = init?.type === 'ArrowFunctionExpression' && init.body.type === 'BlockStatement';
          const told = init?.type === 'ClassExpression' || (isFunction && init.end - init.start >= keepsItsName);
          return told ? [] : [id.name];
        }),
  );
}

interface Place {
  readonly start: number;
  readonly end: number;
  /** `{ name }`, which must become `{ name: short }`. */
  readonly shorthand: boolean;
}

/** Where each variable stands. */
function placesOf(program: Program): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  visit(program, (node, parent, field) => {
    if (node.type !== 'Identifier') return;
    const named = field === 'property' || field === 'key' || field === 'label';
    if (named && !('computed' in parent && parent.computed)) return;
    const shorthand = parent.type === 'Property' && parent.shorthand;
    places.set(node.name, [...(places.get(node.name) ?? []), { start: node.start, end: node.end, shorthand }]);
  });
  return places;
}

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const digits = '0123456789';

/** Short names that nothing is called by yet, the shortest first. */
function* freeNames(taken: ReadonlyMap<string, unknown>): Generator<string> {
  const words = new Set(['do', 'if', 'in', 'of', 'as']);
  for (let length = 1, names = ['']; ; length += 1) {
    names = names.flatMap((start) => [...(start === '' ? letters : letters + digits)].map((sign) => start + sign));
    if (length > 3) throw new Error('Er zijn geen korte namen meer.');
    for (const name of names) if (!taken.has(name) && !words.has(name)) yield name;
  }
}

/** @param code in which the names within functions are short already, so that none hides a name of the module */
function withShortNames(code: string): string {
  const program = parsed(code);
  const places = placesOf(program);
  const count = (name: string): number => places.get(name)?.length ?? 0;
  const names = namesToShorten(program).sort((one, other) => count(other) - count(one));
  const free = freeNames(places);
  const edits = names.flatMap((name): Edit[] => {
    const short = free.next().value as string;
    return short.length >= name.length
      ? []
      : places.get(name)!.map((place) => ({ ...place, text: place.shorthand ? `${name}:${short}` : short }));
  });
  return edited(code, edits);
}

/**
 * @param module one bundled module, with its exports at its end
 * @param target what must be able to read it
 * @returns an expression that runs the module and gives an object of what it exports
 */
export async function compact(module: string, target: string): Promise<string> {
  const steps = [withOnePlaceToLook, withNamesForRepeats, withArrows];
  const inner = steps.reduce((made, step) => step(made, parsed(made)), returning(module));
  const { code } = await transform(inner, {
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    // Google tells the line and the sign in it.
    lineLimit: 1000,
    target,
  });
  return `(()=>{${withShortNames(code)}})()`;
}
