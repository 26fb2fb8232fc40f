/** From a sheet of the team's own to records: what is added, what is there already, and what is wrong. */
import fc from 'fast-check';
import type { Cell } from '../../src/register/cell';
import { judge } from '../../src/register/rules/index';
import { onlyRead } from '../../src/register/rules/judge/view';
import type { ColumnKey } from '../../src/register/tabs';
import type { Rows } from '../../src/register/row';
import type { RijStand } from '../../src/importeren/plan';
import { aantallen } from '../../src/importeren/plan';
import { importTabs } from '../../src/importeren/koppeling/doelen';
import { RegisterMaker } from '../support/builders';
import { akkoord, breedBlad, bronVan, doelgroep, planVan, standen } from './bladen';

const planOf = (cells: Cell[][], maker?: RegisterMaker, over = {}) => {
  const bron = bronVan(cells);
  return planVan(bron, akkoord(bron, over), maker);
};

const problems = (cells: Cell[][], maker?: RegisterMaker, over = {}): string[] =>
  planOf(cells, maker, over).rijen.flatMap(({ problemen }) => problemen);

describe('a wide sheet', () => {
  const plan = planOf(breedBlad);

  test('fills several tabs, each record linked to the others', () => {
    expect(standen(plan)).toEqual(['4 nieuw', '5 nieuw', '6 nieuw']);
    expect(aantallen(plan)).toEqual({ deelnemers: 3, werkgevers: 1, fasen: 2, stages: 2 });
    const [anna, , chaima] = plan.rijen;
    expect(anna!.records.map(({ id }) => id)).toEqual(['W-0001', 'D-0001', 'F-0001', 'S-0001']);
    expect(anna!.records.find(({ tab }) => tab === 'deelnemers')!.cells).toEqual({
      id: 'D-0001',
      voornaam: 'Anna',
      achternaam: 'de Vries',
      geboortejaar: 1999,
      aanmelddatum: '2024-01-10',
      doelgroep,
      praktijkopleider: 'opleider@example.org',
      opmerkingen: 'Fietst graag',
    });
    expect(chaima!.records.find(({ tab }) => tab === 'stages')!.cells).toMatchObject({
      deelnemerId: 'D-0003',
      werkgeverId: 'W-0001',
      sector: 'Groen',
      start: '2024-03-04',
      urenPerWeek: 12.5,
    });
    expect(chaima!.bestaand).toEqual(['W-0001']);
  });

  test('says what should be looked at', () => {
    const letOp = planOf([
      ['Naam', 'Woonplaats', 'Aanmelddatum'],
      ['Mei Ling Chen', 'Haarlem', '2024-01-01'],
    ]).rijen[0]!.letOp;
    expect(letOp).toEqual(['Naam: kijk of de voornaam Mei is en de achternaam Ling Chen.']);
  });
});

