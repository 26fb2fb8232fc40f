/** Edits of which Google loses word, or brings it late or in the middle of another: every row gets its number, and keeps it. */
import type { EditFate, HostOptions, StoredValue, Workbook } from '@plp/workbench';
import { copyWorkbook, deleteLines, locksOf, moveLines, sortRows } from '@plp/workbench';
import type { Checked } from '../../../src/sidebar/contract';
import { RegisterMaker } from '../../support/builders';
import { cellAt, columnOf, copied, freeRow, marked, paste, rowOf, typeIn } from '../../support/edits';
import { hostOver } from '../../support/register';
import { headersOf, recordsOf, sheetNamed } from '../../support/sheets';
import { smallRegister } from '../../support/smallRegister';
import { morning } from '../daily/support';
import { nightOf, projectleider } from '../shadow/support';

const stamps = { ingevoerdOp: '2025-01-01T10:00:00', ingevoerdDoor: 'eerder@example.org' };

let made: Workbook | null = null;

/** A register with three metingen and three logs, and a night behind it. */
function afterANight(): Workbook {
  if (!made) {
    const maker = new RegisterMaker();
    maker.medewerker({ email: projectleider, rol: 'Projectleider', ...stamps });
    const deelnemer = maker.deelnemer({ aanmelddatum: '2025-01-06', ...stamps });
    const stage = maker.stage(deelnemer, maker.werkgever('2025-01-01', stamps), '2025-02-03', stamps);
    for (const day of ['03', '10', '17']) {
      maker.meting(deelnemer, `2025-02-${day}`, stamps);
      maker.log(stage, deelnemer, `2025-02-${day}`, stamps);
    }
    made = smallRegister(maker);
    hostOver(made, { now: () => morning('2025-09-01', -60) }).run('herinneringenAanzetten');
    nightOf(made, '2025-09-01');
  }
  return copyWorkbook(made);
}

const fate = (one: EditFate): Partial<HostOptions> => ({ editEvents: () => one });
const lost = fate('lost');
const late = fate('late');
const idsOf = (workbook: Workbook, tab = 'Metingen'): unknown[] =>
  recordsOf(workbook, tab).map((record) => Object.values(record)[0]);

