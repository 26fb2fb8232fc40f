/** What CacheService remembers beside a workbook, shared by all executions in this process and never stored. */
import type { Workbook } from './workbook';

export interface Cached {
  readonly value: string;
  /** Epoch milliseconds. */
  readonly expires: number;
}

const caches = new WeakMap<Workbook, Map<string, Cached>>();

/** The workbook's cache; keys carry their scope (`document:…`). */
export function cacheOf(workbook: Workbook): Map<string, Cached> {
  const cache = caches.get(workbook) ?? new Map<string, Cached>();
  caches.set(workbook, cache);
  return cache;
}
