/** A row judged by its own columns. */
import { judgeRow } from '../../src/register/record';
import { tabs } from '../../src/register/tabs';

const cells = { id: 'F-0001', deelnemerId: 'D-0001', datum: '2024-02-01', fase: 'Leertraject' };

test('a row with all that is required is a record, its empty cells null', () => {
  expect(judgeRow(tabs.fasen, { row: 2, cells: { ...cells, toelichting: '  ' } })).toEqual({
    ok: true,
    row: 2,
    record: { ...cells, reden: null, toelichting: null, ingevoerdOp: null, ingevoerdDoor: null },
  });
});

test('every cell to mend is named, in the order of the sheet, without what was typed', () => {
  const judged = judgeRow(tabs.fasen, { row: 7, cells: { ...cells, deelnemerId: null, datum: 'gisteren', fase: '' } });
  expect(judged).toMatchObject({ ok: false, row: 7 });
  expect(!judged.ok && judged.problems.map(({ header, reason }) => [header, reason])).toEqual([
    ['Deelnemer-ID', 'leeg'],
    ['Datum', 'ongeldig'],
    ['Fase', 'leeg'],
  ]);
  expect(JSON.stringify(judged)).not.toContain('gisteren');
});

test('a cell that is only required with another one does not keep a row from counting', () => {
  expect(judgeRow(tabs.fasen, { row: 2, cells: { ...cells, fase: 'Uitgevallen' } }).ok).toBe(true);
});

test('the stamps are not judged', () => {
  expect(judgeRow(tabs.fasen, { row: 2, cells: { ...cells, ingevoerdOp: 'ooit', ingevoerdDoor: 3 } }).ok).toBe(true);
});
