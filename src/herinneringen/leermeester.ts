/** Whom to mail at a leerwerkbedrijf about a toets. */
import type { DateString } from '../register/dates';
import type { Register } from '../register/register';
import { plainAddress } from '../register/schema';
import { isOpenOp } from '../register/weg/looptijd';

/**
 * The e-mail address of the leermeester where the deelnemer is on that day; null when there is none, or when there are
 * two: then a mail could tell one employer about another.
 */
export function leermeesterVan({ stages }: Register, deelnemerId: string, op: DateString): string | null {
  const emails = stages
    .filter((stage) => stage.deelnemerId === deelnemerId && isOpenOp(stage, op))
    .map(({ emailLeermeester }) => emailLeermeester?.trim() ?? '');
  const different = new Set(emails.map(plainAddress));
  return different.size === 1 && emails[0] !== '' ? emails[0]! : null;
}
