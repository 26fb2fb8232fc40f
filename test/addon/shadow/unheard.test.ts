/** Cells that changed while nobody was seen to fill them in, through the built bundle: told by name, put back, or let be right. */
import { sortRows, type StoredValue, type Workbook } from '@plp/workbench';
import type { Answer, Checked, RowsByTab } from '../../../src/sidebar/contract';
import { copied, freeRow, paste, typeIn } from '../../support/edits';
import { hostOver } from '../../support/register';
import { headersOf, recordsOf, sheetNamed } from '../../support/sheets';
import { setCell } from '../../support/smallRegister';
import { roadRegister } from '../accidents/register';
import { morning } from '../daily/support';
import { nightOf } from './support';

const at = (day = '2025-09-01') => ({ now: () => morning(day, 120) });

const warnings = (workbook: Workbook, day?: string): string => {
  const answer = hostOver(workbook, at(day)).run('controleOphalen', {}) as Answer<Checked>;
  return answer.ok ? answer.value.waarschuwingen.join('\n') : answer.error.message;
};

const choose = (workbook: Workbook, choice: 'YES' | 'NO'): unknown =>
  hostOver(workbook, { ...at(), ui: { alert: () => choice } as never }).run('verdwenenRijen');

/** Puts these in a column from the first record on, unheard. */
function fill(workbook: Workbook, tab: string, prefix: string, header: string, values: readonly StoredValue[]): void {
  values.forEach((value, index) => setCell(workbook, tab, `${prefix}-000${index + 1}`, header, value));
}

const six = <T>(value: T): T[] => Array.from({ length: 6 }, () => value);

describe('empty cells that came to hold the same value', () => {
  const filled = 'In Intakes is "Wordt enthousiast van" bij 6 rijen ongemerkt veranderd';

  test.each(['a night', 'no copy'] as const)('are told of (behind it: %s)', (behind) => {
    const workbook = roadRegister(behind);
    fill(workbook, 'Intakes', 'I', 'Wordt enthousiast van', six('Hout'));
    expect(warnings(workbook)).toContain(filled);
    expect(warnings(workbook)).toContain('I-0001…I-0006');
    choose(workbook, 'NO');
    expect(warnings(workbook)).toBe('');
  });

  test('go back to nothing, also when a night went over them', () => {
    const workbook = roadRegister('a night');
    const before = recordsOf(workbook, 'Intakes');
    fill(workbook, 'Intakes', 'I', 'Wordt enthousiast van', six('Hout'));
    nightOf(workbook, '2025-09-02');
    expect(warnings(workbook, '2025-09-02')).toContain(filled);
    expect(choose(workbook, 'YES')).toBe('Intakes: waarden van 6 rijen teruggezet.');
    expect(recordsOf(workbook, 'Intakes')).toEqual(before);
  });

  test.each(['a night', 'no copy'] as const)('are right where somebody filled them in (behind it: %s)', (behind) => {
    const atOnce = roadRegister(behind);
    paste(atOnce, 'Intakes', 2, 'Wordt enthousiast van', six([{ value: 'Hout' }]), at());
    expect(warnings(atOnce)).toBe('');
    const oneByOne = roadRegister(behind);
    for (let row = 2; row < 8; row++) typeIn(oneByOne, 'Intakes', row, 'Wordt enthousiast van', 'Hout', at());
    expect(warnings(oneByOne)).toBe('');
    const inRows = roadRegister(behind);
    for (const [row, score] of [
      [2, 5],
      [4, 1],
      [7, 4],
    ] as const)
      paste(inRows, 'Intakes', row, 'Motivatie', [[{ value: score }, { value: 5 - score + 1 }]], at());
    expect(warnings(inRows)).toBe('');
    nightOf(oneByOne, '2025-09-02');
    expect(warnings(oneByOne, '2025-09-02')).toBe('');
  });

  test.each(['a night', 'no copy'] as const)(
    'are told of the other way round where one edit emptied all of a column, not where somebody did cell by cell (behind it: %s)',
    (behind) => {
      const [atOnce, oneByOne] = [roadRegister(behind), roadRegister(behind)];
      for (const row of [4, 7]) typeIn(oneByOne, 'Stages', row, 'Einde', null, at());
      expect(warnings(oneByOne)).toBe('');
      paste(atOnce, 'Stages', 2, 'Einde', six([null]), at());
      expect(warnings(atOnce)).toContain('In Stages is "Einde" bij 2 rijen');
    },
  );

  test.each(['a night', 'no copy'] as const)('are right where forms filled them in (behind it: %s)', (behind) => {
    const workbook = roadRegister(behind);
    const rows = hostOver(workbook, at()).run('rijenOphalen', {
      deelnemerId: null,
      tabs: ['intakes'],
    }) as Answer<RowsByTab>;
    const ids = rows.ok ? rows.value.intakes!.map(({ id }) => id) : [];
    const schrijf = ids.map((id) => ({ tab: 'intakes', id, basis: null, values: { wordtEnthousiastVan: 'Hout' } }));
    expect(hostOver(workbook, at()).run('opslaan', { verzoek: 'verzoek-0001', schrijf })).toMatchObject({ ok: true });
    expect(warnings(workbook)).toBe('');
  });
});

