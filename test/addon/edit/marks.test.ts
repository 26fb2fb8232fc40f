/** What somebody types wrong is marked at the cell, with what to do; the mark goes when it is mended. Through the bundle. */
import type { Cell, Workbook } from '@plp/workbench';
import { columnsOf } from '../../../src/register/tab';
import { allTabs } from '../../../src/register/tabs';
import type { Checked } from '../../../src/sidebar/contract';
import { RegisterMaker } from '../../support/builders';
import { cellAt, columnOf, copied, freeRow, marked, paste, rowOf, typeIn } from '../../support/edits';
import { demoRegister, hostOver } from '../../support/register';
import { setCell, smallRegister } from '../../support/smallRegister';
import { sheetNamed } from '../../support/sheets';

const stamps = { ingevoerdOp: '2025-01-01T10:00:00', ingevoerdDoor: 'onbekend' };

function team() {
  const maker = new RegisterMaker();
  maker.medewerker({ email: 'projectleider@example.org', rol: 'Projectleider', ...stamps });
  const deelnemer = maker.deelnemer({ aanmelddatum: '2025-01-06', ...stamps });
  maker.deelnemer({ aanmelddatum: '2025-01-06', ...stamps });
  maker.fase(deelnemer, '2025-01-06', 'Aangemeld', stamps);
  for (const datum of ['2025-02-03', '2025-03-03', '2025-04-07']) maker.meting(deelnemer, datum, stamps);
  return smallRegister(maker);
}

const [red, yellow] = ['#f6b8ae', '#fff3b0'];

test('a wrong value gets a colour and a note that says what is wrong and what to do; it stays as it was typed', () => {
  const workbook = team();
  typeIn(workbook, 'Metingen', 2, 'Moment', 'Ooit');
  expect(cellAt(workbook, 'Metingen', 2, 'Moment')).toMatchObject({ value: 'Ooit', style: { background: red } });
  expect(cellAt(workbook, 'Metingen', 2, 'Moment')!.note).toBe(
    'PLP-register: fout\nDeze waarde kan hier niet. Kies uit de lijst: Start · Tussen · Eind · Nazorg.\nDeze melding verdwijnt als het klopt.',
  );
  expect(marked(workbook, 'Metingen')).toEqual(['Moment 2 fout']);
});

test('the mark goes when it is mended, and nothing of it is left', () => {
  const workbook = team();
  const before = structuredClone(cellAt(workbook, 'Metingen', 2, 'Moment')!);
  typeIn(workbook, 'Metingen', 2, 'Moment', 'Ooit');
  typeIn(workbook, 'Metingen', 2, 'Moment', before.value);
  const after = cellAt(workbook, 'Metingen', 2, 'Moment')!;
  expect([after.value, after.note, after.style?.background]).toEqual([before.value, undefined, undefined]);
});

test('a waarschuwing has another colour and says so', () => {
  const workbook = team();
  typeIn(workbook, 'Deelnemers', 2, 'Opmerkingen', 'Heeft ADHD');
  expect(cellAt(workbook, 'Deelnemers', 2, 'Opmerkingen')).toMatchObject({
    style: { background: yellow },
    note: expect.stringMatching(/^PLP-register: waarschuwing\n/),
  });
});

test('a mark goes when another cell of the record mends it', () => {
  const workbook = team();
  typeIn(workbook, 'Fasen', 2, 'Fase', 'Pauze');
  expect(marked(workbook, 'Fasen')).toEqual(['Reden 2 fout']);
  typeIn(workbook, 'Fasen', 2, 'Fase', 'Aangemeld');
  expect(marked(workbook, 'Fasen')).toEqual([]);
});

test('a mark in a date column goes when another column mends it', () => {
  const maker = new RegisterMaker();
  const deelnemer = maker.deelnemer({ aanmelddatum: '2025-01-06', ...stamps });
  maker.toets(deelnemer, maker.verklaring(deelnemer, null, stamps), '2025-09-01', stamps);
  const workbook = smallRegister(maker);
  typeIn(workbook, 'Toetsen', 2, 'Status', 'Behaald');
  expect(marked(workbook, 'Toetsen')).toEqual(['Resultaat op 2 fout']);
  typeIn(workbook, 'Toetsen', 2, 'Status', 'Gepland');
  expect(marked(workbook, 'Toetsen')).toEqual([]);
});

