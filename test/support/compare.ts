/** What differs between two values, as paths: fast on whole workbooks, where a matcher's own diff takes seconds. */
import { isDeepStrictEqual } from 'node:util';

const mostNamed = 10;

function walk(a: unknown, b: unknown, path: string, found: string[]): void {
  if (found.length >= mostNamed || isDeepStrictEqual(a, b)) return;
  if (
    a === null ||
    b === null ||
    typeof a !== 'object' ||
    typeof b !== 'object' ||
    a instanceof Map ||
    a instanceof Set
  ) {
    found.push(`${path}: ${JSON.stringify(a)} became ${JSON.stringify(b)}`);
    return;
  }
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const key of keys) {
    walk((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], `${path}/${key}`, found);
  }
}

/** The first differences, or an empty list. @example differences({ a: 1 }, { a: 2 }) // ['/a: 1 became 2'] */
export function differences(before: unknown, after: unknown): string[] {
  const found: string[] = [];
  walk(before, after, '', found);
  return found;
}
