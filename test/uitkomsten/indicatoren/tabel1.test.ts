/** Tabel 1: every figure and part by hand-made registers (indicatoren.md, "The figures"). */
import { RegisterMaker } from '../../support/builders';
import { figuresOn, lookUp, partsOf } from '../../support/figures';

/** Two projectjaren; J-0002 is extended by half a year. */
function twoYears(): RegisterMaker {
  const maker = new RegisterMaker();
  maker.projectjaar('2022-04-01', '2024-01-31');
  maker.projectjaar('2024-02-01', '2025-08-31', { oorspronkelijkEinde: '2025-01-31' });
  return maker;
}

describe('cohort', () => {
  test('who started on the first or the last day of the projectjaar, after extension, belongs to it', () => {
    const maker = twoYears();
    for (const day of ['2024-01-31', '2024-02-01', '2025-08-31', '2025-09-01']) maker.gestart(day);
    expect(lookUp(figuresOn(maker, '2026-01-01', 'J-0002'))('1.3')).toEqual([2, null]);
    expect(lookUp(figuresOn(maker, '2026-01-01', 'J-0001'))('1.3')).toEqual([1, null]);
  });

  test('who starts after the peildatum is not in it yet', () => {
    const maker = twoYears();
    maker.gestart('2024-03-02');
    expect(['2024-03-01', '2024-03-02'].map((day) => lookUp(figuresOn(maker, day, 'J-0002'))('1.3'))).toEqual([
      [0, null],
      [1, null],
    ]);
  });
});

test('1.1: verklaring behaald of the cohort, and no value while the cohort is empty', () => {
  const maker = twoYears();
  const [a] = [maker.gestart('2024-03-01'), maker.gestart('2024-04-01'), maker.gestart('2022-05-01')];
  maker.verklaring(a!, '2024-09-01');
  maker.verklaring(a!, '2024-10-01');
  expect(lookUp(figuresOn(maker, '2024-12-31', 'J-0002'))('1.1')).toEqual([1, 2]);
  const before = figuresOn(maker, '2024-01-01', 'J-0002').find(({ code }) => code === '1.1')!;
  expect([before.teller, before.noemer, before.waarde]).toEqual([0, 0, null]);
});