test("people's own note stays: ours comes below it and is cut off again", () => {
  const workbook = team();
  const own = 'Nog navragen\n\nBij de leermeester';
  cellAt(workbook, 'Metingen', 2, 'Moment')!.note = own;
  typeIn(workbook, 'Metingen', 2, 'Moment', 'Ooit');
  expect(cellAt(workbook, 'Metingen', 2, 'Moment')!.note).toMatch(
    /^Nog navragen\n\nBij de leermeester\n\nPLP-register: fout\n/,
  );
  typeIn(workbook, 'Metingen', 2, 'Moment', 'Eind');
  expect(cellAt(workbook, 'Metingen', 2, 'Moment')!.note).toBe(own);
});

test("people's own colour comes back", () => {
  const workbook = team();
  const cell = cellAt(workbook, 'Metingen', 2, 'Moment')!;
  cell.style = { ...cell.style, background: '#c9daf8' };
  typeIn(workbook, 'Metingen', 2, 'Moment', 'Ooit');
  expect(cellAt(workbook, 'Metingen', 2, 'Moment')!.style?.background).toBe(red);
  typeIn(workbook, 'Metingen', 2, 'Moment', 'Ook fout');
  typeIn(workbook, 'Metingen', 2, 'Moment', 'Eind');
  expect(cellAt(workbook, 'Metingen', 2, 'Moment')).toMatchObject({ style: { background: '#c9daf8' } });
  expect(cellAt(workbook, 'Metingen', 2, 'Moment')!.note).toBeUndefined();
});

test('a colour that somebody gave a marked cell stays', () => {
  const workbook = team();
  typeIn(workbook, 'Metingen', 2, 'Moment', 'Ooit');
  const cell = cellAt(workbook, 'Metingen', 2, 'Moment')!;
  cell.style = { ...cell.style, background: '#00ff00' };
  typeIn(workbook, 'Metingen', 2, 'Moment', 'Eind');
  expect(cellAt(workbook, 'Metingen', 2, 'Moment')!.style?.background).toBe('#00ff00');
});

test('a new row that is typed cell by cell is not told at each cell that the others are empty', () => {
  const workbook = team();
  const row = freeRow(workbook, 'Metingen');
  typeIn(workbook, 'Metingen', row, 'Deelnemer-ID', 'D-0001');
  typeIn(workbook, 'Metingen', row, 'Zelfvertrouwen', 5);
  expect(marked(workbook, 'Metingen')).toEqual([]);
});

test('a required cell that is emptied is marked, also while other cells of the row change, until it is filled', () => {
  const workbook = team();
  typeIn(workbook, 'Metingen', 2, 'Moment', null);
  typeIn(workbook, 'Metingen', 2, 'Communicatie', 4);
  expect(marked(workbook, 'Metingen')).toEqual(['Moment 2 fout']);
  typeIn(workbook, 'Metingen', 2, 'Moment', 'Eind');
  expect(marked(workbook, 'Metingen')).toEqual([]);
});

test('a reference to what does not exist is marked at once', () => {
  const workbook = team();
  typeIn(workbook, 'Metingen', 2, 'Deelnemer-ID', 'D-0077');
  expect(marked(workbook, 'Metingen')).toEqual(['Deelnemer-ID 2 fout']);
  typeIn(workbook, 'Metingen', 2, 'Communicatie', 4);
  expect(marked(workbook, 'Metingen')).toEqual(['Deelnemer-ID 2 fout']);
});

test('a number that is gone is marked at every cell that holds it, also where Controle tells it once', () => {
  const workbook = team();
  paste(workbook, 'Metingen', 2, 'Deelnemer-ID', [['D-0077'], ['D-0077']]);
  typeIn(workbook, 'Metingen', 4, 'Deelnemer-ID', 'D-0077');
  expect(marked(workbook, 'Metingen')).toEqual(['Deelnemer-ID 2 fout', 'Deelnemer-ID 3 fout', 'Deelnemer-ID 4 fout']);
  hostOver(workbook).run('registerControleren');
  expect(marked(workbook, 'Metingen')).toHaveLength(3);
});