describe('lost', () => {
  test('the next edit in the tab numbers every row that has none, with stamps, and looks at it as at its own', () => {
    const workbook = afterANight();
    const row = freeRow(workbook, 'Metingen');
    typeIn(workbook, 'Metingen', row, 'Moment', { value: 'Ooit' }, lost);
    typeIn(workbook, 'Metingen', row + 2, 'Deelnemer-ID', 'D-0099', lost);
    typeIn(workbook, 'Metingen', row + 3, 'Moment', 'Eind', { user: projectleider, simpleUser: projectleider });
    expect(idsOf(workbook)).toEqual(['M-0001', 'M-0002', 'M-0003', 'M-0004', 'M-0005', 'M-0006']);
    expect(
      recordsOf(workbook, 'Metingen')
        .slice(-3)
        .map((record) => record['Ingevoerd door']),
    ).toEqual(['onbekend', 'onbekend', projectleider]);
    expect(cellAt(workbook, 'Metingen', row, 'Ingevoerd op')!.value).toBeCloseTo(45_900.5, 5);
    // The paste had wiped the dropdown; empty cells of a row that somebody is typing are no fault yet.
    expect(cellAt(workbook, 'Metingen', row, 'Moment')!.validation?.criteria).toBe('VALUE_IN_LIST');
    expect(marked(workbook, 'Metingen').sort()).toEqual([`Deelnemer-ID ${row + 2} fout`, `Moment ${row} fout`]);
  });

  test('also where the next edit is in a row that has its number, and goes without the lock otherwise', () => {
    const workbook = afterANight();
    typeIn(workbook, 'Metingen', freeRow(workbook, 'Metingen'), 'Moment', 'Eind', lost);
    typeIn(workbook, 'Metingen', 2, 'Communicatie', 4);
    expect(idsOf(workbook)).toEqual(['M-0001', 'M-0002', 'M-0003', 'M-0004']);
  });

  test('and where it is a paste', () => {
    const workbook = afterANight();
    const row = freeRow(workbook, 'Metingen');
    typeIn(workbook, 'Metingen', row, 'Moment', 'Eind', lost);
    paste(workbook, 'Metingen', row + 1, 'Meting-ID', copied(workbook, 'Metingen', ['M-0001', 'M-0002']));
    expect(idsOf(workbook)).toEqual(['M-0001', 'M-0002', 'M-0003', 'M-0004', 'M-0005', 'M-0006']);
  });

  test('where nobody edits that tab any more the night numbers them, in every tab, before anything is reckoned', () => {
    const workbook = afterANight();
    const [meting, log] = [freeRow(workbook, 'Metingen'), freeRow(workbook, 'Stagelog')];
    typeIn(workbook, 'Metingen', meting, 'Moment', 'Eind', lost);
    paste(workbook, 'Stagelog', log, 'Stage-ID', [['S-0001'], ['S-0001']], lost);
    nightOf(workbook, '2025-09-02');
    expect([idsOf(workbook).slice(-1), idsOf(workbook, 'Stagelog').slice(-2)]).toEqual([
      ['M-0004'],
      ['L-0004', 'L-0005'],
    ]);
    expect(recordsOf(workbook, 'Stagelog').slice(-1)).toMatchObject([{ 'Ingevoerd door': 'onbekend' }]);
    const kept = sheetNamed(workbook, 'PLP-schaduw').rows.map((row) => row?.[1]?.value);
    expect(kept).toEqual(expect.arrayContaining(['M-0004', 'L-0004', 'L-0005']));
  });

  describe('a row that was copied whole', () => {
    const copiedBelow = (change: (workbook: Workbook, row: number) => void): Workbook => {
      const workbook = afterANight();
      const row = freeRow(workbook, 'Metingen');
      paste(workbook, 'Metingen', row, 'Meting-ID', copied(workbook, 'Metingen', ['M-0002']), lost);
      change(workbook, row);
      nightOf(workbook, '2025-09-02');
      return workbook;
    };
    const doubles = (workbook: Workbook): unknown[] => {
      const { value } = hostOver(workbook).run('controleOphalen', {}) as { value: Checked };
      return value.bevindingen.flatMap(({ regel, id }) => (regel === 'dubbel-nummer' ? [id] : []));
    };

    test('and then filled in gets its own number and stamps at night; the one that it was copied from keeps all it had', () => {
      const before = recordsOf(afterANight(), 'Metingen');
      const workbook = copiedBelow((there, row) => void typeIn(there, 'Metingen', row, 'Communicatie', 5, lost));
      expect(recordsOf(workbook, 'Metingen').slice(0, -1)).toEqual(before);
      expect(recordsOf(workbook, 'Metingen').slice(-1)).toMatchObject([
        { 'Meting-ID': 'M-0004', Communicatie: 5, 'Ingevoerd door': 'onbekend' },
      ]);
      expect(recordsOf(workbook, 'Metingen').slice(-1)).not.toMatchObject([
        { 'Ingevoerd op': before[1]!['Ingevoerd op'] },
      ]);
      expect(doubles(workbook)).toEqual([]);
    });

    test('but for its number takes none of a row that is gone and differs from it in one cell', () => {
      const workbook = afterANight();
      const copy = copied(workbook, 'Metingen', ['M-0002']).map((line) => line.slice(1));
      const header = headersOf(sheetNamed(workbook, 'Metingen'))[1]!;
      paste(workbook, 'Metingen', freeRow(workbook, 'Metingen'), header, copy, lost);
      deleteLines(workbook, sheetNamed(workbook, 'Metingen'), 'rows', rowOf(workbook, 'Metingen', 'M-0001'), 1);
      nightOf(workbook, '2025-09-02');
      expect(idsOf(workbook)).toEqual(['M-0002', 'M-0003', 'M-0004']);
    });

    test('without its stamps is new, also where it says the same', () => {
      const workbook = copiedBelow((there, row) => {
        for (const header of ['Ingevoerd op', 'Ingevoerd door']) typeIn(there, 'Metingen', row, header, null, lost);
      });
      expect([idsOf(workbook), doubles(workbook)]).toEqual([['M-0001', 'M-0002', 'M-0003', 'M-0004'], []]);
    });

    test.each<[string, (workbook: Workbook, row: number) => void]>([
      ['that says the same', () => undefined],
      [
        'of which the upper one was changed as well',
        (workbook, row) => {
          typeIn(workbook, 'Metingen', row, 'Communicatie', 5, lost);
          typeIn(workbook, 'Metingen', 3, 'Communicatie', 2, lost);
        },
      ],
      [
        'which stands amid the others by now',
        (workbook, row) => {
          typeIn(workbook, 'Metingen', row, 'Communicatie', 5, lost);
          moveLines(workbook, sheetNamed(workbook, 'Metingen'), 'rows', 4, 1, row + 1);
        },
      ],
    ])('%s keeps its number until somebody looks: Controle tells it', (_what, change) => {
      const workbook = copiedBelow(change);
      expect(idsOf(workbook).filter((id) => id === 'M-0002')).toHaveLength(2);
      expect(doubles(workbook)).toEqual(['M-0002']);
    });
  });

  test.each([
    ['an edit of another row', (workbook: Workbook) => void typeIn(workbook, 'Metingen', 2, 'Communicatie', 4)],
    ['the night', (workbook: Workbook) => void nightOf(workbook, '2025-09-02')],
  ])('a number that was emptied by hand comes back at %s, and a new row gets a new one', (_what, next) => {
    const workbook = afterANight();
    typeIn(workbook, 'Metingen', freeRow(workbook, 'Metingen'), 'Moment', 'Eind', lost);
    typeIn(workbook, 'Metingen', rowOf(workbook, 'Metingen', 'M-0003'), 'Meting-ID', null, lost);
    next(workbook);
    expect(idsOf(workbook)).toEqual(['M-0001', 'M-0002', 'M-0003', 'M-0004']);
  });

  test('of a block of numbers, while the next edit types over numbers itself', () => {
    const workbook = afterANight();
    paste(workbook, 'Metingen', 2, 'Meting-ID', [[null], [null]], lost);
    paste(workbook, 'Metingen', 4, 'Meting-ID', [['M-0001']]);
    expect(idsOf(workbook).slice(0, 3)).toEqual(['M-0001', 'M-0002', 'M-0003']);
  });

  test('where somebody else saves, what was typed in a row with its number is looked at all the same', () => {
    const workbook = afterANight();
    typeIn(workbook, 'Metingen', freeRow(workbook, 'Metingen'), 'Moment', 'Eind', lost);
    locksOf(workbook).set('document', {});
    typeIn(workbook, 'Metingen', 2, 'Moment', 'Ooit');
    expect(marked(workbook, 'Metingen')).toEqual(['Moment 2 fout']);
    expect(idsOf(workbook)).toEqual(['M-0001', 'M-0002', 'M-0003', null]);
    locksOf(workbook).delete('document');
    typeIn(workbook, 'Metingen', 2, 'Moment', 'Eind');
    expect(idsOf(workbook)).toEqual(['M-0001', 'M-0002', 'M-0003', 'M-0004']);
  });
});

