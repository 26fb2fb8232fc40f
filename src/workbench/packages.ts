/** Loads a package only when it is needed: the big ones must not slow every start down. */
import { createRequire } from 'node:module';
import path from 'node:path';

const load = createRequire(path.join(__dirname, 'packages.ts'));

/** @param name of an installed package */
export const loadPackage = (name: string): unknown => load(name);

/** Where what is unpacked once is kept, beside the packages. */
export const cacheFolder = path.resolve(__dirname, '../../node_modules/.cache');

/** Where an installed package lies. */
export const packageFolder = (name: string): string => path.resolve(__dirname, '../../node_modules', name);
