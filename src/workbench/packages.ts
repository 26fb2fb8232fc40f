/** Finds the packages on disk; the big ones are loaded only when they are needed, so that they slow no start down. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const load = createRequire(path.join(__dirname, 'packages.ts'));

/** @param name of an installed package */
export const loadPackage = (name: string): unknown => load(name);

/**
 * Where an installed package lies.
 * @throws when it is not installed
 */
export function packageFolder(name: string): string {
  const places = (load.resolve.paths(name) ?? []).map((folder) => path.join(folder, name));
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error(`Het pakket ${name} ontbreekt. Draai npm ci.`);
  return found;
}

/** Where what is unpacked once is kept, beside the packages. */
export const cacheFolder = path.resolve(__dirname, '../../node_modules/.cache');
