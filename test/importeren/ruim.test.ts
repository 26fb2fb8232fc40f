/** An old list comes in as far as it can: person by person, part by part, and nothing is read that nobody can know. */
import type { Cell } from '../../src/register/cell';
import { pastNiet } from '../../src/importeren/koppeling/passen';
import { doelVan } from '../../src/importeren/koppeling/doelen';
import { profielen } from '../../src/importeren/koppeling/profiel';
import { leesRuim, mondayOf } from '../../src/importeren/ruimeDatum';
import { readWrittenDate } from '../../src/register/text/writtenDate';
import { RegisterMaker } from '../support/builders';
import { akkoord, breedBlad, bronVan, planVan, standen } from './bladen';
import { andereLijst, oudeLijst } from './oudeLijst';

const planOf = (cells: Cell[][], over = {}, maker?: RegisterMaker) => {
  const bron = bronVan(cells);
  return planVan(bron, akkoord(bron, over), maker, { vandaag: '2025-09-15' });
};

describe('thirty messy rows', () => {
  /** What somebody answers above the preview. */
  const antwoorden = Object.fromEntries(['Datum', 'Start', 'aanmelding'].map((kop) => [`verwisseld:${kop}`, 'laat']));
  const list = { antwoorden };

  test.each([
    ['an old list', oudeLijst],
    ['another, of other kinds', andereLijst],
  ])('of %s at least 24 come in, each person once and whole by name, and each that does not says why', (_, cells) => {
    const { rijen } = planOf(cells, list);
    const people = rijen.filter(({ records }) => records.some(({ tab }) => tab === 'deelnemers'));
    expect(people.length).toBeGreaterThanOrEqual(24);
    const names = people.map(({ naam }) => naam);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((naam) => /[()&?*,]|totaal|instroom|kwartaal|^(?:mw|dhr|hr|mevr)/i.test(naam))).toEqual(
      names.filter((naam) => naam === 'Tim Kuipers (Timo)'),
    );
    expect(
      rijen.filter(({ stand, problemen }) => (stand === 'deels' || stand === 'fout') && problemen.length === 0),
    ).toEqual([]);
  });

  test('a table below with its columns in another order is read by its own headers', () => {
    const bron = bronVan(oudeLijst);
    const lotte = bron.rijen.find(({ cellen }) => String(cellen['Naam']).startsWith('Lotte'))!;
    expect(lotte.cellen).toMatchObject({ 'Geb.': 2002, 'Tel.': '0612345673' });
    expect(bron.kolommen).toHaveLength(12);
  });

  test.each([
    [['Anna', 'student', 'gemeente', 'Haarlem'], 1],
    [['Naam', 'Status', null, null], 1],
    [['Status', 'Naam', 'Woonplaats', 'Opmerkingen'], 2],
  ])('a row %j below makes %s table(s)', (row, count) => {
    const bron = bronVan([
      ['Naam', 'Woonplaats', 'Status', 'Opmerkingen'],
      ['Anna Bos', 'Haarlem', 'actief', 'x'],
      row,
    ]);
    expect(bron.blokken).toHaveLength(count);
  });

  test('headers in two rows: the group tells two columns of the same name apart, and names one without', () => {
    const bron = bronVan([
      ['Aanmelding', null, 'Stage', null, 'Opmerkingen'],
      ['Naam', 'Datum', 'Datum', 'Bedrijf', null],
      ['Anna Bos', '2025-01-06', '2025-02-03', 'De Linde', 'belt zelf'],
      ['Bram Vos', '2025-01-07', '2025-02-04', 'De Linde', null],
    ]);
    expect(bron.kolommen).toEqual(['Naam', 'Datum Aanmelding', 'Datum Stage', 'Bedrijf', 'Opmerkingen']);
  });
});

