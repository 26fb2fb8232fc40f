/** A workbook that answers at once: tabs of a register as Google's service would hand over their values. */
import type { Rows } from '../../src/register/row';
import { columnsOf } from '../../src/register/tab';
import { allTabs } from '../../src/register/tabs';
import { toSheet } from '../../src/workbook/cells';
import type { Sheet, Spreadsheet } from '../../src/workbook/google';
import type { Marks } from '../../src/workbook/marks';

/** The values of each tab: its headers, then a row of cells for each record, dates as a sheet has them. */
function valuesOf(rows: Rows): Map<string, unknown[][]> {
  return new Map(
    allTabs.map((tab) => {
      const columns = columnsOf(tab);
      const cells = rows[tab.key].map((row) =>
        columns.map(([key, column]) => toSheet(column, (row.cells as Record<string, never>)[key] ?? null)),
      );
      return [tab.key, [columns.map(([, { header }]) => header), ...cells]];
    }),
  );
}

/** The workbook, and where its tabs and columns are. It can be read, and nothing else. */
export function sheetOf(rows: Rows): { readonly spreadsheet: Spreadsheet; readonly marks: Marks } {
  const values = valuesOf(rows);
  const sheets = allTabs.map(({ key, name }, index): [string, Sheet] => {
    const range = { getValues: () => values.get(key)! };
    const sheet = { getSheetId: () => index, getName: () => name, getRange: () => range, getDataRange: () => range };
    return [key, sheet as unknown as Sheet];
  });
  const columns = allTabs.map((tab, index): [number, ReadonlyMap<string, number>] => [
    index,
    new Map(columnsOf(tab).map(([key], place) => [key, place + 1])),
  ]);
  const marks: Marks = {
    sheets: new Map(sheets),
    columns: new Map(columns),
    others: new Map(),
    version: null,
    named: () => null,
  };
  return { spreadsheet: {} as Spreadsheet, marks };
}
