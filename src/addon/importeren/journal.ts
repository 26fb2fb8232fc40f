/** What Importjournaal tells: which import was the last, and how much it added. */
import { tabVanId } from '../../importeren/terugdraaien';
import type { LaatsteImport, TelPerTab } from '../../sidebar/contract';
import type { Journal, JournalLine } from './importJournal';
import { wiped } from './importJournal';

/** How many IDs of each tab. */
export function countIds(ids: readonly string[]): TelPerTab {
  const counts: TelPerTab = {};
  for (const id of ids) {
    const tab = tabVanId(id);
    if (tab) counts[tab] = (counts[tab] ?? 0) + 1;
  }
  return counts;
}

/** How many records these lines brought. */
export const countRecords = (lines: readonly JournalLine[]): TelPerTab =>
  countIds(lines.flatMap(({ records }) => records.map(([id]) => id)));

/** The lines of an import. */
export const linesOf = ({ lines }: Journal, importId: string): JournalLine[] =>
  lines.filter((line) => line.importId === importId);

/** The import that was done last, if all of it can still be taken back. */
export function lastImport(journal: Journal): LaatsteImport | null {
  // Lines without records are what stayed of an import that was taken back.
  const last = journal.lines.filter(({ records, gevuld }) => records.length + gevuld.length > 0).pop();
  if (!last) return null;
  const lines = linesOf(journal, last.importId);
  if (lines.some(({ rij }) => rij === wiped)) return null;
  return {
    importId: last.importId,
    op: last.op,
    bron: last.bronNaam,
    rijen: lines.length,
    records: countRecords(lines),
    nog: journal.lopend?.importId === last.importId ? journal.lopend.nog : 0,
  };
}
