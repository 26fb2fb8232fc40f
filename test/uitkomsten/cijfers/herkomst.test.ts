/** From a figure to its records: as many as the figure says, all of them there, each once. */
import fc from 'fast-check';
import type { Register } from '../../../src/register/register';
import { computeFigures, countedFigures, herleideFiguren } from '../../../src/uitkomsten/cijfers/figures';
import type { Achterliggend } from '../../../src/uitkomsten/basis/herkomst';
import type { HerleidbareFiguur } from '../../../src/uitkomsten/cijfers/figure';
import { figureOf } from '../../../src/uitkomsten/cijfers/overzicht';
import { basisOf, peilingOf, projectjaarWithId } from '../../../src/uitkomsten/basis/peiling';
import { RegisterMaker } from '../../support/builders';
import { anyDay, anyRegister } from '../../support/registers/randomRegister';

/** Figures of which the teller is a sum, and what it is a sum of. */
const sums: Readonly<Record<string, (register: Register, id: string) => number>> = {
  '2.1/Uren': ({ stagelog }, id) => stagelog.find((one) => one.id === id)!.gewerkteUren!,
  '4.4/Plaatsen': ({ werkgevers }, id) => werkgevers.find((one) => one.id === id)!.plaatsen!,
  aanwezigen: ({ contacten }, id) => contacten.find((one) => one.id === id)!.aantalAanwezigen!,
};

const valueOf = ({ code, onderdeel }: HerleidbareFiguur) =>
  sums[onderdeel.endsWith(': aanwezigen') ? 'aanwezigen' : `${code}/${onderdeel}`];

const isThere =
  (register: Register) =>
  ({ tab, id }: Achterliggend): boolean =>
    id === null
      ? tab === 'intakes'
      : (register[tab] as readonly { readonly id: string }[]).some((one) => one.id === id);

const names = (list: readonly Achterliggend[]): string[] =>
  list.flatMap(({ tab, id }) => (id === null ? [] : [`${tab} ${id}`]));

function check(register: Register, figure: HerleidbareFiguur): void {
  const { teller, noemer } = figure.herkomst();
  const value = valueOf(figure);
  if (value) {
    expect(teller.reduce((sum, { id }) => sum + value(register, id!), 0)).toBeCloseTo(figure.teller, 9);
  } else if (figure.maat === 'gemiddelde') {
    expect([teller.length, noemer!.length]).toEqual([figure.noemer, figure.noemer]);
  } else {
    expect([teller.length, noemer?.length ?? null]).toEqual([figure.teller, figure.noemer]);
  }
  for (const list of [teller, noemer ?? []]) {
    expect(list.every(isThere(register))).toBe(true);
    expect(new Set(names(list)).size).toBe(names(list).length);
  }
  const among = new Set(names(noemer ?? teller));
  expect(names(teller).every((name) => among.has(name))).toBe(true);
}

test('for all figures of any register: as many records as the figure says, each once, the teller among the noemer', () => {
  fc.assert(
    fc.property(anyRegister, anyDay, fc.constantFrom('J-0001', 'J-0002', 'J-0003'), (register, day, year) => {
      const basis = basisOf(register, day);
      for (const figure of countedFigures(peilingOf(basis, projectjaarWithId(basis, year)))) check(register, figure);
    }),
    { numRuns: 30 },
  );
});

test('it gives the records of the figure that is asked for, and null for one that does not occur', () => {
  const maker = new RegisterMaker();
  maker.projectjaar('2024-01-01', '2024-12-31');
  const [a, b] = [maker.gestart('2024-02-01'), maker.gestart('2024-05-01')];
  maker.verklaring(b!, '2024-08-01');
  const first = maker.plaatsing(a!, '2024-09-01', { functie: 'Receptie' });
  maker.plaatsing(a!, '2024-10-01', { functie: 'Groenwerk' });
  const behind = (code: string, onderdeel: string) =>
    figureOf(herleideFiguren(maker.register(), 'J-0001', '2024-12-31'), code, onderdeel)?.herkomst() ?? null;
  const deelnemer = (id: string): Achterliggend => ({ tab: 'deelnemers', id });
  expect(behind('1.1', '')).toEqual({ teller: [deelnemer(b!)], noemer: [deelnemer(a!), deelnemer(b!)] });
  expect(behind('1.3', '2024-Q1')).toEqual({ teller: [deelnemer(a!)], noemer: null });
  expect(behind('1.2', 'Functie: Receptie')).toMatchObject({ teller: [{ tab: 'plaatsingen', id: first }] });
  expect(behind('1.2', 'Functie: Groenwerk')).toBeNull();
  expect(() => herleideFiguren(maker.register(), 'J-0009', '2024-12-31')).toThrow('J-0009');
});

test('the figures themselves stay plain: they go to sheets, mails and the sidebar', () => {
  const maker = new RegisterMaker();
  maker.projectjaar('2024-01-01', '2024-12-31');
  const figures = computeFigures(maker.register(), 'J-0001', '2024-12-31');
  expect(JSON.parse(JSON.stringify(figures))).toEqual(figures);
});
