/** From a cell of the source to a value of the register, or the sentence that says why not. */
import type { Cell } from '../register/cell';
import { isBlank } from '../register/cell';
import { cellFault } from '../register/rules/everyTab/cellen';
import { asSeen, trimmed } from '../register/text/asSeen';
import { isEmail, joinChoices, readEmail } from '../register/schema';
import type { DateString } from '../register/dates';
import { addDays, dutchDate, isDateString } from '../register/dates';
import { readMonthFirst } from '../register/text/dateOrder';
import { asHours } from '../register/text/reading';
import { betekentLeeg, zegtNiets } from './niets';
import { readWrittenDate } from '../register/text/writtenDate';
import { leesbaar } from './bron';
import { leesRuim } from './ruimeDatum';
import type { Doel, ImportTab } from './koppeling/doelen';
import type { Kolomprofiel } from './koppeling/profiel';
import { verwisseld } from './koppeling/profiel';
import type { Vraag, VraagSoort } from './vragen';
import type { Lijsten } from './koppeling/koppeling';
import { delenVan, isKeuze, keuzesVan, waardeSleutel } from './koppeling/koppeling';

/** What one cell became, and what only people can say about it. */
export type Gelezen = ({ readonly cell: Cell } | { readonly probleem: string }) & {
  readonly vraag?: Vraag;
  /** What was made of it, where that is not what stands there to the letter. */
  readonly letOp?: string;
};

/** A cell that could not be read. */
export interface Leesprobleem {
  readonly tab: ImportTab;
  /** False for what a deelnemer can do without. */
  readonly nodig: boolean;
  readonly text: string;
}

/** How the cells of a target are read. */
export interface Leeswijze {
  readonly doel: Doel;
  /** Source value → choice, as matched. */
  readonly waarden: Readonly<Record<string, string>>;
  readonly datumvorm: 'dmj' | 'mdj';
  readonly verwisseld: Kolomprofiel['verwisseld'];
  /** True where dates of two digits each seem to have the year first. */
  readonly jaarVoorop: boolean;
  /** The years that two digits can mean. */
  readonly jaren: readonly [van: number, tot: number];
  /** True for a column of which the values do not seem to be what its target is for. */
  readonly pastNiet: boolean;
  readonly lijsten: Lijsten;
  /** Asks about the column. */
  vraag(soort: VraagSoort, voorbeeld: string, standaard?: string): Vraag;
}

const wrong = ({ doel: { column } }: Leeswijze, what: string): Gelezen => ({ probleem: `${column.header}: ${what}` });

/** The days of the calendar that a sheet counts with, from this one: a date that lost its format is such a number. */
const dayZero = '1899-12-30';

/** The date that a number of a sheet stands for, between these days; null for any other. */
function serialDate(text: string, from: DateString, until: DateString): DateString | null {
  const date = /^\d{5}(?:[.,]\d+)?$/.test(text) ? addDays(dayZero, parseInt(text, 10)) : '';
  return date >= from && date <= until ? date : null;
}

const asDutch = 'Schrijf hem als dag-maand-jaar (31-08-2025).';
const noDate = `dit is geen datum die bestaat. ${asDutch}`;

/** A real date; where day and month may be changed round, as people say. */
function readRealDate(how: Leeswijze, cell: DateString): Gelezen {
  const other = verwisseld(cell);
  if (how.verwisseld === null || other === cell) return { cell };
  const vraag = how.vraag(
    'verwisseld',
    `${dutchDate(cell)} of ${dutchDate(other)}`,
    how.verwisseld === 'zeker' ? '' : 'laat',
  );
  return vraag.keus === ''
    ? { ...wrong(how, 'dag en maand zijn misschien verwisseld. Zeg boven de lijst wat klopt.'), vraag }
    : { cell: vraag.keus === 'wissel' ? other : cell, vraag };
}

/** Reads whole dates with day and month in this order. */
export const lezer = (vorm: Leeswijze['datumvorm']): ((text: string) => DateString | null) =>
  vorm === 'mdj' ? readMonthFirst : readWrittenDate;

const kort = /^(\d\d)[-/. ](\d\d)[-/. ](\d\d)$/;

/** Whether most dates like `25-02-04` have a year of our time in front, and none behind. */
export function heeftJaarVoorop(texts: readonly string[], vandaag: DateString): boolean {
  const year = Number(vandaag.slice(2, 4));
  const isNear = (digits: string): boolean => Number(digits) >= year - 15 && Number(digits) <= year + 2;
  const found = texts.flatMap((text) => {
    const [, first, , last] = kort.exec(asSeen(text)) ?? [];
    return first !== undefined && last !== undefined ? [isNear(first) && !isNear(last)] : [];
  });
  return found.length > 0 && 2 * found.filter(Boolean).length > found.length;
}

function readDate(how: Leeswijze, cell: Cell, jaar: number | null): Gelezen {
  if (isDateString(cell)) return readRealDate(how, cell);
  if (typeof cell === 'boolean') return wrong(how, noDate);
  const text = leesbaar(cell);
  if (how.jaarVoorop && kort.test(asSeen(text))) return wrong(how, `hier staat het jaar misschien voorop. ${asDutch}`);
  const first = lezer(how.datumvorm);
  const second = lezer(how.datumvorm === 'mdj' ? 'dmj' : 'mdj');
  const date = first(text);
  if (date !== null) return { cell: date };
  const serial = serialDate(text, '2000-01-01', '2099-12-31');
  if (serial !== null) {
    const vraag = how.vraag('getal', `${text} is ${dutchDate(serial)}`);
    return vraag.keus === 'datum' ? { cell: serial, vraag } : { ...wrong(how, noDate), vraag };
  }
  const ruim = leesRuim(text, { jaar, jaren: how.jaren, lees: first });
  if (ruim) return { cell: ruim.date, letOp: `"${text}" is gelezen als ${dutchDate(ruim.date)}: ${ruim.gelezen}.` };
  return wrong(how, second(text) === null ? noDate : `hier staan dag en maand andersom dan in de rest. ${asDutch}`);
}

