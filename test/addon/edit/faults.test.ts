/** Whatever call to Google fails during an edit: nothing typed is lost, nobody is stopped, and the same edit again does all. */
import fc from 'fast-check';
import type { Answer, Checked, FindingView } from '../../../src/sidebar/contract';
import type { Cell, GatedCall, StoredValue, Workbook } from '@plp/workbench';
import { RegisterMaker } from '../../support/builders';
import { columnOf, copied, freeRow, marked, paste, rowOf } from '../../support/edits';
import { hostOver } from '../../support/register';
import { headersOf, recordsOf, sheetNamed } from '../../support/sheets';
import { smallRegister } from '../../support/smallRegister';

const stamps = { ingevoerdOp: '2025-01-01T10:00:00', ingevoerdDoor: 'eerder@example.org' };

function team(): Workbook {
  const maker = new RegisterMaker();
  maker.medewerker({ email: 'projectleider@example.org', rol: 'Projectleider', ...stamps });
  const deelnemer = maker.deelnemer({ aanmelddatum: '2025-01-06', ...stamps });
  maker.deelnemer({ aanmelddatum: '2025-01-06', ...stamps });
  for (const datum of ['2025-02-03', '2025-03-03', '2025-04-07', '2025-05-05']) maker.meting(deelnemer, datum, stamps);
  return smallRegister(maker);
}

const date = (serial: number): Cell => ({ value: serial, style: { numberFormat: 'dd-mm-yyyy' } });

/** Looks and content of a tab, the numbers of new rows taken out: a number that was given and lost is not given again. */
const stateOf = (workbook: Workbook, known: number): unknown[] =>
  sheetNamed(workbook, 'Metingen').rows.map((row, index) =>
    (row ?? []).map((cell, column) =>
      index > known && column === 0
        ? typeof cell?.value
        : [
            cell?.value ?? null,
            cell?.note ?? null,
            cell?.style?.background ?? null,
            cell?.style?.numberFormat ?? null,
            cell?.validation?.criteria ?? null,
          ],
    ),
  );

const block: (StoredValue | Cell)[][] = [
  ['M-0003', 'D-0001', date(45_700), 'Ooit', 11, 5, 3, 3, 3, 3],
  [null, 'D-0099', '3-9-2024', 'Eind', { value: 6, style: { numberFormat: 'General' } }, 5, 3, 3, 3, null],
  [null, 'D-0002', date(45_701), 'Tussen', 6, 5, 3, 3, 3, 3],
];

function prepared(): Workbook {
  const workbook = team();
  const own = sheetNamed(workbook, 'Metingen').rows[4]![3]!;
  own.note = 'Van mezelf';
  own.style = { ...own.style, background: '#c9daf8' };
  return workbook;
}

const start = prepared();
const at = rowOf(start, 'Metingen', 'M-0004');
const lastKnown = at - 1;
const edit = (workbook: Workbook, options = {}) => paste(workbook, 'Metingen', at, 'Meting-ID', block, options);

describe('a service that fails during an edit, wherever it does', () => {
  const clean = structuredClone(start);
  let count = 0;
  edit(clean, {
    beforeCall: () => {
      count += 1;
    },
  });

  test('there are calls to fail, and cells to mark', () => {
    expect(count).toBeGreaterThan(10);
    expect(marked(clean, 'Metingen').length).toBeGreaterThan(4);
  });

  test.each(['before it works', 'after it worked'])(
    'one that fails %s: the same edit again gives the state of one clean edit',
    (when) => {
      for (let k = 0; k < count; k++) {
        const workbook = structuredClone(start);
        edit(workbook, {
          beforeCall: ({ index, service }: GatedCall) => {
            // Who it was is then not known: a test of its own.
            if (index !== k || service === 'Session') return undefined;
            if (when === 'after it worked') return 'after';
            throw new Error('Service error: Spreadsheets');
          },
        });
        const typed = recordsOf(workbook, 'Metingen')
          .slice(-3)
          .map((record) => record['Moment']);
        edit(workbook);
        expect({ k, typed, state: stateOf(workbook, lastKnown - 1) }).toEqual({
          k,
          typed: ['Ooit', 'Eind', 'Tussen'],
          state: stateOf(clean, lastKnown - 1),
        });
        const ids = recordsOf(workbook, 'Metingen').map((record) => record['Meting-ID']);
        expect({ k, unique: new Set(ids).size, nullen: ids.includes(null) }).toEqual({
          k,
          unique: ids.length,
          nullen: false,
        });
      }
    },
  );
});