describe('late', () => {
  test('a number that was emptied comes back, also of a row of today that had got another one meanwhile', () => {
    const workbook = afterANight();
    const row = freeRow(workbook, 'Metingen');
    typeIn(workbook, 'Metingen', row, 'Moment', 'Eind');
    typeIn(workbook, 'Metingen', row, 'Meting-ID', null, late);
    typeIn(workbook, 'Metingen', 2, 'Meting-ID', null, late);
    const host = hostOver(workbook);
    // An edit whose own word comes before that of the two.
    paste(workbook, 'Metingen', 3, 'Communicatie', [[4], [4]], fate({ atCall: 0 }));
    host.run('controleOphalen', {});
    expect(idsOf(workbook)).toEqual(['M-0001', 'M-0002', 'M-0003', 'M-0005']);
    host.deliverLateEdits();
    expect(idsOf(workbook)).toEqual(['M-0001', 'M-0002', 'M-0003', 'M-0004']);
  });

  test('a number comes back also where word came first of another cell of its row, which the copy does not know', () => {
    const workbook = afterANight();
    typeIn(workbook, 'Metingen', 2, 'Communicatie', 4, lost);
    typeIn(workbook, 'Metingen', 2, 'Samenwerking', 4, late);
    typeIn(workbook, 'Metingen', 2, 'Meting-ID', null, late);
    hostOver(workbook).deliverLateEdits();
    expect(idsOf(workbook)).toEqual(['M-0001', 'M-0002', 'M-0003']);
  });

  test('where the rows moved meanwhile no record takes the number of another', () => {
    const workbook = afterANight();
    const sheet = sheetNamed(workbook, 'Metingen');
    typeIn(workbook, 'Metingen', 2, 'Meting-ID', null, late);
    const rect = { row: 2, column: 1, rows: 3, columns: headersOf(sheet).length };
    sortRows(sheet, rect, [{ column: columnOf(sheet, 'Datum'), ascending: false }], workbook.locale);
    hostOver(workbook).deliverLateEdits();
    typeIn(workbook, 'Metingen', 3, 'Communicatie', 4);
    expect(idsOf(workbook)).toEqual(['M-0003', 'M-0002', 'M-0001']);
  });
});