test('in a workbook of a newer version nothing is written, and the person is told', () => {
  const workbook = team();
  workbook.properties.document['plp.schemaversie'] = '99';
  const before = structuredClone(
    workbook.sheets.map(({ rows }) => rows.map((row) => row?.map((cell) => cell?.note ?? null))),
  );
  const said: string[] = [];
  typeIn(workbook, 'Metingen', 2, 'Moment', 'Ooit', {
    ui: {
      toast: (message) => {
        said.push(message);
      },
    },
  });
  typeIn(workbook, 'Metingen', 6, 'Moment', 'Ooit', {
    ui: {
      toast: (message) => {
        said.push(message);
      },
    },
  });
  expect(said).toHaveLength(2);
  expect(said.join()).toMatch(/nieuwere versie/);
  expect(
    workbook.sheets.map(({ rows }) => rows.slice(0, 5).map((row) => row?.map((cell) => cell?.note ?? null))),
  ).toEqual(before.map((rows) => rows.slice(0, 5)));
  expect(marked(workbook, 'Metingen')).toEqual([]);
});

test('what was pasted is checked cell by cell; the rest of the tab is left alone', () => {
  const workbook = team();
  paste(workbook, 'Metingen', 3, 'Moment', [
    ['Ooit', 11],
    ['Eind', 'zes'],
  ]);
  expect(marked(workbook, 'Metingen')).toEqual(['Moment 3 fout', 'Zelfvertrouwen 3 fout', 'Zelfvertrouwen 4 fout']);
});

test('a text date is left as it was typed; the note says which date to type', () => {
  const workbook = team();
  typeIn(workbook, 'Metingen', 2, 'Datum', { value: '3 sept 2024', style: { numberFormat: '@' } });
  expect(cellAt(workbook, 'Metingen', 2, 'Datum')).toMatchObject({
    value: '3 sept 2024',
    note: expect.stringContaining('Bedoel je 03-09-2024?'),
  });
});

test('a formula is left as it was typed, and marked', () => {
  const workbook = team();
  typeIn(workbook, 'Metingen', 2, 'Zelfvertrouwen', { value: 5, formula: '=2+3', style: { numberFormat: '0' } });
  expect(cellAt(workbook, 'Metingen', 2, 'Zelfvertrouwen')).toMatchObject({
    formula: '=2+3',
    note: expect.stringContaining('Hier staat een formule.'),
  });
});

test('a whole column and a whole row may be emptied at once', () => {
  const workbook = team();
  const sheet = sheetNamed(workbook, 'Metingen');
  const column = columnOf(sheet, 'Moment');
  for (const row of sheet.rows.slice(1)) if (row?.[column - 1]) row[column - 1]!.value = null;
  hostOver(workbook).fireEdit({ sheetId: sheet.id, rect: { row: 1, column, rows: sheet.maxRows, columns: 1 } });
  expect(marked(workbook, 'Metingen')).toEqual(['Moment 2 fout', 'Moment 3 fout', 'Moment 4 fout']);
  for (const row of sheet.rows.slice(1)) for (const cell of row ?? []) if (cell) cell.value = null;
  hostOver(workbook).fireEdit({ sheetId: sheet.id, rect: { row: 2, column: 1, rows: 3, columns: sheet.maxColumns } });
  expect(marked(workbook, 'Metingen')).toEqual([]);
});

test('headers, made tabs and tabs of their own are left alone', () => {
  const workbook = team();
  const before = structuredClone(workbook);
  const fire = (name: string, row: number) =>
    hostOver(workbook).fireEdit({
      sheetId: sheetNamed(workbook, name).id,
      rect: { row, column: 2, rows: 1, columns: 1 },
    });
  fire('Metingen', 1);
  fire('Start', 3);
  fire('Logboek', 3);
  expect(workbook).toEqual(before);
});

test('renamed and moved tabs and columns are found, and without marks by their names', () => {
  const workbook = team();
  sheetNamed(workbook, 'Metingen').rows[0]![3]!.value = 'Welk moment';
  sheetNamed(workbook, 'Metingen').name = 'Onze metingen';
  typeIn(workbook, 'Onze metingen', 2, 'Welk moment', 'Ooit');
  expect(marked(workbook, 'Onze metingen')).toEqual(['Welk moment 2 fout']);
  const bare = team();
  bare.metadata = [];
  typeIn(bare, 'Metingen', 2, 'Moment', 'Ooit');
  expect(marked(bare, 'Metingen')).toEqual(['Moment 2 fout']);
});

