/** A workbook that answers at once: tabs of a register as Google's service would hand over their values. */
import type { Rows } from '../../src/register/row';
import { sheetColumns } from '../../src/register/made/naast';
import { allTabs } from '../../src/register/tabs';
import { toSheet } from '../../src/workbook/cells/cells';
import type { Sheet, Spreadsheet, SpreadsheetApp } from '../../src/workbook/google';
import { Marks } from '../../src/workbook/marks/marks';
import type { Properties } from '../../src/workbook/state/properties';

/** The values of each tab: its headers, then a row of cells for each record, dates as a sheet has them. */
function valuesOf(rows: Rows): Map<string, unknown[][]> {
  return new Map(
    allTabs.map((tab) => {
      const columns = sheetColumns(tab);
      const cells = rows[tab.key].map((row) =>
        columns.map(([key, column]) => toSheet(column, (row.cells as Record<string, never>)[key] ?? null)),
      );
      return [tab.key, [columns.map(([, { header }]) => header), ...cells]];
    }),
  );
}

/**
 * Where the tabs are, for who reads: each as set-up made it. They can be read, and nothing else; a tab that is not among
 * them, such as Instellingen, is not there.
 */
export function marksOver(rows: Rows): Marks {
  const values = valuesOf(rows);
  const sheets = new Map(
    allTabs.map((tab, index) => {
      const range = { getValues: () => values.get(tab.key)!, getGridId: () => index, getNumberFormats: () => [] };
      const sheet = {
        getSheetId: () => index,
        getName: () => tab.name,
        getMaxColumns: () => sheetColumns(tab).length,
        getRange: () => range,
      };
      return [tab.name, sheet as unknown as Sheet];
    }),
  );
  const spreadsheet = { getSheetByName: (name: string) => sheets.get(name) ?? null } as unknown as Spreadsheet;
  return new Marks({} as SpreadsheetApp, spreadsheet, {} as Properties);
}