describe('a date as it was jotted down', () => {
  const around = { jaar: 2024, jaren: [2023, 2026] as const, lees: readWrittenDate };
  test.each([
    ['sept 24', '2024-09-01'],
    ["sept. '24", '2024-09-01'],
    ['september 2024', '2024-09-01'],
    ['eind feb 2024', '2024-02-29'],
    ['medio mei 25', '2025-05-15'],
    ['vanaf juni 2025', '2025-06-01'],
    ['09-2024', '2024-09-01'],
    ['mrt', '2024-03-01'],
    ['week 36', '2024-09-02'],
    ['wk 1 2025', '2024-12-30'],
    ["week 2 '25", '2025-01-06'],
    ['2024-W36', '2024-09-02'],
    ['3 sept', '2024-09-03'],
    ['3-9', '2024-09-03'],
    ['3-9-2024?', '2024-09-03'],
    ['ca. 3-9-2024', '2024-09-03'],
    ['3-9-2024 (gebeld)', '2024-09-03'],
    ['3 sept 2024 intake met moeder', '2024-09-03'],
    ['3-9-2024 t/m heden', '2024-09-03'],
    // What only people know.
    ['sept 31', null],
    ['sept 12', null],
    ['week 53 2024', null],
    ['week 60', null],
    ['31 feb', null],
    ['3-9-2024 / 10-9-2024', null],
    ['3-9-2024 verzet', null],
    ['niet op 3-9-2024', null],
    ['tot 3-9-2024', null],
    ['na de zomer', null],
    ['zsm', null],
    ['maandag', null],
    ['31-2-2024 (gebeld)', null],
    ['kamer 12', null],
  ])('%s is %s', (text, date) => expect(leesRuim(text, around)?.date ?? null).toBe(date));

  test.each(['week 36', '3 sept', 'mrt'])('%s without a year around it is no date', (text) =>
    expect(leesRuim(text, { ...around, jaar: null })).toBeNull(),
  );

  test.each([
    [2020, 53, '2020-12-28'],
    [2021, 53, null],
    [2026, 1, '2025-12-29'],
    [2024, 0, null],
  ])('week %s-%s begins on %s', (year, week, date) => expect(mondayOf(year, week)).toBe(date));

  test('the year of a week is that of the dates above and below, and what was made of it is told', () => {
    const sheet = (below: string): Cell[][] => [
      ['Naam', 'Woonplaats', 'Aanmelddatum'],
      ['Anna Bos', 'Haarlem', '3-9-2024'],
      ['Bram Vos', 'Haarlem', 'week 40'],
      ['Cor Dam', 'Haarlem', below],
    ];
    const [, bram] = planOf(sheet('14-10-2024')).rijen;
    expect(bram!.records[0]!.cells).toMatchObject({ aanmelddatum: '2024-09-30' });
    expect(bram!.letOp.join()).toContain('"week 40" is gelezen als 30-09-2024');
    expect(standen(planOf(sheet('14-1-2025')))[1]).toBe('3 fout');
  });
});

describe('a year of birth as it was jotted down', () => {
  test.each<[Cell, number | null]>([
    ["'96", 1996],
    [96, 1996],
    ['96', 1996],
    ["'01", 2001],
    ['geb. 1999', 1999],
    ['1997?', 1997],
    ['ca. 1998', 1998],
    ['1996 (29)', 1996],
    // An age, or nobody knows.
    [25, null],
    ['1999/2001', null],
    [1889, null],
  ])('%s is %s, and the person comes in all the same', (cell, year) => {
    const { rijen } = planOf([
      ['Naam', 'Geboortejaar', 'Woonplaats', 'Aanmelddatum'],
      ['Anna Bos', cell, 'Haarlem', '2025-01-06'],
      ['Bram Vos', 1999, 'Haarlem', '2025-01-06'],
      ['Cor Dam', 1998, 'Haarlem', '2025-01-06'],
    ]);
    expect(rijen[0]!.records[0]!.cells.geboortejaar ?? null).toBe(year);
    expect(rijen[0]!.stand).toBe(year === null ? 'deels' : 'nieuw');
  });
});

describe('a name in the wrong cells', () => {
  test.each<[Cell[], string, string]>([
    [['Sanne', 'Berg, van den'], 'Sanne', 'van den Berg'],
    [['Daan van', 'Dijk'], 'Daan', 'van Dijk'],
    [['Emma de Groot', null], 'Emma', 'de Groot'],
    [[null, 'Vermeer, Lisa'], 'Lisa', 'Vermeer'],
    [['Mw. Karima', 'El Idrissi'], 'Karima', 'El Idrissi'],
  ])('%j is %s and %s', (cells, voornaam, achternaam) => {
    const { rijen } = planOf([
      ['Voornaam', 'Achternaam', 'Woonplaats', 'Aanmelddatum'],
      [...cells, 'Haarlem', '2025-01-06'],
    ]);
    expect(rijen[0]!.records[0]!.cells).toMatchObject({ voornaam, achternaam });
  });

  test.each([
    ['Visser, mw. S. (Sanne)', 'Sanne', 'Visser', undefined],
    ['Lotte de Wit (nieuw)', 'Lotte', 'de Wit', undefined],
    ['Anna Bos (1999)', 'Anna', 'Bos', 1999],
    ['Anna Bos, geb. 1999', 'Anna', 'Bos', 1999],
  ])('%s is %s and %s, born %s', (naam, voornaam, achternaam, geboortejaar) => {
    const { rijen } = planOf([
      ['Naam', 'Woonplaats', 'Aanmelddatum'],
      [naam, 'Haarlem', '2025-01-06'],
    ]);
    const { cells } = rijen[0]!.records[0]!;
    expect([cells.voornaam, cells.achternaam, cells.geboortejaar]).toEqual([voornaam, achternaam, geboortejaar]);
  });

  test.each(['Joris & Daan Smit', 'Anna en Piet Bos', 'de Vries'])('%s is not made into one person', (naam) =>
    expect(
      planOf([
        ['Naam', 'Woonplaats', 'Aanmelddatum'],
        [naam, 'Haarlem', '2025-01-06'],
      ]).rijen[0]!.records,
    ).toEqual([]),
  );
});

