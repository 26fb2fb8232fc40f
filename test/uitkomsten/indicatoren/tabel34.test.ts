/** Tabel 3 and 4, the order of all figures, and the headline numbers (indicatoren.md, "The figures"). */
import { allFigures, computeFigures } from '../../../src/uitkomsten/cijfers/figures';
import { hoofdcijfers } from '../../../src/uitkomsten/cijfers/hoofdcijfers';
import { RegisterMaker } from '../../support/builders';
import { figuresOn, lookUp, partsOf } from '../../support/figures';

function twoYears(): RegisterMaker {
  const maker = new RegisterMaker();
  maker.projectjaar('2022-04-01', '2024-01-31');
  maker.projectjaar('2024-02-01', '2025-08-31');
  return maker;
}

test('3.1 is the first projectjaar whatever projectjaar is asked, 3.2 all cohorts up to it', () => {
  const maker = twoYears();
  const [a, , c] = [maker.gestart('2022-05-01'), maker.gestart('2022-05-01'), maker.gestart('2024-05-01')];
  maker.plaatsing(a, '2024-06-01');
  maker.plaatsing(c, '2024-07-01');
  const second = lookUp(figuresOn(maker, '2024-12-31', 'J-0002'));
  expect([second('3.1'), second('3.2')]).toEqual([
    [1, 2],
    [2, 3],
  ]);
  const first = lookUp(figuresOn(maker, '2024-12-31', 'J-0001'));
  expect([first('3.1'), first('3.2')]).toEqual([
    [1, 2],
    [1, 2],
  ]);
});

describe('3.3', () => {
  test('has 6 maanden as main figure; each noemer holds who has been placed long enough, of the cohorts so far', () => {
    const maker = twoYears();
    const [a, b, c] = [maker.gestart('2022-05-01'), maker.gestart('2022-05-01'), maker.gestart('2024-05-01')];
    maker.plaatsing(a, '2022-07-01', { einde: '2023-06-30' });
    maker.plaatsing(b, '2023-12-31', { contract: 'Vast' });
    maker.plaatsing(c, '2024-06-30', { einde: '2024-08-31' });
    const figures = figuresOn(maker, '2024-12-31', 'J-0002');
    const at = lookUp(figures);
    expect(partsOf(figures, '3.3')).toEqual(['6 maanden', '12 maanden', '24 maanden', 'Vast contract']);
    expect(at('3.3')).toEqual([2, 3]);
    expect(partsOf(figures, '3.3').map((part) => at('3.3', part))).toEqual([
      [2, 3],
      [1, 2],
      [0, 1],
      [1, 3],
    ]);
    const first = lookUp(figuresOn(maker, '2024-12-31', 'J-0001'));
    expect([first('3.3'), first('3.3', 'Vast contract')]).toEqual([
      [2, 2],
      [1, 2],
    ]);
  });
});

test('3.5: distinct werkgevers with a stage open in the period, and of those who name a leermeester', () => {
  const maker = twoYears();
  const d = maker.gestart('2022-05-01');
  const [a, b, c, e] = ['1', '2', '3', '4'].map((naam) => maker.werkgever('2022-01-01', { naam }));
  maker.stage(d, a!, '2023-01-01', { einde: '2024-02-01' });
  maker.stage(d, a!, '2024-06-01', { leermeester: 'Leermeester' });
  maker.stage(d, b!, '2024-06-01');
  maker.stage(d, c!, '2023-01-01', { einde: '2024-01-31', leermeester: 'Leermeester' });
  maker.stage(d, e!, '2025-01-01', { leermeester: 'Leermeester' });
  expect(lookUp(figuresOn(maker, '2024-12-31', 'J-0002'))('3.5')).toEqual([1, 2]);
  expect(lookUp(figuresOn(maker, '2024-01-31', 'J-0002'))('3.5')).toEqual([0, 0]);
});

test('4.2: intakes in the period that count, with a test, and with someone of the network other than Geen', () => {
  const maker = twoYears();
  const d = maker.deelnemer();
  maker.intake(d, '2024-02-01', { gebruikteTesten: ['Leerstijltest'], netwerkBetrokken: ['Familie'] });
  maker.intake(d, '2024-03-01', { netwerkBetrokken: ['Geen'] });
  maker.intake(d, '2024-04-01', { netwerkBetrokken: ['Geen', 'School'] });
  maker.intake(d, '2024-01-01', { gebruikteTesten: ['Leerstijltest'] });
  const at = lookUp(figuresOn(maker, '2024-12-31', 'J-0002'));
  expect([at('4.2'), at('4.2', 'Met test'), at('4.2', 'Met netwerk')]).toEqual([
    [3, 3],
    [1, 3],
    [2, 3],
  ]);
});