test.each([
  ['Moment', 0.3125],
  ['Moment', 1.5],
  ['Datum', 0.3125],
  ['Zelfvertrouwen', 0.3125],
])(
  'a time that somebody puts in %s stays the time that she sees: no format makes a number or a day of it',
  (header, value) => {
    const workbook = demoRegister();
    typeIn(workbook, 'Metingen', 2, header, { value, style: { numberFormat: '[h]:mm' } });
    expect(cellAt(workbook, 'Metingen', 2, header)).toMatchObject({ value, style: { numberFormat: '[h]:mm' } });
  },
);

test('formats and dropdowns that a paste wiped come back; what was pasted means the same', () => {
  const workbook = team();
  const bare = (value: string | number) => ({ value, style: { numberFormat: 'General' } });
  paste(workbook, 'Metingen', 2, 'Datum', [
    [bare(7), bare('Eind'), bare(6.5)],
    [bare(45_000), bare('Eind'), bare(6)],
  ]);
  const [moment, zelfvertrouwen] = [
    cellAt(workbook, 'Metingen', 3, 'Moment')!,
    cellAt(workbook, 'Metingen', 3, 'Zelfvertrouwen')!,
  ];
  expect([moment.style?.numberFormat, moment.validation?.criteria]).toEqual(['@', 'VALUE_IN_LIST']);
  expect([zelfvertrouwen.style?.numberFormat, zelfvertrouwen.validation?.criteria]).toEqual(['0', 'NUMBER_BETWEEN']);
  expect(cellAt(workbook, 'Metingen', 2, 'Datum')!.validation?.criteria).toMatch(/^DATE/);
  // A number is no date, and 6,5 is not shown as 7.
  expect(cellAt(workbook, 'Metingen', 2, 'Datum')).toMatchObject({ value: 7, style: { numberFormat: 'General' } });
  expect(cellAt(workbook, 'Metingen', 2, 'Zelfvertrouwen')!.style?.numberFormat).toBe('General');
});

test('a wrong setting is marked, and no longer when it is right', () => {
  const workbook = team();
  const row =
    sheetNamed(workbook, 'Instellingen').rows.findIndex((cells) => cells?.[0]?.value === 'Toets: dagen vooraf') + 1;
  typeIn(workbook, 'Instellingen', row, 'Waarde', 'veertien');
  expect(cellAt(workbook, 'Instellingen', row, 'Waarde')).toMatchObject({
    value: 'veertien',
    style: { background: red },
    note: expect.stringContaining('Vul een heel getal in'),
  });
  typeIn(workbook, 'Instellingen', row, 'Waarde', '21');
  expect(marked(workbook, 'Instellingen')).toEqual([]);
  // A BSN is one wherever it stands, also in a row of somebody's own.
  const own = sheetNamed(workbook, 'Instellingen').rows.findIndex((cells) => !cells?.[0]?.value) + 1;
  typeIn(workbook, 'Instellingen', own, 'Sleutel', 'Onthouden');
  for (const [at, header] of [
    [2, 'Waarde'],
    [row, 'Uitleg'],
    [own, 'Waarde'],
    [own, 'Sleutel'],
  ] as const) {
    const before = cellAt(workbook, 'Instellingen', at, header)?.value;
    typeIn(workbook, 'Instellingen', at, header, 'van 111-222-333');
    expect([at, header, cellAt(workbook, 'Instellingen', at, 'Waarde')?.note]).toEqual([
      at,
      header,
      expect.stringContaining('Hier lijkt een BSN te staan.'),
    ]);
    expect(String(hostOver(workbook).run('registerControleren'))).not.toContain('Alles klopt');
    expect(JSON.stringify(sheetNamed(workbook, 'Controle').rows)).toContain('Hier lijkt een BSN te staan.');
    expect(JSON.stringify(hostOver(workbook).run('cijfersOpvragen', {}))).not.toContain('111-222-333');
    typeIn(workbook, 'Instellingen', at, header, String(before ?? ''));
    expect(marked(workbook, 'Instellingen')).toEqual([]);
  }
});