describe('a row of which a part cannot come in', () => {
  const without = (place: number, cell: Cell): Cell[][] => [
    breedBlad[2]!,
    breedBlad[3]!.map((one, at) => (at === place ? cell : one)),
  ];
  const parts = (cells: Cell[][]): string =>
    planOf(cells)
      .rijen.map(({ stand, records }) => `${stand} ${records.map(({ id }) => id).join(' ')}`)
      .join();

  test.each<[string, number, Cell, string]>([
    ['all is well', 8, 'x', 'nieuw W-0001 D-0001 F-0001 S-0001'],
    ['hours of a stage', 7, 'parttime', 'deels W-0001 D-0001 F-0001'],
    ['the start of a stage', 6, 'zsm', 'deels D-0001 F-0001'],
    ['the start of the voortraject', 3, 'na de zomer', 'deels W-0001 D-0001 S-0001'],
    ['a year of birth', 1, 1850, 'deels W-0001 D-0001 F-0001 S-0001'],
    ['the aanmelddatum', 2, '31-2-2024', 'fout '],
    ['the name', 0, 'Joris & Daan Smit', 'fout '],
  ])(
    '%s: the rest comes in, with numbers that leave none out; nothing without its person',
    (_, place, cell, expected) => expect(parts(without(place, cell))).toBe(expected),
  );

  test('a log goes to no other stage where the stage of its own row cannot come in', () => {
    const maker = new RegisterMaker();
    const anna = maker.deelnemer({ voornaam: 'Anna', achternaam: 'de Vries', geboortejaar: 1999 });
    maker.stage(anna, maker.werkgever('2024-01-01', { naam: 'De Linde' }), '2024-03-01');
    const { rijen } = planOf(
      [
        [...breedBlad[2]!, 'Datum bezoek', 'Soort stagelog'],
        [...breedBlad[3]!.slice(0, 7), 'parttime', null, '2024-05-01', 'Werkplekbezoek'],
      ],
      {},
      maker,
    );
    expect(rijen[0]!.records.filter(({ tab }) => tab === 'stagelog')).toEqual([]);
    expect(rijen[0]!.problemen.join()).toContain('dit hoort bij de stage in deze rij, en die kan nog niet mee');
  });

  test('what the rules say of two parts together keeps the later part out, not the person', () =>
    expect(parts(without(2, '2024-06-01'))).toBe('deels W-0001 D-0001'));

  test('who was made of it before is that person again, also without year of birth', () => {
    const maker = new RegisterMaker();
    maker.deelnemer({ voornaam: 'Anna', achternaam: 'de Vries', geboortejaar: null });
    const bron = bronVan(without(1, null));
    const plan = (bekend: () => string | null) =>
      planVan(bron, akkoord(bron), maker, { vandaag: '2025-09-15', bekend }).rijen[0]!;
    expect(plan(() => null)).toMatchObject({ stand: 'fout', naamgenoot: true });
    expect(plan(() => 'D-0001')).toMatchObject({ stand: 'nieuw', bestaand: ['D-0001'] });
    expect(plan(() => 'D-0099')).toMatchObject({ stand: 'fout', naamgenoot: true });
  });
});

describe('a match that does not fit its values', () => {
  const sheet: Cell[][] = [
    ['Naam', 'Geboortejaar', 'Woonplaats', 'Aanmelddatum', 'Afgenomen door'],
    ['Anna Bos', 1999, 'Haarlem', '2025-01-06', 'ja'],
    ['Bram Vos', 2000, 'Haarlem', '2025-01-07', 'x'],
  ];

  test('is doubted aloud, and left out until somebody says that it fits', () => {
    const { rijen } = planOf(sheet);
    expect(rijen[0]!.vragen).toMatchObject([{ soort: 'past', bij: 'Afgenomen door', keus: 'weg' }]);
    expect(rijen[0]!.records.map(({ tab }) => tab)).toEqual(['deelnemers']);
    const { rijen: taken } = planOf(sheet, { antwoorden: { 'past:Afgenomen door': 'mee' } });
    expect(taken[0]!.problemen.join()).not.toContain('Afgenomen door');
  });

  test.each([
    ['intakes.afgenomenDoor', ['ja', 'nee', 'x'], false],
    ['intakes.afgenomenDoor', ['Otto', 'Loes', 'ja'], true],
    ['deelnemers.praktijkopleider', ['x', 'x'], false],
    ['deelnemers.woonplaats', [2011, 2012], false],
    ['deelnemers.telefoon', ['ja', 'nee'], false],
    ['deelnemers.telefoon', [612345678], true],
    ['stages.leermeester', ['2025-01-06', '2025-02-06'], false],
    ['werkgevers.naam', ['v', 'v'], false],
    ['deelnemers.opmerkingen', ['ja', 'nee'], true],
  ])('%s with %j fits: %s', (sleutel, cells, fits) => {
    const [profiel] = profielen(bronVan([['Kolom', 'Naam'], ...cells.map((cell) => [cell, 'Anna Bos'])]));
    expect(pastNiet(profiel!, doelVan(sleutel)!) === null).toBe(fits);
  });
});