test('4.3: as 1.3, and who on the peildatum is Aangemeld or in the Intake, of all deelnemers', () => {
  const maker = twoYears();
  const [a, b, c] = [maker.deelnemer(), maker.deelnemer(), maker.gestart('2024-03-01')];
  maker.fase(a, '2024-03-01', 'Aangemeld');
  maker.fase(b, '2024-03-01', 'Aangemeld');
  maker.fase(b, '2024-04-01', 'Intake');
  maker.fase(b, '2024-05-01', 'Niet gestart');
  maker.fase(c, '2024-02-01', 'Aangemeld');
  maker.deelnemer();
  expect(lookUp(figuresOn(maker, '2024-04-30', 'J-0002'))('4.3')).toEqual([1, null]);
  expect(
    ['2024-02-29', '2024-04-30', '2024-05-01'].map(
      (day) => lookUp(figuresOn(maker, day, 'J-0002'))('4.3', 'In de rij')?.[0],
    ),
  ).toEqual([1, 2, 1]);
});

test('4.4: open werkgevers with plaatsen, their sum, and open stages by sector', () => {
  const maker = twoYears();
  const w = maker.werkgever('2022-01-01', { plaatsen: 3 });
  maker.werkgever('2022-01-01', { plaatsen: 2 });
  maker.werkgever('2022-01-01', { plaatsen: 0 });
  maker.werkgever('2022-01-01');
  maker.werkgever('2022-01-01', { plaatsen: 50, actiefTot: '2024-05-31' });
  const d = maker.gestart('2024-02-01');
  for (const sector of ['Zorg', 'Groen', 'Zorg'] as const) maker.stage(d, w, '2024-03-01', { sector });
  maker.stage(d, w, '2024-03-01', { sector: 'Horeca', einde: '2024-05-31' });
  maker.doel('J-0002', '4.4/Sector: Sociaal werk', 1);
  const figures = figuresOn(maker, '2024-06-01', 'J-0002');
  expect(figures.filter(({ code }) => code === '4.4').map(({ onderdeel, teller }) => [onderdeel, teller])).toEqual([
    ['', 2],
    ['Plaatsen', 5],
    ['Open stages', 3],
    ['Sector: Groen', 1],
    ['Sector: Sociaal werk', 0],
    ['Sector: Zorg', 2],
  ]);
});

describe('all figures', () => {
  test('come in the order of the page, each code with its main figure first', () => {
    const codes = figuresOn(twoYears(), '2024-12-31').map(({ code }) => code);
    expect([...new Set(codes)]).toEqual([
      '1.1',
      '1.2',
      '1.3',
      '1.4',
      '1.5',
      '1.6',
      '1.7',
      '2.1',
      '2.2',
      '2.3',
      '3.1',
      '3.2',
      '3.3',
      '3.5',
      '4.2',
      '4.3',
      '4.4',
    ]);
    const figures = figuresOn(twoYears(), '2024-12-31');
    figures.forEach((figure, i) => expect(figure.onderdeel === '').toBe(figure.code !== figures[i - 1]?.code));
  });

  test('are given for every projectjaar that began by the peildatum, in order of start', () => {
    const maker = twoYears();
    maker.projectjaar('2021-01-01', '2021-12-31');
    const years = (day: string) => [
      ...new Set(allFigures(maker.register(), day).map(({ projectjaar }) => projectjaar)),
    ];
    expect([years('2020-12-31'), years('2024-01-31'), years('2024-02-01')]).toEqual([
      [],
      ['J-0003', 'J-0001'],
      ['J-0003', 'J-0001', 'J-0002'],
    ]);
  });

  test('of a projectjaar that does not exist are a mistake of the programmer', () => {
    expect(() => computeFigures(twoYears().register(), 'J-0099', '2024-12-31')).toThrow('J-0099');
  });
});

test('hoofdcijfers: all projectjaren together, and apart from them who started outside every projectjaar', () => {
  const maker = twoYears();
  const [early, a, b, late] = [
    maker.gestart('2021-01-01'),
    maker.gestart('2022-05-01'),
    maker.gestart('2024-05-01'),
    maker.gestart('2025-09-01'),
  ];
  maker.deelnemer();
  maker.verklaring(a, '2023-01-01');
  maker.verklaring(early, '2023-01-01');
  maker.plaatsing(b, '2024-06-01');
  maker.plaatsing(late, '2025-10-01');
  expect(hoofdcijfers(maker.register(), '2025-12-31')).toEqual({
    gestart: 2,
    verklaringBehaald: 1,
    doorgestroomd: 1,
    buitenProjectjaren: { aantal: 2, deelnemerIds: [early, late] },
  });
  expect(hoofdcijfers(maker.register(), '2025-08-31').buitenProjectjaren).toEqual({ aantal: 1, deelnemerIds: [early] });
});
