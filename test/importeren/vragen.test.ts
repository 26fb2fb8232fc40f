/** What only people can say about an import is asked, and rows that are about nobody bring nobody. */
import fc from 'fast-check';
import type { Cell } from '../../src/register/cell';
import { addDays } from '../../src/register/dates';
import { datumvormVan } from '../../src/register/text/dateOrder';
import { RegisterMaker } from '../support/builders';
import { akkoord, bronVan, planVan, standen } from './bladen';

const planOf = (cells: Cell[][], over = {}, maker?: RegisterMaker) => {
  const bron = bronVan(cells);
  return planVan(bron, akkoord(bron, over), maker);
};
type Made = ReturnType<typeof planOf>;

const asked = ({ rijen }: Made): string[] => [
  ...new Set(rijen.flatMap(({ vragen }) => vragen.map((one) => one.sleutel))),
];
const values = ({ rijen }: Made, key: string): unknown[] =>
  rijen.map(
    ({ records }) => (records.find(({ tab }) => tab === 'deelnemers')?.cells as Record<string, unknown>)?.[key],
  );

const header = ['Naam', 'Geboortejaar', 'Woonplaats', 'Telefoon', 'Aanmelddatum'];
const person = (name: string, over: Partial<Record<'jaar' | 'plaats' | 'telefoon' | 'datum', Cell>> = {}): Cell[] => [
  name,
  over.jaar === undefined ? 1999 : over.jaar,
  over.plaats === undefined ? 'Haarlem' : over.plaats,
  over.telefoon === undefined ? '06-12345678' : over.telefoon,
  over.datum === undefined ? '2024-01-10' : over.datum,
];

describe('one odd cell', () => {
  const dated = (dates: readonly Cell[], over = {}) =>
    planOf([header, ...dates.map((datum, index) => person(`Anna Vos${'abcdefghij'[index]}`, { datum }))], over);

  test('does not turn its column: the others are read day first, and it is told', () => {
    const plan = dated(['4-2-2025', '6-5-2025', '11-9-2025', '5-16-2025']);
    expect(values(plan, 'aanmelddatum')).toEqual(['2025-02-04', '2025-05-06', '2025-09-11', undefined]);
    expect(plan.rijen[3]!.problemen[0]).toBe(
      'Aanmelddatum: hier staan dag en maand andersom dan in de rest. Schrijf hem als dag-maand-jaar (31-08-2025).',
    );
  });

  test('dates of two digits with the year in front are told, not read as another day', () => {
    const plan = dated(['24-02-04', '23-11-30', '24-05-12']);
    expect(standen(plan)).toEqual(['2 fout', '3 fout', '4 fout']);
    expect(plan.rijen[2]!.problemen[0]).toContain('hier staat het jaar misschien voorop');
    expect(values(dated(['04-02-24', '30-11-23', '15-03-04']), 'aanmelddatum').slice(0, 2)).toEqual([
      '2024-02-04',
      '2023-11-30',
    ]);
  });

  test('among dates with the month first a day first is told just so', () => {
    const plan = dated(['5/16/2025', '5/17/2025 3:30 PM', '16/5/2025', '4/2/2025']);
    expect(values(plan, 'aanmelddatum')).toEqual(['2025-05-16', '2025-05-17', undefined, '2025-04-02']);
  });

  test.each([
    [['4-2-2025', '6-5-2025', '5-16-2025'], 'onduidelijk'],
    [['13-2-2025', '5-16-2025'], 'onduidelijk'],
    [['13-2-2025', '5-16-2025', '5-17-2025'], 'mdj'],
    [['ma 13-2-2025', '4-2-2025'], 'dmj'],
    [['4\u20112\u20112025'], 'onduidelijk'],
    [['2025-02-04'], null],
    // Telephone numbers are no dates.
    [['+31 6 1234 5678', '06 12 34 56 78', '06-12-34-56-78', '31 6 12345678'], null],
  ])('%j is %s', (texts, vorm) => expect(datumvormVan(texts)).toBe(vorm));

  test('whatever the order of the cells, one odd cell among many day-first ones changes none of them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 2, maxLength: 8 }),
        fc.nat(8),
        (days, place) => {
          const dates = days.map((day) => addDays('2024-01-01', day));
          const texts: string[] = dates.map((date) => date.split('-').reverse().map(Number).join('-'));
          const at = Math.min(place, texts.length);
          texts.splice(at, 0, '5-16-2025');
          dates.splice(at, 0, '');
          const vorm = datumvormVan(texts);
          const monthFirst = texts.filter((text) => Number(text.split('-')[1]) > 12).length;
          expect(vorm === 'mdj').toBe(
            2 * monthFirst >= texts.length && !texts.some((text) => Number(text.split('-')[0]) > 12),
          );
        },
      ),
    );
  });
});

