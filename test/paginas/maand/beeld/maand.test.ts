/** The month in numbers: the road, toetsen, verklaringen, uitval and what happened, each on small registers. */
import fc from 'fast-check';
import { koersVan } from '../../../../src/paginas/maand/beeld/koers';
import { mediaan } from '../../../../src/uitkomsten/basis/measure';
import { gebeurdIn } from '../../../../src/paginas/maand/beeld/gebeurd';
import { jaarTot, maandenVan, slotVorigJaar, slotVorigeMaand } from '../../../../src/paginas/maand/beeld/maand';
import { toetsenIn, uitkomstenPerMaand } from '../../../../src/paginas/maand/beeld/toetsen';
import { uitvalIn } from '../../../../src/paginas/maand/beeld/uitval';
import { verklaringenIn } from '../../../../src/paginas/maand/beeld/verklaringen';
import { wegIn } from '../../../../src/paginas/maand/beeld/weg';
import { dossiersOf } from '../../../../src/uitkomsten/basis/dossier';
import { aandeel } from '../../../../src/uitkomsten/basis/measure';
import type { Figure } from '../../../../src/uitkomsten/cijfers/figure';
import { figuur } from '../../../support/figures';
import { RegisterMaker } from '../../../support/builders';
import { anyRegister } from '../../../support/registers/randomRegister';

const dossiers = (maker: RegisterMaker) => [...dossiersOf(maker.register()).values()];

describe('months', () => {
  test('run over the turn of a year, both ends included', () => {
    expect(maandenVan('2024-11', '2025-02')).toEqual(['2024-11', '2024-12', '2025-01', '2025-02']);
    expect(maandenVan('2025-02', '2025-01')).toEqual([]);
  });

  test('a year is twelve of them', () => {
    expect(jaarTot('2025-08')).toHaveLength(12);
    expect(jaarTot('2025-08')[0]).toBe('2024-09');
  });

  test('the one before and the one a year ago end on their own last day', () => {
    expect(slotVorigeMaand('2024-03')).toBe('2024-02-29');
    expect(slotVorigJaar('2025-02')).toBe('2024-02-29');
    expect(slotVorigJaar('2024-02')).toBe('2023-02-28');
  });
});

describe('the road', () => {
  test('counts who came into a fase and who left it since the month before', () => {
    const maker = new RegisterMaker();
    const [a, b, c] = [maker.deelnemer(), maker.deelnemer(), maker.deelnemer()];
    maker.fase(a, '2025-01-10', 'Intake');
    maker.fase(a, '2025-02-03', 'Leertraject');
    maker.fase(b, '2025-02-01', 'Intake');
    maker.fase(c, '2025-01-05', 'Leertraject');
    const weg = wegIn(dossiers(maker), '2025-02');
    expect(weg.find(({ fase }) => fase === 'Intake')).toEqual({ fase: 'Intake', begin: 1, erin: 1, eruit: 1, nu: 1 });
    expect(weg.find(({ fase }) => fase === 'Leertraject')).toEqual({
      fase: 'Leertraject',
      begin: 1,
      erin: 1,
      eruit: 0,
      nu: 2,
    });
  });

  test('who passed through a fase within the month is in neither column', () => {
    const maker = new RegisterMaker();
    const a = maker.deelnemer();
    maker.fase(a, '2025-02-03', 'Intake');
    maker.fase(a, '2025-02-20', 'Leertraject');
    expect(wegIn(dossiers(maker), '2025-02').find(({ fase }) => fase === 'Intake')).toMatchObject({
      erin: 0,
      eruit: 0,
    });
  });

  test('whatever happened, begin and in and out give the end of the month, and the next month begins there', () => {
    fc.assert(
      fc.property(anyRegister, fc.constantFrom('2024-03', '2024-08', '2025-02'), (register, maand) => {
        const all = [...dossiersOf(register).values()];
        const weg = wegIn(all, maand);
        for (const { begin, erin, eruit, nu } of weg) expect(begin + erin - eruit).toBe(nu);
        const next = wegIn(all, maandenVan(maand, '2026-01')[1]!);
        expect(next.map(({ begin }) => begin)).toEqual(weg.map(({ nu }) => nu));
      }),
      { numRuns: 50 },
    );
  });
});

describe('toetsen', () => {
  const maker = new RegisterMaker();
  const d = maker.gestart('2025-01-06');
  const v = maker.verklaring(d, null);
  maker.toets(d, v, '2025-02-03', { status: 'Behaald', resultaatOp: '2025-02-10' });
  maker.toets(d, v, '2025-01-20', { status: 'Nog niet behaald', resultaatOp: '2025-02-04' });
  maker.toets(d, v, '2025-02-20', { status: 'Behaald', resultaatOp: '2025-03-05' });
  maker.toets(d, v, '2025-02-25', { status: 'Vervallen' });
  maker.toets(d, v, '2025-03-10', { status: 'Gepland' });

  test('a month has those planned in it, and those with a result in it', () => {
    expect(toetsenIn(maker.register(), '2025-02')).toEqual({
      gepland: 2,
      gedaan: 2,
      behaald: 1,
      nogNietBehaald: 1,
      teLaat: 1,
      doorlooptijd: 11,
    });
  });

  test('a result after the month is not known yet in that month', () => {
    expect(toetsenIn(maker.register(), '2025-02').teLaat).toBe(1);
    expect(toetsenIn(maker.register(), '2025-03')).toMatchObject({ gedaan: 1, behaald: 1, teLaat: 1 });
  });

  test('over time each stands in the month of its result, or of its plan while it waits', () => {
    expect(uitkomstenPerMaand(maker.register(), ['2025-01', '2025-02'], '2025-02-28')).toEqual([
      { maand: '2025-01', behaald: 0, nogNietBehaald: 0, zonderResultaat: 0 },
      { maand: '2025-02', behaald: 1, nogNietBehaald: 1, zonderResultaat: 1 },
    ]);
  });
});