test('a workbook of another time zone is refused, with the repair; nothing is touched', () => {
  const workbook = team();
  workbook.timeZone = 'America/New_York';
  setCell(workbook, 'Metingen', 'M-0001', 'Moment', 'Ooit');
  const before = structuredClone(workbook);
  const said: string[] = [];
  typeIn(workbook, 'Metingen', rowOf(workbook, 'Metingen', 'M-0001'), 'Moment', 'Ooit', {
    ui: {
      toast: (message) => {
        said.push(message);
      },
    },
  });
  expect(workbook).toEqual(before);
  expect(JSON.stringify(said)).toMatch(/tijdzone.*Inrichten/);
});

test.each(['nl_NL', 'en_US'])('in a workbook of locale %s the same is marked', (locale) => {
  const workbook = team();
  workbook.locale = locale;
  paste(workbook, 'Metingen', 2, 'Datum', [
    ['3-9-2024', 'Ooit', '7,5', 6],
    [45_700, 'Eind', 5, 99],
  ]);
  paste(workbook, 'Metingen', 5, 'Meting-ID', copied(workbook, 'Metingen', ['M-0001']));
  expect(marked(workbook, 'Metingen')).toEqual([
    'Datum 2 fout',
    'Moment 2 fout',
    'Zelfvertrouwen 2 fout',
    'Kans op werk 3 fout',
    'Datum 5 fout',
    'Moment 5 fout',
    'Zelfvertrouwen 5 fout',
  ]);
});

describe('Controle and herstel', () => {
  const check = (workbook: Workbook) => hostOver(workbook).run('registerControleren');

  test('Controle marks what it finds, and takes away the marks of what was mended where no edit was told', () => {
    const workbook = team();
    setCell(workbook, 'Metingen', 'M-0001', 'Moment', 'Ooit');
    setCell(workbook, 'Metingen', 'M-0002', 'Deelnemer-ID', null);
    check(workbook);
    expect(marked(workbook, 'Metingen')).toEqual(['Moment 2 fout', 'Deelnemer-ID 3 fout']);
    cellAt(workbook, 'Metingen', 2, 'Moment')!.value = 'Eind';
    check(workbook);
    expect(marked(workbook, 'Metingen')).toEqual(['Deelnemer-ID 3 fout']);
  });

  test('what only Controle can judge stays marked while other cells of the row change, and says so', () => {
    const maker = new RegisterMaker();
    const deelnemer = maker.deelnemer({ aanmelddatum: '2025-01-06', ...stamps });
    maker.fase(deelnemer, '2025-02-03', 'Uitgevallen', { reden: 'Gezondheid', ...stamps });
    maker.stage(deelnemer, maker.werkgever('2025-01-01', stamps), '2025-03-03', stamps);
    const workbook = smallRegister(maker);
    check(workbook);
    expect(cellAt(workbook, 'Stages', 2, 'Start')!.note).toMatch(/^PLP-register \(Controle\): fout\n/);
    typeIn(workbook, 'Stages', 2, 'Uren per week', 9);
    expect(marked(workbook, 'Stages')).toEqual(['Start 2 fout']);
    sheetNamed(workbook, 'Fasen').rows.splice(1, 1);
    check(workbook);
    expect(marked(workbook, 'Stages')).toEqual([]);
  });

  test('herstel takes away the mark of what it mended; what it left stays marked', () => {
    const workbook = team();
    typeIn(workbook, 'Metingen', 2, 'Moment', 'EIND');
    typeIn(workbook, 'Metingen', 2, 'Zelfvertrouwen', 99);
    typeIn(workbook, 'Metingen', 3, 'Datum', { value: '3-9-2024', style: { numberFormat: '@' } });
    expect(marked(workbook, 'Metingen')).toEqual(['Moment 2 fout', 'Zelfvertrouwen 2 fout', 'Datum 3 fout']);
    const cellen = [{ tab: 'metingen', rij: 2, id: 'M-0001', kolom: 'moment', was: 'EIND', wordt: 'Eind' }];
    expect(hostOver(workbook).run('herstellen', { verzoek: 'verzoek-0001', opmaak: false, cellen })).toMatchObject({
      ok: true,
    });
    expect(marked(workbook, 'Metingen')).toEqual(['Zelfvertrouwen 2 fout', 'Datum 3 fout']);
  });
});

