/** Which medewerkers the projectleider confirmed, and when. */
import type { Bevestigd } from '../../privacy/bevestiging';
import { niemandBevestigd } from '../../privacy/bevestiging';
import type { Change, Known, Property } from './properties';
import { change, jsonIn } from './properties';

const days = (stored: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries((stored ?? {}) as Record<string, unknown>).filter(
      (one): one is [string, string] => typeof one[1] === 'string',
    ),
  );

const property: Property<Bevestigd> = {
  key: 'plp.werktmee',
  read: (text) => {
    const stored = jsonIn(text) as Partial<Bevestigd> | null;
    return { op: days(stored?.op), gewaarschuwd: days(stored?.gewaarschuwd) };
  },
  write: (bevestigd) => JSON.stringify(bevestigd),
  // So many people nobody has: then all are seen anew.
  less: () => niemandBevestigd,
};

export const bevestigdFrom = (known: Known): Bevestigd => property.read(known[property.key]);

export const bevestigdChange = (bevestigd: Bevestigd): Change => change(property, bevestigd);
