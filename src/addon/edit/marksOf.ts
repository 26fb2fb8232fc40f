/** From what the rules found to what a marked cell says: one sentence a finding, and what is most likely meant. */
import type { ColumnKey, TabKey } from '../../register/tabs';
import { dutchDate, isDateString } from '../../register/dates';
import type { Finding, Place, Repair } from '../../register/rules/judge/rule';
import { givesDay } from '../../register/rules/judge/remark';
import { needsOf, rulesOf } from '../../register/rules';
import { columnsOf } from '../../register/tab';
import { tabs } from '../../register/tabs';
import type { CellMark } from '../../workbook/cells/cellMarks';

/** The tabs that an edit of this tab may read: its own and those that it refers to. */
export const tabsAtEdit = (tab: TabKey): Set<TabKey> =>
  new Set([tab, ...columnsOf(tabs[tab]).flatMap(([, { type }]) => (type.kind === 'reference' ? [type.tab] : []))]);

/** True for a finding that only the whole register shows. */
function onlyByControle(finding: Finding): boolean {
  const read = tabsAtEdit(finding.tab);
  return needsOf(finding).some((needed) => !read.has(needed));
}

/** The columns of a tab of which an edit is judged beside rows of other tabs: as far as an edit may read these. */
export function columnsThatLookFurther(tab: TabKey): Set<ColumnKey> {
  const read = tabsAtEdit(tab);
  return new Set(
    rulesOf(tab)
      .filter(({ needs }) => needs.some((needed) => needed !== tab) && needs.every((needed) => read.has(needed)))
      .flatMap(({ about }) => about),
  );
}

const asTyped = (cell: Repair['newCell']): string =>
  isDateString(cell) ? dutchDate(cell) : String(cell).replace('.', ',');

/** What should be typed, where that is clear. */
function suggestion({ repair }: Finding): string {
  if (!repair || repair.newCell === null) return '';
  return givesDay(repair) || repair.kind === 'getal' ? ` Bedoel je ${asTyped(repair.newCell)}?` : '';
}

const lineOf = (finding: Finding): string => `${finding.message} ${finding.mend}${suggestion(finding)}`;

/** The findings of a tab, each at every cell that it is about: Controle tells of a row that is gone only once. */
export const findingsOf = (tab: TabKey, findings: readonly Finding[]): Finding[] =>
  findings.flatMap((finding) =>
    (finding.places ?? [finding]).flatMap((place) => (place.tab === tab ? [{ ...finding, ...cellOf(place) }] : [])),
  );

const cellOf = ({ tab, row, column }: Place): Place => ({ tab, row, column });

/** The place of a cell in the map below. */
export const placeOf = (row: number, key: ColumnKey): string => `${row} ${key}`;

/** What each wrong cell of a tab says; a fout weighs more than a waarschuwing. */
export function marksOf(findings: readonly Finding[]): Map<string, CellMark> {
  const marks = new Map<string, CellMark>();
  for (const finding of findings) {
    const place = placeOf(finding.row, finding.column);
    const known = marks.get(place);
    marks.set(place, {
      severity: known?.severity === 'fout' ? 'fout' : finding.severity,
      lines: [...(known?.lines ?? []), lineOf(finding)],
      byControle: (known?.byControle ?? false) || onlyByControle(finding),
    });
  }
  return marks;
}