test('in the middle of another, at whatever call: no number twice, and the next edit numbers what is left', () => {
  let calls = 1;
  for (let at = 0; at < calls; at++) {
    const workbook = afterANight();
    const row = freeRow(workbook, 'Metingen');
    typeIn(workbook, 'Metingen', row, 'Moment', 'Eind', fate({ atCall: at }));
    calls = 0;
    typeIn(workbook, 'Metingen', row + 1, 'Moment', 'Eind', { beforeCall: () => void calls++ });
    typeIn(workbook, 'Metingen', 2, 'Communicatie', 4);
    expect({ at, ids: idsOf(workbook).sort() }).toEqual({
      at,
      ids: ['M-0001', 'M-0002', 'M-0003', 'M-0004', 'M-0005'],
    });
  }
  expect(calls).toBeGreaterThan(6);
});

describe('rows that were made ready for later', () => {
  const ready = (workbook: Workbook): { first: number; cells: () => unknown } => {
    const sheet = sheetNamed(workbook, 'Metingen');
    const first = freeRow(workbook, 'Metingen') + 2;
    const [moment, datum] = [columnOf(sheet, 'Moment') - 1, columnOf(sheet, 'Datum') - 1];
    for (let row = first; row < first + 4; row++) {
      const cells = (sheet.rows[row - 1] ??= []);
      cells[moment] = { value: false };
      // Half of them have nothing but the box.
      if (row % 2 === 0) cells[datum] = { value: 45_700, formula: `=TODAY()` };
    }
    return {
      first,
      cells: () => sheet.rows.slice(first - 1, first + 3).map((row) => row?.flatMap((cell) => cell?.value ?? [])),
    };
  };

  test.each([
    ['an edit elsewhere', (workbook: Workbook) => void typeIn(workbook, 'Metingen', 2, 'Communicatie', 4)],
    [
      'an edit that made them',
      (workbook: Workbook, row: number) =>
        void hostOver(workbook).fireEdit({
          sheetId: sheetNamed(workbook, 'Metingen').id,
          rect: { row, column: 1, rows: 4, columns: 6 },
        }),
    ],
    ['the night', (workbook: Workbook) => void nightOf(workbook, '2025-09-02')],
  ])('hold only formulas and unticked boxes: no number by %s', (_what, next) => {
    const workbook = afterANight();
    const { first, cells } = ready(workbook);
    const before = cells();
    next(workbook, first);
    expect(cells()).toEqual(before);
  });

  test('one in which somebody typed does get its number', () => {
    const workbook = afterANight();
    const { first } = ready(workbook);
    typeIn(workbook, 'Metingen', first, 'Communicatie', 4, lost);
    typeIn(workbook, 'Metingen', first + 1, 'Communicatie', 4);
    const values = [first, first + 1, first + 2].map((row) => cellAt(workbook, 'Metingen', row, 'Meting-ID')?.value);
    expect(values).toEqual(['M-0004', 'M-0005', undefined]);
  });
});

test('with the copy, new numbers, missed rows and two tabs to look in: at most 12 round trips, and one more for a single row, whose tab is read twice', () => {
  const workbook = afterANight();
  const row = freeRow(workbook, 'Stagelog');
  const block: StoredValue[][] = [['weg', 'D-0099']];
  paste(workbook, 'Stagelog', row, 'Stage-ID', block, lost);
  typeIn(workbook, 'Stagelog', 2, 'Datum', '2025-03-03');
  typeIn(workbook, 'Stagelog', 3, 'Log-ID', null, lost);
  const host = typeIn(workbook, 'Stagelog', 2, 'Stage-ID', 'weg');
  expect(idsOf(workbook, 'Stagelog')).toEqual(['L-0001', 'L-0002', 'L-0003', 'L-0004']);
  expect(host.roundTrips.length).toBeLessThanOrEqual(13);
  expect(paste(workbook, 'Stagelog', 2, 'Log-ID', [[null], [null], [null]]).roundTrips.length).toBeLessThanOrEqual(12);
  // The first row was changed in two cells since last night: nobody can know it again.
  expect(idsOf(workbook, 'Stagelog')).toEqual(['L-0005', 'L-0002', 'L-0003', 'L-0004']);
});
