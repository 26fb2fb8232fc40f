/** What a person deleted in the grid and takes back is as it was, also what the grid itself does not know. */
import { createWorkbook } from '../../model/create';
import { copyWorkbook } from '../../model/copy';
import type { Cell, Validation, Workbook } from '../../model/workbook';
import { rangeArg } from '../../model/rangeRules';
import { insertLines } from '../../model/structure';
import { applyChange } from '../../server/grid/changes/apply';
import type { Outlet } from '../../server/engine/outlet';
import { Publisher } from '../../server/engine/publisher';
import type { Mutation, UniverRange } from '../../server/grid/univer';

const list: Validation = {
  criteria: 'VALUE_IN_RANGE',
  args: [rangeArg(0, 'B2:B3'), true],
  allowInvalid: true,
  helpText: null,
};
const choice: Validation = {
  criteria: 'VALUE_IN_LIST',
  args: [['a', 'b'], true],
  allowInvalid: false,
  helpText: 'Kies.',
};

/** Two tabs; the first with a header row, and on it all that can be on rows and columns. */
function workbookToChange(): Workbook {
  const workbook = createWorkbook({ sheets: ['Een', 'Twee'] });
  const [one, two] = workbook.sheets;
  if (!one || !two) throw new Error('Er ontbreekt een tabblad.');
  const head = (value: string): Cell => ({ value, style: { bold: true }, note: `Uitleg bij ${value}` });
  one.rows = [
    [head('A'), head('B'), head('C')],
    [{ value: 1 }, { value: '1-2', validation: choice }, { value: 'x', link: 'https://example.org/' }],
    [undefined, { value: 'b', validation: choice }, { value: 3, formula: '=A2+2' }],
  ];
  two.rows = [[{ value: 'a', validation: list }]];
  one.columnWidths.set(1, 240);
  one.rowHeights.set(0, 60);
  one.hiddenRows.add(2);
  one.hiddenColumns.add(2);
  workbook.metadata.push(
    ...(['A', 'B', 'C'] as const).map((value, index) => ({
      ...{ id: 10 + index, key: 'kolom', value, visibility: 'DOCUMENT' as const },
      location: { type: 'COLUMN' as const, sheetId: 0, index: index + 1 },
    })),
    { id: 13, key: 'kop', value: null, visibility: 'DOCUMENT', location: { type: 'ROW', sheetId: 0, index: 1 } },
  );
  workbook.namedRanges.push({ name: 'kolomB', sheetId: 0, rect: { row: 1, column: 2, rows: 3, columns: 1 } });
  const whole = { description: '', warningOnly: true, editors: [] };
  one.protections.push(
    { id: 20, rect: { row: 1, column: 1, rows: 1, columns: 26 }, ...whole },
    { id: 21, rect: { row: 2, column: 2, rows: 999, columns: 1 }, ...whole },
  );
  const red = { criteria: 'CELL_EMPTY', args: [], style: { background: '#ff0000' } };
  one.conditionalFormats.push({ rects: [{ row: 2, column: 2, rows: 20, columns: 1 }], ...red });
  return workbook;
}

const lines = { rows: ['remove-rows', 'insert-row'], columns: ['remove-col', 'insert-col'] } as const;
type Axis = keyof typeof lines;

function change(workbook: Workbook, name: string, range: UniverRange, trigger?: string): void {
  const params = { unitId: 'register', subUnitId: '0', range, trigger };
  applyChange({ workbook, year: 2025 }, { id: `sheet.mutation.${name}`, params });
}
const rangeOf = (axis: Axis, at: number, count: number): UniverRange =>
  axis === 'rows'
    ? { startRow: at - 1, endRow: at + count - 2, startColumn: 0, endColumn: 25 }
    : { startRow: 0, endRow: 999, startColumn: at - 1, endColumn: at + count - 2 };
const UNDO = 'univer.command.undo';

/** Without places in the lists of cells that are as empty as those that are not there. */
const plain = (workbook: Workbook): unknown =>
  JSON.parse(
    JSON.stringify({
      ...workbook,
      sheets: workbook.sheets.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) => row.map((cell) => cell ?? null)),
        ...{ widths: [...sheet.columnWidths], heights: [...sheet.rowHeights] },
        ...{ hidden: [[...sheet.hiddenRows], [...sheet.hiddenColumns]] },
      })),
    }),
  );

