/** The forecast tried on registers of which the future is known: its 80% interval must hold the truth as often as it says. */
import { verwachting } from '../../../src/uitkomsten/verwachting/verwachting';
import type { World } from '../../support/registers/simulatedRegister';
import { exponential, logNormal, neverFor, simulate, weibull } from '../../support/registers/simulatedRegister';

/** For each of the four worlds: 1,000 in all. */
const runs = 250;

/** Early, halfway and late in the projectjaar. */
const peildata = ['2024-09-30', '2025-01-31', '2025-05-31'];

const worlds: Readonly<Record<string, World>> = {
  exponential: { verklaring: exponential(350), werk: exponential(500), uitval: exponential(900) },
  Weibull: { verklaring: weibull(2.2, 330), werk: weibull(1.5, 500), uitval: exponential(1000) },
  'log-normal': { verklaring: logNormal(300, 0.5), werk: logNormal(420, 0.8), uitval: exponential(900) },
  'with some who never get there': {
    verklaring: neverFor(0.3, weibull(2, 300)),
    werk: neverFor(0.4, logNormal(350, 0.6)),
    uitval: weibull(0.8, 900),
  },
};

type Count = Record<'verklaring' | 'werk', number>;

interface Score {
  readonly forecasts: Count;
  readonly held: Count;
  /** The sum of what was forecast too much. */
  readonly error: Count;
}

const zero = (): Count => ({ verklaring: 0, werk: 0 });

function tryIn(world: World): Score {
  const score = { forecasts: zero(), held: zero(), error: zero() };
  for (let run = 0; run < runs; run++) {
    const peildatum = peildata[run % peildata.length]!;
    const { register, truth } = simulate(world, 7919 * run + 13, peildatum);
    for (const { uitkomst, laag, hoog, verwacht } of verwachting(register, 'J-0002', peildatum)) {
      if (verwacht === null) continue;
      score.forecasts[uitkomst]++;
      score.error[uitkomst] += verwacht - truth[uitkomst];
      if (laag! <= truth[uitkomst] && truth[uitkomst] <= hoog!) score.held[uitkomst]++;
    }
  }
  return score;
}

const scores = new Map(Object.entries(worlds).map(([name, world]) => [name, tryIn(world)]));

const sumOver = (what: keyof Score, uitkomst: keyof Count): number =>
  [...scores.values()].reduce((sum, score) => sum + score[what][uitkomst], 0);

describe.each(['verklaring', 'werk'] as const)('%s', (uitkomst) => {
  test('the 80% interval holds the truth in 70–90% of 1,000 runs', () => {
    const share = sumOver('held', uitkomst) / sumOver('forecasts', uitkomst);
    expect(sumOver('forecasts', uitkomst)).toBeGreaterThan(850);
    expect(share).toBeGreaterThanOrEqual(0.7);
    expect(share).toBeLessThanOrEqual(0.9);
  });

  test.each(Object.keys(worlds))(
    'so it does when durations are %s, and on average it is not off by half a deelnemer',
    (name) => {
      const { held, forecasts, error } = scores.get(name)!;
      const share = held[uitkomst] / forecasts[uitkomst];
      expect(share).toBeGreaterThanOrEqual(0.7);
      expect(share).toBeLessThanOrEqual(0.9);
      expect(Math.abs(error[uitkomst] / forecasts[uitkomst])).toBeLessThan(0.5);
    },
  );
});
