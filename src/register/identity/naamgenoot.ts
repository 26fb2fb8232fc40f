/** Whether two deelnemers may be one person, entered twice (register.md: the same name and birth year). */

import { comparable } from '../text/search';
import { isTussenvoegsel } from '../text/tussenvoegsels';

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

/** The name without tussenvoegsel and without spaces, in the shorter spelling of letters that are written in two ways. */
export function ruweNaam({ voornaam, achternaam }: Persoon): string {
  const last = comparable(String(achternaam ?? ''))
    .split(' ')
    .filter((word) => !isTussenvoegsel(word) && word !== 't' && word !== 's');
  return `${comparable(String(voornaam ?? ''))}|${last.join('')}`
    .replace(/ /g, '')
    .replace(/([aou])e/g, '$1')
    .replace(/aa/g, 'a')
    .replace(/ij/g, 'y');
}

/** One digit other, or two that changed places. */
function scheeltEenCijfer(a: number, b: number): boolean {
  const [one, other] = [String(a), String(b)];
  const differ = [...one].flatMap((digit, at) => (digit === other[at] ? [] : [at]));
  const [first, second] = differ;
  if (one.length !== other.length || first === undefined || differ.length > 2) return false;
  return second === undefined || (second === first + 1 && one[first] === other[second] && one[second] === other[first]);
}

/** True when these are not the same by name and year, but so near that somebody may have mistyped one of them. */
export function bijnaDezelfde(a: Persoon, b: Persoon): boolean {
  const { geboortejaar: year } = a;
  const { geboortejaar: other } = b;
  const differs = typeof year === 'number' && typeof other === 'number' && year !== other;
  if (differs) return naamSleutel(a) !== '' && naamSleutel(a) === naamSleutel(b) && scheeltEenCijfer(year, other);
  return naamSleutel(a) !== naamSleutel(b) && ruweNaam(a).length > 1 && ruweNaam(a) === ruweNaam(b);
}
