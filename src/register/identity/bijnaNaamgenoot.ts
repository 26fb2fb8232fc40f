/** Names that are nearly the same: another tussenvoegsel, another spelling, or one digit of the birth year. */
import { comparable, plainText } from '../text/search';
import type { Persoon } from './naamgenoot';
import { naamSleutel } from './naamgenoot';

const all: ReadonlySet<string> = new Set(
  (
    "van de der den het 't 's ten ter te op in aan bij uit over onder voor v.d. v.d v.d.b. vd v/d van't in't el al la le du " +
    'von zu bin ben ibn da di dos della del des'
  ).split(' '),
);

/** True for a tussenvoegsel or a part of one. An initial is none: `v` is, `V` is not. */
export const isTussenvoegsel = (word: string): boolean => all.has(plainText(word)) || word === 'v' || word === 'd';

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
