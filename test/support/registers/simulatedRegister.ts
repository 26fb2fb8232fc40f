/** Registers of small teams, drawn from known distributions: for trying forecasts against what then happened. */
import { addDays } from '../../../src/register/dates';
import type { Register } from '../../../src/register/register';
import { toeval } from '../../../src/uitkomsten/verwachting/toeval';
import { RegisterMaker } from '../builders';

type Random = () => number;

/** Draws a number of days; Infinity for never. */
export type Duration = (random: Random) => number;

const normal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

export const exponential =
  (mean: number): Duration =>
  (random) =>
    -Math.log(1 - random()) * mean;
export const weibull =
  (shape: number, scale: number): Duration =>
  (random) =>
    scale * Math.pow(-Math.log(1 - random()), 1 / shape);
export const logNormal =
  (median: number, sigma: number): Duration =>
  (random) =>
    median * Math.exp(sigma * normal(random));
/** Some never get there, however long they go on. */
export const neverFor =
  (share: number, duration: Duration): Duration =>
  (random) =>
    random() < share ? Infinity : duration(random);

/** The true distributions, from the Startdatum on. */
export interface World {
  readonly verklaring: Duration;
  readonly werk: Duration;
  readonly uitval: Duration;
}

export interface Simulated {
  /** Everything that will ever happen is in it, dated: a forecast must look no further than its peildatum. */
  readonly register: Register;
  /** Of who started by the peildatum in J-0002: who has got there by the end of it. */
  readonly truth: { readonly verklaring: number; readonly werk: number };
}

const second = { start: '2024-02-01', einde: '2025-08-31' };
const never = 20_000;

/** Two cohorts of 15 to 40, starting over some 17 months each. */
export function simulate({ verklaring, werk, uitval }: World, seed: number, peildatum: string): Simulated {
  const random = toeval(seed);
  const maker = new RegisterMaker();
  maker.projectjaar('2022-04-01', '2024-01-31');
  maker.projectjaar(second.start, second.einde);
  const truth = { verklaring: 0, werk: 0 };
  const cohort = (from: string): void => {
    for (let left = 15 + Math.floor(random() * 26); left > 0; left--) {
      const start = addDays(from, Math.floor(random() * 500));
      const counts = from === second.start && start <= peildatum;
      const id = maker.gestart(start);
      const out = Math.min(never, Math.round(uitval(random)));
      if (out < never) maker.fase(id, addDays(start, out), 'Uitgevallen', { reden: 'Anders' });
      const reached = (duration: Duration): string | null => {
        const days = Math.round(duration(random));
        return days <= out && days < never ? addDays(start, days) : null;
      };
      const behaaldOp = reached(verklaring);
      if (behaaldOp !== null) maker.verklaring(id, behaaldOp);
      if (counts && behaaldOp !== null && behaaldOp <= second.einde) truth.verklaring++;
      const werkOp = reached(werk);
      if (werkOp !== null) maker.plaatsing(id, werkOp);
      if (counts && werkOp !== null && werkOp <= second.einde) truth.werk++;
    }
  };
  cohort('2022-04-01');
  cohort(second.start);
  return { register: maker.register(), truth };
}
