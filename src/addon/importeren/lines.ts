/** What an import keeps of each row that it adds: a line of the journal, by which the row is known again. */
import { recordAfdruk } from '../../importeren/vingerafdruk';
import { kolomnamen, namenBij } from '../../importeren/bron';
import type { PlanRij } from '../../importeren/plan';
import type { Cells } from '../../register/row';
import { keysOf } from '../../register/row';
import { columnsOf } from '../../register/tab';
import type { Tab } from '../../register/tabs';
import { idNumber } from '../../register/identity/ids';
import { tabs } from '../../register/tabs';
import { isDateValue } from '../../workbook/cells/cellDates';
import type { SheetValue } from '../../workbook/cells/cells';
import { dayIn, writable } from '../../workbook/cells/readCell';
import type { Context } from '../context';
import type { JournalLine } from './importJournal';
import type { PreparedImport } from './prepare';

/** What stood in a row, by column name. */
export function valuesOf({ source, bron }: PreparedImport, rij: number): ReadonlyMap<string, SheetValue> {
  // Of the tab to mend also what the register wrote there itself.
  const names = source.rest ? kolomnamen(source.cells, bron.koprij) : namenBij(bron, rij);
  return new Map(
    (source.raw[rij - 1] ?? []).flatMap((value, place) => {
      const name = names[place];
      return typeof name === 'string' && value !== '' ? [[name, writable(value)] as const] : [];
    }),
  );
}

/** A row as JSON, dates as such: undoing gives it back to the tab to mend. */
const asJson = (values: ReadonlyMap<string, SheetValue>): string =>
  JSON.stringify([...values].map(([name, value]) => [name, isDateValue(value) ? { datum: dayIn(value) } : value]));

/** The lines of these rows, which an import adds. */
export function linesFor(
  context: Context,
  prepared: PreparedImport,
  importId: string,
  rows: readonly PlanRij[],
): JournalLine[] {
  const { source, rest, session } = prepared;
  return rows.map(({ rij, vingerafdruk, stand, records, bestaand, aanvullingen }): JournalLine => {
    const isPart = stand === 'deels';
    const wie = [...records.map(({ id }) => id), ...bestaand].find(
      (id) => idNumber(tabs.deelnemers.prefix, id) !== null,
    );
    const origin = source.rest ? (rest?.origins.get(rij) ?? '') : '';
    return {
      importId,
      op: context.now,
      wie: session.user.email,
      bron: source.key,
      bronNaam: source.name,
      vingerafdruk,
      herkomst: origin === vingerafdruk ? '' : origin,
      records: records.map(({ tab, id, cells }) => [
        id,
        recordAfdruk(
          Object.fromEntries(columnsOf<Tab>(tabs[tab]).map(([key]) => [key, (cells as Cells)[key] ?? null])),
        ),
      ]),
      gevuld: aanvullingen.map(({ id, cells }) => [id, recordAfdruk(cells), keysOf(cells)]),
      deels: isPart ? (wie ?? '') : null,
      // A row of which a part came in stays in the tab to mend.
      rij: source.rest && !isPart ? asJson(valuesOf(prepared, rij)) : '',
    };
  });
}