describe('real dates beside text of another order', () => {
  const cells = (dates: readonly Cell[]): Cell[][] => [
    header,
    ...dates.map((datum, index) => person(`Anna Vos${'abcdefghij'[index]}`, { datum })),
  ];
  const swapped = cells(['2025-04-02', '2025-06-05', '13-2-2025']);

  test('wait for an answer where each may be changed round', () => {
    const plan = planOf(swapped);
    expect(asked(plan)).toEqual(['verwisseld:Aanmelddatum']);
    expect(standen(plan)).toEqual(['2 fout', '3 fout', '4 nieuw']);
    const answer = (keus: string) =>
      values(planOf(swapped, { antwoorden: { 'verwisseld:Aanmelddatum': keus } }), 'aanmelddatum');
    expect(answer('wissel')).toEqual(['2025-02-04', '2025-05-06', '2025-02-13']);
    expect(answer('laat')).toEqual(['2025-04-02', '2025-06-05', '2025-02-13']);
  });

  test('are doubted aloud, and come in, where some cannot be changed round', () => {
    const plan = planOf(cells(['2025-04-02', '2025-06-25', '5-16-2025']));
    expect(asked(plan)).toEqual(['verwisseld:Aanmelddatum']);
    expect(standen(plan)).toEqual(['2 nieuw', '3 nieuw', '4 nieuw']);
  });

  test('one alone, that can be changed round beside text that this sheet did not read, is doubted aloud', () => {
    const plan = planOf(cells(['2025-04-02', '13-2-2025', '14-2-2025']));
    expect(asked(plan)).toEqual(['verwisseld:Aanmelddatum']);
    expect(standen(plan)).toEqual(['2 nieuw', '3 nieuw', '4 nieuw']);
  });

  test('are not doubted beside text that says nothing else', () =>
    expect(asked(planOf(cells(['2025-04-02', '2025-06-25', '13-2-2025', '4 mrt 2025'])))).toEqual([]));
});

test('a number where a date belongs is offered as the date that it is in a sheet', () => {
  const cells = [
    header,
    person('Anna Vos', { datum: 45301 }),
    person('Bo Vos', { datum: '45302,5' }),
    person('Cé Vos', { datum: 12 }),
  ];
  const plan = planOf(cells);
  expect(standen(plan)).toEqual(['2 fout', '3 fout', '4 fout']);
  expect(plan.rijen[0]!.vragen).toMatchObject([{ sleutel: 'getal:Aanmelddatum', voorbeeld: '45301 is 10-01-2024' }]);
  const taken = planOf(cells, { antwoorden: { 'getal:Aanmelddatum': 'datum' } });
  expect(values(taken, 'aanmelddatum')).toEqual(['2024-01-10', '2024-01-11', undefined]);
});

