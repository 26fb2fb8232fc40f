/**
 * Takes out of the script what few tasks need (addon/parts.ts): what only a part reaches goes with it into a file of its
 * own, and Code.js is left with what fetches that file.
 */
import type { AnyNode } from 'acorn';
import { edited, namesIn, parsed, visit, type Module } from './source';

/** The function that declares a part: `partBesideCode('file', { task })`. */
const declares = 'partBesideCode';

/** What declares a part. */
interface Declared {
  readonly file: string;
  /** Its functions. */
  readonly functions: Module['exported'];
  /** Where in the code of its unit the object with these functions stands. */
  readonly start: number;
  readonly end: number;
}

/** One declaration of the module, or one statement that does something: it stays together. */
interface Unit {
  readonly code: string;
  /** What it declares. */
  readonly names: readonly string[];
  /** Which names stand in it. */
  readonly uses: ReadonlySet<string>;
  /** It belongs in the script: it does something by itself, or declares a part. */
  readonly stays: boolean;
  readonly part: Declared | null;
}

/** A part of the script, as its file holds it. */
export interface Part extends Module {
  readonly file: string;
}

function functionOf(property: AnyNode): readonly [string, string] {
  if (property.type !== 'Property' || property.key.type !== 'Identifier' || property.value.type !== 'Identifier')
    throw new Error('Een stuk van het script somt alleen namen van functies op.');
  return [property.key.name, property.value.name];
}

/**
 * @param init of a variable
 * @param from where the code of its unit begins
 */
function declaredPart(init: AnyNode | null | undefined, from: number): Declared | null {
  if (init?.type !== 'CallExpression' || init.callee.type !== 'Identifier' || init.callee.name !== declares)
    return null;
  const [file, made] = init.arguments;
  if (file?.type !== 'Literal' || made?.type !== 'ObjectExpression')
    throw new Error(`Zo kan de build een stuk niet apart zetten: ${declares}(…) krijgt een bestand en een object.`);
  const functions = made.properties.map(functionOf);
  return { file: String(file.value), functions, start: made.start - from, end: made.end - from };
}

/** A module cut into its units, in order. */
function unitsOf(code: string): Unit[] {
  return parsed(code).body.flatMap((node): Unit[] => {
    const text = (inner: AnyNode): string => code.slice(inner.start, inner.end);
    if (node.type !== 'VariableDeclaration') {
      const names = node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration' ? [node.id.name] : [];
      return [{ code: `${text(node)}\n`, names, uses: namesIn(node), stays: names.length === 0, part: null }];
    }
    const before = 'var ';
    return node.declarations.map((one): Unit => {
      const part = declaredPart(one.init, one.start - before.length);
      const uses = part ? new Set([declares]) : namesIn(one);
      return { code: `${before}${text(one)};\n`, names: [...namesIn(one.id)], uses, stays: part !== null, part };
    });
  });
}

/** What can be reached from these names, by what they stand for. */
function reach(names: Iterable<string>, declaredBy: ReadonlyMap<string, Unit>): Set<Unit> {
  const reached = new Set<Unit>();
  const toSee = new Set(names);
  for (const name of toSee) {
    const unit = declaredBy.get(name);
    if (!unit || reached.has(unit)) continue;
    reached.add(unit);
    for (const used of unit.uses) toSee.add(used);
  }
  return reached;
}

/** Names that get another value than the one that they are declared with. */
function assignedIn(code: string): Set<string> {
  const names = new Set<string>();
  visit(parsed(code), (node) => {
    const { type } = node;
    const target = type === 'AssignmentExpression' ? node.left : type === 'UpdateExpression' ? node.argument : null;
    if (target?.type === 'Identifier') names.add(target.name);
  });
  return names;
}

/** What declares a part, with the names of its functions instead of these, and what it is given. */
function fetching({ code, part }: Unit, parts: readonly Part[]): string {
  if (!part) return code;
  const { given } = parts.find(({ file }) => file === part.file)!;
  const names = part.functions.map(([called]) => `${called}: 0`);
  return edited(code, [{ ...part, text: `{ ${names.join(', ')} }, () => [${given.join(', ')}]` }]);
}

/**
 * @returns the module without its parts, and the parts. What two parts reach stays in the module
 * @throws when a part shares with the module what gets another value: each would have a value of its own
 */
export function withoutParts({ code, given, exported }: Module): { readonly script: Module; readonly parts: Part[] } {
  const units = unitsOf(code);
  const declaredBy = new Map(units.flatMap((unit) => unit.names.map((name) => [name, unit] as const)));
  const namesOf = (functions: Module['exported']): string[] => functions.map(([, name]) => name);
  const declared = units.flatMap(({ part }) =>
    part ? [{ ...part, reached: reach(namesOf(part.functions), declaredBy) }] : [],
  );
  const staying = units.filter(({ stays }) => stays);
  const shared = units.filter((unit) => declared.filter(({ reached }) => reached.has(unit)).length > 1);
  const used = [...staying.flatMap(({ uses }) => [...uses]), ...shared.flatMap(({ names }) => names)];
  const inScript = new Set([...staying, ...reach([...namesOf(exported), ...used], declaredBy)]);
  const assigned = assignedIn(code);
  const parts = declared.map(({ file, functions, reached }): Part => {
    const own = units.filter((unit) => reached.has(unit) && !inScript.has(unit));
    const needs = new Set([...namesOf(functions), ...own.flatMap(({ uses }) => [...uses])]);
    const taken = [...needs].filter((name) => inScript.has(declaredBy.get(name)!));
    const astray = taken.filter((name) => assigned.has(name));
    if (astray.length > 0) throw new Error(`${file} deelt met Code.js wat verandert: ${astray.join(', ')}`);
    return { file, code: own.map((unit) => unit.code).join(''), given: taken, exported: functions };
  });
  const left = units.filter((unit) => inScript.has(unit)).map((unit) => fetching(unit, parts));
  return { script: { code: left.join(''), given, exported }, parts };
}
