/** Whom to mail at a leerwerkbedrijf about a toets. */
import type { DateString } from '../register/dates';
import type { Register } from '../register/register';

/**
 * The e-mail address of the leermeester where the deelnemer is on that day; null when there is none, or when there are
 * two: then a mail could tell one employer about another.
 */
export function leermeesterVan({ stages }: Register, deelnemerId: string, op: DateString): string | null {
  const emails = stages
    .filter(
      (stage) => stage.deelnemerId === deelnemerId && stage.start <= op && (stage.einde === null || stage.einde >= op),
    )
    .map(({ emailLeermeester }) => emailLeermeester?.trim() ?? '');
  const different = new Set(emails.map((email) => email.toLowerCase()));
  return different.size === 1 && emails[0] !== '' ? emails[0]! : null;
}
