/** Opening a form: who, what is selected in the sheet, and the first rows. */
import type { IdRow, Row } from '../../register/row';
import { idNumber } from '../../register/identity/ids';
import type { TabKey } from '../../register/tabs';
import type { DateString } from '../../register/dates';
import { dateIn } from '../../register/dates';
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import { tabs } from '../../register/tabs';
import { sameAddress, writableTabs } from '../../privacy/rights';
import type { Opening, RequestOf, RowsByTab } from '../../sidebar/contract';
import type { Marks } from '../../workbook/marks/marks';
import type { ReadTab } from '../../workbook/tables';
import { recentChange, recentOf } from '../../workbook/state/recent';
import { readTab } from '../../workbook/tables';
import type { Context } from '../context';
import type { Read } from './rows';
import { fetchRows, nameIn, viewOf } from './rows';
import { inSession } from './user';
import { noteView } from './viewed';

/** Reads each tab once, however often it is asked for. */
function readOnce(marks: Marks): Read {
  const read = new Map<TabKey, Outcome<ReadTab>>();
  return (key) => {
    const table = read.get(key) ?? readTab(marks, tabs[key]);
    read.set(key, table);
    return table;
  };
}

/**
 * The tab and ID of the selected row, and whose row it is. One question for the place and one for its tab, whole: only its
 * header row tells where the columns are now, and most forms need the tab anyway.
 */
function readSelection({ spreadsheet, marks }: Context, read: Read): Opening['selectie'] {
  const range = spreadsheet.getActiveRange();
  const row = range?.getRow() ?? 1;
  const sheet = range && row > 1 ? range.getSheet() : null;
  const tab = sheet && marks.fillableTabOf(sheet);
  const key = tab && tab !== 'instellingen' ? tab : null;
  const table = key && read(key);
  if (!key || !table?.ok || table.value.place.sheetId !== sheet?.getSheetId()) return null;
  const cells = table.value.rows({ row })[0]?.cells;
  const textIn = (column: 'id' | 'deelnemerId'): string | null => {
    const cell = cells?.[column];
    return typeof cell === 'string' && cell !== '' ? cell : null;
  };
  const id = textIn('id');
  return { tab: key, id, deelnemerId: key === 'deelnemers' ? id : textIn('deelnemerId') };
}

/**
 * Of a tab that is none of the register's (a list, the Logboek): the deelnemer whose number stands in the selected row; null
 * where none does, or more than one. Asked only where nothing else tells who is meant.
 */
function personInRow({ spreadsheet }: Context): string | null {
  const range = spreadsheet.getActiveRange();
  const sheet = range?.getSheet();
  const width = sheet?.getLastColumn() ?? 0;
  if (!range || !sheet || width === 0) return null;
  const row: readonly unknown[] = sheet.getRange(range.getRow(), 1, 1, width).getValues()[0]!;
  const found = new Set(row.filter((cell) => idNumber(tabs.deelnemers.prefix, cell) !== null));
  return found.size === 1 ? String([...found][0]) : null;
}

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

/** Opens a form: at most five questions to Google, and one for each tab asked for. */
export const openForm = inSession(
  (
    context,
    { user, medewerkers },
    { deelnemerId: given, tabs: wanted, zonder, formulier = '', werkgeverId }: RequestOf<'formulierOpenen'>,
  ): Outcome<Opening> => {
    const { marks } = context;
    const read = readOnce(marks);
    const selectie = given === null ? readSelection(context, read) : null;
    const me = medewerkers.find(({ email }) => sameAddress(email, user.email))?.id ?? '';
    const recent = recentOf(marks.known(), me);
    const elsewhere = given === null && !selectie ? personInRow(context) : null;
    const deelnemerId = given ?? selectie?.deelnemerId ?? elsewhere ?? recent.nu;
    const people = deelnemerId !== '' || zonder !== 'geen' ? read('deelnemers') : null;
    if (people && !people.ok) return people;
    const row = deelnemerId === '' ? undefined : people?.value.rows({ column: 'id', among: new Set([deelnemerId]) })[0];
    const deelnemer = row ? viewOf(user.rol, 'deelnemers', row as Row<'deelnemers'>) : null;
    const fetched =
      deelnemer || zonder !== 'geen'
        ? fetchRows(user.rol, marks, read, wanted, deelnemer ? { deelnemerId } : { werkgeverId })
        : success<RowsByTab>({});
    if (!fetched.ok) return fetched;
    const changes = deelnemer || given === '' ? recentChange(me, recent, deelnemer?.id ?? '') : [];
    noteView(context, user, deelnemer ? deelnemerId : '', formulier, changes);
    const rijen = deelnemer ? fetched.value : rowsWithout(fetched.value, zonder, context.today);
    const owners = deelnemer ? new Set() : ownersIn(rijen);
    return success({
      ik: { ...user, schrijft: writableTabs(user.rol) },
      vandaag: context.today,
      medewerkers: medewerkers.map(({ id, email, naam, rol }) => ({ id, email, naam, rol })),
      selectie,
      deelnemer,
      rijen,
      namen: Object.fromEntries(
        (owners.size > 0
          ? people!.value.rows({ column: 'id', among: owners }, ['id', 'voornaam', 'achternaam'])
          : []
        ).map((one) => [String(one.cells.id), nameIn(one.cells)]),
      ),
    });
  },
);