test('when Google fails to tell who it is, the stamp says onbekend and all else is done', () => {
  const workbook = structuredClone(start);
  edit(workbook, {
    beforeCall: ({ service }: GatedCall) => {
      if (service === 'Session') throw new Error('Not allowed');
    },
  });
  expect(recordsOf(workbook, 'Metingen').slice(-1)).toMatchObject([
    { 'Meting-ID': 'M-0006', 'Ingevoerd door': 'onbekend' },
  ]);
});

const anyCell: fc.Arbitrary<StoredValue | Cell> = fc.oneof(
  fc.constantFrom<(StoredValue | Cell)[]>(
    null,
    'M-0001',
    'M-0003',
    'M-0050',
    'D-0001',
    'D-0002',
    'D-0099',
    'Eind',
    'eind',
    ' Tussen',
    'Ooit',
    '3-9-2024',
    '7',
    '7,5',
    'ja',
  ),
  fc.integer({ min: -3, max: 14 }),
  fc.boolean(),
  fc.string({ maxLength: 6 }),
  fc.constant(6.5),
  fc.integer({ min: 45_000, max: 46_000 }).map(date),
  fc.constant<Cell>({ value: 5, formula: '=2+3' }),
);

const aBlock = fc.record({
  row: fc.integer({ min: 2, max: 9 }),
  column: fc.integer({ min: 0, max: 6 }),
  block: fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(anyCell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    ),
});

/**
 * What the rules say of these rows by the form Controle, which reads the whole register; left out are empty cells that were not pasted,
 * and that nothing but a number stands in a row: who pasted that may be about to fill it in.
 */
function expected(
  workbook: Workbook,
  rows: readonly number[],
  pasted: readonly string[],
): { readonly named: string[]; readonly onlyNumbered: readonly number[] } {
  const answer = hostOver(workbook).run('controleOphalen', {}) as Answer<Checked>;
  if (!answer.ok) throw new Error(answer.error.message);
  const { rows: lines } = sheetNamed(workbook, 'Metingen');
  const findings = answer.value.bevindingen.filter(({ tab }) => tab === 'metingen');
  const isOnlyNumber = ({ regel }: FindingView): boolean => regel === 'alleen-een-nummer';
  // A number that is gone is told once; in the sheet each cell that holds it is marked.
  const cellsOf = ({ regel, rij, bericht }: FindingView): readonly number[] =>
    regel === 'verwijderde-rij'
      ? lines.flatMap((line, index) => (line?.[1]?.value === bericht.split(' ')[0] ? [index + 1] : []))
      : [rij];
  const named = findings
    .filter((one) => !isOnlyNumber(one) && (one.regel !== 'verplicht-leeg' || pasted.includes(one.kop)))
    .flatMap((one) =>
      cellsOf(one)
        .filter((row) => rows.includes(row))
        .map((row) => `${one.kop} ${row}`),
    );
  return { named: [...new Set(named)].sort(), onlyNumbered: findings.filter(isOnlyNumber).map(({ rij }) => rij) };
}

