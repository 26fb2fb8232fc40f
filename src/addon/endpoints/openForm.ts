/** Opening a form: who, what is selected in the sheet, and the first rows. */
import type { IdRow, Row } from '../../register/row';
import type { TabKey } from '../../register/tabs';
import type { DateString } from '../../register/dates';
import { dateIn } from '../../register/dates';
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import { tabs } from '../../register/tabs';
import { writableTabs } from '../../privacy/rights';
import type { Opening, RequestOf, RowsByTab } from '../../sidebar/contract';
import type { Marks } from '../../workbook/marks';
import { readMarks } from '../../workbook/marks';
import { readTable } from '../../workbook/tables';
import type { Context } from '../context';
import { fetchRows, viewOf } from './rows';
import { openSession } from './user';

/** The tab and ID of the selected row, and whose row it is. One question for the place, one for the row. */
function readSelection({ spreadsheet }: Context, marks: Marks): Opening['selectie'] {
  const range = spreadsheet.getActiveRange();
  if (!range || range.getRow() < 2) return null;
  const sheet = range.getSheet();
  const sheetId = sheet.getSheetId();
  const tab = (Object.keys(tabs) as TabKey[]).find((key) => marks.sheets.get(key)?.getSheetId() === sheetId);
  const columns = marks.columns.get(sheetId);
  const idColumn = columns?.get('id');
  if (tab === undefined || columns === undefined || idColumn === undefined) return null;
  const width = Math.max(...columns.values());
  const cells = sheet.getRange(range.getRow(), 1, 1, width).getValues()[0] as unknown[];
  const textIn = (column: number | undefined): string | null => {
    const value = column === undefined ? '' : cells[column - 1];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const id = textIn(idColumn);
  return { tab, id, deelnemerId: tab === 'deelnemers' ? id : textIn(columns.get('deelnemerId')) };
}

const name = ({ cells }: Row): string => `${cells.voornaam ?? ''} ${cells.achternaam ?? ''}`.trim();

/** The end of what may go on: of a stage, a plaatsing, a werkgever. */
const endKeys = ['einde', 'actiefTot'] as const;

const goesOn = ({ cells }: IdRow, today: DateString): boolean =>
  endKeys.every((key) => (dateIn(cells[key]) ?? today) >= today);

function rowsWithout(rows: RowsByTab, zonder: RequestOf<'formulierOpenen'>['zonder'], today: DateString): RowsByTab {
  if (zonder === 'alles') return rows;
  return Object.fromEntries(
    Object.entries(rows).map(([key, views]) => [
      key,
      (views as readonly IdRow[]).filter((view) => goesOn(view, today)),
    ]),
  ) as RowsByTab;
}

const ownersIn = (rows: RowsByTab): Set<unknown> =>
  new Set(Object.values(rows).flatMap((views) => (views as readonly IdRow[]).map(({ cells }) => cells.deelnemerId)));

/** Opens a form: at most four questions to Google, and one for each tab asked for. */
export function openForm(
  context: Context,
  { deelnemerId: given, tabs: wanted, zonder }: RequestOf<'formulierOpenen'>,
): Outcome<Opening> {
  const marks = readMarks(context.spreadsheet);
  const session = openSession(marks);
  if (!session.ok) return session;
  const { user, medewerkers } = session.value;
  const selectie = given === null ? readSelection(context, marks) : null;
  const deelnemerId = given ?? selectie?.deelnemerId ?? '';
  const people = deelnemerId !== '' || zonder !== 'geen' ? readTable(marks, tabs.deelnemers) : null;
  if (people && !people.ok) return people;
  const row = people?.value.rows.find(({ cells }) => cells.id === deelnemerId);
  const deelnemer = row ? viewOf(row) : null;
  const fetched =
    deelnemer || zonder !== 'geen' ? fetchRows(marks, wanted, deelnemer ? deelnemerId : null) : success<RowsByTab>({});
  if (!fetched.ok) return fetched;
  const rijen = deelnemer ? fetched.value : rowsWithout(fetched.value, zonder, context.today);
  const owners = deelnemer ? new Set() : ownersIn(rijen);
  return success({
    ik: { ...user, schrijft: writableTabs(user.rol) },
    vandaag: context.today,
    medewerkers: medewerkers.map(({ email, naam, rol }) => ({ email, naam, rol })),
    selectie,
    deelnemer,
    rijen,
    namen: Object.fromEntries(
      (people?.value.rows ?? [])
        .filter(({ cells }) => owners.has(cells.id))
        .map((one) => [String(one.cells.id), name(one)]),
    ),
  });
}
