/** What people are told when a call to Google fails: what to do, in Dutch. The technical text goes to the log, without personal data. */
import { explain } from '../sidebar/contract';
import type { Problem } from '../register/outcome';
import type { Google } from '../workbook/google';
import { Moved, onceMore } from '../workbook/moved';
import { consentProblem } from './consent';

/** An error whose words are meant for people: Google shows them. */
export class Told extends Error {}

/** Google's own words that hold nothing of the register; in other sentences may stand a name or an address. */
const harmless =
  /service (error|failed|unavailable)(: \w+)?|service invoked too many times|server error|timed out|execution time/i;

/** What of an error may be kept: not what stands in quotes, nor a sentence that nobody knows. */
function technical(error: unknown): string {
  const { name = '', message = '', stack = '' } = error as Partial<Error>;
  const isOurs = name !== 'Error' && name !== 'Exception';
  const words = isOurs ? message.replace(/["'“].*["'”]/g, '…') : (harmless.exec(message)?.[0] ?? '(tekst weggelaten)');
  return [`${name}: ${words}`, ...stack.split('\n').filter((line) => /^\s*at /.test(line))].join('\n');
}

/** Where whoever keeps the register can read it: Apps Script, Uitvoeringen. */
// eslint-disable-next-line no-console -- the log of Apps Script
export const logTrouble = (error: unknown): void => console.error(technical(error));

/** What is told of an error that nobody foresaw; logs it. @param again a sentence: what she does to try again */
export function problemOf(google: Google, error: unknown, again: string): Problem {
  if (error instanceof Moved) return { code: 'verbinding', message: error.message };
  logTrouble(error);
  return consentProblem(google) ?? { code: 'verbinding', message: explain(error, again) };
}

/**
 * Does the work of a menu item or a trigger; from its beginning where rows moved while it read.
 * @throws Told with a Dutch sentence, whatever went wrong
 */
export function inDutch<T>(google: Google, work: () => T): T {
  try {
    return onceMore(work);
  } catch (error) {
    throw error instanceof Told
      ? error
      : new Told(problemOf(google, error, 'Kies dit dan nog een keer: dubbel gebeurt er niets.').message);
  }
}
