/** What may cross between a page and the script, as google.script.run has it: plain data, copied. */
import { types } from 'node:util';

/** Plain data nests less deep than this; Google refuses what is nested without end, and does not say where that begins. */
const deepest = 1000;

/**
 * A deep copy of plain data. `undefined` in an object is left out and becomes null in a list.
 * @throws when a Date, a function or another thing that google.script.run refuses is in it; `path` says where
 */
export function copyPlain(value: unknown, path = 'het resultaat', depth = 0): unknown {
  if (value === null || value === undefined) return value;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (depth > deepest) throw new Error(`google.script.run weigert wat te diep is genest: ${path.slice(0, 100)}…`);
  if (Array.isArray(value)) {
    return Array.from(value, (item, index) => copyPlain(item, `${path}[${index}]`, depth + 1) ?? null);
  }
  if (types.isDate(value)) throw new Error(`google.script.run weigert een Date: ${path}`);
  if (!isPlainObject(value)) throw new Error(`google.script.run weigert ${typeof value}: ${path}`);
  const entries = Object.entries(value).map(
    ([key, item]) => [key, copyPlain(item, `${path}.${key}`, depth + 1)] as const,
  );
  return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || types.isProxy(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
