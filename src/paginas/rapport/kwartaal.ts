/** Calendar quarters as `yyyy-Kn` strings, as the names of the quarter reports have them. */
import type { DateString } from '../../register/dates';
import { addMonths, lastDay, monthOf } from '../../register/dates';
import type { Period } from '../../uitkomsten/basis/period';

/** A calendar quarter, `yyyy-Kn`. */
export type KwartaalString = string;

/** The quarter of a date. @example kwartaalVan('2025-08-31') // '2025-K3' */
export const kwartaalVan = (date: DateString): KwartaalString =>
  `${date.slice(0, 4)}-K${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

/** Its first and last day. @example kwartaalDagen('2025-K2') // { van: '2025-04-01', tot: '2025-06-30' } */
export function kwartaalDagen(kwartaal: KwartaalString): Period {
  const first = `${kwartaal.slice(0, 4)}-${String(Number(kwartaal.slice(6)) * 3 - 2).padStart(2, '0')}-01`;
  return { van: first, tot: lastDay(monthOf(addMonths(first, 2))) };
}

/** The last quarter that is wholly over on `date`. @example vorigKwartaal('2025-08-31') // '2025-K2' */
export const vorigKwartaal = (date: DateString): KwartaalString =>
  kwartaalVan(addMonths(kwartaalDagen(kwartaalVan(date)).van, -3));

const rangwoorden = ['eerste', 'tweede', 'derde', 'vierde'];

/** A quarter in words. @example kwartaalInWoorden('2025-K2') // 'tweede kwartaal van 2025' */
export const kwartaalInWoorden = (kwartaal: KwartaalString): string =>
  `${rangwoorden[Number(kwartaal.slice(6)) - 1]} kwartaal van ${kwartaal.slice(0, 4)}`;

const patterns: readonly (readonly [pattern: RegExp, year: number, quarter: number])[] = [
  [/^(\d{4})(?:\s*[-/ ]?\s*[kq]|\s*[-/ ]\s*)([1-4])$/i, 1, 2],
  [/^[kq]?([1-4])(?:e kwartaal)?(?: van)?\s*[-/ ]\s*(\d{4})$/i, 2, 1],
];

/** A quarter as people type it, or null when it is none. @example leesKwartaal('K2 2025') // '2025-K2' */
export function leesKwartaal(typed: string): KwartaalString | null {
  for (const [pattern, year, quarter] of patterns) {
    const found = pattern.exec(typed.trim());
    if (found) return `${found[year]}-K${found[quarter]}`;
  }
  return null;
}