describe('nothing, written down', () => {
  test.each([
    '-',
    'n.v.t.',
    'onbekend',
    '?',
    'nvt',
    'geen',
    '—',
    'x',
    'n/a',
    'N.B.',
    'niet bekend',
    '#N/B',
    '\u00a0-\u200b',
    'n. v. t.',
    '(leeg)',
    '<leeg>',
    'NULL',
    'None',
    'tbd',
    'n.t.b.',
    'nader te bepalen',
    'volgt nog',
    'weet niet',
    'niet opgegeven',
    'onb.',
    'onbekent',
    'niks',
    '***',
    '"-"',
    '=',
  ])('%s in columns that may be empty leaves them empty, told once a column', (word) => {
    const plan = planOf([header, person('Anna Vos', { telefoon: word, plaats: word, jaar: word })]);
    expect(standen(plan)).toEqual(['2 nieuw']);
    for (const key of ['telefoon', 'woonplaats', 'geboortejaar']) expect(values(plan, key)).toEqual([undefined]);
    expect(asked(plan)).toEqual(expect.arrayContaining(['niets:Telefoon', 'niets:Woonplaats', 'niets:Geboortejaar']));
  });

  test.each<Cell>(['nee', 'nog niet', '00-00-0000', '0000-00-00 00:00:00', '00:00 uur', 0])(
    '%j in a column of dates is none',
    (cell) =>
      expect(
        standen(
          planOf([
            [...header, 'Toestemming op'],
            [...person('Anna Vos'), cell],
            [...person('Bo Bos'), '2024-03-01'],
          ]),
        ),
      ).toEqual(['2 nieuw', '3 nieuw']),
  );

  test('comes in as it stands when somebody wants that, and told where it cannot', () => {
    const cells = [header, person('Anna Vos', { telefoon: 'geen', jaar: '?' })];
    const taken = planOf(cells, { antwoorden: { 'niets:Telefoon': 'zo' } });
    expect(values(taken, 'telefoon')).toEqual(['geen']);
    expect(standen(planOf(cells, { antwoorden: { 'niets:Geboortejaar': 'zo' } }))).toEqual(['2 deels']);
  });

  test('a word that is a choice is that choice; in another list it is empty', () => {
    const plan = planOf([
      [...header, 'Vooropleiding', 'Verwezen door'],
      [...person('Anna Vos'), 'geen', 'n.v.t.'],
    ]);
    expect(values(plan, 'hoogsteOpleiding')).toEqual(['Geen']);
    expect(values(plan, 'verwezenDoor')).toEqual([undefined]);
  });

  test('in a column that must be filled it keeps its row out', () =>
    expect(standen(planOf([header, person('Anna Vos', { datum: 'n.v.t.' })]))).toEqual(['2 fout']));
});

describe('a word for nothing where something must stand', () => {
  const words = ['-', 'n.v.t.', '?', 'onbekend', 'geen', 'nog niet bekend'];
  const header = ['Naam', 'Geboortejaar', 'Aanmelddatum', 'Leerbedrijf', 'Sector', 'Start stage', 'Uren pw'];
  const nazorg = ['Datum nazorg', 'Soort nazorg', 'Nog aan het werk'];
  const full: Cell[] = [
    'Bo Bos',
    1999,
    '2024-01-10',
    'De Linde',
    'Horeca',
    '2024-03-01',
    16,
    '2024-10-01',
    'Gesprek',
    'Ja',
  ];

  test.each(words)('%s in all cells of a stage or nazorg tells of none: nothing is wrong', (word) => {
    const plan = planOf([[...header, ...nazorg], ['Anna Vos', 1998, '2024-01-10', ...Array<Cell>(7).fill(word)], full]);
    expect(standen(plan)).toEqual(['2 nieuw', '3 nieuw']);
    expect(plan.rijen[0]!.records.map(({ tab }) => tab)).toEqual(['deelnemers']);
  });

  const namesIn = (row: Cell[]): unknown[] =>
    planOf([header, row, full.slice(0, 7)]).rijen.flatMap(({ records, problemen }) => [
      ...records.flatMap(({ cells }) => cells['naam'] ?? cells['achternaam'] ?? []),
      ...problemen.filter((text) => text.includes('dit is nog leeg')),
    ]);

  test.each(words)('%s as a werkgever makes none of that name', (word) =>
    expect(namesIn(['Anna Vos', 1998, '2024-01-10', word, 'Horeca', '2024-03-01', 16])).toEqual([
      'Vos',
      'Stages, Werkgever-ID: dit is nog leeg. Vul het in.',
      'De Linde',
      'Bos',
    ]),
  );

  // Somebody may be called Geen.
  test.each(words.filter((word) => word !== 'geen' && word.length > 1))('%s as a last name makes nobody', (word) =>
    expect(namesIn([`Anna ${word}`, 1998, '2024-01-10', null, null, null, null])).toEqual([
      'Achternaam: dit is nog leeg. Vul het in.',
      'De Linde',
      'Bos',
    ]),
  );
});

test.each<[Cell, number | undefined]>([
  ["'96", 1996],
  [96, 1996],
  ['05', 2005],
  ['1996 (28)', 1996],
  ['3-9-1996', 1996],
  [28, undefined],
  ['28 jaar', undefined],
])('%j as a birth year is %j', (jaar, year) =>
  expect(
    values(planOf([header, person('Bo Bos'), person('Cé Tas'), person('Anna Vos', { jaar })]), 'geboortejaar')[2],
  ).toBe(year),
);

