/** Whether two deelnemers may be one person, entered twice (register.md: the same name and birth year). */

import { comparable } from '../text/search';

/** What tells people apart in this register: it holds no more of them. */
export interface Persoon {
  readonly voornaam: unknown;
  readonly achternaam: unknown;
  readonly geboortejaar: unknown;
}

/** A name as it compares: no capitals, accents, or signs, and one space between words. */
export const naamSleutel = ({ voornaam, achternaam }: Persoon): string =>
  comparable(`${voornaam ?? ''} ${achternaam ?? ''}`);

/**
 * True when the names are the same (capitals, accents and signs aside) and the birth years do not differ. A birth year
 * that is not filled in may be any year: it cannot tell two people apart.
 */
export function zelfdePersoon(a: Persoon, b: Persoon): boolean {
  const name = naamSleutel(a);
  if (name === '' || name !== naamSleutel(b)) return false;
  return typeof a.geboortejaar !== 'number' || typeof b.geboortejaar !== 'number' || a.geboortejaar === b.geboortejaar;
}