test('verklaringen: behaald in the month, of all time, and what still runs on its last day', () => {
  const maker = new RegisterMaker();
  const d = maker.gestart('2025-01-01');
  maker.verklaring(d, '2025-02-10');
  maker.verklaring(d, '2025-01-31');
  maker.verklaring(d, '2025-03-01');
  maker.verklaring(d, null, { rmcAkkoordOp: '2025-01-15', streefdatum: '2025-02-01' });
  maker.verklaring(d, null, { ingeschrevenOp: '2025-02-15' });
  maker.verklaring(d, null, { ingeschrevenOp: '2025-03-15' });
  maker.verklaring(d, '2025-02-11', { ingetrokkenOp: '2025-02-12' });
  expect(verklaringenIn(maker.register(), dossiers(maker), '2025-02')).toMatchObject({
    behaald: 1,
    totaal: 2,
    lopend: 1,
    wachtOpInschrijving: 1,
    overStreefdatum: 1,
    doorlooptijd: 35,
  });
});

test('uitval counts by the reden of the last step, and the redenen add up', () => {
  const maker = new RegisterMaker();
  const [a, b, c] = ['2025-01-01', '2025-01-02', '2025-01-03'].map((day) => maker.gestart(day));
  maker.fase(a!, '2025-02-05', 'Uitgevallen', { reden: 'Gezondheid' });
  maker.fase(b!, '2025-01-20', 'Uitgevallen', { reden: 'Te zwaar' });
  maker.fase(c!, '2025-01-25', 'Uitgevallen', { reden: 'Gezondheid' });
  maker.fase(c!, '2025-02-25', 'Leertraject');
  expect(uitvalIn(dossiers(maker), '2025-02')).toEqual({
    totaal: 2,
    dezeMaand: 1,
    redenen: [
      { reden: 'Gezondheid', aantal: 1 },
      { reden: 'Te zwaar', aantal: 1 },
    ],
  });
});

test('what happened in a month is what is dated in it', () => {
  const maker = new RegisterMaker();
  const d = maker.gestart('2025-01-01');
  const w = maker.werkgever('2025-02-01', { actiefTot: '2025-02-28' });
  maker.stage(d, w, '2025-02-03', { einde: '2025-03-01' });
  maker.plaatsing(d, '2025-02-28');
  maker.plaatsing(d, '2025-02-10', { soort: 'Vrijwilligerswerk' });
  maker.meting(d, '2025-01-31');
  expect(gebeurdIn(maker.register(), dossiers(maker), '2025-02')).toEqual({
    naarWerk: 1,
    nieuweWerkgevers: 1,
    gestopteWerkgevers: 1,
    gestarteStages: 1,
    gestopteStages: 0,
    contacten: 0,
    metingen: 0,
  });
});

test.each([
  [[], null],
  [[7], 7],
  [[9, 1, 5], 5],
  [[1, 2], 2],
  [[1, 4, 4, 10], 4],
])('the middle one of %j days is %s', (days, middle) => {
  expect(mediaan(days)).toBe(middle);
});

describe('the headline', () => {
  const figure = (over: Partial<Figure>): Figure => ({
    ...figuur('1.1', '', aandeel(9, 25)),
    projectjaar: 'J-0002',
    peildatum: '2025-08-31',
    doel: 15,
    eenheid: 'Aantal',
    uiterlijkOp: '2025-08-31',
    oordeel: 'achter',
    ...over,
  });

  test('says that it is not on course, and which doelen lag', () => {
    const koers = koersVan([figure({}), figure({ code: '1.3', teller: 25, doel: 25, oordeel: 'behaald' })]);
    expect(koers.kop).toBe('Niet op koers: 1 van de 2 doelen is behaald of op schema.');
    expect(koers.waarom).toEqual(['Deelnemers met een praktijkverklaring (1.1): 9 van 15. Dat is achter op schema.']);
  });

  test('says that it is on course', () => {
    expect(koersVan([figure({ oordeel: 'op schema' })])).toEqual({
      opKoers: true,
      kop: 'Op koers: het doel is behaald of op schema.',
      waarom: [],
    });
  });

  test('a percentage is told as one', () => {
    const [why] = koersVan([figure({ code: '3.2', doel: 50, eenheid: 'Percentage', oordeel: 'niet behaald' })]).waarom;
    expect(why).toBe('Deelnemers met een praktijkverklaring (3.2): 36%, en het doel is 50%. Het doel is niet behaald.');
  });

  test('parts are not in it, and without doelen it asks for them', () => {
    expect(koersVan([figure({ onderdeel: 'Vorig projectjaar' })]).opKoers).toBeNull();
    expect(koersVan([]).kop).toMatch(/Vul ze in op het tabblad Doelen/);
  });
});
