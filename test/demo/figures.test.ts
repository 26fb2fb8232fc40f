/** The demo gives the report's figures on 31-08-2025 (indicatoren.md, last table), and plausible ones beside them. */
import { allFigures, computeFigures } from '../../src/uitkomsten/cijfers/figures';
import { indicatoren } from '../../src/uitkomsten/indicatoren/tabellen';
import { fasenOf, peildatum, register } from './support';

const figuresOf = {
  J1: computeFigures(register, 'J-0001', peildatum),
  J2: computeFigures(register, 'J-0002', peildatum),
};

/** Teller and noemer of a figure, and its doel and oordeel when it has them. */
function figure(year: 'J1' | 'J2', code: string, onderdeel = ''): (number | string | null)[] {
  const found = figuresOf[year].find((one) => one.code === code && one.onderdeel === onderdeel)!;
  return [found.teller, found.noemer, ...(found.doel === null ? [] : [found.doel, found.oordeel])];
}

test('projectjaar 1: 15 started, 8 with a verklaring (doel 7), 7 dropped out, 5 to work', () => {
  expect(figure('J1', '1.3')).toEqual([15, null, 15, 'behaald']);
  expect(figure('J1', '1.1')).toEqual([8, 15, 7, 'behaald']);
  expect(figure('J1', '1.6')).toEqual([7, 15]);
  expect(figure('J1', '1.2')).toEqual([5, 15, 5, 'behaald']);
  expect(figure('J1', '1.3', 'Via voortraject')).toEqual([0, 15]);
});

test('projectjaar 2: 25 started (doel 25), 14 in 2024, 11 in 2025, 9 through a voortraject', () => {
  expect(figure('J2', '1.3')).toEqual([25, null, 25, 'behaald']);
  expect(figure('J2', '1.3', '2024')).toEqual([14, null]);
  expect(figure('J2', '1.3', '2025')).toEqual([11, null]);
  expect(figure('J2', '1.3', 'Via voortraject')).toEqual([9, 25]);
});

test('the quarters of 2024 lag behind the plan of 10, 10 and 5', () => {
  expect(figure('J2', '1.3', '2024-Q1')).toEqual([4, null, 10, 'niet behaald']);
  expect(figure('J2', '1.3', '2024-Q2')).toEqual([5, null, 10, 'niet behaald']);
  expect(figure('J2', '1.3', '2024-Q3')).toEqual([1, null, 5, 'niet behaald']);
  expect(figure('J2', '1.3', '2024-Q4')).toEqual([4, null]);
  expect(figure('J2', '1.3', '2025-Q1')).toEqual([5, null]);
  expect(figure('J2', '1.3', '2025-Q2')).toEqual([4, null]);
  expect(figure('J2', '1.3', '2025-Q3')).toEqual([2, null]);
});

test('projectjaar 2: 9 with a verklaring (doel 15), 9 bezig, 4 dropped out, and 3 in pauze by assumption', () => {
  expect(figure('J2', '1.1')).toEqual([9, 25, 15, 'niet behaald']);
  expect(figure('J2', '1.4')).toEqual([9, 25, 15, 'niet behaald']);
  expect(figure('J2', '1.4', 'Verklaring behaald')).toEqual([9, 25]);
  expect(figure('J2', '1.4', 'Bezig')).toEqual([9, 25]);
  expect(figure('J2', '1.4', 'Uitgevallen')).toEqual([4, 25]);
  expect(figure('J2', '1.4', 'Pauze')).toEqual([3, 25]);
  expect(figure('J2', '1.4', 'Afgerond zonder verklaring')).toEqual([0, 25]);
  const said = register.toelichtingen.find(
    ({ indicator, projectjaarId }) => indicator === '1.4' && projectjaarId === 'J-0002',
  )!;
  expect(said.tekst).toContain('Wij nemen aan dat zij in pauze zijn.');
});

test('both projectjaren: 40 started, 17 with a verklaring, 10 to work', () => {
  expect(figure('J2', '1.2', 'Alle cohorten')).toEqual([10, 40]);
  expect(figure('J2', '3.2')).toEqual([10, 40, 50, 'op schema']);
  const teller = (year: 'J1' | 'J2') => figure(year, '1.4', 'Verklaring behaald')[0] as number;
  expect(teller('J1') + teller('J2')).toBe(17);
});

test('5 of projectjaar 2 went to work (doel 8) and a third of projectjaar 1 (doel 5)', () => {
  expect(figure('J2', '1.2')).toEqual([5, 25, 8, 'niet behaald']);
  expect(figure('J2', '3.1')).toEqual([5, 15, 5, 'behaald']);
  expect(figuresOf.J2.find(({ code }) => code === '3.1')!.waarde).toBeCloseTo(33.333, 2);
});

