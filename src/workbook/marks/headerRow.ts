/** Whether the first row of a tab is its header row; where it is not, where that stands, and whether rows of it are lost. */
import { idNumber } from '../../register/identity/ids';
import { isEmail } from '../../register/schema';
import { columnsOf } from '../../register/tab';
import type { Tab } from '../../register/tabs';
import { allTabs } from '../../register/tabs';
import { isDateValue } from '../cells/cellDates';

type Line = readonly unknown[];

/** How the header row of a tab stands. */
export type HeaderRow =
  /** In the first row, though some headers may be missing. */
  | { readonly kind: 'staat' }
  /** Further down: in this row (from 1), below empty rows, below records, or below something else. */
  | { readonly kind: 'lager'; readonly row: number; readonly above: 'leeg' | 'rijen' | 'anders' }
  /** Nowhere: the first row is a record, or empty above records. */
  | { readonly kind: 'weg'; readonly firstIsRecord: boolean };

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

export const isEmptyLine = (line: Line | undefined): boolean =>
  (line ?? []).every((value) => value === '' || value === null || value === undefined || value === false);

const headersOfTab = new Map<Tab, ReadonlySet<string>>();

function declaredHeaders(tab: Tab): ReadonlySet<string> {
  let headers = headersOfTab.get(tab);
  if (!headers) headersOfTab.set(tab, (headers = new Set(columnsOf(tab).map(([, { header }]) => header))));
  return headers;
}

/** How many of the tab's own headers stand in a row. */
export function headersIn(tab: Tab, line: Line): number {
  const declared = declaredHeaders(tab);
  return new Set(line.map(textOf).filter((text) => declared.has(text))).size;
}

/** Half of the headers are enough: the others may have got another name, or none. */
const isHeaderLine = (tab: Tab, line: Line): boolean => headersIn(tab, line) * 2 >= columnsOf(tab).length;

const isId = (text: string): boolean => allTabs.some(({ prefix }) => idNumber(prefix, text) !== null);

/** True for a row that holds what no header is: the ID of a record, somebody's address, a date. */
const isRecordLine = (line: Line): boolean =>
  line.some((value) => {
    const text = textOf(value);
    return isDateValue(value) || (text !== '' && (isId(text) || isEmail(text)));
  });

/** True for a row that is a record of this very tab. */
export const isOwnRecord = ({ prefix }: Tab, line: Line): boolean =>
  line.some((value) => idNumber(prefix, textOf(value)) !== null);

function aboveOf(lines: readonly Line[]): 'leeg' | 'rijen' | 'anders' {
  const filled = lines.filter((line) => !isEmptyLine(line));
  if (filled.length === 0) return 'leeg';
  return filled.every(isRecordLine) ? 'rijen' : 'anders';
}

/**
 * Looks at what stands in a tab, from its first row on. Headers that people gave other names are headers as well, while the
 * row below them is no header row and they are no record.
 */
export function headerRowOf(tab: Tab, values: readonly Line[]): HeaderRow {
  const first = values[0] ?? [];
  if (isHeaderLine(tab, first)) return { kind: 'staat' };
  const at = values.findIndex((line) => isHeaderLine(tab, line));
  if (at > 0) return { kind: 'lager', row: at + 1, above: aboveOf(values.slice(0, at)) };
  if (isRecordLine(first)) return { kind: 'weg', firstIsRecord: true };
  const hasRecords = values.slice(1).some((line) => isOwnRecord(tab, line));
  return isEmptyLine(first) && hasRecords ? { kind: 'weg', firstIsRecord: false } : { kind: 'staat' };
}

/** What is wrong with the header row, and what to do about it; null where it stands. @param name of the tab, as people see it */
export function headerRowProblem(name: string, found: HeaderRow): string | null {
  if (found.kind === 'staat') return null;
  if (found.kind === 'weg')
    return `In het tabblad "${name}" is de koprij weg. Net weggehaald? Ctrl+Z haalt haar terug. Anders: kies PLP-register > Inrichten.`;
  const where = `In het tabblad "${name}" staat de koprij niet in rij 1, maar in rij ${found.row}.`;
  return found.above === 'anders'
    ? `${where} Haal weg wat erboven staat, of zet het in een eigen tabblad. Kies daarna PLP-register > Inrichten.`
    : `${where} Kies PLP-register > Inrichten: dan komt zij weer bovenaan.`;
}
