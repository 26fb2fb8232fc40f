/** What a command reaches outside itself, so that tests can stand in for it. */
import type { Bundle } from '../host';
import type { GivenRows } from '../model/fillRows';

export interface Io {
  /** One line of result. */
  out(line: string): void;
  /** One line beside the result: errors, warnings. */
  err(line: string): void;
  /** Epoch milliseconds. */
  now(): number;
  /** The add-on, built. */
  bundle(): Promise<Bundle>;
  /** The rows of a demo for it. */
  demo(): Promise<GivenRows>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether colours show. */
  readonly colors: boolean;
}

/** This process's own, for the add-on that is given. */
export const processIo = (addOn: Pick<Io, 'bundle' | 'demo'>): Io => ({
  ...addOn,
  out: (line) => {
    process.stdout.write(`${line}\n`);
  },
  err: (line) => {
    process.stderr.write(`${line}\n`);
  },
  now: () => Date.now(),
  env: process.env,
  colors: process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined,
});
