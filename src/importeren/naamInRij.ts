/** The name in a row, wherever its parts stand: one cell, several, or the wrong ones. */
import type { Cell } from '../register/cell';
import { isBlank } from '../register/cell';
import { isTussenvoegsel } from '../register/identity/bijnaNaamgenoot';
import { tussenvoegsel, volledigeNaam } from './koppeling/doelen';
import type { Leesprobleem } from './waarden';
import { splitsNaam, zonderTitel } from './naam';

const first = 'deelnemers.voornaam';
const last = 'deelnemers.achternaam';
const year = 'deelnemers.geboortejaar';

/** `Kees & Anna de Vries`: who of the two this row is about, nobody can tell. */
const two = /\p{L}{2} ?(?:&|\+| en ) ?\p{L}{2}/u;

/** `Anna de Vries (1999)`, `Anna de Vries, geb. 1999`. */
const born = /[ ,]*\(?(?:geb(?:oren|\.)?(?: in)? ?)?\b((?:19[4-9]|20[01])\d)\)?$/;

/** What stands where a name should. */
const noName = /^\(?(?:(?:nog )?onbekend|n\.?v\.?t\.?|n\.?n\.?b\.?|nog niet bekend)\)?$/i;

function splitFull(text: string, waarden: Map<string, Cell>, letOp: string[]): void {
  const { voornaam, achternaam: behind, zeker, los } = splitsNaam(text);
  const achternaam = noName.test(behind) ? '' : behind;
  if (isBlank(waarden.get(first) ?? null) && voornaam !== '') waarden.set(first, voornaam);
  if (isBlank(waarden.get(last) ?? null)) waarden.set(last, achternaam || null);
  if (los) letOp.push(`Naam: "${los}" is niet overgenomen als deel van de naam.`);
  if (!zeker) letOp.push(`Naam: kijk of de voornaam ${voornaam} is en de achternaam ${achternaam}.`);
}

/** `Kees van den` in the column of the first name: the tussenvoegsel belongs to the last name. */
function movedParticles(waarden: Map<string, Cell>): void {
  const [given, family] = [waarden.get(first), waarden.get(last)];
  if (typeof given !== 'string' || typeof family !== 'string') return;
  const words = given.split(/\s+/);
  let at = words.length;
  while (at > 1 && isTussenvoegsel(words[at - 1]!) && !/^\p{Lu}/u.test(words[at - 1]!)) at--;
  if (at === words.length) return;
  waarden.set(first, words.slice(0, at).join(' '));
  waarden.set(last, `${words.slice(at).join(' ')} ${family}`);
}

/** `Berg, van den` or `Berg (van den)` in the column of the last name. */
function turned(family: string): string {
  const [, name, between] = /^([^,()]+?)(?:, ?| ?\()([^,()]+)\)?$/.exec(family.trim()) ?? [];
  return name && between!.split(/\s+/).every(isTussenvoegsel) ? `${between!} ${name}` : family;
}

/** Fills in voornaam and achternaam from what the row says of a name, and tells what is not sure. */
export function metNaam(waarden: Map<string, Cell>, letOp: string[], problemen: Leesprobleem[]): void {
  const found = waarden.get(volledigeNaam);
  const [given, family] = [waarden.get(first), waarden.get(last)];
  // All of it stands in one of the two columns.
  const one =
    typeof found === 'string'
      ? found
      : typeof given === 'string' && isBlank(family ?? null) && /\S[\s,]+\S/.test(given)
        ? given
        : typeof family === 'string' && isBlank(given ?? null) && /\S, *\S/.test(family)
          ? family
          : null;
  if (one !== null) {
    if (two.test(one)) {
      problemen.push({
        tab: 'deelnemers',
        nodig: true,
        text: 'Naam: hier staan misschien twee mensen. Geef ieder een eigen rij.',
      });
    }
    const birth = born.exec(one);
    if (birth && birth.index > 0 && isBlank(waarden.get(year) ?? null)) {
      waarden.set(year, Number(birth[1]));
      letOp.push(`Naam: het geboortejaar ${birth[1]!} komt uit de naam.`);
    }
    if (typeof found !== 'string') {
      waarden.delete(first);
      waarden.delete(last);
    }
    splitFull(birth && birth.index > 0 ? one.slice(0, birth.index) : one, waarden, letOp);
  } else {
    if (typeof given === 'string') waarden.set(first, zonderTitel(given));
    if (typeof family === 'string') waarden.set(last, turned(family));
    movedParticles(waarden);
  }
  const between = waarden.get(tussenvoegsel);
  const name = waarden.get(last);
  if (typeof between === 'string' && typeof name === 'string') waarden.set(last, `${between} ${name}`);
}
