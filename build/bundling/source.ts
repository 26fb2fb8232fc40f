/** Reading and editing the source of one module: its tree, its names, and other texts in its places. */
import { parse, type AnyNode, type Identifier, type Program } from 'acorn';

/** @throws where it is no JavaScript */
export const parsed = (code: string): Program =>
  parse(code, { ecmaVersion: 2022, sourceType: 'module', allowReturnOutsideFunction: true });

/** Visits every node below one, with its parent and the field of the parent that it stands in. */
export function visit(node: AnyNode, see: (node: AnyNode, parent: AnyNode, field: string) => boolean | void): void {
  for (const [field, value] of Object.entries(node) as [string, unknown][]) {
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (typeof (child as AnyNode | null)?.type !== 'string') continue;
      if (see(child as AnyNode, node, field) !== false) visit(child as AnyNode, see);
    }
  }
}

/** Whether what stands in this field is the name of a property or a label, and not that of a variable. */
const namesNoVariable = (parent: AnyNode, field: string): boolean =>
  (field === 'property' || field === 'key' || field === 'label') && !('computed' in parent && parent.computed);

/** The names of variables that stand in a node. One that hides another counts as that other. */
export function namesIn(node: AnyNode): Set<string> {
  const names = new Set<string>();
  if (node.type === 'Identifier') names.add(node.name);
  visit(node, (inner, parent, field) => {
    if (inner.type === 'Identifier' && !namesNoVariable(parent, field)) names.add(inner.name);
  });
  return names;
}

/** Another text for what stands from `start` to `end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The code with other texts in these places. */
export function edited(code: string, edits: readonly Edit[]): string {
  let made = '';
  let from = 0;
  for (const { start, end, text } of [...edits].sort((one, other) => one.start - other.start)) {
    made += code.slice(from, start) + text;
    from = end;
  }
  return made + code.slice(from);
}

/** A module as what is built from it: code, what it is given, and what it gives. */
export interface Module {
  readonly code: string;
  /** Names that the code uses and does not declare. */
  readonly given: readonly string[];
  /** What it exports: how it is called, and by which name it stands in the code. */
  readonly exported: readonly (readonly [called: string, name: string])[];
}

/** @param source one bundled module, with its exports at its end */
export function moduleOf(source: string): Module {
  const listed: [string, string][] = [];
  let code = source;
  for (const node of parsed(source).body.reverse()) {
    if (node.type !== 'ExportNamedDeclaration') continue;
    for (const { local, exported } of node.specifiers)
      listed.push([(exported as Identifier).name, (local as Identifier).name]);
    code = code.slice(0, node.start) + code.slice(node.end);
  }
  return { code, given: [], exported: listed };
}
