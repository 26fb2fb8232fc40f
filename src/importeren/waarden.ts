/** From a cell of the source to a value of the register, or the sentence that says why not. */
import type { Cell } from '../register/cell';
import { isBlank } from '../register/cell';
import { cellFault } from '../register/rules/everyTab/cellen';
import { trimmed } from '../register/text/asSeen';
import { isEmail, joinChoices, readEmail } from '../register/schema';
import { isDateString } from '../register/dates';
import { readTextDate } from '../register/text/textDate';
import { leesbaar } from './bron';
import type { Doel } from './koppeling/doelen';
import type { Lijsten } from './koppeling/koppeling';
import { delenVan, isKeuze, keuzesVan, waardeSleutel } from './koppeling/koppeling';

/** What one cell became. */
export type Gelezen = { readonly cell: Cell } | { readonly probleem: string };

/** How the cells of a target are read. */
export interface Leeswijze {
  readonly doel: Doel;
  /** Source value → choice, as matched. */
  readonly waarden: Readonly<Record<string, string>>;
  readonly datumvorm: 'dmj' | 'mdj';
  readonly lijsten: Lijsten;
}

const wrong = ({ doel: { column } }: Leeswijze, what: string): Gelezen => ({ probleem: `${column.header}: ${what}` });

/** Without the time that a date may carry. */
const withoutTime = (text: string): string => text.replace(/[ T]\d{1,2}:\d\d(:\d\d)?$/, '').trim();

/** A date as text; month first is turned round before it is read as the Dutch write it. */
export function leesDatum(text: string, vorm: 'dmj' | 'mdj'): string | null {
  const clean = withoutTime(text);
  const turned = vorm === 'mdj' ? clean.replace(/^(\d{1,2})([-/.])(\d{1,2})\2/, '$3$2$1$2') : clean;
  return readTextDate(turned);
}

function readDate(how: Leeswijze, cell: Cell): Gelezen {
  if (isDateString(cell)) return { cell };
  const date = typeof cell === 'string' ? leesDatum(leesbaar(cell), how.datumvorm) : null;
  return date === null
    ? wrong(how, 'dit is geen datum die bestaat. Schrijf hem als dag-maand-jaar (31-08-2025).')
    : { cell: date };
}

/** `12,5`, `16 uur` and `80%` are numbers to people. */
const numberIn = (text: string): number | null => {
  const parts = /^(-?\d+(?:[.,]\d+)?)\s*(?:u|uur|uren|upw|p\/?w|uur per week|%)?\.?$/i.exec(text.trim());
  return parts ? Number(parts[1]!.replace(',', '.')) : null;
};

function readNumber(how: Leeswijze, cell: Cell): Gelezen {
  if (typeof cell === 'number') return { cell };
  const text = leesbaar(cell);
  if (how.doel.sleutel === 'deelnemers.geboortejaar') {
    const date = isDateString(String(cell)) ? String(cell) : leesDatum(text, how.datumvorm);
    // Of a birth year of two digits nobody knows the century.
    if (date !== null && /\d{4}/.test(text)) return { cell: Number(date.slice(0, 4)) };
  }
  const number = numberIn(text);
  return number === null ? wrong(how, 'dit is geen getal.') : { cell: number };
}

function choose(how: Leeswijze, keuzes: readonly string[], text: string): { readonly keuze: string | null } | null {
  const same = isKeuze(keuzes, text);
  if (same !== null) return { keuze: same };
  const matched = how.waarden[waardeSleutel(text)];
  if (matched === undefined) return null;
  return { keuze: matched === '' ? null : matched };
}

const notChosen = 'voor deze waarde is nog geen keuze gemaakt. Kies er een bij Waarden, of verander de cel.';

function readChoices(how: Leeswijze, keuzes: readonly string[], cell: Cell): Gelezen {
  const chosen: string[] = [];
  for (const part of delenVan(how.doel.column, leesbaar(cell))) {
    const found = choose(how, keuzes, part);
    if (!found) return wrong(how, notChosen);
    if (found.keuze !== null && !chosen.includes(found.keuze)) chosen.push(found.keuze);
  }
  return { cell: chosen.length > 0 ? joinChoices(keuzes.filter((keuze) => chosen.includes(keuze))) : null };
}

function readMedewerker(how: Leeswijze, keuzes: readonly string[], cell: Cell): Gelezen {
  const text = readEmail(leesbaar(cell));
  const found = choose(how, keuzes, text);
  if (found) return { cell: found.keuze };
  const { type } = how.doel.column;
  const free = type.kind === 'email' && type.orName;
  return free || isEmail(text) ? { cell: text } : wrong(how, notChosen);
}

/** A sheet makes a number of a phone number and takes its first 0. */
const asText = (doel: Doel, cell: Cell): string => {
  const text =
    typeof cell === 'number' ? String(cell) : typeof cell === 'boolean' ? (cell ? 'Ja' : 'Nee') : String(cell);
  return typeof cell === 'number' && doel.column.header === 'Telefoon' && /^\d{9}$/.test(text)
    ? `0${text}`
    : text.trim();
};

function readText(how: Leeswijze, cell: Cell): Gelezen {
  const said = isDateString(cell) ? leesbaar(cell) : asText(how.doel, cell);
  const text = how.doel.column.type.kind === 'email' ? readEmail(said) : trimmed(said);
  const problem = cellFault(how.doel.column, text);
  return problem ? { probleem: problem } : { cell: text };
}

/** Errors of formulas in the source. */
const isError = (cell: Cell): boolean =>
  typeof cell === 'string' &&
  /^#(REF!|N\/A|N\/B|VALUE!|WAARDE!|NAME\?|NAAM\?|DIV\/0!|DEEL\/0!|NUM!|GETAL!|ERROR!|LEEG!|NULL!)$/.test(cell.trim());

/** Reads one filled cell for a target. */
export function leesWaarde(how: Leeswijze, cell: Cell): Gelezen {
  if (isBlank(cell)) return { cell: null };
  if (isError(cell)) return wrong(how, 'in deze cel staat een fout van een formule. Typ de waarde zelf.');
  const { type } = how.doel.column;
  const keuzes = keuzesVan(how.doel, how.lijsten);
  switch (type.kind) {
    case 'date':
      return readDate(how, cell);
    case 'number':
      return readNumber(how, cell);
    case 'choice': {
      const found = choose(how, keuzes!, leesbaar(cell));
      return found ? { cell: found.keuze } : wrong(how, notChosen);
    }
    case 'choices':
      return readChoices(how, keuzes!, cell);
    case 'email':
      return keuzes ? readMedewerker(how, keuzes, cell) : readText(how, cell);
    default:
      return readText(how, cell);
  }
}
