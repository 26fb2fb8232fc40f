/** What goes into an .xlsx comes out of it: values, looks, validation, and what only the state file can say. */
import fc from 'fast-check';
import type { Cell, Sheet, Workbook } from '../../model/workbook';
import { nothingKept } from '../../xlsx/kept';
import { readXlsx } from '../../xlsx/read';
import { writeXlsx } from '../../xlsx/write';
import { randomWorkbook, text } from './randomWorkbook';
import { emptySheet, emptyWorkbook } from './support';

/** The sheet as plain data: rows without trailing emptiness, empty cells alike. */
function plain(sheet: Sheet): object {
  const cells: Record<string, Cell> = {};
  sheet.rows.forEach((row, r) =>
    row?.forEach((cell, c) => {
      if (!cell) return;
      const { value, ...rest } = cell;
      if (value === null && Object.keys(rest).length === 0) return;
      cells[`${r},${c}`] = { value, ...rest };
    }),
  );
  const sorted = <T>(all: Iterable<T>) => [...all].sort();
  return {
    ...sheet,
    rows: cells,
    columnWidths: sorted(sheet.columnWidths),
    rowHeights: sorted(sheet.rowHeights),
    hiddenColumns: sorted(sheet.hiddenColumns),
    hiddenRows: sorted(sheet.hiddenRows),
  };
}

async function again(workbook: Workbook, withKept = true) {
  const { bytes, kept } = await writeXlsx(workbook);
  return readXlsx(bytes, 'register.xlsx', withKept ? (JSON.parse(JSON.stringify(kept)) as typeof kept) : nothingKept);
}

const byName = <T extends { name: string }>(all: readonly T[]) => [...all].sort((a, b) => (a.name < b.name ? -1 : 1));

test('a workbook survives writing and reading', async () => {
  await fc.assert(
    fc.asyncProperty(randomWorkbook, async (workbook) => {
      const read = await again(workbook);
      expect(read.sheets.map(plain)).toEqual(workbook.sheets.map(plain));
      expect(byName(read.namedRanges)).toEqual(byName(workbook.namedRanges));
      expect(read.activeSheetId).toBe(workbook.activeSheetId);
      expect(read.nextId).toBeGreaterThan(Math.max(...workbook.sheets.map(({ id }) => id)));
    }),
    { numRuns: 150 },
  );
});

test('any date, and a date from the first day that is counted, stay two checks', async () => {
  const check = (criteria: string, ...args: { serial: number }[]) => ({
    value: null,
    validation: { criteria, args, allowInvalid: true, helpText: null },
  });
  const rows = [[check('DATE_ON_OR_AFTER', { serial: 1 })], [check('DATE_IS_VALID_DATE')]];
  const read = await again(emptyWorkbook([{ ...emptySheet(1, 'A'), rows }]));
  expect(read.sheets[0]!.rows).toEqual(rows);
});

test('any text stays that text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (texts) => {
      const read = await again(emptyWorkbook([{ ...emptySheet(1, 'A'), rows: texts.map((value) => [{ value }]) }]));
      expect(texts.map((_, r) => read.sheets[0]!.rows[r]?.[0]?.value)).toEqual(texts);
    }),
    { numRuns: 100 },
  );
});

test('a moment stays exactly that moment, and a text or a percentage in a date column stays what it is', async () => {
  const style = { numberFormat: 'dd-mm-yyyy hh:mm:ss' };
  const value = fc.oneof(
    fc.double({ min: 0, max: 60_000, noNaN: true }).map((n) => n + 0),
    fc.constantFrom('onbekend', true),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 50 }), async (values) => {
      const rows = values.map((stored) => [
        { value: stored, style },
        { value: stored, style, formula: '=A1' },
      ]);
      const read = await again(emptyWorkbook([{ ...emptySheet(1, 'A'), rows }]));
      expect(read.sheets[0]!.rows).toEqual(rows);
    }),
    { numRuns: 30 },
  );
});

test('validation and format of a whole column are written once and come back in every cell', async () => {
  const validation = {
    criteria: 'VALUE_IN_LIST',
    args: [['Ja', 'Nee'], true],
    allowInvalid: false,
    helpText: 'Kies Ja of Nee.',
  };
  const style = { numberFormat: 'dd-mm-yyyy' };
  const rows: Cell[][] = [[{ value: 'Datum', style: { bold: true } }]];
  for (let r = 1; r < 1000; r++) rows.push([{ value: null, validation, style }]);
  const { bytes, kept } = await writeXlsx(emptyWorkbook([{ ...emptySheet(1, 'A'), rows }]));
  expect(kept.validations).toEqual([]);
  expect(bytes.length).toBeLessThan(8000);
  const read = await readXlsx(bytes, 'register.xlsx', nothingKept);
  expect(read.sheets[0]!.rows[999]![0]).toEqual({ value: null, validation, style });
  expect(read.sheets[0]!.rows[1000]).toBeUndefined();
});

test('choices too long for a rule, or with a comma, come back without the state file and without their hidden sheet', async () => {
  const long = Array.from({ length: 40 }, (_, i) => `Een lange keuze nummer ${i}`);
  const withComma = ['Rust, reinheid', 'Regelmaat'];
  const validation = (list: string[]) => ({
    criteria: 'VALUE_IN_LIST',
    args: [list, true],
    allowInvalid: false,
    helpText: null,
  });
  const rows = [
    [
      { value: null, validation: validation(long) },
      { value: null, validation: validation(withComma) },
    ],
  ];
  const read = await again(emptyWorkbook([{ ...emptySheet(1, 'A'), rows }]), false);
  expect(read.sheets).toHaveLength(1);
  expect(read.sheets[0]!.rows).toEqual(rows);
});

test('merges, a long text and a protected sheet survive; without the state file the sheet is still protected', async () => {
  const long = 'é'.repeat(40_000);
  const sheet: Sheet = {
    ...emptySheet(1, 'A'),
    rows: [[{ value: 'Titel' }], [{ value: long }]],
    merges: [{ row: 1, column: 1, rows: 1, columns: 3 }],
    protections: [
      { id: 7, rect: null, description: 'Gemaakt tabblad', warningOnly: false, editors: ['a@example.org'] },
    ],
  };
  const read = await again(emptyWorkbook([sheet]));
  expect(plain(read.sheets[0]!)).toEqual(plain(sheet));
  const bare = (await again(emptyWorkbook([sheet]), false)).sheets[0]!;
  expect(bare.protections).toMatchObject([{ rect: null, warningOnly: false, editors: [] }]);
  expect(bare.rows[1]![0]!.value).toBe(long.slice(0, 32_767));
});

test('a sheet renamed in another program keeps its id by its headers; a new one gets a free id', async () => {
  const named = (id: number, name: string, headers: string[]): Sheet => ({
    ...emptySheet(id, name),
    rows: [headers.map((value) => ({ value }))],
  });
  const before = await writeXlsx(
    emptyWorkbook([named(4, 'Stages', ['Stage-ID', 'Start']), named(9, 'Toetsen', ['Toets-ID', 'Status'])]),
  );
  const after = await writeXlsx(
    emptyWorkbook([
      named(1, 'Nieuw', ['x', 'y']),
      named(2, 'Toetsen 2025', ['Toets-ID', 'Status']),
      named(3, 'Stages', []),
    ]),
  );
  const read = await readXlsx(after.bytes, 'register.xlsx', before.kept);
  expect(read.sheets.map(({ id, name }) => [id, name])).toEqual([
    [10, 'Nieuw'],
    [9, 'Toetsen 2025'],
    [4, 'Stages'],
  ]);
});
