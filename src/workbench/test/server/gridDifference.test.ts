/** What the pages and the journal are told makes the workbook they know into the workbook that is. */
import fc from 'fast-check';
import { ensureCell } from '../../model/grid';
import { createWorkbook } from '../../model/create';
import type { Cell, Workbook } from '../../model/workbook';
import { copyWorkbook } from '../../model/copy';
import { difference } from '../../server/grid/diff';
import { repeatStep } from '../../server/engine/publisher';

const style = fc.record(
  {
    bold: fc.constant(true),
    background: fc.constantFrom('#ff0000', '#00ff00'),
    numberFormat: fc.constantFrom('@', '0%', 'dd-mm-yyyy'),
    horizontal: fc.constantFrom('left' as const, 'right' as const),
    wrap: fc.constantFrom('WRAP' as const, 'CLIP' as const),
  },
  { requiredKeys: [] },
);
const value = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.constantFrom('tekst', '31-8-2025', '=1+1', '007', '1,5', 'WAAR', 'twee\nregels'),
);
const cell: fc.Arbitrary<Cell> = fc
  .record(
    { value, style, note: fc.constantFrom('let op', 'en nog iets'), formula: fc.constant('=SUM(A1:A2)') },
    { requiredKeys: ['value'] },
  )
  .map(({ style: look, ...rest }) => (look && Object.keys(look).length > 0 ? { ...rest, style: look } : rest));
const places = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }), cell), {
  maxLength: 12,
});

function workbookWith(cells: readonly (readonly [number, number, Cell])[]): Workbook {
  const workbook = createWorkbook({ sheets: ['Een'] });
  const sheet = workbook.sheets[0];
  if (sheet) for (const [row, column, content] of cells) Object.assign(ensureCell(sheet, row, column), content);
  return workbook;
}

/** Everything a person can see or a script can read of the cells. */
function contents(workbook: Workbook): unknown {
  return workbook.sheets.map(({ rows, name, frozenRows, merges, filter, ...sheet }) => ({
    name,
    frozenRows,
    merges,
    filter,
    widths: [...sheet.columnWidths],
    cells: rows.flatMap((row, r) =>
      row.flatMap((one, c) => {
        const full = one && { ...one, value: one.value === '' ? null : one.value };
        const blank = !full || (full.value === null && !full.formula && !full.style && !full.note);
        return blank ? [] : [[r, c, full]];
      }),
    ),
  }));
}

describe('the difference between two states of a workbook', () => {
  it('is nothing for a copy', () => {
    fc.assert(
      fc.property(places, (cells) => {
        const workbook = workbookWith(cells);
        expect(difference(copyWorkbook(workbook), workbook)).toEqual({ reload: false, mutations: [], changed: [] });
      }),
    );
  });

  it('makes the one into the other', () => {
    fc.assert(
      fc.property(places, places, (before, after) => {
        const [old, now] = [workbookWith(before), workbookWith(after)];
        repeatStep(old, { lines: [], mutations: difference(old, now).mutations });
        expect(contents(old)).toEqual(contents(now));
      }),
    );
  });

  it('tells name, widths, freeze, merges and filter of a tab', () => {
    const [old, now] = [workbookWith([]), workbookWith([])];
    Object.assign(now.sheets[0] ?? {}, {
      name: 'Anders',
      frozenRows: 1,
      columnWidths: new Map([[2, 180]]),
      merges: [{ row: 2, column: 1, rows: 1, columns: 3 }],
      filter: { row: 1, column: 1, rows: 10, columns: 2 },
    });
    repeatStep(old, { lines: [], mutations: difference(old, now).mutations });
    expect(contents(old)).toEqual(contents(now));
  });

  it('asks to open anew when tabs, validation or conditional formats changed', () => {
    const old = workbookWith([]);
    const withTab = createWorkbook({ sheets: ['Een', 'Twee'] });
    const validation = { criteria: 'CHECKBOX', args: [], allowInvalid: false, helpText: null };
    expect(difference(old, withTab).reload).toBe(true);
    expect(difference(old, workbookWith([[1, 1, { value: null, validation }]])).reload).toBe(true);
  });
});