describe('who is there already', () => {
  const sheet = (year: Cell): Cell[][] => [
    ['Naam', 'Geboortejaar', 'Woonplaats', 'Aanmelddatum'],
    ['anna de vries', year, 'Haarlem', '2024-01-10'],
  ];
  const withAnna = (geboortejaar: number | null): RegisterMaker => {
    const maker = new RegisterMaker();
    maker.deelnemer({ voornaam: 'Anna', achternaam: 'de Vries', geboortejaar });
    return maker;
  };

  test('is not added again', () => {
    const {
      rijen: [row],
    } = planOf(sheet(1999), withAnna(1999));
    expect(row).toMatchObject({ stand: 'bestaat', bestaand: ['D-0001'], records: [] });
  });

  test('with another birth year is somebody else', () =>
    expect(standen(planOf(sheet(1998), withAnna(1999)))).toEqual(['2 nieuw']));

  test.each([
    [1999, null],
    [null, 1999],
    [null, null],
  ])('with birth year %s beside %s is asked', (inSheet, inRegister) => {
    const {
      rijen: [row],
    } = planOf(sheet(inSheet), withAnna(inRegister));
    expect(row).toMatchObject({ stand: 'fout', naamgenoot: true });
    expect(row!.problemen[0]).toContain('D-0001');
    expect(standen(planOf(sheet(inSheet), withAnna(inRegister), { zelfdeNaam: 'zelfde' }))).toEqual(['2 bestaat']);
  });

  test('gets what she does not have yet; an event of the same day is the same event', () => {
    const maker = new RegisterMaker();
    const anna = maker.deelnemer({ voornaam: 'Anna', achternaam: 'de Vries', geboortejaar: 1999 });
    maker.fase(anna, '2024-02-15', 'Voortraject');
    const {
      rijen: [row],
    } = planOf(breedBlad, maker);
    expect(row!.records.map(({ tab }) => tab)).toEqual(['werkgevers', 'stages']);
    expect(row!.bestaand).toEqual(['D-0001', 'F-0001']);
  });

  describe('something else of the same day', () => {
    /** Rows about one deelnemer of whom the register has, on 2 June 2025, what `there` makes. */
    const beside = (
      header: readonly string[],
      row: readonly Cell[],
      there: (maker: RegisterMaker, anna: string) => void,
      over = {},
    ) => {
      const maker = new RegisterMaker();
      const anna = maker.deelnemer({ voornaam: 'Anna', achternaam: 'de Vries', geboortejaar: 1999 });
      there(maker, anna);
      return planOf(
        [
          ['Voornaam', 'Achternaam', 'Geboortejaar', ...header],
          ['Anna', 'de Vries', 1999, ...row],
        ],
        maker,
        over,
      );
    };
    const job = [
      'Startdatum plaatsing',
      'Soort plaatsing',
      'Functie',
      'Werkgever plaatsing',
      'Contract',
      'Uren per week plaatsing',
    ];
    const plaatsing =
      (over = {}) =>
      (maker: RegisterMaker, anna: string): void => {
        maker.plaatsing(anna, '2025-06-02', {
          soort: 'Vrijwilligerswerk',
          functie: 'Gastvrouw',
          werkgever: 'Buurthuis',
          ...over,
        });
      };
    const paid: readonly Cell[] = ['2025-06-02', 'Betaald werk', 'Hulpkok', 'Eetcafé', 'Tijdelijk', 16];
    const mapped = {
      kolommen: {
        Voornaam: 'deelnemers.voornaam',
        Achternaam: 'deelnemers.achternaam',
        Geboortejaar: 'deelnemers.geboortejaar',
        'Startdatum plaatsing': 'plaatsingen.start',
        'Soort plaatsing': 'plaatsingen.soort',
        Functie: 'plaatsingen.functie',
        'Werkgever plaatsing': 'plaatsingen.werkgever',
        Contract: 'plaatsingen.contract',
        'Uren per week plaatsing': 'plaatsingen.urenPerWeek',
      },
    };

    test('is asked, and says what differs; nothing is dropped in silence', () => {
      const [row] = beside(job, paid, plaatsing(), mapped).rijen;
      expect(row).toMatchObject({ stand: 'fout', gelijkend: true, records: [] });
      expect(row!.problemen[0]).toMatch(
        /^Plaatsingen: P-0001 is van dezelfde dag, met iets anders bij Soort, Functie, Werkgever.*Zeg boven de lijst of dit iets anders is\.$/,
      );
    });

    test('is added once somebody said that it is something else', () => {
      const plan = beside(job, paid, plaatsing(), { ...mapped, zelfdeDag: 'erbij' });
      expect(aantallen(plan)).toEqual({ plaatsingen: 1 });
      expect(plan.rijen[0]!.records[0]!.cells).toMatchObject({ soort: 'Betaald werk', functie: 'Hulpkok' });
    });

    test('is passed over, and told, once somebody said that it is the same', () => {
      const [row] = beside(job, paid, plaatsing(), { ...mapped, zelfdeDag: 'overslaan' }).rijen;
      expect(row).toMatchObject({ stand: 'bestaat', records: [] });
      expect(row!.letOp[0]).toMatch(/^Plaatsingen: P-0001 .*Deze is overgeslagen\.$/);
    });

    test('what agrees in all that both have is the same, however it is written; what the register lacks is told', () => {
      const [row] = beside(
        job,
        ['2025-06-02', 'betaald werk', 'HULPKOK', 'Eetcafe', 'Tijdelijk', 16],
        plaatsing({
          soort: 'Betaald werk',
          functie: 'Hulpkok',
          werkgever: 'Eetcafé',
          contract: 'Tijdelijk',
          urenPerWeek: null,
        }),
        mapped,
      ).rijen;
      expect(row).toMatchObject({ stand: 'bestaat', bestaand: ['D-0001', 'P-0001'], records: [], problemen: [] });
      expect(row!.letOp).toEqual(['P-0001 is er al. Daar is nog leeg: Uren per week. Vul dat daar in.']);
    });

    test('twice in one sheet is asked as well: the second is no repetition of the first', () => {
      const rows = [
        ['Voornaam', 'Achternaam', 'Geboortejaar', ...job],
        ['Anna', 'de Vries', 1999, ...paid],
        ['Anna', 'de Vries', 1999, '2025-06-02', 'Vrijwilligerswerk', 'Gastvrouw', 'Buurthuis', 'Geen', 4],
      ];
      const maker = new RegisterMaker();
      maker.deelnemer({ voornaam: 'Anna', achternaam: 'de Vries', geboortejaar: 1999 });
      expect(standen(planOf(rows, maker, mapped))).toEqual(['2 nieuw', '3 fout']);
      expect(aantallen(planOf(rows, maker, { ...mapped, zelfdeDag: 'erbij' }))).toEqual({ plaatsingen: 2 });
    });
  });

  describe('of three rows of one day, the first with an empty cell', () => {
    const three = (header: readonly string[], row: readonly Cell[], at: number, other: Cell): Cell[][] => {
      const person: Cell[] = ['Anna', 'de Vries', 1999];
      const filled = (cell: Cell): Cell[] => [...person, ...row.map((one, place) => (place === at ? cell : one))];
      return [
        ['Voornaam', 'Achternaam', 'Geboortejaar', ...header],
        filled(null),
        filled(row[at]!),
        filled(other),
        filled(row[at]!),
      ];
    };
    test.each<[string, string[], Cell[], number, Cell]>([
      [
        'stages',
        ['Leerbedrijf', 'Sector', 'Start stage', 'Uren pw', 'Leermeester'],
        ['De Linde', 'Horeca', '2024-03-01', 16, 'Mo'],
        4,
        'Piet',
      ],
      [
        'nazorg',
        ['Datum nazorg', 'Soort', 'Nog aan het werk', 'Notitie'],
        ['2024-06-01', 'Gesprek', 'Ja', 'Gaat goed.'],
        3,
        'Zoekt ander werk.',
      ],
      [
        'verklaringen',
        ['Opleidingscode', 'Titel opleiding', 'Streefdatum'],
        ['25655', 'Kok', '2024-08-01'],
        2,
        '2024-09-01',
      ],
    ])('%s: what the second says, the third may not say otherwise unasked', (tab, header, row, at, other) => {
      const cells = three(header, row, at, other);
      const plan = planOf(cells, withAnna(1999));
      expect(standen(plan)).toEqual(['2 nieuw', '3 bestaat', '4 fout', '5 dubbel']);
      expect(plan.rijen[2]!.problemen[0]).toContain('is van dezelfde dag, met iets anders bij');
      expect(aantallen(planOf(cells, withAnna(1999), { zelfdeDag: 'erbij' }))).toMatchObject({ [tab]: 2 });
    });

    test('one that is in the register and says as much is meant before one that says less', () => {
      const maker = withAnna(1999);
      for (const notitie of [null, 'Gaat goed.'])
        maker.nazorg('D-0001', '2024-06-01', { soort: 'Gesprek', nogAanHetWerk: 'Ja', notitie });
      const cells = three(
        ['Datum nazorg', 'Soort', 'Nog aan het werk', 'Notitie'],
        ['2024-06-01', 'Gesprek', 'Ja', 'Gaat goed.'],
        3,
        null,
      );
      expect(planOf(cells, maker).rijen[1]).toMatchObject({ bestaand: ['D-0001', 'N-0002'], letOp: [] });
    });
  });

  test('twice in the sheet is one deelnemer with two stages', () => {
    const cells: Cell[][] = [
      breedBlad[2]!,
      breedBlad[3]!,
      [...breedBlad[3]!.slice(0, 3), null, 'Bakkerij', 'Horeca', '2024-09-01', 20, null],
    ];
    expect(aantallen(planOf(cells))).toEqual({ deelnemers: 1, werkgevers: 2, fasen: 1, stages: 2 });
  });

  test('a sheet of what happened only looks people up', () => {
    const cells: Cell[][] = [
      [
        'Deelnemer',
        'Datum',
        'Moment',
        'Zelfvertrouwen',
        'Kans op werk',
        'Communicatie',
        'Samenwerking',
        'Zelfstandigheid',
        'Vakgerichte taken',
      ],
      ['Anna de Vries', '2024-03-01', 'Start', 6, 5, 3, 4, 3, 2],
      ['Bo Nergens', '2024-03-01', 'Start', 6, 5, 3, 4, 3, 2],
    ];
    const plan = planOf(cells, withAnna(1999));
    expect(standen(plan)).toEqual(['2 nieuw', '3 fout']);
    expect(plan.rijen[1]!.problemen).toEqual([
      'Naam: deze deelnemer staat niet in het register. Neem eerst de deelnemers over.',
    ]);
  });
});