describe('rows and columns that were deleted and taken back', () => {
  const cases: [Axis, number, number][] = [1, 2, 3].flatMap((at): [Axis, number, number][] => [
    ['columns', at, 1],
    ['rows', at, 1],
    ['columns', at, 2],
  ]);

  it.each(cases)('%s from %i, %i of them: all is as it was', (axis, at, count) => {
    const [workbook, before] = [workbookToChange(), workbookToChange()];
    change(workbook, lines[axis][0], rangeOf(axis, at, count));
    expect(plain(workbook)).not.toEqual(plain(before));
    change(workbook, lines[axis][1], rangeOf(axis, at, count), UNDO);
    expect(plain(workbook)).toEqual(plain(before));
  });

  it('give back what had gone, also when a script marked something meanwhile', () => {
    const workbook = workbookToChange();
    change(workbook, 'remove-col', rangeOf('columns', 2, 1));
    const mark = { id: 99, key: 'nieuw', value: null, visibility: 'DOCUMENT' as const };
    workbook.metadata.push({ ...mark, location: { type: 'COLUMN', sheetId: 0, index: 2 } });
    change(workbook, 'insert-col', rangeOf('columns', 2, 1), UNDO);
    const columns = workbook.metadata.map(({ key, value, location }) => [
      value ?? key,
      location.type === 'COLUMN' && location.index,
    ]);
    expect(columns).toEqual(
      expect.arrayContaining([
        ['A', 1],
        ['B', 2],
        ['C', 3],
        ['nieuw', 3],
      ]),
    );
  });

  it('two of the same place come back in the order in which they are taken back', () => {
    const [workbook, before] = [workbookToChange(), workbookToChange()];
    for (let times = 0; times < 2; times++) change(workbook, 'remove-col', rangeOf('columns', 1, 1));
    for (let times = 0; times < 2; times++) change(workbook, 'insert-col', rangeOf('columns', 1, 1), UNDO);
    expect(plain(workbook)).toEqual(plain(before));
  });

  it('new ones at that place get nothing of it, in a copy neither', () => {
    const workbook = workbookToChange();
    change(workbook, 'remove-col', rangeOf('columns', 2, 1));
    const copy = copyWorkbook(workbook);
    change(workbook, 'insert-col', rangeOf('columns', 2, 1));
    change(copy, 'insert-col', rangeOf('columns', 2, 1), UNDO);
    for (const one of [workbook, copy]) {
      expect(one.sheets[0]?.rows[0]?.[1]?.value ?? null).toBeNull();
      expect(one.metadata.filter(({ value }) => value === 'B')).toEqual([]);
    }
  });
});

describe('a page that can undo', () => {
  /** What the pages hear of a step. */
  const heard = (work: (workbook: Workbook, publisher: Publisher) => Mutation[]): unknown => {
    const workbook = workbookToChange();
    const pushes: unknown[] = [];
    const outlet = { push: (_page: unknown, push: unknown) => pushes.push(push) } as unknown as Outlet;
    const publisher = new Publisher(workbook, { append: () => undefined }, outlet, () => 2025);
    publisher.settle('een', work(workbook, publisher), [], {});
    return pushes.at(-1);
  };
  const insertion: Mutation = {
    id: 'sheet.mutation.insert-row',
    params: { unitId: 'register', subUnitId: '0', range: rangeOf('rows', 2, 1) },
  };

  it('hears on which tabs rows or columns moved that it did not move itself', () => {
    const byScript = (workbook: Workbook) => {
      insertLines(workbook, workbook.sheets[1]!, 'rows', 1, 1, null);
      return [];
    };
    const byPage = (workbook: Workbook, publisher: Publisher) => {
      applyChange({ workbook, year: 2025 }, insertion);
      publisher.alsoShown([insertion]);
      return [insertion];
    };
    expect(heard(byScript)).toMatchObject({ moved: ['1'] });
    expect(heard(byPage)).toMatchObject({ moved: [] });
    expect(heard((workbook, publisher) => [...byScript(workbook), ...byPage(workbook, publisher)])).toMatchObject({
      moved: ['1'],
    });
  });
});

describe('text that looks like something else', () => {
  const put = (trigger: string): unknown => {
    const workbook = workbookToChange();
    const cellValue = { 4: { 0: { v: '1-2', t: 1 } } };
    const mutation: Mutation = {
      id: 'sheet.mutation.set-range-values',
      params: { unitId: 'register', subUnitId: '0', cellValue, trigger },
    };
    applyChange({ workbook, year: 2025 }, mutation);
    return workbook.sheets[0]?.rows[4]?.[0]?.value;
  };

  it('is read when it is typed, and comes back as it was when that is undone', () => {
    expect(put('sheet.command.set-range-values')).toBe(45_689);
    expect(put(UNDO)).toBe('1-2');
  });
});
