/** Who is to do what is due: who the record names; else the Jobcoach where the kind is hers; else the Praktijkopleider; else the Projectleider. */
import { genoemdeVan } from '../register/identity/genoemd';
import { compareIds } from '../register/identity/ids';
import type { Register } from '../register/register';

/**
 * Returns how to find the e-mail address of who is to do something about a deelnemer. Only active medewerkers are
 * asked, and each may stand in the register by name. Null when no one named is active and there is no active
 * Projectleider; of several Projectleiders the one with the lowest number.
 */
export function ontvangerVan({
  medewerkers,
  deelnemers,
}: Register): (deelnemerId: string, eerst?: 'jobcoach', genoemd?: string) => string | null {
  const active = medewerkers.filter(({ actief }) => actief === 'Ja').sort((a, b) => compareIds(a.id, b.id));
  const genoemde = genoemdeVan(active);
  const projectleider = active.find(({ rol }) => rol === 'Projectleider')?.email ?? null;
  const byId = new Map(deelnemers.map((one) => [one.id, one]));
  return (deelnemerId, eerst, genoemd) => {
    const deelnemer = byId.get(deelnemerId);
    return (
      (
        genoemde(genoemd) ??
        (eerst === 'jobcoach' ? genoemde(deelnemer?.jobcoach) : undefined) ??
        genoemde(deelnemer?.praktijkopleider)
      )?.email ?? projectleider
    );
  };
}
