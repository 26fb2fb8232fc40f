/**
 * Texts that one rare task needs, by the name of the file in which the build puts them, beside Code.js: the script, which
 * Google loads whole each time, does not carry them. Code takes only their types from here; `textsOf` (texts.ts) reads them.
 */
import { synoniemen } from '../importeren/koppeling/synoniemen';
import { around } from './onderweg/around';
import { probeWords } from './zelftest/words';

/** The texts of each file. A new one is a line here. */
export const textFiles = {
  importSynoniemen: synoniemen,
  onderwegPagina: around,
  zelftestTeksten: probeWords,
};

export type TextFiles = typeof textFiles;
