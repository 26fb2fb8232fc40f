/** Waardevol werk: first placement, doorstroom, and how long it lasts (indicatoren.md, Terms). */
import {
  eerstePlaatsing,
  heeftVastContract,
  isDoorgestroomd,
  isDuurzaam,
} from '../../../src/uitkomsten/basis/doorstroom';
import { dossiersOf } from '../../../src/uitkomsten/basis/dossier';
import type { Dossier } from '../../../src/uitkomsten/basis/dossier';
import { RegisterMaker } from '../../support/builders';

type Placement = readonly [start: string, einde: string | null, over?: Parameters<RegisterMaker['plaatsing']>[2]];

function withPlacements(...placements: readonly Placement[]): Dossier {
  const maker = new RegisterMaker();
  const d = maker.gestart('2022-05-01');
  for (const [start, einde, over] of placements) maker.plaatsing(d, start, { einde, ...over });
  return dossiersOf(maker.register()).get(d)!;
}

describe('doorgestroomd', () => {
  test('from the first day of a placement in betaald werk, beschut werk or detachering', () => {
    for (const soort of ['Betaald werk', 'Beschut werk', 'Detachering'] as const) {
      const one = withPlacements(['2024-03-01', null, { soort }]);
      expect([isDoorgestroomd(one, '2024-02-29'), isDoorgestroomd(one, '2024-03-01')]).toEqual([false, true]);
    }
  });

  test('not with vrijwilligerswerk, opleiding or dagbesteding', () => {
    for (const soort of ['Vrijwilligerswerk', 'Opleiding', 'Dagbesteding'] as const) {
      expect(isDoorgestroomd(withPlacements(['2024-03-01', null, { soort }]), '2025-01-01')).toBe(false);
    }
  });

  test('stays so after the placement ended', () => {
    expect(isDoorgestroomd(withPlacements(['2024-03-01', '2024-03-02']), '2025-01-01')).toBe(true);
  });

  test('only who has started', () => {
    const maker = new RegisterMaker();
    const d = maker.gestart('2024-06-01');
    maker.plaatsing(d, '2024-03-01');
    const one = dossiersOf(maker.register()).get(d)!;
    expect([isDoorgestroomd(one, '2024-05-31'), isDoorgestroomd(one, '2024-06-01')]).toEqual([false, true]);
  });
});

test('the first placement is the earliest start, then the lowest ID by number, of waardevol werk only', () => {
  const one = withPlacements(
    ['2024-03-01', null, { id: 'P-10000', functie: 'Detachering' }],
    ['2024-03-01', null, { id: 'P-9999', functie: 'Kloosterkeuken' }],
    ['2024-01-01', null, { soort: 'Dagbesteding' }],
    ['2024-06-01', null],
  );
  expect(eerstePlaatsing(one, '2025-01-01')?.functie).toBe('Kloosterkeuken');
  expect(eerstePlaatsing(one, '2024-02-29')).toBeNull();
});

test('a vast contract counts while its placement in waardevol werk is open', () => {
  const one = withPlacements(['2024-03-01', '2024-09-30', { contract: 'Vast' }], ['2024-10-01', null]);
  expect(['2024-02-29', '2024-03-01', '2024-09-30', '2024-10-01'].map((day) => heeftVastContract(one, day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(
    heeftVastContract(withPlacements(['2024-03-01', null, { contract: 'Vast', soort: 'Dagbesteding' }]), '2024-04-01'),
  ).toBe(false);
});

describe('duurzaam', () => {
  test('is not known before that many months have passed, and is from that very day', () => {
    const one = withPlacements(['2024-03-15', null]);
    expect(['2024-09-14', '2024-09-15'].map((day) => isDuurzaam(one, 6, day))).toEqual([null, true]);
    expect(isDuurzaam(withPlacements(), 6, '2025-01-01')).toBeNull();
  });

  test('months are calendar months: 31-08 + 6 months = 28-02, in a leap year 29-02', () => {
    expect(['2025-02-27', '2025-02-28'].map((day) => isDuurzaam(withPlacements(['2024-08-31', null]), 6, day))).toEqual(
      [null, true],
    );
    expect(['2024-02-28', '2024-02-29'].map((day) => isDuurzaam(withPlacements(['2023-08-31', null]), 6, day))).toEqual(
      [null, true],
    );
  });

  test('the chain must reach the day itself', () => {
    const lasts = (einde: string) => isDuurzaam(withPlacements(['2024-01-01', einde]), 6, '2025-01-01');
    expect([lasts('2024-06-30'), lasts('2024-07-01')]).toEqual([false, true]);
  });

  test('a gap of 31 days keeps the chain whole, one of 32 days breaks it', () => {
    const next = (start: string) =>
      isDuurzaam(withPlacements(['2024-01-01', '2024-03-31'], [start, null]), 6, '2025-01-01');
    expect([next('2024-05-01'), next('2024-05-02')]).toEqual([true, false]);
  });

  test('a short placement inside a longer one does not shorten the chain', () => {
    const one = withPlacements(
      ['2024-01-01', '2024-06-15'],
      ['2024-02-01', '2024-02-15'],
      ['2024-07-01', '2024-12-31'],
    );
    expect(isDuurzaam(one, 6, '2025-01-01')).toBe(true);
    expect(isDuurzaam(one, 12, '2025-01-01')).toBe(false);
  });

  test('an open-ended placement keeps the chain open whatever follows', () => {
    const one = withPlacements(['2022-06-01', null], ['2022-07-01', '2022-08-01']);
    expect([6, 12, 24].map((months) => isDuurzaam(one, months, '2024-06-01'))).toEqual([true, true, true]);
  });

  test('other placements than waardevol werk do not bridge a gap', () => {
    const one = withPlacements(
      ['2024-01-01', '2024-03-31'],
      ['2024-04-01', '2024-06-30', { soort: 'Opleiding' }],
      ['2024-07-01', null],
    );
    expect(isDuurzaam(one, 6, '2025-01-01')).toBe(false);
  });

  test('a placement that starts after the peildatum is not known yet', () => {
    const one = withPlacements(['2024-01-01', '2024-06-20'], ['2024-07-10', null]);
    expect(['2024-07-09', '2024-07-10'].map((day) => isDuurzaam(one, 6, day))).toEqual([false, true]);
  });

  test('a placement that began before the chain ended but long after the first is one chain in order of start', () => {
    expect(
      isDuurzaam(withPlacements(['2024-06-01', '2024-12-31'], ['2024-01-01', '2024-05-31']), 12, '2025-01-01'),
    ).toBe(false);
    expect(
      isDuurzaam(withPlacements(['2024-06-01', '2025-01-01'], ['2024-01-01', '2024-05-31']), 12, '2025-01-01'),
    ).toBe(true);
  });
});
