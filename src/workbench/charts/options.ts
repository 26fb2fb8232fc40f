/** The options of a chart as one tree: Google takes them as `hAxis.title`, as `{ hAxis: { title } }`, or both mixed. */

export type Tree = { readonly [name: string]: unknown };

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** All options in one tree; of two that say the same, the last counts. */
export function optionTree(options: Tree): Tree {
  return Object.entries(options).reduce<Tree>((tree, [path, value]) => merge(tree, nest(path.split('.'), value)), {});
}

function nest([name, ...rest]: readonly string[], value: unknown): Tree {
  return { [name ?? '']: rest.length === 0 ? plain(value) : nest(rest, value) };
}

/** `series: [{…}, {…}]` is the same as `series: { 0: {…}, 1: {…} }`. */
const plain = (value: unknown): unknown =>
  Array.isArray(value) && value.length > 0 && value.every(isTree) ? { ...value } : value;

function merge(tree: Tree, more: Tree): Tree {
  const merged: Record<string, unknown> = { ...tree };
  for (const [name, value] of Object.entries(more)) {
    const old = merged[name];
    merged[name] = isTree(old) && isTree(value) ? merge(old, value) : value;
  }
  return merged;
}

/** What stands at a path in the tree; undefined when nothing does. @example at(tree, 'vAxes', 0, 'title') */
export function at(tree: Tree, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((branch, name) => (isTree(branch) ? branch[name] : undefined), tree);
}

export function textAt(tree: Tree, ...path: readonly (string | number)[]): string | null {
  const value = at(tree, ...path);
  return typeof value === 'string' && value !== '' ? value : null;
}

export function numberAt(tree: Tree, ...path: readonly (string | number)[]): number | null {
  const value = at(tree, ...path);
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** A list of texts or numbers; null when it is not there. */
export function listAt<T extends string | number>(
  tree: Tree,
  ...path: readonly (string | number)[]
): readonly T[] | null {
  const value = at(tree, ...path);
  return Array.isArray(value) && value.length > 0 ? (value as T[]) : null;
}