test('the ten work in the functions that the report names', () => {
  const functions = (year: 'J1' | 'J2') =>
    figuresOf[year]
      .filter(({ onderdeel }) => onderdeel.startsWith('Functie: '))
      .map(({ onderdeel, teller }) => [onderdeel.slice('Functie: '.length), teller]);
  expect(Object.fromEntries(functions('J1'))).toEqual({
    Activiteitenbegeleider: 1,
    'Assistent-praktijkopleider': 1,
    Groenonderhoud: 1,
    Inpakwerk: 1,
    Kloosterkeuken: 1,
  });
  expect(Object.fromEntries(functions('J2'))).toEqual({
    Activiteitenbegeleider: 1,
    'Assistent dienstverlening': 2,
    'Assistent-praktijkopleider': 1,
    Receptie: 1,
  });
  expect(figure('J1', '1.2', 'Soort: Beschut werk')).toEqual([1, 5]);
  expect(figure('J1', '1.2', 'Soort: Detachering')).toEqual([1, 5]);
  expect(figure('J2', '1.2', 'Soort: Detachering')).toEqual([1, 5]);
});

test('work lasts for most, not for all', () => {
  expect(figure('J2', '3.3', '6 maanden')).toEqual([7, 8]);
  expect(figure('J2', '3.3', '12 maanden')).toEqual([4, 5]);
  expect(figure('J2', '3.3', '24 maanden')).toEqual([1, 2]);
  expect(figure('J2', '3.3', 'Vast contract')).toEqual([3, 10]);
});

test('the intake of projectjaar 2 is the better one', () => {
  expect(figure('J2', '1.6')).toEqual([4, 25]);
  expect(figure('J2', '1.6', 'Vorig projectjaar')).toEqual([7, 15]);
  expect(figure('J1', '4.2', 'Met test')).toEqual([6, 18]);
  expect(figure('J2', '4.2', 'Met test')).toEqual([27, 28]);
  expect(figure('J1', '4.2', 'Met netwerk')).toEqual([9, 18]);
  expect(figure('J2', '4.2', 'Met netwerk')).toEqual([24, 28]);
  expect(figure('J2', '4.2')).toEqual([28, 30]);
});

test('most people grow, not all, and who has one meting only is not counted', () => {
  expect(figure('J2', '2.2', 'Zelfvertrouwen: stijging')).toEqual([13, 15]);
  expect(figure('J1', '2.2', 'Zelfvertrouwen: stijging')).toEqual([6, 12]);
  expect(figure('J2', '2.1', 'Samenwerking: stijging')).toEqual([11, 15]);
  expect(figure('J2', '2.1')).toEqual([24, 25]);
});

test('employers, contacts and adaptations stand beside it', () => {
  expect(figure('J2', '1.5')).toEqual([15, null]);
  expect(figure('J2', '1.5', 'Nieuw')).toEqual([6, null]);
  expect(figure('J2', '1.5', 'Media')).toEqual([3, null]);
  expect(figure('J2', '1.7')).toEqual([75, null]);
  expect(figure('J2', '2.3')).toEqual([27, null]);
  expect(figure('J2', '3.5')).toEqual([13, 15]);
  expect(figure('J2', '4.4', 'Open stages')).toEqual([13, null]);
});

test('six people are in the queue, and three never started', () => {
  expect(figure('J2', '4.3', 'In de rij')).toEqual([6, null]);
  const last = register.deelnemers.map(({ id }) => fasenOf(id).at(-1)!.fase);
  expect(last.filter((fase) => fase === 'Niet gestart')).toHaveLength(3);
});

test('each doel belongs to a figure', () => {
  for (const { projectjaarId, indicator } of register.doelen) {
    const [code, onderdeel = ''] = indicator.split('/');
    expect(
      allFigures(register, peildatum).some(
        (one) => one.projectjaar === projectjaarId && one.code === code && one.onderdeel === onderdeel,
      ),
    ).toBe(true);
  }
});

test('every indicator of projectjaar 2 has its words and a judgement on the peildatum', () => {
  const said = register.toelichtingen.filter((one) => one.projectjaarId === 'J-0002' && one.peildatum === peildatum);
  expect(said.map(({ indicator }) => indicator)).toEqual(expect.arrayContaining(indicatoren.map(({ code }) => code)));
  expect(said.every(({ oordeel }) => oordeel !== null)).toBe(true);
});
