/** Who is to do what is due: who the record names; else the Jobcoach where the kind is hers; else the Praktijkopleider; else the Projectleider. */
import { compareIds } from '../register/identity/ids';
import type { Register } from '../register/register';
import { plainAddress } from '../register/schema';

/**
 * Returns how to find the e-mail address of who is to do something about a deelnemer. Only active medewerkers are
 * asked; a Jobcoach or Praktijkopleider may stand in the register by name. Null when no one named is active and there is no active
 * Projectleider; of several Projectleiders the one with the lowest number.
 */
export function ontvangerVan({
  medewerkers,
  deelnemers,
}: Register): (deelnemerId: string, eerst?: 'jobcoach', genoemd?: string) => string | null {
  const active = medewerkers.filter(({ actief }) => actief === 'Ja').sort((a, b) => compareIds(a.id, b.id));
  const byName = new Map([...active].reverse().map((one) => [plainAddress(one.naam), one.email]));
  const byEmail = new Map(active.map((one) => [plainAddress(one.email), one.email]));
  const projectleider = active.find(({ rol }) => rol === 'Projectleider')?.email ?? null;
  const byId = new Map(deelnemers.map((one) => [one.id, one]));
  const activeOne = (named: string | null | undefined): string | undefined =>
    named ? (byEmail.get(plainAddress(named)) ?? byName.get(plainAddress(named))) : undefined;
  return (deelnemerId, eerst, genoemd) => {
    const deelnemer = byId.get(deelnemerId);
    return (
      (genoemd === undefined ? undefined : byEmail.get(plainAddress(genoemd))) ??
      (eerst === 'jobcoach' ? activeOne(deelnemer?.jobcoach) : undefined) ??
      activeOne(deelnemer?.praktijkopleider) ??
      projectleider
    );
  };
}
