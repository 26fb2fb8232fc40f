/** Who could do what and who got mail when it was last looked at, which addresses elsewhere were confirmed, and which medewerkers. */
import type { Bevestigd } from '../../privacy/bevestiging';
import { niemandBevestigd } from '../../privacy/bevestiging';
import type { Change, Known, Property } from './properties';
import { change, jsonIn } from './properties';

const texts = (key: string): Property<readonly string[] | null> => ({
  key,
  read: (text) => {
    const stored = jsonIn(text);
    return Array.isArray(stored) ? stored.filter((one): one is string => typeof one === 'string') : null;
  },
  write: (value) => JSON.stringify(value),
  less: (value) => (value ?? []).slice(1),
});

const toegangProperty = texts('plp.toegang');
const bevestigdProperty = texts('plp.bevestigd');

/** Null where nobody looked yet. */
export const knownToegang = (known: Known): readonly string[] | null =>
  toegangProperty.read(known[toegangProperty.key]);

export const toegangChange = (toegang: readonly string[]): Change => change(toegangProperty, toegang);

export const bevestigdeAdressen = (known: Known): readonly string[] =>
  bevestigdProperty.read(known[bevestigdProperty.key]) ?? [];

export const bevestigdChange = (adressen: readonly string[]): Change => change(bevestigdProperty, adressen);

const days = (stored: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries((stored ?? {}) as Record<string, unknown>).filter(
      (one): one is [string, string] => typeof one[1] === 'string',
    ),
  );

const werktMeeProperty: Property<Bevestigd> = {
  key: 'plp.werktmee',
  read: (text) => {
    const stored = jsonIn(text) as Partial<Bevestigd> | null;
    return { op: days(stored?.op), gewaarschuwd: days(stored?.gewaarschuwd) };
  },
  write: (bevestigd) => JSON.stringify(bevestigd),
  // So many people nobody has: then all are seen anew.
  less: () => niemandBevestigd,
};

export const werktMeeFrom = (known: Known): Bevestigd => werktMeeProperty.read(known[werktMeeProperty.key]);

export const werktMeeChange = (bevestigd: Bevestigd): Change => change(werktMeeProperty, bevestigd);