describe('what is wrong', () => {
  const base = ['Anna de Vries', 1999, 'Haarlem'];
  const header = ['Naam', 'Geboortejaar', 'Woonplaats'];
  const one = (kop: string, cell: Cell, over = {}): string[] =>
    problems(
      [
        [...header, 'Aanmelddatum', kop],
        [...base, '2024-01-10', cell],
      ],
      undefined,
      over,
    );

  test('is told in Dutch, with the column of the sheet', () => {
    expect(one('Start stage', '31-2-2024')[0]).toBe(
      'Kolom "Start stage": Start: dit is geen datum die bestaat. Schrijf hem als dag-maand-jaar (31-08-2025).',
    );
    expect(one('Opmerkingen', 'nr 111222333')).toEqual([
      'Opmerkingen: hier lijkt een BSN te staan. Dat mag niet in het register. Haal het weg.',
    ]);
    expect(
      one('Mail', 'geen adres', {
        kolommen: {
          Naam: 'deelnemers.volledigeNaam',
          Aanmelddatum: 'deelnemers.aanmelddatum',
          Mail: 'deelnemers.email',
        },
      })[0],
    ).toContain('E-mail: vul een e-mailadres in');
    expect(one('Opmerkingen', '#REF!')[0]).toContain('in deze cel staat een fout van een formule');
    expect(problems([header, ['Sem', 2000, 'Haarlem']])).toContain('Achternaam: dit is nog leeg. Vul het in.');
  });

  test('what cannot be read is told once: it is not empty as well', () => {
    const told = problems([
      [...header, 'Aanmelddatum'],
      [...base, '30-2-2025'],
    ]);
    expect(told.filter((text) => text.startsWith('Aanmelddatum'))).toEqual([
      expect.stringContaining('geen datum die bestaat'),
    ]);
    expect(
      problems([
        [...header, 'Aanmelddatum'],
        [...base, null],
      ]),
    ).toContain('Aanmelddatum: dit is nog leeg. Vul het in.');
  });

  test('a value without a choice keeps its row out, and Leeg laten leaves the cell empty', () => {
    const cells: Cell[][] = [
      [...header, 'Aanmelddatum', 'Vooropleiding'],
      [...base, '2024-01-10', 'iets anders'],
    ];
    expect(problems(cells)[0]).toContain('voor deze waarde is nog geen keuze gemaakt');
    expect(problems(cells, undefined, { waarden: { 'deelnemers.hoogsteOpleiding': { 'iets anders': '' } } })).toEqual(
      [],
    );
  });

  test('what the rules of the register refuse, a row refuses: end before start, before the aanmelding, a leertraject without intake', () => {
    const stage = [...breedBlad[2]!.slice(0, 8), 'Einde stage', 'Reden einde'];
    expect(problems([stage, [...breedBlad[3]!.slice(0, 8), '2024-02-01', 'Afgerond']]).join()).toContain(
      'Stages, Einde: dit is voor de start.',
    );
    expect(
      problems([breedBlad[2]!, ['Anna de Vries', 1999, '2024-06-01', ...breedBlad[3]!.slice(3)]]).join(),
    ).toContain('voor de aanmelding');
    expect(
      problems([
        [...header, 'Aanmelddatum', 'Startdatum'],
        [...base, '2024-01-10', '2024-02-01'],
      ]),
    ).toEqual([
      'Fasen, Fase: het leertraject begint zonder afgeronde intake. Rond eerst de intake af, of kijk of de datums kloppen.',
    ]);
  });

  test('a row that leans on a wrong row brings what it needs itself', () => {
    const cells: Cell[][] = [
      breedBlad[2]!,
      [...breedBlad[3]!.slice(0, 2), '31-2-2024', ...breedBlad[3]!.slice(3)],
      [...breedBlad[3]!.slice(0, 3), null, ...breedBlad[3]!.slice(4)],
    ];
    const plan = planOf(cells);
    expect(standen(plan)).toEqual(['2 fout', '3 nieuw']);
    expect(aantallen(plan)).toEqual({ deelnemers: 1, werkgevers: 1, stages: 1 });
  });
});

