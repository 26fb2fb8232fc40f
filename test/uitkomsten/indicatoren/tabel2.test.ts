/** Tabel 2: every figure and part by hand-made registers (indicatoren.md, "The figures"). */
import { RegisterMaker } from '../../support/builders';
import { figuresOn, lookUp, partsOf } from '../../support/figures';

function oneYear(): RegisterMaker {
  const maker = new RegisterMaker();
  maker.projectjaar('2024-01-01', '2024-12-31');
  return maker;
}

test('2.1: who of the cohort had a stage that started by the peildatum, and the hours up to it', () => {
  const maker = oneYear();
  const [a, , other] = [maker.gestart('2024-02-01'), maker.gestart('2024-02-01'), maker.gestart('2023-02-01')];
  const w = maker.werkgever('2023-01-01');
  const s = maker.stage(a, w, '2024-03-01', { einde: '2024-03-31' });
  const t = maker.stage(other, w, '2023-03-01');
  maker.log(s, a, '2024-03-02', { gewerkteUren: 7.5 });
  maker.log(s, a, '2024-03-09', { gewerkteUren: 4 });
  maker.log(s, a, '2024-03-31', { gewerkteUren: 9 });
  maker.log(s, a, '2024-03-10');
  maker.log(t, other, '2024-03-02', { gewerkteUren: 30 });
  const at = lookUp(figuresOn(maker, '2024-03-30'));
  expect([at('2.1'), at('2.1', 'Uren')]).toEqual([
    [1, 2],
    [11.5, null],
  ]);
  expect(lookUp(figuresOn(maker, '2024-02-29'))('2.1')).toEqual([0, 2]);
});

describe('metingen', () => {
  function measured(): RegisterMaker {
    const maker = oneYear();
    const [a, b, c] = [maker.gestart('2024-02-01'), maker.gestart('2024-02-01'), maker.gestart('2024-02-01')];
    maker.meting(a, '2024-05-01', { communicatie: 4, zelfvertrouwen: 8, kansOpWerk: 3 });
    maker.meting(a, '2024-02-01', { communicatie: 1, zelfvertrouwen: 4, kansOpWerk: 3 });
    maker.meting(a, '2024-03-01', { communicatie: 5, zelfvertrouwen: 9 });
    maker.meting(b, '2024-02-01', { communicatie: 4, zelfvertrouwen: 7, kansOpWerk: 6 });
    maker.meting(b, '2024-06-01', { communicatie: 3, zelfvertrouwen: 7, kansOpWerk: 9 });
    maker.meting(c, '2024-02-01', { communicatie: 5 });
    return maker;
  }

  test('first against last of who has at least two, whatever came between', () => {
    const at = lookUp(figuresOn(measured(), '2024-06-01'));
    expect(['stijging', 'eerste', 'laatste'].map((part) => at('2.1', `Communicatie: ${part}`))).toEqual([
      [1, 2],
      [5, 2],
      [7, 2],
    ]);
    expect(['stijging', 'eerste', 'laatste'].map((part) => at('2.2', `Kans op werk: ${part}`))).toEqual([
      [1, 2],
      [9, 2],
      [12, 2],
    ]);
  });

  test('a meting after the peildatum is not known yet: with one left, a deelnemer is out', () => {
    const at = lookUp(figuresOn(measured(), '2024-05-31'));
    expect(at('2.1', 'Communicatie: eerste')).toEqual([1, 1]);
  });

  test('2.2 has Zelfvertrouwen: stijging as main figure, and all six parts', () => {
    const figures = figuresOn(measured(), '2024-06-01');
    expect(lookUp(figures)('2.2')).toEqual([1, 2]);
    expect(partsOf(figures, '2.2')).toEqual([
      'Zelfvertrouwen: stijging',
      'Zelfvertrouwen: eerste',
      'Zelfvertrouwen: laatste',
      'Kans op werk: stijging',
      'Kans op werk: eerste',
      'Kans op werk: laatste',
    ]);
  });

  test('the mean is the sum over the number, and null without metingen', () => {
    const waarde = (day: string) =>
      figuresOn(measured(), day).find(({ onderdeel }) => onderdeel === 'Communicatie: laatste')!;
    expect(waarde('2024-06-01')).toMatchObject({ maat: 'gemiddelde', waarde: 3.5 });
    expect(waarde('2024-02-29')).toMatchObject({ teller: 0, noemer: 0, waarde: null });
  });

  test('of metingen on one day the first and last are told by ID number', () => {
    const maker = oneYear();
    const d = maker.gestart('2024-02-01');
    maker.meting(d, '2024-03-01', { id: 'M-10000', communicatie: 5 });
    maker.meting(d, '2024-03-01', { id: 'M-9999', communicatie: 2 });
    expect(lookUp(figuresOn(maker, '2024-06-01'))('2.1', 'Communicatie: stijging')).toEqual([1, 1]);
  });

  test('2.1 has Uren and three parts for each of four skills, always', () => {
    expect(partsOf(figuresOn(oneYear(), '2024-06-01'), '2.1')).toEqual([
      'Uren',
      ...['Communicatie', 'Samenwerking', 'Zelfstandigheid', 'Vakgerichte taken'].flatMap((skill) => [
        `${skill}: stijging`,
        `${skill}: eerste`,
        `${skill}: laatste`,
      ]),
    ]);
  });
});

test('2.3: contacten in the period per soort organisatie; white space and capitals tell no organisaties apart', () => {
  const maker = oneYear();
  maker.contact('2024-02-01', { soortOrganisatie: 'RMC', organisatie: 'RMC Regio', aantalAanwezigen: 3 });
  maker.contact('2024-03-01', { soortOrganisatie: 'RMC', organisatie: ' rmc  regio' });
  maker.contact('2024-03-01', { soortOrganisatie: 'RMC', organisatie: 'RMC Kust', aantalAanwezigen: 12 });
  maker.contact('2024-03-01', { soortOrganisatie: 'Werkgever' });
  maker.contact('2023-12-31', { soortOrganisatie: 'UWV' });
  maker.contact('2024-03-02', { soortOrganisatie: 'Zorg' });
  maker.doel('J-0001', '2.3/Nova College: contacten', 2);
  const figures = figuresOn(maker, '2024-03-01');
  expect(figures.filter(({ code }) => code === '2.3').map(({ onderdeel, teller }) => [onderdeel, teller])).toEqual([
    ['', 4],
    ['Werkgever: contacten', 1],
    ['Werkgever: organisaties', 1],
    ['Werkgever: aanwezigen', 0],
    ['RMC: contacten', 3],
    ['RMC: organisaties', 2],
    ['RMC: aanwezigen', 15],
    ['Nova College: contacten', 0],
    ['Nova College: organisaties', 0],
    ['Nova College: aanwezigen', 0],
  ]);
});
