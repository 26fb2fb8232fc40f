/** IDs that were typed over in a block: which come back from the copy of last night, and which nobody can know. */
import fc from 'fast-check';
import type { Row } from '../../../src/register/row';
import { idsToGive } from '../../../src/register/identity/nummersNaBewerking';
import { idsFromCopy, isLeftBeside } from '../../../src/register/identity/nummersUitDeKopie';
import type { ColumnKey } from '../../../src/register/tabs';
import { metingen } from '../../../src/register/tabs/metingen';

const columns: ColumnKey[] = ['id', 'deelnemerId', 'moment', 'ingevoerdOp', 'ingevoerdDoor'];
type Line = readonly [id: string | null, deelnemer: string | null, moment?: string | null, op?: string];

const cellsOf = ([id, deelnemerId, moment = 'Start', op = '2025-01-01T10:00:00']: Line): Row['cells'] => ({
  id,
  deelnemerId,
  moment,
  ingevoerdOp: op,
  ingevoerdDoor: 'iemand@example.org',
});
const copyOf = (lines: readonly Line[]) => new Map(lines.map((line) => [line[0]!, cellsOf(line)]));

/** The IDs after an edit of these columns of the rows 2, 3, … up to and with `last`. */
function after(
  lines: readonly Line[],
  copy: readonly Line[],
  last = lines.length + 1,
  editedColumns: readonly ColumnKey[] = ['id'],
  mayBeTypedIn = false,
): (string | null)[] {
  const rows = lines.map((line, index): Row => ({ row: index + 2, cells: cellsOf(line) }));
  const isEdited = (row: number): boolean => row <= last;
  const found = idsFromCopy(
    {
      tab: metingen,
      rows,
      isEdited,
      columns,
      editedColumns: new Set(editedColumns),
      ...(mayBeTypedIn ? { mayBeTypedIn } : {}),
    },
    copyOf(copy),
  );
  const given = idsToGive({ tab: metingen, rows, isEdited, hasFormula: () => false, before: (row) => found.get(row) });
  return rows.map(({ row, cells }) => {
    const give = given.get(row);
    if (give) return give.kind === 'terug' ? give.id : 'nieuw';
    return cells['id'] as string | null;
  });
}

const night: Line[] = [
  ['M-0001', 'D-0001'],
  ['M-0002', 'D-0002'],
  ['M-0003', 'D-0003'],
  ['M-0004', 'D-0004'],
];
const typed = (ids: readonly (string | null)[]): Line[] => ids.map((id, index) => [id, night[index]![1]]);
const own = night.map(([id]) => id);

test.each([
  ['nothing', [null, null, null, null]],
  ['one of them', ['M-0002', 'M-0002', 'M-0002', 'M-0002']],
  ["each other's", ['M-0002', 'M-0003', 'M-0004', 'M-0001']],
  ['IDs that were never given', ['M-0901', 'M-0902', 'M-0903', 'M-0904']],
  ['IDs of another tab', ['D-0001', 'D-0002', 'D-0003', 'D-0004']],
  ['text', ['a', 'b', 'c', 'd']],
])('each row gets its own ID back, whatever was typed over them: %s', (_what, ids) => {
  expect(after(typed(ids), night)).toEqual(own);
});

test('in any order, whatever is typed, and whichever rows stand in another place than last night', () => {
  const ids = fc.array(fc.constantFrom(null, ...own, 'M-0901', 'D-0001', 'weg'), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(ids, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (over, order) => {
      expect(
        after(
          order.map((at, index) => [over[index]!, night[at]![1]]),
          night,
        ),
      ).toEqual(order.map((at) => own[at]));
    }),
  );
});

test('no ID ever stands twice, and none comes to a row that differs from its record', () => {
  const id = fc.constantFrom(null, ...own, 'M-0901');
  const lines = fc.array(fc.tuple(id, fc.constantFrom('D-0001', 'D-0002', null), fc.constantFrom('Start', 'Eind')), {
    maxLength: 6,
  });
  const copies = fc.uniqueArray(
    fc.tuple(
      fc.constantFrom(...(own as string[])),
      fc.constantFrom('D-0001', 'D-0002'),
      fc.constantFrom('Start', 'Eind'),
    ),
    { selector: ([one]) => one },
  );
  fc.assert(
    fc.property(
      lines,
      copies,
      fc.integer({ min: 1, max: 7 }),
      fc.constantFrom<(readonly ColumnKey[])[]>(['id'], ['id', 'moment']),
      (rows, copy, last, edited) => {
        const ids = after(rows, copy, last, edited);
        const fresh = ids.flatMap((one, index) =>
          index + 2 <= last && one !== null && one !== 'nieuw' ? [[one, index] as const] : [],
        );
        const beside = rows.flatMap(([one], index) => (index + 2 > last ? [one] : []));
        expect(new Set(fresh.map(([one]) => one)).size).toBe(fresh.length);
        for (const [one, index] of fresh) {
          expect(beside).not.toContain(one);
          if (one === rows[index]![0]) continue;
          const record = copy.find(([known]) => known === one)!;
          expect(record[1]).toBe(rows[index]![1]);
          if (edited.length === 1) expect(record[2]).toBe(rows[index]![2]);
        }
      },
    ),
  );
});

