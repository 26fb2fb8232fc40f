/** Who is to do what is due: the Beoordelaar; else the deelnemer's Praktijkopleider; else the Projectleider. */
import { compareIds } from '../register/ids';
import type { Register } from '../register/register';

const plain = (text: string): string => text.trim().toLowerCase();

/**
 * Returns how to find the e-mail address of who is to do something about a deelnemer. Only active medewerkers are
 * asked; a Praktijkopleider may stand in the register by name. Null when no one named is active and there is no active
 * Projectleider; of several Projectleiders the one with the lowest number.
 */
export function ontvangerVan({
  medewerkers,
  deelnemers,
}: Register): (deelnemerId: string, beoordelaar?: string) => string | null {
  const active = medewerkers.filter(({ actief }) => actief === 'Ja').sort((a, b) => compareIds(a.id, b.id));
  const byName = new Map([...active].reverse().map((one) => [plain(one.naam), one.email]));
  const byEmail = new Map(active.map((one) => [plain(one.email), one.email]));
  const projectleider = active.find(({ rol }) => rol === 'Projectleider')?.email ?? null;
  const praktijkopleiders = new Map(deelnemers.map(({ id, praktijkopleider }) => [id, plain(praktijkopleider)]));
  return (deelnemerId, beoordelaar) => {
    const opleider = praktijkopleiders.get(deelnemerId) ?? '';
    return (
      (beoordelaar === undefined ? undefined : byEmail.get(plain(beoordelaar))) ??
      byEmail.get(opleider) ??
      byName.get(opleider) ??
      projectleider
    );
  };
}
