/** The demo goes into a workbook that has been set up by tab name and header text. */
import { sheetColumns } from '../../src/register/made/naast';
import { allTabs } from '../../src/register/tabs';
import { fillRows, type Sheet, type Workbook } from '@plp/workbench';
import { demo } from './support';

const fillDemo = (workbook: Workbook): void => fillRows(workbook, demo);

function sheetOf(id: number, name: string, headers: readonly string[], maxRows: number): Sheet {
  return {
    id,
    name,
    maxRows,
    maxColumns: headers.length,
    rows: [headers.map((value) => ({ value }))],
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenColumns: new Set(),
    hiddenRows: new Set(),
    frozenRows: 1,
    frozenColumns: 0,
    hidden: false,
    tabColor: null,
    hideGridlines: false,
    rightToLeft: false,
    merges: [],
    filter: null,
    protections: [],
    conditionalFormats: [],
    charts: [],
  };
}

/** All tabs with their headers, the columns in reverse: only the header text says which is which. */
function emptyWorkbook(maxRows = 1000): Workbook {
  const sheets = [
    sheetOf(1, 'Eigen blad', ['Iets'], 10),
    ...allTabs.map((tab, index) =>
      sheetOf(
        index + 2,
        tab.name,
        sheetColumns(tab)
          .map(([, column]) => column.header)
          .reverse(),
        maxRows,
      ),
    ),
  ];
  return {
    name: 'PLP',
    fileId: 'werkbank',
    locale: 'nl_NL',
    timeZone: 'Europe/Amsterdam',
    sheets,
    activeSheetId: 1,
    namedRanges: [],
    metadata: [],
    properties: { document: {}, script: {}, user: {} },
    triggers: [],
    nextId: 100,
  };
}

const sheet = (workbook: Workbook, name: string): Sheet => workbook.sheets.find((one) => one.name === name)!;

const cell = (workbook: Workbook, name: string, row: number, header: string) => {
  const { rows } = sheet(workbook, name);
  return rows[row - 1]![rows[0]!.findIndex((one) => one!.value === header)];
};

test('every row lands under its own headers, from row 2 on', () => {
  const workbook = emptyWorkbook();
  fillDemo(workbook);
  for (const tab of allTabs) {
    expect(sheet(workbook, tab.name).rows).toHaveLength(demo[tab.name]!.length + 1);
    demo[tab.name]!.forEach((row, index) => {
      const id = sheetColumns(tab)[0]![1].header;
      expect(cell(workbook, tab.name, index + 2, id)!.value).toBe(row[id]);
    });
  }
});

test('dates are serial numbers shown as dd-mm-yyyy', () => {
  const workbook = emptyWorkbook();
  fillDemo(workbook);
  // 2022-04-01 is day 44652 of a spreadsheet.
  expect(cell(workbook, 'Projectjaren', 2, 'Start')).toEqual({ value: 44652, style: { numberFormat: 'dd-mm-yyyy' } });
  expect(cell(workbook, 'Projectjaren', 3, 'Einde')).toEqual({ value: 45900, style: { numberFormat: 'dd-mm-yyyy' } });
});

test('Ingevoerd op is a serial number with its time of the day', () => {
  const workbook = emptyWorkbook();
  fillDemo(workbook);
  const { value, style } = cell(workbook, 'Projectjaren', 2, 'Ingevoerd op')!;
  expect(Math.floor(value as number)).toBe(44652);
  expect((value as number) % 1).toBeGreaterThan(9 / 24 - 0.001);
  expect((value as number) % 1).toBeLessThan(17 / 24);
  expect(style).toEqual({ numberFormat: 'dd-mm-yyyy hh:mm' });
});

test('an opleidingscode stays text', () => {
  const workbook = emptyWorkbook();
  fillDemo(workbook);
  expect(cell(workbook, 'Verklaringen', 2, 'Opleidingscode')).toEqual({ value: '90110', style: { numberFormat: '@' } });
});

test('numbers are numbers and empty cells stay empty', () => {
  const workbook = emptyWorkbook();
  fillDemo(workbook);
  expect(cell(workbook, 'Doelen', 2, 'Doel')).toEqual({ value: 15 });
  expect(cell(workbook, 'Doelen', 2, 'Uiterlijk op')?.value ?? null).toBeNull();
});

test('a format, a colour and a validation that set-up gave stay, also on rows beyond the grid', () => {
  const workbook = emptyWorkbook(3);
  const stages = sheet(workbook, 'Stages');
  const start = stages.rows[0]!.findIndex((one) => one!.value === 'Start');
  const validation = { criteria: 'DATE_IS_VALID_DATE', args: [], allowInvalid: true, helpText: null };
  const style = { numberFormat: 'dd-mm-yyyy', background: '#fff2cc' };
  for (const row of [1, 2]) (stages.rows[row] ??= [])[start] = { value: null, style, validation };
  fillDemo(workbook);
  expect(stages.maxRows).toBe(demo['Stages']!.length + 1);
  for (const row of [2, 30, stages.maxRows]) {
    expect(cell(workbook, 'Stages', row, 'Start')).toMatchObject({ style, validation });
    expect(typeof cell(workbook, 'Stages', row, 'Start')!.value).toBe('number');
  }
});

test('a grid that is large enough keeps its size, and other tabs are left alone', () => {
  const workbook = emptyWorkbook();
  fillDemo(workbook);
  expect(sheet(workbook, 'Stagelog').maxRows).toBe(1000);
  expect(sheet(workbook, 'Eigen blad')).toEqual(emptyWorkbook().sheets[0]);
});

test('a missing tab or column is named in Dutch', () => {
  const withoutTab = emptyWorkbook();
  withoutTab.sheets = withoutTab.sheets.filter(({ name }) => name !== 'Toetsen');
  expect(() => fillDemo(withoutTab)).toThrow('Het tabblad "Toetsen" ontbreekt. Richt het register eerst in.');
  const withoutColumn = emptyWorkbook();
  sheet(withoutColumn, 'Stages').rows[0] = [{ value: 'Stage-ID' }];
  expect(() => fillDemo(withoutColumn)).toThrow('ontbreekt in het tabblad "Stages". Richt het register eerst in.');
});