describe('text of the sheet', () => {
  const read = (kop: string, cell: Cell, column: ColumnKey<'deelnemers'>): Cell | undefined => {
    const {
      rijen: [row],
    } = planOf([
      ['Naam', 'Aanmelddatum', kop],
      ['Anna Vos', '2024-01-10', cell],
    ]);
    return row!.records[0]?.cells[column];
  };

  const readStage = (kop: string, cell: Cell): Cell | undefined =>
    planOf([
      ['Naam', 'Aanmelddatum', 'Leerbedrijf', 'Sector', 'Start stage', kop],
      ['Anna Vos', '2024-01-10', 'De Linde', 'Horeca', '2024-02-01', cell],
    ]).rijen[0]!.records.find(({ tab }) => tab === 'stages')?.cells['urenPerWeek'];

  test('a birth date becomes a birth year, a phone number gets its 0 back, hours may carry their unit', () => {
    expect(read('Geboortedatum', '1999-04-03', 'geboortejaar')).toBe(1999);
    expect(read('Geboortedatum', '3-4-1999', 'geboortejaar')).toBe(1999);
    expect(read('Telefoon', 612345678, 'telefoon')).toBe('0612345678');
    expect(readStage('Uren pw', '16 uur')).toBe(16);
  });

  test.each(['1.000', '2,000', '3\u00b2', '7\u00bd', '\u20ac 5', '50%', '1/2', '1e1', '16-20', '5 x 8', '2024-03-05'])(
    '%j as hours is told, and never another number',
    (text) => {
      const plan = planOf([
        ['Naam', 'Aanmelddatum', 'Leerbedrijf', 'Sector', 'Start stage', 'Uren pw'],
        ...['Anna Vos', 'Bo Bos', 'Co Dal'].map((naam, index): Cell[] => [
          naam,
          '2024-01-10',
          'De Linde',
          'Horeca',
          '2024-02-01',
          index === 0 ? text : 16,
        ]),
      ]);
      expect(standen(plan)).toEqual(['2 deels', '3 nieuw', '4 nieuw']);
      expect(plan.rijen[0]!.problemen).toEqual(['Kolom "Uren pw": Uren per week: dit is geen getal.']);
    },
  );

  test('what a sheet would run as a formula stays text', () =>
    expect(read('Opmerkingen', '=1+1', 'opmerkingen')).toBe('=1+1'));

  test('month before day is read as such when the column shows it or somebody said so', () => {
    const cells: Cell[][] = [
      ['Naam', 'Aanmelddatum', 'Woonplaats'],
      ['Anna Vos', '2/1/2024', 'Haarlem'],
    ];
    const dates = (rows: Cell[][], over = {}) =>
      planOf(rows, undefined, over).rijen.map(({ records }) => records[0]?.cells['aanmelddatum']);
    expect(dates(cells)).toEqual(['2024-01-02']);
    expect(dates(cells, { datumvorm: { Aanmelddatum: 'mdj' } })).toEqual(['2024-02-01']);
    expect(dates([...cells, ['Bo Vos', '1/31/2024', 'Haarlem']])).toEqual(['2024-02-01', '2024-01-31']);
  });
});