describe('a number that Google made of something else is read as its column means it, or is red; it is never another number', () => {
  const shown = (value: number, numberFormat: string): Cell => ({ value, style: { numberFormat } });

  test('a percentage, a date and a time in each column of numbers, years aside: nobody types 199600%', () => {
    const workbook = demoRegister();
    const numbers = allTabs.flatMap((tab) =>
      columnsOf(tab).flatMap(([, { header, type }]) =>
        type.kind === 'number' && type.min < 100 ? [{ tab, header, counts: type.counts === true }] : [],
      ),
    );
    const wrong = [shown(1, '0%'), shown(2, '0.00%'), shown(45_000, 'dd-mm-yyyy'), shown(0.3125, 'h:mm')];
    const rows = wrong.map((_, index) => index + 2);
    for (const { tab, header } of numbers)
      paste(
        workbook,
        tab.name,
        2,
        header,
        wrong.map((cell) => [cell]),
      );
    const { value } = hostOver(workbook).run('controleOphalen', {}) as { value: Checked };
    const told = new Set(value.bevindingen.map(({ tab, kop, rij }) => `${tab} ${kop} ${rij}`));
    for (const { tab, header, counts } of numbers) {
      const marks = marked(workbook, tab.name);
      expect(
        rows.filter((row) => !marks.includes(`${header} ${row} fout`)).map((row) => [tab.name, header, row]),
      ).toEqual([]);
      // Outside an edit nobody looks for percentages among counts.
      const inControle = counts ? rows.slice(2) : rows;
      expect(
        inControle.filter((row) => !told.has(`${tab.key} ${header} ${row}`)).map((row) => [tab.name, header, row]),
      ).toEqual([]);
    }
  });

  test('the look of a percentage stays, so that it is told again whatever else is edited', () => {
    const workbook = demoRegister();
    typeIn(workbook, 'Stagelog', 2, 'Voortgang', shown(1, '0%'));
    typeIn(workbook, 'Stagelog', 2, 'Notitie', 'Rustig begin.');
    expect(cellAt(workbook, 'Stagelog', 2, 'Voortgang')).toMatchObject({ value: 1, style: { numberFormat: '0%' } });
    expect(marked(workbook, 'Stagelog')).toContain('Voortgang 2 fout');
  });

  test('a Doel in percents is what was typed, also above 100; beside an Aantal it is red', () => {
    const doel = (part: number, eenheid: string): unknown => {
      const workbook = demoRegister();
      typeIn(workbook, 'Doelen', 2, 'Eenheid', eenheid);
      typeIn(workbook, 'Doelen', 2, 'Doel', shown(part, '0%'));
      const { value } = hostOver(workbook).run('rijenOphalen', { deelnemerId: null, tabs: ['doelen'] }) as {
        value: { doelen: { cells: { doel: unknown } }[] };
      };
      return [value.doelen[0]!.cells.doel, marked(workbook, 'Doelen').includes('Doel 2 fout')];
    };
    expect([0.33, 1, 1.5].map((part) => doel(part, 'Percentage'))).toEqual([
      [0.33, false],
      [100, false],
      [150, true],
    ]);
    expect([0.33, 1].map((part) => doel(part, 'Aantal'))).toEqual([
      ['33%', true],
      ['100%', true],
    ]);
  });

  test('figures leave out what was typed as a percentage', () => {
    const workbook = demoRegister();
    const sheet = sheetNamed(workbook, 'Metingen');
    sheet.rows[1]![columnOf(sheet, 'Communicatie') - 1] = shown(1, '0%');
    const { value } = hostOver(workbook).run('cijfersOpvragen', { peildatum: '2025-08-31' }) as {
      value: { weggelaten: readonly { zin: string }[] };
    };
    expect(value.weggelaten.map(({ zin }) => zin)).toContainEqual(expect.stringMatching(/Metingen.*Communicatie/));
  });

  test('hours may be written as a time: Herstel makes a number of it', () => {
    const workbook = demoRegister();
    const hours = (cell: Cell | string): unknown => {
      typeIn(workbook, 'Stagelog', 2, 'Gewerkte uren', cell);
      const answer = hostOver(workbook).run('controleOphalen', {}) as { value: Checked };
      return answer.value.bevindingen.find(({ kop, rij }) => kop === 'Gewerkte uren' && rij === 2)?.herstel;
    };
    expect(hours('7:30')).toMatchObject({ wordt: 7.5 });
    // Which clock Google takes for a time without a day it does not say: that only people can mend.
    expect(hours(shown(0.3125, 'h:mm'))).toBeNull();
  });
});
