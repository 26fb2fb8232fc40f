/** Endpoint: selects the cell that a finding is about. */
import type { Outcome } from '../../register/outcome';
import { failure, success } from '../../register/outcome';
import { columnKeyOf, tabs } from '../../register/tabs';
import type { RequestOf } from '../../sidebar/contract';
import { findRow, readTable } from '../../workbook/tables';
import { inSession } from '../endpoints/user';

/** Finds a row that moved since by its ID. Where two rows have that ID, the one at the given number is meant. */
export const goToCell = inSession(
  ({ spreadsheet, marks }, _session, { tab, rij, id, kolom }: RequestOf<'naarCel'>): Outcome<null> => {
    const table = readTable(marks, tabs[tab]);
    if (!table.ok) return table;
    const {
      rows,
      columns,
      place: { sheet },
    } = table.value;
    const there = rows.find(({ row }) => row === rij);
    const row = id === null || there?.cells.id === id ? there : findRow(table.value, id);
    if (!row)
      return failure('bestaat-niet', `${id ?? 'Deze rij'} staat niet (meer) in ${tabs[tab].name}. Controleer opnieuw.`);
    spreadsheet.setActiveSheet(sheet);
    spreadsheet.setActiveRange(sheet.getRange(row.row, columns.get(columnKeyOf(tabs[tab], kolom) ?? 'id') ?? 1));
    return success(null);
  },
);