describe('rows about nobody', () => {
  const wide = ['Nr', ...header, 'Toestemming op'];
  const row = (nr: Cell, ...cells: Cell[]): Cell[] => [nr, ...cells];
  const good = [
    row(1, ...person('Anna Vos'), null),
    row(2, ...person('Bo Bos'), null),
    row(3, ...person('Cé Tas'), null),
  ];

  test.each<[string, Cell[]]>([
    ['a number and a checkbox, prepared ahead', row(4, null, null, null, null, null, false)],
    ['a total', row(null, 'Totaal', 3, null, null, null)],
    ['a total with words', row('Totaal aantal deelnemers: 3', null, null, null, null, null)],
    ['an average', row(null, 'Gemiddelde leeftijd', 24, null, null, null)],
    ['a subheading', row(null, 'Groep 2024', null, null, null, null)],
    ['a subheading with a count', row(null, 'Gestopt', 12, null, null, null)],
    ['the headers once more', wide],
    ['zeros that formulas give', row(4, 0, 0, 0, 0, 0)],
    ['a sum', row('Som', null, 5991, null, null, null)],
    ['a month as a subheading', row(null, 'Januari', null, null, null, null)],
    ['a legend', row(null, 'Legenda', null, null, null, null)],
    ['a place that is free', row(null, 'vacant', null, null, null, null)],
    ['a note alone', row(null, 'zie ander blad', null, null, null, null)],
    ['the day of the list', row(null, 'Bijgewerkt: 3-9-2024', null, null, null, null)],
    ['a page', row(null, 'Pagina 1 van 3', null, null, null, null)],
    ['a line', row(null, '=== 2024 ===', null, null, null, null)],
    ['a word for nothing', row(5, '-', null, 'n.v.t.', null, null)],
    ['a note beside the table', row('bijgewerkt door Otto', null, null, null, null, null)],
  ])('%s brings nobody', (_what, odd) => {
    const plan = planOf([wide, ...good, odd]);
    expect(standen(plan)).toEqual(['2 nieuw', '3 nieuw', '4 nieuw', '5 geen']);
  });

  test('rows that a formula filled in alike bring nobody', () => {
    const plan = planOf([wide, ...good, ...[4, 5, 6].map((nr) => row(nr, null, null, 'Haarlem', null, null))]);
    expect(standen(plan).slice(3)).toEqual(['5 geen', '6 geen', '7 geen']);
  });

  test('a name alone among fuller rows is asked', () =>
    expect(standen(planOf([wide, ...good, row(null, 'Dirk Dal', null, null, null, null)]))[3]).toBe('5 fout'));

  test('somebody with a total in the notes, and a werkgever with one in its name, come in', () => {
    expect(
      standen(
        planOf([
          [...header, 'Opmerkingen'],
          [...person('Anna Vos'), 'Totaal 3 gesprekken'],
        ]),
      ),
    ).toEqual(['2 nieuw']);
    const plan = planOf([
      ['Bedrijfsnaam', 'Branche', 'Actief sinds'],
      ['Totaal Schoonmaak BV', 'Schoonmaak', '2024-01-01'],
    ]);
    expect(plan.rijen[0]!.stand).not.toBe('geen');
  });
});

