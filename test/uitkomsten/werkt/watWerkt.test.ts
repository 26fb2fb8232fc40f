/** "Wat werkt, voor wie": by hand, and what holds of it on any register. */
import { addDays } from '../../../src/register/dates';
import { sectoren } from '../../../src/register/tabs/lists';
import { hoofdcijfers } from '../../../src/uitkomsten/cijfers/hoofdcijfers';
import { afloopnamen, geenBewijs, watWerkt, watWerktUitleg } from '../../../src/uitkomsten/werkt/watWerkt';
import { kleineGroepen } from '../../../src/uitkomsten/werkt/groepen';
import { toeval } from '../../../src/uitkomsten/verwachting/toeval';
import { wilson } from '../../../src/uitkomsten/werkt/wilson';
import { RegisterMaker } from '../../support/builders';
import { shuffled } from '../../support/registers/randomRegister';

const day = '2024-12-31';

function empty(): RegisterMaker {
  const maker = new RegisterMaker();
  maker.projectjaar('2024-01-01', '2024-12-31');
  maker.werkgever('2022-01-01');
  return maker;
}

/** So many who started, each made by `make`, of whom the first got a verklaring. */
function add(maker: RegisterMaker, n: number, verklaringen: number, make: (id: string) => void): void {
  for (let i = 0; i < n; i++) {
    const id = maker.gestart('2024-02-01');
    make(id);
    if (i < verklaringen) maker.verklaring(id, '2024-08-01');
  }
}

const groups = (maker: RegisterMaker, naam: string, peildatum = day) =>
  watWerkt(maker.register(), peildatum)
    .dimensies.find((one) => one.naam === naam)!
    .groepen.map((groep) => [groep.naam, groep.n, groep.aflopen[0]!.teller]);

test('sector is that of the first stage; who has none yet stands apart; small sectors stand together', () => {
  const maker = empty();
  const stage = (sector: (typeof sectoren)[number]) => (id: string) => {
    maker.stage(id, 'W-0001', '2024-03-01', { sector });
    maker.stage(id, 'W-0001', '2024-02-15', { sector, start: '2024-04-01' });
  };
  add(maker, 9, 4, stage('Groen'));
  add(maker, 3, 1, stage('Zorg'));
  add(maker, 3, 1, stage('Horeca'));
  add(maker, 5, 0, () => undefined);
  expect(groups(maker, 'Sector')).toEqual([
    ['Groen', 9, 4],
    [kleineGroepen, 6, 2],
    ['Nog geen stage', 5, 0],
  ]);
  expect(groups(maker, 'Sector', '2024-02-29')).toEqual([['Nog geen stage', 20, 0]]);
});

test('number of stages begun, and whether one names a leermeester', () => {
  const maker = empty();
  const stages = (n: number) => (id: string) => {
    for (let i = 0; i < n; i++)
      maker.stage(id, 'W-0001', addDays('2024-03-01', 30 * i), { leermeester: n === 2 && i === 1 ? 'Wie' : null });
  };
  add(maker, 6, 2, stages(1));
  add(maker, 7, 3, stages(2));
  add(maker, 8, 4, stages(4));
  expect(groups(maker, 'Aantal stages')).toEqual([
    ['1 stage', 6, 2],
    ['2 stages', 7, 3],
    ['3 of meer stages', 8, 4],
  ]);
  expect(groups(maker, 'Leermeester')).toEqual([
    ['Leermeester genoemd', 7, 3],
    ['Geen leermeester genoemd', 14, 6],
  ]);
});

test('toetsvorm is that of most toetsen with a result by the peildatum, of equals the first', () => {
  const maker = empty();
  const toets = (id: string, toetsvorm: 'Portfolio' | 'Gesprek', resultaatOp: string | null) =>
    maker.toets(id, 'V-0001', '2024-05-01', { toetsvorm, resultaatOp, status: 'Behaald' });
  add(maker, 5, 2, (id) => {
    toets(id, 'Gesprek', '2024-06-02');
    toets(id, 'Portfolio', '2024-06-01');
  });
  add(maker, 6, 1, (id) => {
    toets(id, 'Portfolio', '2024-05-01');
    toets(id, 'Gesprek', '2024-06-02');
    toets(id, 'Gesprek', '2024-06-03');
  });
  add(maker, 7, 0, (id) => {
    toets(id, 'Gesprek', null);
    toets(id, 'Gesprek', '2025-01-01');
  });
  expect(groups(maker, 'Toetsvorm')).toEqual([
    ['Portfolio', 5, 2],
    ['Gesprek', 6, 1],
    ['Nog geen toets gedaan', 7, 0],
  ]);
});