describe('1.2', () => {
  function work(): RegisterMaker {
    const maker = twoYears();
    const old = maker.gestart('2023-01-01');
    const [a, b, c] = [maker.gestart('2024-03-01'), maker.gestart('2024-04-01'), maker.gestart('2024-05-01')];
    maker.plaatsing(old, '2024-06-01', { functie: 'Kloosterkeuken' });
    maker.plaatsing(a, '2024-07-01', { functie: ' Receptie ' });
    maker.plaatsing(a, '2024-08-01', { functie: 'Groenwerk', soort: 'Detachering' });
    maker.plaatsing(b, '2024-07-01', { functie: 'Ëtalage', soort: 'Beschut werk' });
    maker.plaatsing(c, '2024-07-01', { functie: 'Vrijwilliger', soort: 'Vrijwilligerswerk' });
    return maker;
  }

  test('doorgestroomd of the cohort, and of all cohorts up to and including it', () => {
    const maker = work();
    const second = lookUp(figuresOn(maker, '2024-12-31', 'J-0002'));
    expect([second('1.2'), second('1.2', 'Alle cohorten')]).toEqual([
      [2, 3],
      [3, 4],
    ]);
    const first = lookUp(figuresOn(maker, '2024-12-31', 'J-0001'));
    expect([first('1.2'), first('1.2', 'Alle cohorten')]).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  test('by soort and functie of the first placement; every soort is shown, functies as they occur', () => {
    const figures = figuresOn(work(), '2024-12-31', 'J-0002');
    expect(partsOf(figures, '1.2')).toEqual([
      'Alle cohorten',
      'Soort: Betaald werk',
      'Soort: Beschut werk',
      'Soort: Detachering',
      'Functie: Ëtalage',
      'Functie: Receptie',
    ]);
    const at = lookUp(figures);
    expect(['Soort: Betaald werk', 'Soort: Detachering', 'Functie: Receptie'].map((part) => at('1.2', part))).toEqual([
      [1, 2],
      [0, 2],
      [1, 2],
    ]);
  });

  test('a functie that a Doel names is shown with 0', () => {
    const maker = work();
    maker.doel('J-0002', '1.2 / Functie: Catering', 1);
    maker.doel('J-0002', '1.2/Functie:Receptie', 1);
    maker.doel('J-0001', '1.2/Functie: Elders', 1);
    const figures = figuresOn(maker, '2024-12-31', 'J-0002');
    expect(partsOf(figures, '1.2').slice(4)).toEqual(['Functie: Catering', 'Functie: Ëtalage', 'Functie: Receptie']);
    expect(lookUp(figures)('1.2', 'Functie: Catering')).toEqual([0, 2]);
    expect(figures.filter(({ doel }) => doel !== null).map(({ onderdeel }) => onderdeel)).toEqual([
      'Functie: Catering',
      'Functie: Receptie',
    ]);
  });
});

describe('1.3', () => {
  function starts(): RegisterMaker {
    const maker = twoYears();
    for (const day of ['2025-01-01', '2024-02-01', '2024-03-31', '2024-12-31']) maker.gestart(day);
    const via = maker.deelnemer();
    maker.fase(via, '2024-04-01', 'Voortraject');
    maker.fase(via, '2024-07-01', 'Leertraject');
    return maker;
  }

  test('by quarter and year of the startdatum, quarters first, then years, and via voortraject', () => {
    const figures = figuresOn(starts(), '2025-08-31', 'J-0002');
    expect(partsOf(figures, '1.3')).toEqual([
      '2024-Q1',
      '2024-Q2',
      '2024-Q4',
      '2025-Q1',
      '2024',
      '2025',
      'Via voortraject',
    ]);
    const at = lookUp(figures);
    expect(['2024-Q1', '2024-Q2', '2024-Q4', '2025-Q1', '2024', '2025'].map((part) => at('1.3', part)?.[0])).toEqual([
      2, 1, 1, 1, 4, 1,
    ]);
    expect([at('1.3'), at('1.3', 'Via voortraject')]).toEqual([
      [5, null],
      [1, 5],
    ]);
  });

  test('a quarter or year that a Doel names is shown with 0, what is no quarter is not', () => {
    const maker = starts();
    for (const indicator of ['1.3/2024-Q3', '1.3 / 2026', '1.3/2024-Q5', '1.3/Zomer', '1.3'])
      maker.doel('J-0002', indicator, 5);
    const figures = figuresOn(maker, '2025-08-31', 'J-0002');
    expect(partsOf(figures, '1.3')).toEqual([
      '2024-Q1',
      '2024-Q2',
      '2024-Q3',
      '2024-Q4',
      '2025-Q1',
      '2024',
      '2025',
      '2026',
      'Via voortraject',
    ]);
    expect(lookUp(figures)('1.3', '2024-Q3')).toEqual([0, null]);
  });
});

test('1.4: as 1.1, with all five statuses of the cohort', () => {
  const maker = twoYears();
  const [a, b, c] = [maker.gestart('2024-02-01'), maker.gestart('2024-02-01'), maker.gestart('2024-02-01')];
  maker.verklaring(a, '2024-06-01');
  maker.fase(b, '2024-06-01', 'Uitgevallen', { reden: 'Te zwaar' });
  maker.fase(c, '2024-06-01', 'Nazorg');
  maker.gestart('2024-03-01');
  const figures = figuresOn(maker, '2024-12-31', 'J-0002');
  expect(
    figures.filter(({ code }) => code === '1.4').map(({ onderdeel, teller, noemer }) => [onderdeel, teller, noemer]),
  ).toEqual([
    ['', 1, 4],
    ['Verklaring behaald', 1, 4],
    ['Uitgevallen', 1, 4],
    ['Pauze', 0, 4],
    ['Bezig', 1, 4],
    ['Afgerond zonder verklaring', 1, 4],
  ]);
});

describe('1.5', () => {
  function network(): RegisterMaker {
    const maker = twoYears();
    const [a, b] = [maker.werkgever('2023-01-01', { actiefTot: '2024-06-30' }), maker.werkgever('2024-02-01')];
    maker.werkgever('2024-07-01');
    const d = maker.gestart('2024-02-01');
    maker.stage(d, a, '2024-02-01', { einde: '2024-07-31' });
    maker.stage(d, b, '2024-02-01', { einde: '2024-06-29' });
    maker.stage(d, a, '2024-06-01');
    maker.contact('2024-01-31', { soort: 'Media' });
    maker.contact('2024-02-01', { soort: 'Media' });
    maker.contact('2024-06-30', { soort: 'Presentatie' });
    maker.contact('2024-07-01', { soort: 'Voorlichtingsbijeenkomst' });
    maker.contact('2024-03-01', { soort: 'Gesprek' });
    return maker;
  }

  test('werkgevers open on the peildatum, its last day included; new ones in the period', () => {
    const maker = network();
    const on = (day: string) => {
      const at = lookUp(figuresOn(maker, day, 'J-0002'));
      return [at('1.5')?.[0], at('1.5', 'Nieuw')?.[0]];
    };
    expect([on('2024-06-30'), on('2024-07-01')]).toEqual([
      [2, 1],
      [2, 2],
    ]);
  });

  test('distinct werkgevers with an open stage, and contacten by soort in the period', () => {
    const at = lookUp(figuresOn(network(), '2024-06-30', 'J-0002'));
    const parts = ['Met open stage', 'Voorlichtingsbijeenkomsten', 'Presentaties', 'Media'];
    expect(parts.map((part) => at('1.5', part))).toEqual([
      [1, null],
      [0, null],
      [1, null],
      [1, null],
    ]);
  });

  test('nothing is in the period before the projectjaar starts or after it ends', () => {
    const maker = network();
    const before = lookUp(figuresOn(maker, '2024-01-31', 'J-0002'));
    expect([before('1.5', 'Nieuw'), before('1.5', 'Media'), before('2.3')]).toEqual([
      [0, null],
      [0, null],
      [0, null],
    ]);
    maker.contact('2025-09-01', { soort: 'Media' });
    expect(lookUp(figuresOn(maker, '2025-12-31', 'J-0002'))('1.5', 'Media')).toEqual([1, null]);
  });
});

describe('1.6', () => {
  test('uitgevallen of the cohort, also with a verklaring, beside the same for the projectjaar before', () => {
    const maker = twoYears();
    const [old, a] = [maker.gestart('2023-01-01'), maker.gestart('2024-02-01'), maker.gestart('2024-02-01')];
    maker.fase(old, '2024-08-01', 'Uitgevallen', { reden: 'Privé' });
    maker.fase(a, '2024-06-01', 'Uitgevallen', { reden: 'Privé' });
    maker.verklaring(a, '2024-05-01');
    const at = lookUp(figuresOn(maker, '2024-08-01', 'J-0002'));
    expect([at('1.6'), at('1.6', 'Vorig projectjaar')]).toEqual([
      [1, 2],
      [1, 1],
    ]);
    expect(lookUp(figuresOn(maker, '2024-07-31', 'J-0002'))('1.6', 'Vorig projectjaar')).toEqual([0, 1]);
    expect(lookUp(figuresOn(maker, '2024-08-01', 'J-0001'))('1.6', 'Vorig projectjaar')).toEqual([0, 0]);
  });

  test('intakes that count, of all intake rows in the period, unfinished ones too; 4.2 is the same', () => {
    const maker = twoYears();
    const d = maker.deelnemer();
    for (const day of ['2024-01-31', '2024-02-01', '2024-12-31', '2025-01-01']) maker.intake(d, day);
    for (const day of ['2024-01-15', '2024-05-01', '2025-01-01']) maker.intakeInWording(day);
    const at = lookUp(figuresOn(maker, '2024-12-31', 'J-0002'));
    expect([at('1.6', 'Intakes compleet'), at('4.2')]).toEqual([
      [2, 3],
      [2, 3],
    ]);
  });
});

test('1.7: log rows with an aanpassing in the period, by kind, each kind shown', () => {
  const maker = twoYears();
  const d = maker.gestart('2023-01-01');
  const s = maker.stage(d, maker.werkgever('2023-01-01'), '2023-02-01');
  maker.log(s, d, '2024-01-31', { aanpassing: 'Tempo' });
  maker.log(s, d, '2024-02-01', { aanpassing: 'Tempo' });
  maker.log(s, d, '2024-03-01', { aanpassing: 'Andere plek', soort: 'Gesprek deelnemer' });
  maker.log(s, d, '2024-03-02', { soort: 'Aanpassing' });
  maker.log(s, d, '2024-04-01', { aanpassing: 'Taak' });
  const figures = figuresOn(maker, '2024-03-31', 'J-0002');
  expect(figures.filter(({ code }) => code === '1.7').map(({ onderdeel, teller }) => [onderdeel, teller])).toEqual([
    ['', 2],
    ['Aanpassing: Tempo', 1],
    ['Aanpassing: Taak', 0],
    ['Aanpassing: Werktijden', 0],
    ['Aanpassing: Begeleiding', 0],
    ['Aanpassing: Lesstof', 0],
    ['Aanpassing: Toetsvorm', 0],
    ['Aanpassing: Andere plek', 1],
  ]);
});