describe('twice', () => {
  const bron = bronVan(breedBlad);
  const koppeling = akkoord(bron);
  const afdrukken = planVan(bron, koppeling).rijen.map(({ vingerafdruk }) => vingerafdruk);

  test('a row that was imported is passed over, wherever it stands and in whatever order its columns are', () => {
    const turned = bronVan(
      [...breedBlad.slice(0, 3), ...breedBlad.slice(3).reverse()].map((row) => [...row].reverse()),
    );
    expect(standen(planVan(turned, koppeling, new RegisterMaker(), { eerder: new Set(afdrukken) }))).toEqual([
      '4 eerder',
      '5 eerder',
      '6 eerder',
    ]);
  });

  test('a row that stands twice is imported once', () => {
    expect(standen(planVan(bronVan([...breedBlad, breedBlad[3]!]), koppeling))).toEqual([
      '4 nieuw',
      '5 nieuw',
      '6 nieuw',
      '7 dubbel',
    ]);
  });

  test('a row that waits to be mended waits once', () => {
    const wrong = bronVan([breedBlad[2]!, ['Sem', 2000, '2024-01-01', null, null, null, null, null, null]]);
    const before = planVan(wrong, koppeling);
    expect(standen(before)).toEqual(['2 fout']);
    const after = planVan(wrong, koppeling, new RegisterMaker(), { inRest: new Set([before.rijen[0]!.vingerafdruk]) });
    expect(standen(after)).toEqual(['2 rest']);
    expect(after.kenmerk).toBe(before.kenmerk);
  });

  test('sorting the source is no change, another cell is', () => {
    const sorted = bronVan([...breedBlad.slice(0, 3), ...breedBlad.slice(3).reverse()]);
    expect(planVan(sorted, koppeling).kenmerk).toBe(planVan(bron, koppeling).kenmerk);
    const other = bronVan([
      ...breedBlad.slice(0, 5),
      ['Chaima El Amrani', 2000, '2024-02-06', ...breedBlad[5]!.slice(3)],
    ]);
    expect(planVan(other, koppeling).kenmerk).not.toBe(planVan(bron, koppeling).kenmerk);
  });
});

