/** The version of a workbook's structure: it grows with each column or tab that comes later and with each upgrade step. */
import { naastSince } from './made/naast';
import { columnsOf } from './tab';
import { allTabs } from './tabs';

/** The last version that is more than new columns and tabs: what is not kept about people any more goes. */
const structureVersion = 4;

/** The version of the structure that this code makes and reads. */
export const schemaVersion = Math.max(
  structureVersion,
  ...naastSince(),
  ...allTabs.flatMap((tab) => [tab.since ?? 1, ...columnsOf(tab).map(([, { since }]) => since ?? 1)]),
);
