/** Which medewerker a cell names, where an address or a name may stand. */
import { plainAddress } from '../schema';
import type { Medewerker } from '../tabs/medewerkers';
import { compareIds } from './ids';

/**
 * Finds who is named among these: by e-mail address, else by name; of several of one name (or address) the one with the
 * lowest number, so that forms and reminders mean the same person, however the tab is sorted.
 */
export function genoemdeVan<M extends Pick<Medewerker, 'id' | 'email' | 'naam'>>(
  medewerkers: readonly M[],
): (named: unknown) => M | undefined {
  const lastFirst = [...medewerkers].sort((a, b) => compareIds(b.id, a.id));
  const known = new Map(
    (['naam', 'email'] as const).flatMap((key) => lastFirst.map((one) => [plainAddress(one[key]), one] as const)),
  );
  // A cell that names nobody does not mean who has no name yet.
  known.delete('');
  return (named) => known.get(plainAddress(String(named ?? '')));
}