test('voortraject, doelgroep and netwerk', () => {
  const maker = empty();
  add(maker, 6, 3, (id) => maker.intake(id, '2024-01-15', { netwerkBetrokken: ['Familie'] }));
  for (let i = 0; i < 5; i++) {
    const id = maker.deelnemer({ doelgroep: 'Hoger opgeleid zonder passende baan' });
    maker.fase(id, '2024-03-01', 'Voortraject');
    maker.intake(id, '2024-01-15');
  }
  expect(groups(maker, 'Voortraject')).toEqual([
    ['Met voortraject', 5, 0],
    ['Zonder voortraject', 6, 3],
  ]);
  expect(groups(maker, 'Doelgroep')).toEqual([
    ['Hoger opgeleid zonder passende baan', 5, 0],
    ['Langdurig zonder werk en onderwijs', 6, 3],
  ]);
  expect(groups(maker, 'Netwerk')).toEqual([
    ['Netwerk betrokken', 6, 3],
    ['Netwerk niet betrokken, of niet bekend', 5, 0],
  ]);
});

test('with fewer than five in all nothing is shown', () => {
  const maker = empty();
  add(maker, 4, 2, () => undefined);
  expect(watWerkt(maker.register(), day)).toMatchObject({ allen: null, dimensies: Array(7).fill({ groepen: [] }) });
});

test('the interval is that of Wilson', () => {
  // Newcombe (1998), table I: 81 of 263 and 0 of 20.
  expect(wilson(81, 263).laag).toBeCloseTo(25.53, 2);
  expect(wilson(81, 263).hoog).toBeCloseTo(36.62, 2);
  expect(wilson(0, 20)).toEqual({ laag: 0, hoog: expect.closeTo(16.11, 2) as number });
  expect(wilson(20, 20).hoog).toBe(100);
});

/** A team of up to 45, everything drawn by chance. */
function drawn(seed: number): RegisterMaker {
  const random = toeval(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const maker = empty();
  for (let left = Math.floor(random() * 45); left > 0; left--) {
    const id = maker.gestart('2024-02-01', {
      doelgroep: pick(['Uitgevallen uit regulier onderwijs', 'Langdurig zonder werk en onderwijs']),
    });
    for (let n = Math.floor(random() * 4); n > 0; n--) {
      maker.stage(id, 'W-0001', '2024-03-01', { sector: pick(sectoren.slice(0, 4)), leermeester: pick([null, 'Wie']) });
    }
    if (random() < 0.4) maker.verklaring(id, '2024-08-01');
    if (random() < 0.3) maker.plaatsing(id, '2024-09-01');
    if (random() < 0.2) maker.fase(id, '2024-05-01', 'Uitgevallen');
    if (random() < 0.8)
      maker.toets(id, 'V-0001', '2024-04-01', { toetsvorm: pick(['Portfolio', 'Gesprek']), resultaatOp: '2024-05-01' });
  }
  return maker;
}

test('on any register: no group under five, each dimension adds up to everybody, and the order of the rows does not matter', () => {
  let shown = 0;
  for (let seed = 0; seed < 60; seed++) {
    const register = drawn(seed).register();
    const { allen, dimensies } = watWerkt(register, day);
    const { gestart, verklaringBehaald, doorgestroomd } = hoofdcijfers(register, day);
    if (allen)
      expect([allen.n, allen.aflopen[0]!.teller, allen.aflopen[2]!.teller]).toEqual([
        gestart,
        verklaringBehaald,
        doorgestroomd,
      ]);
    for (const { groepen } of dimensies.filter((one) => one.groepen.length > 0)) {
      shown += groepen.length;
      expect(Math.min(...groepen.map(({ n }) => n))).toBeGreaterThanOrEqual(5);
      expect(groepen.reduce((sum, { n }) => sum + n, 0)).toBe(gestart);
      afloopnamen.forEach((_, i) => {
        expect(groepen.reduce((sum, { aflopen }) => sum + aflopen[i]!.teller, 0)).toBe(allen!.aflopen[i]!.teller);
      });
    }
    expect(watWerkt(shuffled(register, seed), day)).toEqual({ allen, dimensies });
  }
  expect(shown).toBeGreaterThan(300);
});

test('the words say that it proves no cause, and that small groups are not shown', () => {
  expect(geenBewijs).toMatch(/geen bewijs van oorzaak/);
  expect(watWerktUitleg.join(' ')).toMatch(/minder dan 5/);
});
