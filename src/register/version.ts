/** The version of a workbook's structure: it grows with each column that comes later and with each upgrade step. */
import { columnsOf } from './tab';
import { allTabs } from './tabs';

/** The last version that is more than new columns: the hidden copy of every night. */
const structureVersion = 2;

/** The version of the structure that this code makes and reads. */
export const schemaVersion = Math.max(
  structureVersion,
  ...allTabs.flatMap((tab) => columnsOf(tab).map(([, { since }]) => since ?? 1)),
);
