/** What a command reaches outside itself, so that tests can stand in for it. */
import { buildBundle, type Bundle } from '../../../build/bundle';

export interface Io {
  /** One line of result. */
  out(line: string): void;
  /** One line beside the result: errors, warnings. */
  err(line: string): void;
  /** Epoch milliseconds. */
  now(): number;
  bundle(): Promise<Bundle>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether colours show. */
  readonly colors: boolean;
}

export const processIo: Io = {
  out: (line) => {
    process.stdout.write(`${line}\n`);
  },
  err: (line) => {
    process.stderr.write(`${line}\n`);
  },
  now: () => Date.now(),
  bundle: buildBundle,
  env: process.env,
  colors: process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined,
};