test('one colleague who became a text that is nobody is told of', () => {
  const workbook = roadRegister('a night');
  for (let row = 2; row < 8; row++) typeIn(workbook, 'Deelnemers', row, 'Jobcoach', 'jobcoach@example.org', at());
  nightOf(workbook, '2025-09-02');
  expect(warnings(workbook, '2025-09-02')).toBe('');
  fill(workbook, 'Deelnemers', 'D', 'Jobcoach', six('nvt'));
  expect(warnings(workbook, '2025-09-02')).toContain('In Deelnemers is "Jobcoach" bij 6 rijen ongemerkt veranderd');
});

describe('without a copy', () => {
  test('a block of some columns that was copied over other rows is told of', () => {
    const workbook = roadRegister('no copy');
    const rows = recordsOf(workbook, 'Toetsen');
    for (const header of ['Deelnemer-ID', 'Verklaring-ID'])
      fill(
        workbook,
        'Toetsen',
        'T',
        header,
        rows.slice(2, 5).map((row) => row[header] as StoredValue),
      );
    expect(warnings(workbook)).toContain('In Toetsen');
    expect(warnings(workbook)).toContain('T-0001…T-0003');
  });

  test('a piece of text that was replaced in one tab is told of', () => {
    const workbook = roadRegister('no copy');
    fill(workbook, 'Werkgevers', 'W', 'Naam', ['Bakkarij', 'Kloostarkaukan', 'Kwakarij']);
    fill(workbook, 'Werkgevers', 'W', 'Contactpersoon', ['a']);
    expect(warnings(workbook)).toContain(
      'In Werkgevers is "Naam", "Contactpersoon" bij 3 rijen ongemerkt veranderd. Het gaat om W-0001…W-0003.',
    );
  });
});

test('a column that was sorted alone, of which some rows were dragged over after that, goes back whole', () => {
  const workbook = roadRegister('a night');
  const before = recordsOf(workbook, 'Stages');
  const sheet = sheetNamed(workbook, 'Stages');
  const column = headersOf(sheet).indexOf('Start') + 1;
  sortRows(sheet, { row: 2, column, rows: 6, columns: 1 }, [{ column, ascending: false }], 'nl_NL');
  for (const id of ['S-0003', 'S-0004', 'S-0005'])
    headersOf(sheet).forEach((header, place) => {
      if (place === 0) return;
      const from = sheet.rows[2]![place];
      if (header !== 'Start') setCell(workbook, 'Stages', id, header, from?.value ?? null);
    });
  for (let round = 0; round < 3; round++) choose(workbook, 'YES');
  expect(recordsOf(workbook, 'Stages')).toEqual(before);
});

test.each(['a night', 'no copy'] as const)(
  'numbers of records that were dragged down as a series are told of though word of it came (behind it: %s)',
  (behind) => {
    const workbook = roadRegister(behind);
    paste(workbook, 'Metingen', 3, 'Deelnemer-ID', [['D-0002'], ['D-0003'], ['D-0004']], at());
    expect(warnings(workbook)).toContain('In Metingen staat in "Deelnemer-ID" bij 3 rijen een reeks');
  },
);

test('two cells that were empty, or stand in two columns, and of which no word came are work by hand', () => {
  const workbook = roadRegister('a night');
  fill(workbook, 'Nazorg', 'N', 'Notitie', ['Ging goed', 'Ging goed']);
  setCell(workbook, 'Metingen', 'M-0001', 'Communicatie', 4);
  setCell(workbook, 'Metingen', 'M-0004', 'Kans op werk', 9);
  expect(warnings(workbook)).toBe('');
});

describe('two values of one column over which others came', () => {
  const told = 'In Metingen is "Zelfvertrouwen" bij 2 rijen ongemerkt veranderd';

  test.each(['a night', 'no copy'] as const)('are told where no word came of them (behind it: %s)', (behind) => {
    const workbook = roadRegister(behind);
    fill(workbook, 'Metingen', 'M', 'Zelfvertrouwen', [9, 9]);
    expect(warnings(workbook)).toContain(told);
    choose(workbook, 'NO');
    expect(warnings(workbook)).toBe('');
  });

  test.each(['a night', 'no copy'] as const)(
    'are right where somebody exchanged them by hand (behind it: %s)',
    (behind) => {
      const [typed, sorted] = [roadRegister(behind), roadRegister(behind)];
      typeIn(typed, 'Intakes', 2, 'Motivatie', 3, at());
      typeIn(typed, 'Intakes', 3, 'Motivatie', 2, at());
      expect(warnings(typed)).toBe('');
      fill(sorted, 'Intakes', 'I', 'Motivatie', [3, 2]);
      expect(warnings(sorted)).toContain('"Motivatie" bij 2 rijen');
    },
  );

  test('go back, and no figure stays another', () => {
    const workbook = roadRegister('a night');
    const before = recordsOf(workbook, 'Metingen');
    fill(workbook, 'Metingen', 'M', 'Zelfvertrouwen', [9, 9]);
    expect(choose(workbook, 'YES')).toBe('Metingen: waarden van 2 rijen teruggezet.');
    expect(recordsOf(workbook, 'Metingen')).toEqual(before);
  });

  test('are work by hand where word came of one, or of most of what was typed in the column', () => {
    const one = roadRegister('a night');
    typeIn(one, 'Metingen', 2, 'Zelfvertrouwen', 9, at());
    setCell(one, 'Metingen', 'M-0002', 'Zelfvertrouwen', 9);
    expect(warnings(one)).toBe('');
    const most = roadRegister('a night');
    for (let row = 4; row < 10; row++) typeIn(most, 'Metingen', row, 'Zelfvertrouwen', 9, at());
    fill(most, 'Metingen', 'M', 'Zelfvertrouwen', [9, 9]);
    expect(warnings(most)).toBe('');
  });
});

