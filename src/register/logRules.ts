/** What must hold for a line of the Stagelog beyond its own cells, and the order of its lines. */
import type { Row } from './row';
import { isBlank } from './cell';
import type { DateString } from './dates';
import { dutchDate, isDateString } from './dates';
import { compareIds } from './ids';
import { missingMessage } from './record';
import { stagelog } from './tabs/stagelog';

type Cells = Row['cells'];

const dateIn = (cell: unknown): DateString | null => (typeof cell === 'string' && isDateString(cell) ? cell : null);

/** What is wrong, by column key: nothing before the aanmelding, a follow-up that comes after, an Aanpassing that is named. */
export function logProblems(cells: Cells, aanmelddatum: unknown): Readonly<Record<string, string>> {
  const datum = dateIn(cells['datum']);
  const aanmelding = dateIn(aanmelddatum);
  const vervolgOp = dateIn(cells['vervolgOp']);
  const found: Record<string, string> = {};
  if (datum !== null && aanmelding !== null && datum < aanmelding) {
    found['datum'] = `Datum: dit is vóór de aanmelding (${dutchDate(aanmelding)}). Kijk de datum na.`;
  }
  if (datum !== null && vervolgOp !== null && vervolgOp < datum) {
    found['vervolgOp'] = `Vervolg op: dit is vóór de datum (${dutchDate(datum)}). Kijk de datum na.`;
  }
  if (cells['soort'] === 'Aanpassing' && isBlank(cells['aanpassing'])) {
    found['aanpassing'] = missingMessage(stagelog.columns.aanpassing);
  }
  return found;
}

/** Lines with the last one first; of two on one day the one with the higher number. */
export const lastFirst = <L extends { readonly id: string; readonly cells: Cells }>(lines: readonly L[]): L[] =>
  [...lines].sort((a, b) => String(b.cells['datum']).localeCompare(String(a.cells['datum'])) || compareIds(b.id, a.id));
