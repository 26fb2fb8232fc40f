/** Rules that hold between tabs, whichever they are: references lead somewhere, and nothing comes before the aanmelding. */
import { asSeen } from '../../text/asSeen';
import type { Cell } from '../../cell';
import { isBlank } from '../../cell';
import type { DateString } from '../../dates';
import { dateIn, dutchDate, isDateString } from '../../dates';
import type { Row } from '../../row';
import { columnsOf } from '../../tab';
import type { Tab } from '../../tabs';
import type { RemarkAt, Rule } from '../judge/rule';
import type { Loose, Reference, View } from '../judge/view';

/** Written as an ID is: spaces and small letters have a rule of their own. */
const asWritten = (cell: unknown): cell is string =>
  typeof cell === 'string' && cell === asSeen(cell) && !/^[a-z]-\d/.test(cell);

/** The columns of a tab that refer to another. */
export const referencesOf = (tab: Tab): Reference[] =>
  columnsOf(tab).flatMap(([column, { type }]) =>
    type.kind === 'reference' ? [{ from: tab, column, to: type.tab }] : [],
  );

/** What a row's reference leads to, if that is nothing; null as well where the other tab is not known. */
export function looseAt(reference: Reference, row: Row, view: View): Loose | null {
  const cell = row.cells[reference.column];
  // Nearly every reference leads somewhere: that is asked first.
  return isBlank(cell) || view.find(reference.to, cell) || !view.has(reference.to) || !asWritten(cell)
    ? null
    : { ...reference, row, cell, record: `${reference.to} ${cell}` };
}

const verwijzing = (reference: Reference): Rule => ({
  name: 'verwijzing-bestaat-niet',
  severity: 'fout',
  about: [reference.column],
  needs: [reference.to],
  concerns: ({ loose }) => loose === undefined || loose.size > 0,
  judge: ({ row, view }) => {
    if (view.loose?.has(row) === false) return null;
    const loose = looseAt(reference, row, view);
    // Of a row that is gone one finding tells for all cells that refer to it: see verwijderd.ts.
    return loose && !view.gone?.has(loose.record)
      ? {
          message: 'Dit nummer bestaat niet (meer).',
          mend: 'Kies een nummer dat bestaat, of zet de verwijderde rij terug.',
          atField: `${loose.cell} bestaat niet (meer). Kies een ander.`,
        }
      : null;
  },
});

/** Nearly every date comes later: whether it is one is asked last. */
const isBefore = (cell: Cell | undefined, day: DateString): boolean =>
  typeof cell === 'string' && cell < day && isDateString(cell);

/**
 * What is said of dates before a day; null where there are none, without building anything. In a row that stands there the
 * first is enough: what comes after it in the row is then wrong as well.
 */
export function earlier<C extends string>(
  cells: { readonly [K in C]?: Cell },
  dates: readonly C[],
  day: DateString,
  isWritten: boolean,
  remark: (column: C) => RemarkAt<C>,
): RemarkAt<C>[] | null {
  let early: C[] | null = null;
  for (const key of dates) if (isBefore(cells[key], day)) early = [...(early ?? []), key];
  return early && (isWritten ? early : early.slice(0, 1)).map(remark);
}

/** The dates of what happens with a deelnemer; her own Aanmelddatum aside. */
const voorAanmelding = (tab: Tab): Rule[] => {
  const ofDeelnemer = tab.key === 'deelnemers';
  const dates = columnsOf(tab).flatMap(([key, { type }]) =>
    type.kind === 'date' && key !== 'aanmelddatum' ? [key] : [],
  );
  if (dates.length === 0 || !(ofDeelnemer || tab.columns.deelnemerId)) return [];
  const rule: Rule = {
    name: 'voor-aanmelding',
    severity: 'fout',
    about: [...dates, ofDeelnemer ? 'aanmelddatum' : 'deelnemerId'],
    needs: ofDeelnemer ? [] : ['deelnemers'],
    judge: ({ row, cells, view }) => {
      const deelnemer = ofDeelnemer ? cells : view.find('deelnemers', cells.deelnemerId)?.cells;
      const aanmelddatum = dateIn(deelnemer?.aanmelddatum);
      if (aanmelddatum === null) return null;
      return earlier(cells, dates, aanmelddatum, view.isWritten(row), (column) => ({
        column,
        message: 'Dit is voor de aanmelding van de deelnemer.',
        mend: 'Kijk of deze datum klopt, en of Aanmelddatum in Deelnemers klopt.',
        atField: `Dit is voor de aanmelding. Kies ${dutchDate(aanmelddatum)} of later.`,
      }));
    },
  };
  return [rule];
};

/** Those that hold for a tab. */
export const rulesBetweenTabs = (tab: Tab): Rule[] => [
  ...(typeof plpInFormulier === 'undefined' ? referencesOf(tab).map(verwijzing) : []),
  ...voorAanmelding(tab),
];