describe('somebody who is there', () => {
  const withAnna = (over = {}): RegisterMaker => {
    const maker = new RegisterMaker();
    maker.deelnemer({
      voornaam: 'Anna',
      achternaam: 'Vos',
      geboortejaar: 1999,
      telefoon: null,
      woonplaats: null,
      ...over,
    });
    return maker;
  };
  const vul = { antwoorden: { 'aanvullen:Deelnemers, Telefoon': 'vul' } };

  test('gets what the register lacks, once somebody says so, a column at a time', () => {
    const cells = [header, person('Anna Vos')];
    const plan = planOf(cells, {}, withAnna());
    expect(standen(plan)).toEqual(['2 bestaat']);
    expect(asked(plan)).toEqual(['aanvullen:Deelnemers, Telefoon', 'aanvullen:Deelnemers, Woonplaats']);
    const filled = planOf(cells, vul, withAnna());
    expect(standen(filled)).toEqual(['2 nieuw']);
    expect(filled.rijen[0]).toMatchObject({
      records: [],
      aanvullingen: [{ tab: 'deelnemers', id: 'D-0001', cells: { telefoon: '06-12345678' } }],
    });
    expect(filled.kenmerk).not.toBe(plan.kenmerk);
  });

  test('keeps what she has, and two rows fill in one cell once', () => {
    const cells = [header, person('Anna Vos'), person('Anna Vos', { telefoon: '06-87654321' })];
    const plan = planOf(cells, vul, withAnna());
    expect(plan.rijen.map(({ aanvullingen }) => aanvullingen.length)).toEqual([1, 0]);
    expect(planOf(cells, vul, withAnna({ telefoon: '023-5555555' })).rijen[0]!.aanvullingen).toEqual([]);
  });

  test('under nearly the same name is mentioned, and comes in', () => {
    const plan = planOf(
      [header, person('Anna van der Vos', { telefoon: null }), person('Anna Vos', { jaar: 1989 })],
      {},
      withAnna(),
    );
    expect(standen(plan)).toEqual(['2 nieuw', '3 nieuw']);
    for (const { letOp } of plan.rijen)
      expect(letOp).toContain('Naam: dit lijkt op D-0001. Kijk of het dezelfde persoon is.');
  });

  test.each([
    [null, '2 fout'],
    ['Heemstede', '2 fout'],
    ['haarlem', '2 bestaat'],
  ])('of two of one name and year, one without town, a row from %s is %s', (plaats, stand) => {
    const maker = withAnna({ woonplaats: 'Haarlem' });
    maker.deelnemer({ voornaam: 'Anna', achternaam: 'Vos', geboortejaar: 1999, woonplaats: null });
    const plan = planOf([header, person('Anna Vos', { plaats })], {}, maker);
    expect(standen(plan)).toEqual([stand]);
    expect(plan.rijen[0]!.problemen).toEqual(
      stand === '2 fout'
        ? [
            'Naam: er zijn er meer met deze naam en dit geboortejaar (D-0001, D-0002). Zet in deze rij de woonplaats die in het register staat.',
          ]
        : [],
    );
  });

  test('twice in a list, once without town: a third row from another town is asked', () =>
    expect(
      standen(
        planOf(
          [null, 'Haarlem', 'Zaandam'].reduce<Cell[][]>(
            (rows, plaats) => [...rows, person('Bo Bos', { plaats })],
            [header],
          ),
        ),
      ),
    ).toEqual(['2 nieuw', '3 bestaat', '4 fout']));

  test.each([
    ['Anna de Boer-Vos', '+31 6 1234 5678', true],
    ['Anna de Boer', '0612345678', true],
    ['Bo Vos', '06-12345678', false],
    ['Anna de Boer', '06-87654321', false],
  ])('%s with telephone %s: mentioned as who may be there is %s', (name, telefoon, isMentioned) => {
    const [row] = planOf([header, person(name, { telefoon })], {}, withAnna({ telefoon: '06-12345678' })).rijen;
    expect(row!.stand).toBe('nieuw');
    expect(row!.letOp.join().includes('dit lijkt op D-0001')).toBe(isMentioned);
  });

  test('in another town is asked: the same, or somebody else', () => {
    const cells = [
      header,
      person('Anna Vos', { plaats: 'Zaandam' }),
      person('Anna Vos', { plaats: 'zaandam ', telefoon: null }),
    ];
    const maker = () => withAnna({ woonplaats: 'Haarlem', telefoon: '06-12345678' });
    const plan = planOf(cells, {}, maker());
    expect(standen(plan)).toEqual(['2 fout', '3 fout']);
    const [sleutel] = asked(plan);
    expect(sleutel).toMatch(/^plaats:/);
    expect(sleutel).not.toMatch(/Anna|Vos|Zaandam/i);
    // The second row is about the same person as the first.
    expect(standen(planOf(cells, { antwoorden: { [sleutel!]: 'ander' } }, maker()))).toEqual(['2 nieuw', '3 bestaat']);
    expect(standen(planOf(cells, { antwoorden: { [sleutel!]: 'zelfde' } }, maker()))).toEqual([
      '2 bestaat',
      '3 bestaat',
    ]);
  });
});