const agreed = akkoord(bronVan(breedBlad));

const anyCell = fc.oneof(
  fc.constantFrom<Cell>(
    null,
    '',
    'Anna de Vries',
    'Bo',
    'De Linde',
    'horeca',
    'Groen',
    '1-2-2024',
    '2024-03-01',
    '2025-12-31',
    'x',
    '=1',
    '#REF!',
    '12,5',
  ),
  fc.integer({ min: -5, max: 2030 }),
);

const comesIn = (stand: RijStand): boolean => stand === 'nieuw' || stand === 'deels';

test('whatever stands in the sheet: what is planned breaks no rule, every row gets an answer, and planning again over the result adds nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyCell, { minLength: 9, maxLength: 9 }), { minLength: 1, maxLength: 6 }), (body) => {
      const cells = [breedBlad[2]!, ...body];
      const bron = bronVan([...cells, breedBlad[3]!]);
      const maker = new RegisterMaker();
      const plan = planVan(bron, agreed, maker);
      expect(plan.rijen).toHaveLength(bron.rijen.length);
      for (const { stand, problemen, records } of plan.rijen) {
        expect(problemen.length > 0).toBe(stand === 'fout' || stand === 'deels');
        expect(records.length > 0).toBe(comesIn(stand));
      }
      const rows = maker.rows();
      const after = Object.fromEntries(
        Object.entries(rows).map(([key, list]) => [
          key,
          [
            ...list,
            ...plan.rijen.flatMap(({ records }) =>
              records
                .filter(({ tab }) => tab === key)
                .map(({ cells: made }, index) => ({ row: 1000 + index, cells: made })),
            ),
          ],
        ]),
      ) as unknown as Rows;
      const known = new Set(plan.rijen.flatMap(({ records }) => records.map(({ id }) => id)));
      const wrong = judge([], onlyRead(after, importTabs), { today: '2025-01-01' }).filter(
        ({ severity, recordId, rule }) =>
          severity === 'fout' && known.has(recordId ?? '') && !rule.startsWith('stempel'),
      );
      expect(wrong.map(({ rule, recordId }) => `${rule} ${recordId}`)).toEqual([]);
      const again = planVan(bron, agreed, maker, { rows: after });
      const twice = again.rijen.filter(
        ({ stand, rij }) => comesIn(stand) && plan.rijen.some((one) => one.rij === rij && comesIn(one.stand)),
      );
      expect(twice.map(({ rij }) => rij)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
