/** A second, naive computation of 1.1–1.4 and 3.3, straight from the page's words, compared on random registers. */
import fc from 'fast-check';
import type { Register } from '../../../src/register/register';
import { computeFigures } from '../../../src/uitkomsten/cijfers/figures';
import { anyDay, anyRegister } from '../../support/registers/randomRegister';

type Pair = [teller: number, noemer: number | null];

const day = 24 * 60 * 60 * 1000;
const number = (id: string): number => parseInt(id.split('-')[1]!, 10);

/** Calendar months further, by counting down from the 31st to a day that exists. */
function monthsLater(date: string, months: number): string {
  const [year, month, wanted] = date.split('-').map(Number) as [number, number, number];
  const total = year * 12 + (month - 1) + months;
  const prefix = `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`;
  for (let last = wanted; ; last--) {
    const candidate = `${prefix}-${String(last).padStart(2, '0')}`;
    const time = Date.parse(`${candidate}T00:00:00Z`);
    if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(candidate)) return candidate;
  }
}

function naive(register: Register, year: string, p: string): Record<string, Pair> {
  const J = register.projectjaren.find(({ id }) => id === year)!;
  const people = register.deelnemers.map(({ id }) => id);
  const steps = (d: string) => register.fasen.filter((fase) => fase.deelnemerId === d && fase.datum <= p);
  const starts = (d: string) => steps(d).filter(({ fase }) => fase === 'Voortraject' || fase === 'Leertraject');
  const startOf = (d: string): string =>
    starts(d)
      .map(({ datum }) => datum)
      .sort()[0] ?? 'nooit';
  const cohort = (j: { start: string; einde: string }) =>
    people.filter((d) => startOf(d) !== 'nooit' && startOf(d) >= j.start && startOf(d) <= j.einde);
  const phase = (d: string): string | undefined => {
    const lastDay = steps(d)
      .map(({ datum }) => datum)
      .sort()
      .reverse()[0];
    return steps(d)
      .filter(({ datum }) => datum === lastDay)
      .sort((a, b) => number(b.id) - number(a.id))[0]?.fase;
  };
  const verklaring = (d: string) =>
    register.verklaringen.some(
      (one) =>
        one.deelnemerId === d && one.behaaldOp && one.behaaldOp <= p && (!one.ingetrokkenOp || one.ingetrokkenOp > p),
    );
  const work = (d: string) =>
    register.plaatsingen.filter(
      (one) =>
        one.deelnemerId === d && ['Betaald werk', 'Beschut werk', 'Detachering'].includes(one.soort) && one.start <= p,
    );
  const first = (d: string) =>
    work(d).sort((a, b) => a.start.localeCompare(b.start) || number(a.id) - number(b.id))[0]!;
  const status = (d: string): string => {
    if (verklaring(d)) return 'Verklaring behaald';
    if (phase(d) === 'Uitgevallen') return 'Uitgevallen';
    if (phase(d) === 'Pauze') return 'Pauze';
    return phase(d) === 'Voortraject' || phase(d) === 'Leertraject' ? 'Bezig' : 'Afgerond zonder verklaring';
  };
  const share = (group: string[], holds: (d: string) => unknown): Pair => [group.filter(holds).length, group.length];

  const mine = cohort(J);
  const placed = mine.filter((d) => work(d).length > 0);
  const soFar = register.projectjaren.filter(({ start }) => start <= J.start).flatMap(cohort);
  const everPlaced = soFar.filter((d) => work(d).length > 0);
  const lasts = (d: string, mark: string): boolean => {
    let end = '';
    for (const one of work(d).sort((a, b) => a.start.localeCompare(b.start))) {
      if (end === '' || (Date.parse(one.start) - Date.parse(end)) / day <= 31) {
        const until = one.einde ?? '9999-12-31';
        if (until > end) end = until;
      }
    }
    return end >= mark;
  };

  const found: Record<string, Pair> = {
    '1.1/': share(mine, verklaring),
    '1.2/': [placed.length, mine.length],
    '1.2/Alle cohorten': [everPlaced.length, soFar.length],
    '1.3/': [mine.length, null],
    '1.3/Via voortraject': share(mine, (d) =>
      starts(d).some(({ fase, datum }) => fase === 'Voortraject' && datum === startOf(d)),
    ),
    '1.4/': share(mine, verklaring),
    '3.3/Vast contract': share(everPlaced, (d) =>
      work(d).some(({ contract, einde }) => contract === 'Vast' && (!einde || einde >= p)),
    ),
  };
  for (const soort of ['Betaald werk', 'Beschut werk', 'Detachering'])
    found[`1.2/Soort: ${soort}`] = share(placed, (d) => first(d).soort === soort);
  for (const d of placed) {
    const functie = first(d).functie.trim();
    found[`1.2/Functie: ${functie}`] = share(placed, (other) => first(other).functie.trim() === functie);
  }
  if (year === 'J-0002') found['1.3/2024-Q2'] = [0, null];
  for (const d of mine) {
    const [y, m] = startOf(d).split('-') as [string, string];
    const quarters = ['01 02 03', '04 05 06', '07 08 09', '10 11 12'];
    const quarter = `${y}-Q${quarters.findIndex((months) => months.includes(m)) + 1}`;
    for (const part of [quarter, y]) found[`1.3/${part}`] = [(found[`1.3/${part}`]?.[0] ?? 0) + 1, null];
  }
  for (const one of ['Verklaring behaald', 'Uitgevallen', 'Pauze', 'Bezig', 'Afgerond zonder verklaring']) {
    found[`1.4/${one}`] = share(mine, (d) => status(d) === one);
  }
  for (const months of [6, 12, 24]) {
    const long = everPlaced.filter((d) => monthsLater(first(d).start, months) <= p);
    found[`3.3/${months} maanden`] = share(long, (d) => lasts(d, monthsLater(first(d).start, months)));
  }
  found['3.3/'] = found['3.3/6 maanden']!;
  return found;
}

test('both computations give the same figures', () => {
  fc.assert(
    fc.property(anyRegister, anyDay, fc.constantFrom('J-0001', 'J-0002', 'J-0003'), (register, peildatum, year) => {
      const figures = computeFigures(register, year, peildatum).filter(({ code }) =>
        ['1.1', '1.2', '1.3', '1.4', '3.3'].includes(code),
      );
      const ours = Object.fromEntries(
        figures.map(({ code, onderdeel, teller, noemer }) => [`${code}/${onderdeel}`, [teller, noemer]]),
      );
      expect(ours).toEqual(naive(register, year, peildatum));
    }),
    { numRuns: 500 },
  );
});