test('whatever is pasted: it stays as it was pasted, IDs and stamps apart, and marked is what the rules name', () => {
  fc.assert(
    fc.property(aBlock, ({ row, column, block: cells }) => {
      const workbook = team();
      const sheet = sheetNamed(workbook, 'Metingen');
      const headers = headersOf(sheet);
      const own = new Set([
        columnOf(sheet, 'Meting-ID'),
        columnOf(sheet, 'Ingevoerd op'),
        columnOf(sheet, 'Ingevoerd door'),
        columnOf(sheet, 'Naam deelnemer'),
      ]);
      const before = structuredClone(sheet.rows);
      // A name beside a number is no column of a record.
      const ofRecord = headers.filter((header) => header !== 'Naam deelnemer');
      paste(workbook, 'Metingen', row, ofRecord[column]!, cells);
      const rows = cells.map((_, index) => row + index);
      const pasted = ofRecord.slice(column, column + cells[0]!.length);
      sheet.rows.forEach((line, r) =>
        (line ?? []).forEach((cell, c) => {
          if (own.has(c + 1)) return;
          const fromBlock = cells[r + 1 - row]?.[ofRecord.indexOf(headers[c]!) - column];
          const wanted =
            fromBlock === undefined
              ? before[r]?.[c]?.value
              : typeof fromBlock === 'object' && fromBlock !== null
                ? fromBlock.value
                : fromBlock;
          expect([r, c, cell?.value ?? null]).toEqual([r, c, wanted ?? null]);
        }),
      );
      const { named, onlyNumbered } = expected(workbook, rows, pasted);
      const found = marked(workbook, 'Metingen')
        .map((one) => one.replace(/ (fout|waarschuwing)$/, ''))
        // An edit marks there what was pasted empty.
        .filter((one) => !onlyNumbered.some((row) => one.endsWith(` ${row}`)))
        .sort();
      expect(found).toEqual(named);
      const ids = recordsOf(workbook, 'Metingen')
        .map((record) => record['Meting-ID'])
        .filter((id) => /^M-\d{4}$/.test(String(id)));
      expect(new Set(ids).size).toBe(ids.length);
    }),
    {
      numRuns: 16,
      examples: [[{ row: 5, column: 0, block: [[0], ['M-0050']] }], [{ row: 6, column: 0, block: [['D-0001', null]] }]],
    },
  );
});

/** The cells without how numbers look. */
const withoutFormats = (sheets: Workbook['sheets']): unknown =>
  sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((line) =>
      line?.map((cell) => cell && { ...cell, style: { ...cell.style, numberFormat: undefined } }),
    ),
  }));

test('the same edit told twice changes nothing more', () => {
  fc.assert(
    fc.property(aBlock, ({ row, column, block: cells }) => {
      const workbook = team();
      const sheet = sheetNamed(workbook, 'Metingen');
      paste(workbook, 'Metingen', row, headersOf(sheet)[column]!, cells);
      const tellAgain = (): Workbook['sheets'] => {
        hostOver(workbook).fireEdit({
          sheetId: sheet.id,
          rect: { row, column: column + 1, rows: cells.length, columns: cells[0]!.length },
          ...(cells.length * cells[0]!.length === 1 ? { oldValue: sheet.rows[row - 1]?.[column]?.value ?? null } : {}),
        });
        return structuredClone(workbook.sheets);
      };
      const once = structuredClone(workbook.sheets);
      const twice = tellAgain();
      // Where many rows got a number there was no question left to ask how numbers look: that comes the second time.
      expect(withoutFormats(twice)).toEqual(withoutFormats(once));
      expect(tellAgain()).toEqual(twice);
    }),
    { numRuns: 8 },
  );
});

test('a pasted copy and a failed write leave no two rows with the same number', () => {
  const workbook = structuredClone(start);
  const rows = copied(workbook, 'Metingen', ['M-0001', 'M-0002']);
  paste(workbook, 'Metingen', freeRow(workbook, 'Metingen'), 'Meting-ID', rows, {
    beforeCall: ({ method }) => {
      if (method === 'setProperties') throw new Error('Service error');
    },
  });
  expect(recordsOf(workbook, 'Metingen').map((record) => record['Meting-ID'])).toEqual([
    'M-0001',
    'M-0002',
    'M-0003',
    'M-0004',
    'M-0001',
    'M-0002',
  ]);
  paste(workbook, 'Metingen', freeRow(workbook, 'Metingen') - 2, 'Meting-ID', rows);
  expect(
    recordsOf(workbook, 'Metingen')
      .slice(-2)
      .map((record) => record['Meting-ID']),
  ).toEqual(['M-0005', 'M-0006']);
});