test('three cells of one column tell it, also where somebody had filled them in before that', () => {
  const workbook = roadRegister('a night');
  paste(workbook, 'Stages', 2, 'Uren per week', [[{ value: 18 }], [{ value: 20 }], [{ value: 22 }]], at());
  expect(warnings(workbook)).toBe('');
  fill(workbook, 'Stages', 'S', 'Uren per week', [9, 9, 9]);
  expect(warnings(workbook)).toContain(
    'In Stages is "Uren per week" bij 3 rijen ongemerkt veranderd sinds 01-09-2025 om 07:04. Het gaat om S-0001…S-0003.',
  );
});

test('cells that were cut and pasted over others, of which word came where they were pasted, go back in both', () => {
  const workbook = roadRegister('a night');
  const before = recordsOf(workbook, 'Deelnemers');
  const names = before.slice(0, 4).map(({ Achternaam }) => Achternaam as StoredValue);
  fill(workbook, 'Deelnemers', 'D', 'Achternaam', [null, null, null, null]);
  paste(
    workbook,
    'Deelnemers',
    4,
    'Opmerkingen',
    names.map((value) => [{ value }]),
    at(),
  );
  choose(workbook, 'YES');
  expect(recordsOf(workbook, 'Deelnemers')).toEqual(before);
});

test('so do rows that were pasted over others up to their stamps, though word came of it; those that were pasted below do not', () => {
  const workbook = roadRegister('a night');
  const before = recordsOf(workbook, 'Metingen');
  const rows = copied(workbook, 'Metingen', ['M-0001', 'M-0002']);
  const column = headersOf(sheetNamed(workbook, 'Metingen')).indexOf('Zelfvertrouwen');
  const changed = rows.map((cells) => cells.map((cell, at) => (at === column ? { ...cell, value: 9 } : cell)));
  paste(workbook, 'Metingen', freeRow(workbook, 'Metingen'), 'Meting-ID', changed, at());
  expect(warnings(workbook)).toBe('');
  paste(workbook, 'Metingen', 2, 'Meting-ID', changed, at());
  expect(warnings(workbook)).toContain('In Metingen is "Zelfvertrouwen" bij 2 rijen ongemerkt veranderd');
  choose(workbook, 'YES');
  expect(recordsOf(workbook, 'Metingen').slice(0, 12)).toEqual(before);
});

test('so do three cells along one row', () => {
  const workbook = roadRegister('a night');
  const before = recordsOf(workbook, 'Stages');
  for (const [header, value] of [
    ['Start', '2025-03-20'],
    ['Uren per week', 30],
    ['Sector', 'Zorg'],
  ] as const)
    setCell(workbook, 'Stages', 'S-0002', header, value);
  expect(warnings(workbook)).toContain('In Stages is "Sector", "Start", "Uren per week" bij 1 rij ongemerkt veranderd');
  choose(workbook, 'YES');
  expect(recordsOf(workbook, 'Stages')).toEqual(before);
});

test('a block that somebody pasted is right, also where it reaches the first of the stamps', () => {
  const workbook = roadRegister('a night');
  const headers = headersOf(sheetNamed(workbook, 'Plaatsingen'));
  const [contract, stamp] = [headers.indexOf('Contract'), headers.indexOf('Ingevoerd op')];
  const rows = copied(workbook, 'Plaatsingen', ['P-0001', 'P-0002', 'P-0003']);
  const hours = headers.indexOf('Uren per week');
  const block = rows.map((cells) =>
    cells.map((cell, at) => (at === hours ? { ...cell, value: 7 } : cell)).slice(contract, stamp + 1),
  );
  paste(workbook, 'Plaatsingen', 2, 'Contract', block, at());
  expect(recordsOf(workbook, 'Plaatsingen').map((row) => row['Uren per week'])).toEqual(
    expect.arrayContaining([7, 7, 7]),
  );
  expect(warnings(workbook)).toBe('');
});
