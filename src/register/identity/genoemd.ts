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
  const by = (key: 'email' | 'naam'): ReadonlyMap<string, M> =>
    new Map(lastFirst.map((one) => [plainAddress(one[key]), one]));
  const [byEmail, byName] = [by('email'), by('naam')];
  return (named) => {
    const plain = plainAddress(String(named ?? ''));
    return plain === '' ? undefined : (byEmail.get(plain) ?? byName.get(plain));
  };
}