/**
 * `12,5` and `16 uur` are numbers to people; how much `80%` is, the cell does not say, nor whether `1.000` is one or a
 * thousand. A raised or a half sign (`3²`, `7½`) is no digit like the others.
 */
const numberIn = (text: string, hours: boolean): number | null => {
  const [, digits, unit] =
    /^(-?\d+(?:[.,]\d{1,2})?)\s*(u|uur|uren|upw|p\/?w|uur per week)?\.?$/i.exec(
      /\p{No}/u.test(text) ? '' : asSeen(text),
    ) ?? [];
  return digits === undefined || (unit !== undefined && !hours) ? null : Number(digits.replace(',', '.'));
};

/** `96` and `'96` are 1996 and `05` is 2005; what may as well be an age is not read. */
function shortYear(digits: string): number | null {
  const year = Number(digits);
  return year >= 40 ? 1900 + year : digits.length === 2 && year <= 15 ? 2000 + year : null;
}

/** The year of a birth date, or of one with something beside it: `1996 (28)`, `geb. '96`, `ca. 1996?`. */
function birthYear(how: Leeswijze, cell: Cell, text: string): Gelezen | null {
  const [, before, digits, whole, behind] =
    /^(geb(?:oren|\.)?(?: in)? ?|(?:ca\.?|circa|±|~) ?)?(?:['’]*(\d\d)|((?:19|20)\d\d))( ?\(.*\)| ?\?+)?$/i.exec(
      asSeen(text),
    ) ?? [];
  const year = whole && (before ?? behind) ? Number(whole) : digits ? shortYear(digits) : null;
  if (year !== null)
    return /^[^g]|\?/i.test(`${before ?? ''}${behind ?? ''}`) && !/^ ?\(/.test(behind ?? '')
      ? { cell: year, letOp: `"${text}" is gelezen als ${year}: er staat een teken van twijfel bij.` }
      : { cell: year };
  const read = lezer(how.datumvorm);
  const date = isDateString(cell) ? cell : typeof cell === 'string' && /\d{4}/.test(text) ? read(text) : null;
  if (date !== null) return { cell: Number(date.slice(0, 4)) };
  const serial = serialDate(text, '1930-01-01', '2020-12-31');
  if (serial === null) return null;
  const vraag = how.vraag('getal', `${text} is ${dutchDate(serial)}`);
  return vraag.keus === 'datum'
    ? { cell: Number(serial.slice(0, 4)), vraag }
    : { ...wrong(how, 'dit is geen jaar.'), vraag };
}

function readNumber(how: Leeswijze, cell: Cell): Gelezen {
  const text = leesbaar(cell);
  const year = how.doel.sleutel === 'deelnemers.geboortejaar' ? birthYear(how, cell, text) : null;
  if (year) return year;
  const { type } = how.doel.column;
  const inHours = type.kind === 'number' && type.hours === true;
  const [, bare, note] = /^(.*\d[^()]*?) ?(\([^()]*\))$/.exec(text) ?? [];
  const number =
    typeof cell === 'number' ? cell : ((inHours ? asHours(asSeen(text)) : null) ?? numberIn(bare ?? text, inHours));
  if (number !== null && note !== undefined)
    return {
      cell: number,
      letOp: `"${text}" is gelezen als ${leesbaar(number)}: wat ernaast staat, is niet overgenomen.`,
    };
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

function readFilled(how: Leeswijze, keuzes: readonly string[] | null, cell: Cell, jaar: number | null): Gelezen {
  if (isError(cell)) return wrong(how, 'in deze cel staat een fout van een formule. Typ de waarde zelf.');
  switch (how.doel.column.type.kind) {
    case 'date':
      return readDate(how, cell, jaar);
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

/**
 * Reads one cell for a target. A word for nothing leaves it empty, unless people want what stands there; so does a column that
 * does not fit, until somebody says that it does.
 * @param jaar the year that the dates around it agree on
 */
export function leesWaarde(how: Leeswijze, cell: Cell, jaar: number | null): Gelezen {
  if (isBlank(cell)) return { cell: null };
  const { column } = how.doel;
  const keuzes = keuzesVan(how.doel, how.lijsten);
  const text = leesbaar(cell);
  const nothing = keuzes ? zegtNiets(text) && choose(how, keuzes, text) === null : betekentLeeg(column, cell);
  if (how.pastNiet && !nothing) {
    const vraag = how.vraag('past', `${text}” bij “${column.header}`, 'weg');
    return { ...(vraag.keus === 'weg' ? { cell: null } : readFilled(how, keuzes, cell, jaar)), vraag };
  }
  if (!nothing) return readFilled(how, keuzes, cell, jaar);
  const vraag = how.vraag('niets', text, 'leeg');
  return { ...(vraag.keus === 'leeg' ? { cell: null } : readFilled(how, keuzes, cell, jaar)), vraag };
}
