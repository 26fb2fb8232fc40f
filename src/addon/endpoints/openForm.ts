/** Opening a form: who, what is selected in the sheet, and the first rows. */
import type { TabKey } from '../../register/column';
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

/** Opens a form: at most four questions to Google, and one for each tab asked for. */
export function openForm(context: Context, request: RequestOf<'formulierOpenen'>): Outcome<Opening> {
  const marks = readMarks(context.spreadsheet);
  const session = openSession(marks);
  if (!session.ok) return session;
  const { user, medewerkers } = session.value;
  const selectie = request.deelnemerId === null ? readSelection(context, marks) : null;
  const deelnemerId = request.deelnemerId ?? selectie?.deelnemerId ?? null;
  let deelnemer: Opening['deelnemer'] = null;
  if (deelnemerId !== null) {
    const table = readTable(marks, tabs.deelnemers);
    if (!table.ok) return table;
    const row = table.value.rows.find(({ cells }) => cells['id'] === deelnemerId);
    deelnemer = row ? viewOf(row) : null;
  }
  const rows: Outcome<RowsByTab> = fetchRows(marks, request.tabs, deelnemer ? deelnemerId : null);
  if (!rows.ok) return rows;
  return success({
    ik: { ...user, schrijft: writableTabs(user.rol) },
    vandaag: context.today,
    medewerkers: medewerkers.map(({ email, naam, rol }) => ({ email, naam, rol })),
    selectie,
    deelnemer,
    rijen: rows.value,
  });
}