test('two rows that are the same: nobody knows which was which, so both get a new ID', () => {
  const twins: Line[] = [
    ['M-0001', 'D-0001'],
    ['M-0002', 'D-0001'],
    ['M-0003', 'D-0003'],
  ];
  expect(
    after(
      [
        [null, 'D-0001'],
        [null, 'D-0001'],
        [null, 'D-0003'],
      ],
      twins,
    ),
  ).toEqual(['nieuw', 'nieuw', 'M-0003']);
  // One of the two was edited, the other stands.
  expect(
    after(
      [
        [null, 'D-0001'],
        ['M-0002', 'D-0001'],
        ['M-0003', 'D-0003'],
      ],
      twins,
      2,
    )[0],
  ).toBe('M-0001');
  // Their stamps tell them apart.
  const apart: Line[] = [
    ['M-0001', 'D-0001'],
    ['M-0002', 'D-0001', 'Start', '2025-02-02T09:00:00'],
  ];
  expect(
    after(
      [
        [null, 'D-0001', 'Start', '2025-02-02T09:00:00'],
        [null, 'D-0001'],
      ],
      apart,
    ),
  ).toEqual(['M-0002', 'M-0001']);
});

test('a row beside the edit that lost its ID before may be the record just as well', () => {
  expect(
    after(
      [
        [null, 'D-0001'],
        [null, 'D-0001'],
      ],
      night,
      2,
    ),
  ).toEqual(['nieuw', null]);
});

test('a row that was changed or added since last night gets a new ID', () => {
  expect(
    after(
      [
        [null, 'D-0001'],
        [null, 'D-0002', 'Eind'],
        [null, 'D-0077'],
      ],
      night,
    ),
  ).toEqual(['M-0001', 'nieuw', 'nieuw']);
});

test('an ID that stands beside the edit is not given: its record was moved there', () => {
  expect(
    after(
      [
        [null, 'D-0001'],
        ['M-0001', 'D-0009'],
      ],
      night,
      2,
    ),
  ).toEqual(['nieuw', 'M-0001']);
});

test('where other columns were edited along, they do not count, and a record may have been moved with its ID', () => {
  const both: ColumnKey[] = ['id', 'moment'];
  expect(
    after(
      [
        [null, 'D-0001', 'x'],
        [null, 'D-0002', null],
      ],
      night,
      3,
      both,
    ),
  ).toEqual(['M-0001', 'M-0002']);
  expect(
    after(
      [
        ['M-0002', 'D-0001', 'x'],
        ['M-0001', 'D-0002', 'x'],
      ],
      night,
      3,
      both,
    ),
  ).toEqual(['M-0002', 'M-0001']);
  expect(
    after(
      [
        ['M-0002', 'D-0001', 'x'],
        ['M-0002', 'D-0002', 'x'],
      ],
      night,
      3,
      both,
    ),
  ).toEqual(['M-0002', 'nieuw']);
});

test('of a row of which only the stamps are left nothing is asked, nor is it given a number: it is emptied; another record that was written there is', () => {
  const all: ColumnKey[] = ['id', 'deelnemerId', 'moment'];
  const rows = [{ row: 2, cells: cellsOf([null, null, null]) }];
  expect(isLeftBeside({ tab: metingen, rows, isEdited: () => true, columns, editedColumns: new Set(all) })).toBe(false);
  expect(
    after(
      [
        [null, null, null],
        [null, 'D-0002'],
      ],
      [night[0]!],
      3,
      all,
    ),
  ).toEqual([null, 'nieuw']);
  expect(
    isLeftBeside({
      tab: metingen,
      rows: [{ row: 2, cells: cellsOf([null, 'D-0001']) }],
      isEdited: () => true,
      columns,
      editedColumns: new Set(['id']),
    }),
  ).toBe(true);
});

test('a number that is typed over another, and stands in the row above too, changes nothing there: nothing moved', () => {
  const rows: Row[] = [
    { row: 2, cells: { ...cellsOf(['M-0001', 'D-0001']), ingevoerdOp: null } },
    { row: 3, cells: cellsOf(['M-0001', 'D-0002']) },
  ];
  const edited = { tab: metingen, rows, isEdited: (row: number) => row === 3, hasFormula: () => false };
  expect([...idsToGive({ ...edited, before: (row) => (row === 3 ? 'M-0002' : undefined) })]).toEqual([
    [3, { kind: 'terug', id: 'M-0002' }],
  ]);
});

test.each<[string, Line[], Line[], (string | null)[]]>([
  ['its own, where the stamp tells that it had one', [[null, 'D-0001', 'Eind']], [night[0]!], ['M-0001']],
  [
    'none, where two records are so',
    [[null, 'D-0001', 'Eind']],
    [night[0]!, ['M-0002', 'D-0001', 'Tussen']],
    ['nieuw'],
  ],
  [
    'none, where two rows are so',
    [
      [null, 'D-0001', 'Eind'],
      [null, 'D-0001', 'Tussen'],
    ],
    [night[0]!],
    ['nieuw', 'nieuw'],
  ],
  ['none, where more differs', [[null, 'D-0002', 'Eind']], [night[0]!], ['nieuw']],
  ['none, of another stamp', [[null, 'D-0001', 'Start', '2025-02-02T10:00:00']], [night[0]!], ['nieuw']],
  [
    'none, of a record that stands',
    [
      ['M-0001', 'D-0001'],
      [null, 'D-0001', 'Eind'],
    ],
    [night[0]!],
    ['M-0001', 'nieuw'],
  ],
])('a row whose number went and in which one cell was typed gets %s', (_what, lines, copy, wanted) => {
  expect(after(lines, copy, lines.length + 1, ['id'], true)).toEqual(wanted);
});
