/** What Google refuses of tabs, rows, columns and merged cells, the page refuses too; and only of a person. */
import { createWorkbook } from '../../model/create';
import type { Workbook } from '../../model/workbook';
import { applyChange } from '../../server/grid/changes/apply';

/** Four rows and columns, one frozen; B3:B4 is merged. */
function workbookToRefuse(): Workbook {
  const workbook = createWorkbook({ sheets: ['Een', 'Twee'] });
  const [one, two] = workbook.sheets;
  if (!one || !two) throw new Error('Er ontbreekt een tabblad.');
  Object.assign(one, { maxRows: 4, maxColumns: 4, frozenRows: 1, frozenColumns: 1 });
  one.merges.push({ row: 3, column: 2, rows: 2, columns: 1 });
  two.hidden = true;
  return workbook;
}

const range = (startRow: number, endRow: number, startColumn: number, endColumn: number) => ({
  ...{ startRow, endRow, startColumn, endColumn },
});
const rows = (start: number, end: number) => range(start, end, 0, 3);
const columns = (start: number, end: number) => range(0, 3, start, end);

const refused: [string, string, object, RegExp][] = [
  ['all rows', 'remove-rows', { range: rows(0, 3) }, /^Je kunt niet alle rijen verwijderen/],
  ['all columns', 'remove-col', { range: columns(0, 3) }, /^Je kunt niet alle kolommen verwijderen/],
  ['all rows that are not frozen', 'remove-rows', { range: rows(1, 3) }, /rijen die niet vastgezet zijn/],
  ['all columns that are not frozen', 'remove-col', { range: columns(1, 3) }, /kolommen die niet vastgezet zijn/],
  ['hiding all rows', 'set-row-hidden', { ranges: [rows(0, 1), rows(2, 3)] }, /alle rijen verbergen/],
  ['hiding all columns', 'set-col-hidden', { ranges: [columns(0, 3)] }, /alle kolommen verbergen/],
  ['the last tab that shows', 'remove-sheet', {}, /altijd een tabblad te zien/],
  ['hiding the last tab that shows', 'set-worksheet-hidden', { hidden: 1 }, /altijd een tabblad te zien/],
  ['sorting merged rows', 'reorder-range', { range: rows(1, 3), order: { 1: 2, 2: 1 } }, /niet sorteren/],
  ['a filter over merged rows', 'set-filter-range', { range: rows(0, 3) }, /niet filteren/],
  ['freezing half a merged cell', 'set-frozen', { ySplit: 3, xSplit: 0 }, /niet deels vastgezet/],
  ['merging over the frozen edge', 'add-worksheet-merge', { ranges: [range(0, 1, 2, 2)] }, /niet deels vastgezet/],
  ['merging a part of what is merged', 'add-worksheet-merge', { ranges: [range(1, 2, 1, 2)] }, /Kies alle cellen/],
];

it.each(refused)('%s is refused', (_what, name, params, words) => {
  const change = (target: object): void =>
    applyChange(
      { workbook: workbookToRefuse(), year: 2025, ...target },
      { id: `sheet.mutation.${name}`, params: { unitId: 'register', subUnitId: '0', ...params } },
    );
  expect(() => change({})).toThrow(words);
  // What the workbook is already, is told to the pages and the journal one by one: halfway nothing may be refused.
  expect(() => change({ asStored: true })).not.toThrow();
});

const allowed: [string, string, object][] = [
  ['rows but one', 'remove-rows', { range: rows(1, 2) }],
  ['columns but one', 'remove-col', { range: columns(0, 2) }],
  ['sorting beside merged rows', 'reorder-range', { range: range(1, 3, 2, 3), order: { 1: 2, 2: 1 } }],
  ['freezing up to a merged cell', 'set-frozen', { ySplit: 2, xSplit: 1 }],
  ['hiding rows but one', 'set-row-hidden', { ranges: [rows(0, 2)] }],
];

it.each(allowed)('%s is done', (_what, name, params) => {
  const mutation = { id: `sheet.mutation.${name}`, params: { unitId: 'register', subUnitId: '0', ...params } };
  expect(() => applyChange({ workbook: workbookToRefuse(), year: 2025 }, mutation)).not.toThrow();
});
