/**
 * Texts that one rare task needs, by the name of the file in which the build puts them, beside Code.js: the script, which
 * Google loads whole each time, does not carry them. Code takes only their types from here; `textsOf` (texts.ts) reads them.
 */
import { sheetColumns } from '../register/made/naast';
import { allTabs } from '../register/tabs';
import type { ColumnHelp } from '../workbook/setup/dressTab';
import { settings } from './instellingen';
import { around } from './onderweg/around';

/** What the declarations tell of each column and setting: the build takes it out of Code.js (build/bundling/code.ts). */
const columnHelp = (): ColumnHelp =>
  Object.fromEntries([
    ...allTabs.map((tab) => [
      tab.key,
      Object.fromEntries(sheetColumns(tab).map(([, { header, help }]) => [header, help])),
    ]),
    ['instellingen', Object.fromEntries(Object.values(settings).map(({ key, help }) => [key, help]))],
  ]) as ColumnHelp;

/** The texts of each file. A new one is a line here. */
export const textFiles = {
  kolomUitleg: columnHelp(),
  onderwegPagina: around,
};

export type TextFiles = typeof textFiles;
