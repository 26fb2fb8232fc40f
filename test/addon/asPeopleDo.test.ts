/** What people do to a sheet: sort, rename, move, leave gaps. The same records give the same figures. */
import fc from 'fast-check';
import { moveLines, type Workbook } from '@plp/workbench';
import { allTabs } from '../../src/register/tabs';
import { demoRegister, hostOver } from '../support/register';
import { headersOf, sheetNamed } from '../support/sheets';

const ask = (
  workbook: Workbook,
): {
  ok: boolean;
  value: { figures: unknown; weggelaten: unknown; waarschuwingen: unknown };
  error: { message: string };
} => hostOver(workbook).run('cijfersOpvragen', { peildatum: '2025-08-31' }) as never;

const expected = ask(demoRegister()).value;
const names = allTabs.map(({ name }) => name);

const shuffled = <T>(items: readonly T[], order: readonly number[]): T[] =>
  items
    .map((item, index) => ({ item, key: order[index % order.length]! * 7919 + index * 104_729 }))
    .sort((a, b) => (a.key % 1009) - (b.key % 1009))
    .map(({ item }) => item);

test('the order of rows, columns and tabs does not matter', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.array(fc.nat(1000), { minLength: 5, maxLength: 20 }),
      fc.nat(9),
      fc.nat(9),
      (name, order, from, to) => {
        const workbook = demoRegister();
        const sheet = sheetNamed(workbook, name);
        const [header, ...rows] = sheet.rows;
        sheet.rows = [
          header!,
          ...shuffled(
            rows.filter((row) => row?.[0]?.value),
            order,
          ),
        ];
        const columns = headersOf(sheet).length;
        moveLines(workbook, sheet, 'columns', (from % columns) + 1, 1, (to % columns) + 1);
        workbook.sheets = shuffled(workbook.sheets, order);
        expect(ask(workbook).value).toEqual(expected);
      },
    ),
    { numRuns: 15 },
  );
});

test('renamed tabs and headers are still found', () => {
  const workbook = demoRegister();
  sheetNamed(workbook, 'Fasen').rows[0]![3]!.value = 'Waar staat iemand nu';
  sheetNamed(workbook, 'Fasen').name = 'De weg';
  sheetNamed(workbook, 'Deelnemers').name = 'Onze mensen';
  expect(ask(workbook).value).toEqual(expected);
});

test('without marks everything is found by name and header text', () => {
  const workbook = demoRegister();
  workbook.metadata = [];
  expect(ask(workbook).value).toEqual(expected);
});

test('empty rows between records count as none', () => {
  const workbook = demoRegister();
  const sheet = sheetNamed(workbook, 'Verklaringen');
  sheet.rows = sheet.rows.flatMap((row, index) => (index % 3 === 0 ? [row, []] : [row]));
  sheet.maxRows = Math.max(sheet.maxRows, sheet.rows.length);
  expect(ask(workbook).value).toEqual(expected);
});

test('a column of their own between ours changes nothing', () => {
  const workbook = demoRegister();
  const sheet = sheetNamed(workbook, 'Toetsen');
  hostOver(workbook, {
    code: `function f() { const s = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Toetsen'); s.insertColumnAfter(2); s.getRange(1, 3).setValue('Eigen aantekening'); }`,
  }).run('f');
  expect(headersOf(sheet)[2]).toBe('Eigen aantekening');
  expect(ask(workbook).value).toEqual(expected);
});

test('whole columns that were cut and pasted are found by their header again', () => {
  const workbook = demoRegister();
  const sheet = sheetNamed(workbook, 'Plaatsingen');
  const [a, b] = [headersOf(sheet).indexOf('Start'), headersOf(sheet).indexOf('Einde')];
  for (const row of sheet.rows) if (row) [row[a], row[b]] = [row[b], row[a]];
  expect(ask(workbook).value).toEqual(expected);
});

test('a missing column is named, with the repair', () => {
  const workbook = demoRegister();
  const sheet = sheetNamed(workbook, 'Fasen');
  hostOver(workbook, {
    code: `function f() { SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Fasen').deleteColumns(${headersOf(sheet).indexOf('Datum') + 1}, 1); }`,
  }).run('f');
  const { ok, error } = ask(workbook);
  expect(ok).toBe(false);
  expect(error.message).toMatch(/"Fasen" ontbreekt de kolom "Datum".*Inrichten/);
});

test('a missing tab is told, and the rest is still counted', () => {
  const workbook = demoRegister();
  workbook.sheets = workbook.sheets.filter(({ name }) => name !== 'Contacten');
  expect(ask(workbook).value.waarschuwingen).toEqual([expect.stringMatching(/"Contacten" ontbreekt/)]);
});

test('a workbook of another time zone is refused with the repair', () => {
  const workbook = demoRegister();
  workbook.timeZone = 'America/New_York';
  expect(ask(workbook).error.message).toMatch(/tijdzone.*America\/New_York.*Inrichten/s);
});

test('rows that do not count are told by tab and column, without what was typed', () => {
  const workbook = demoRegister();
  const sheet = sheetNamed(workbook, 'Fasen');
  sheet.rows[1]![headersOf(sheet).indexOf('Fase')]!.value = 'Geheim woord';
  const { weggelaten } = ask(workbook).value;
  expect(JSON.stringify(weggelaten)).toContain("1 rij in Fasen telt niet mee: 'Fase' klopt niet.");
  expect(JSON.stringify(weggelaten)).not.toContain('Geheim');
});
