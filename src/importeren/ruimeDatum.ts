/** Dates as people jot them down in an old list: a month, a week, a day without its year, a date with a note beside it. */
import type { DateString } from '../register/dates';
import { addDays, isDateString, lastDay, monthNames, parseMonth, toDate, weekStart } from '../register/dates';
import { once } from '../register/once';
import { asSeen } from '../register/text/asSeen';

/** What a text says, and what has to be told with it. */
export interface RuimeDatum {
  readonly date: DateString;
  /** What was made of it, in words. */
  readonly gelezen: string;
}

/** What is known of the dates around it. */
export interface Omgeving {
  /** The year that the dates above and below in the column agree on; null where they do not. */
  readonly jaar: number | null;
  /** The years that a text of two digits can mean: of the other dates, or all that a register can hold. */
  readonly jaren: readonly [van: number, tot: number];
  /** Reads a whole date in the order of its column. */
  lees(text: string): DateString | null;
}

const part = /^(?:(begin|half|medio|midden|eind|einde) )?/;
const months = `jan(?:uari)?|feb(?:r|ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?`;
const monthYear = once(
  () =>
    new RegExp(
      `${part.source}(?:in |vanaf )?(?:(${months})\\.?|(\\d{1,2})(?=[-/](?:\\d{4})$))[ \\-/]*(['’]?)(\\d{4}|\\d{2})$`,
    ),
);
const monthAlone = once(() => new RegExp(`${part.source}(?:in |vanaf )?(${months})\\.?$`));
const week = /^(?:in |vanaf )?(?:w|wk|week)[ .-]*(\d{1,2})(?:[ ,/-]*(?:van |in )?['’]?(\d{4}|\d{2}))?$/;
const yearWeek = /^(\d{4})[ -]*(?:w|wk|week)[ .-]*(\d{1,2})$/;
const dayMonth = once(() => new RegExp(`^(\\d{1,2})(?:e|ste|de)?(?:[-/](\\d{1,2})| (${months})\\.?)$`));

const monthNumber = (word: string): number =>
  word === 'mrt' ? 3 : monthNames.findIndex((name) => name.startsWith(word.slice(0, 3))) + 1;

const exists = (year: number, month: number, day: number): DateString | null => {
  const date = toDate(year, month, day);
  return isDateString(date) ? date : null;
};

/** The Monday of a week by its ISO number; null for one that the year does not have. @example mondayOf(2024, 36) // '2024-09-02' */
export function mondayOf(year: number, number: number): DateString | null {
  const monday = addDays(weekStart(toDate(year, 1, 4)), 7 * (number - 1));
  // A week belongs to the year of its Thursday.
  return number >= 1 && Number(addDays(monday, 3).slice(0, 4)) === year ? monday : null;
}

/** A year of two digits, where nothing else can be meant. */
function yearOf(digits: string, { jaren: [van, tot] }: Omgeving): number | null {
  if (digits.length === 4) return Number(digits);
  const year = 2000 + Number(digits);
  return year >= van && year <= tot ? year : null;
}

function fromMonth(text: string, around: Omgeving): RuimeDatum | null {
  const [, alonePiece, alone] = monthAlone().exec(text) ?? [];
  const [, piece = alonePiece, word = alone, number, , digits] = monthYear().exec(text) ?? [];
  const year = alone ? around.jaar : digits === undefined ? null : yearOf(digits, around);
  if (year === null) return null;
  const month = parseMonth(`${year}-${word ? monthNumber(word) : number!}`);
  if (month === null) return null;
  const date = piece?.startsWith('eind') ? lastDay(month) : `${month}-${piece && piece !== 'begin' ? '15' : '01'}`;
  return { date, gelezen: 'alleen de maand is bekend' };
}

function fromWeek(text: string, around: Omgeving): RuimeDatum | null {
  const [, number, digits] = week.exec(text) ?? [];
  const [, whole, other] = yearWeek.exec(text) ?? [];
  const year = whole ? Number(whole) : number === undefined ? null : digits ? yearOf(digits, around) : around.jaar;
  const date = year === null ? null : mondayOf(year, Number(number ?? other));
  return date ? { date, gelezen: 'de maandag van die week' } : null;
}

function withoutYear(text: string, { jaar }: Omgeving): RuimeDatum | null {
  const [, day, number, word] = dayMonth().exec(text) ?? [];
  const date = day && jaar !== null ? exists(jaar, word ? monthNumber(word) : Number(number), Number(day)) : null;
  return date ? { date, gelezen: 'met het jaar van de rijen eromheen' } : null;
}

const within = once(
  () =>
    new RegExp(
      `(?<![\\d-/.])(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}(?:e|ste|de)?[ ./-](?:\\d{1,2}|(?:${months})\\.?)[ ./-]['’]?(?:\\d{4}|\\d{2}))(?![\\d-/])`,
      'g',
    ),
);

/** With these beside it the date is one on which something did not happen, or another one. */
const otherwise =
  /(?:^|[^\p{L}])(?:niet|geen|nooit|afgezegd|afgelast|geannuleerd|vervallen|verzet|uitgesteld|verschoven|was|eerst|tot|v[oó][oó]r|na|uiterlijk|rond|tussen|of)(?:[^\p{L}]|$)/iu;

/** The only date in a text that says more. */
function withNote(text: string, { lees }: Omgeving): RuimeDatum | null {
  const found = text.match(within()) ?? [];
  const note = found.length === 1 ? text.replace(found[0], ' ').replace(/t\/m heden/, '') : '';
  const date = found.length === 1 && !otherwise.test(note) ? lees(found[0]) : null;
  return date ? { date, gelezen: 'wat ernaast staat, is niet overgenomen' } : null;
}

/**
 * The date that somebody meant, where nothing else can be meant; null for any other text.
 * @example leesRuim('sept 24', around) // 2024-09-01; 'week 36' is the Monday of it, '3-9-2024 (gebeld)' that day
 */
export function leesRuim(typed: string, around: Omgeving): RuimeDatum | null {
  const text = asSeen(typed)
    .toLowerCase()
    .replace(/^['’]+/, '')
    .replace(/^(?:ca\.?|circa|±|~) ?/, '')
    .replace(/ ?[?!*±]+$/, '')
    .trim();
  const whole = text === asSeen(typed).toLowerCase() ? null : around.lees(text);
  if (whole) return { date: whole, gelezen: 'er staat een teken van twijfel bij' };
  return fromMonth(text, around) ?? fromWeek(text, around) ?? withoutYear(text, around) ?? withNote(text, around);
}

/** True for what looks like a date of one of these kinds, whatever its year. */
export const lijktRuimeDatum = (text: string): boolean =>
  leesRuim(text, { jaar: 2024, jaren: [2000, 2099], lees: () => null }) !== null;
