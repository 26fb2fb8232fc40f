/**
 * Takes out of the script what few tasks need (addon/parts.ts): what only a part reaches goes with it into a file of its
 * own, what only parts reach into one that they share, and Code.js is left with what fetches these files.
 */
import type { AnyNode, Program } from 'acorn';
import { edited, namesIn, parsed, visit, type Module } from './source';

/** The function that declares a part: `partBesideCode('file', { task })`. */
const declares = 'partBesideCode';

/** The function that declares the file of what parts share: `sharedByParts('file')`. */
const declaresShared = 'sharedByParts';

/** What declares a part, or the file of what they share. */
interface Declared {
  readonly file: string;
  /** Its functions; none of a file that is shared. */
  readonly functions: Module['exported'] | null;
  /** Where in the code of its unit the object with these functions stands, or the name of the file that is shared. */
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
  /** What it is given of what parts share, behind what it is given of the script. */
  readonly shares: readonly string[];
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
  if (init?.type !== 'CallExpression' || init.callee.type !== 'Identifier') return null;
  const [file, made] = init.arguments;
  if (init.callee.name === declaresShared && file?.type === 'Literal')
    return { file: String(file.value), functions: null, start: file.start - from, end: file.end - from };
  if (init.callee.name !== declares) return null;
  if (file?.type !== 'Literal' || made?.type !== 'ObjectExpression')
    throw new Error(`Zo kan de build een stuk niet apart zetten: ${declares}(…) krijgt een bestand en een object.`);
  const functions = made.properties.map(functionOf);
  return { file: String(file.value), functions, start: made.start - from, end: made.end - from };
}

/** A module cut into its units, in order. */
function unitsOf(code: string, tree: Program): Unit[] {
  return tree.body.flatMap((node): Unit[] => {
    const text = (inner: AnyNode): string => code.slice(inner.start, inner.end);
    if (node.type !== 'VariableDeclaration') {
      const names = node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration' ? [node.id.name] : [];
      return [{ code: `${text(node)}\n`, names, uses: namesIn(node), stays: names.length === 0, part: null }];
    }
    const before = 'var ';
    return node.declarations.map((one): Unit => {
      const part = declaredPart(one.init, one.start - before.length);
      const uses = part ? new Set([part.functions ? declares : declaresShared]) : namesIn(one);
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

/** How many characters a part must share with others before it fetches another file for them: each costs two calls. */
const worthFetching = 4000;

const sizeOf = (units: readonly Unit[]): number => units.reduce((sum, { code }) => sum + code.length, 0);

/** Names that get another value than the one that they are declared with. */
function assignedIn(tree: Program): Set<string> {
  const names = new Set<string>();
  visit(tree, (node) => {
    const { type } = node;
    const target = type === 'AssignmentExpression' ? node.left : type === 'UpdateExpression' ? node.argument : null;
    if (target?.type === 'Identifier') names.add(target.name);
  });
  return names;
}

/** What declares a part, with the names of its functions instead of these, and what it is given. */
function fetching(unit: Unit, parts: readonly Part[]): string {
  const made = parts.find(({ file }) => file === unit.part?.file);
  if (!unit.part || !made) return unit.code;
  const names = unit.part.functions?.map(([called]) => `${called}: 0`);
  const own = names ? `{ ${names.join(', ')} }` : `'${made.file}'`;
  const shares = made.shares.length > 0 ? `, ['${made.shares.join("', '")}']` : '';
  return edited(unit.code, [{ ...unit.part, text: `${own}, () => [${made.given.join(', ')}]${shares}` }]);
}

/**
 * @returns the module without its parts, and the parts. What several parts reach and the script does not stands in the file
 *   that is declared for it; where none is, and for a part that shares little, it stays in the script
 * @throws when a part shares with the script or with others what gets another value: each would have a value of its own
 */
export function withoutParts({ code, given, exported }: Module): { readonly script: Module; readonly parts: Part[] } {
  const tree = parsed(code);
  const units = unitsOf(code, tree);
  const declaredBy = new Map(units.flatMap((unit) => unit.names.map((name) => [name, unit] as const)));
  const namesOf = (functions: Module['exported']): string[] => functions.map(([, name]) => name);
  const declared = units.flatMap(({ part }) =>
    part?.functions
      ? [{ file: part.file, functions: part.functions, reached: reach(namesOf(part.functions), declaredBy) }]
      : [],
  );
  const between = units.find(({ part }) => part && !part.functions)?.part ?? null;
  const staying = units.filter(({ stays }) => stays);
  const inScriptFrom = (names: readonly string[]): Set<Unit> =>
    new Set([
      ...staying,
      ...reach([...namesOf(exported), ...staying.flatMap(({ uses }) => [...uses]), ...names], declaredBy),
    ]);
  const bySeveral = units.filter((unit) => declared.filter(({ reached }) => reached.has(unit)).length > 1);
  const needed = inScriptFrom([]);
  const apart = bySeveral.filter((unit) => !needed.has(unit));
  const staysFor = declared
    .map(({ reached }) => apart.filter((unit) => reached.has(unit)))
    .filter((ofPart) => !between || sizeOf(ofPart) < worthFetching);
  const inScript = inScriptFrom(staysFor.flat().flatMap(({ names }) => names));
  const shared = new Set(apart.filter((unit) => !inScript.has(unit)));

  const assigned = assignedIn(tree);
  const partOf = (file: string, functions: Module['exported'], own: readonly Unit[]): Part => {
    const needs = new Set([...namesOf(functions), ...own.flatMap(({ uses }) => [...uses])]);
    const from = (place: ReadonlySet<Unit>): string[] =>
      [...needs].filter((name) => {
        const unit = declaredBy.get(name);
        return unit !== undefined && place.has(unit) && !own.includes(unit);
      });
    const made = { given: from(inScript), shares: from(shared) };
    const astray = [...made.given, ...made.shares].filter((name) => assigned.has(name));
    if (astray.length > 0) throw new Error(`${file} deelt met Code.js wat verandert: ${astray.join(', ')}`);
    return { file, code: own.map((unit) => unit.code).join(''), ...made, exported: functions };
  };
  const parts = declared.map(({ file, functions, reached }) =>
    partOf(
      file,
      functions,
      units.filter((unit) => reached.has(unit) && !inScript.has(unit) && !shared.has(unit)),
    ),
  );
  const asked = [...new Set(parts.flatMap(({ shares }) => shares))];
  if (between && asked.length > 0)
    parts.push(
      partOf(
        between.file,
        asked.map((name) => [name, name] as const),
        units.filter((unit) => shared.has(unit)),
      ),
    );
  const left = units.filter((unit) => inScript.has(unit)).map((unit) => fetching(unit, parts));
  return { script: { code: left.join(''), given, exported }, parts };
}
