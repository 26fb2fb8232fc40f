/** Tabel 1–4 as the report has them, and how an indicator or a part of it is found by what people type. */
import { squeeze } from '../basis/getypt';
import * as declared from '.';
import type { Code, Definitie, Indicator } from './indicator';
import { isLijst } from './indicator';

export interface Tabel {
  readonly titel: string;
  /** In the order of their codes. */
  readonly rijen: readonly Indicator[];
}

const titels = [
  'Tabel 1 – Output korte termijn',
  'Tabel 2 – Outcome korte termijn',
  'Tabel 3 – (Verwachte) output en outcome middellange termijn',
  'Tabel 4 – Randvoorwaarden',
];

const tabelVan = ({ code }: Indicator): number => Number(code.slice(0, 1));
const plaatsVan = ({ code }: Indicator): number => Number(code.slice(2));

/** The four tables, in the order of the report. */
export const tabellen: readonly Tabel[] = titels.map((titel, index) => ({
  titel,
  rijen: Object.values<Indicator>(declared)
    .filter((one) => tabelVan(one) === index + 1)
    .sort((a, b) => plaatsVan(a) - plaatsVan(b)),
}));

/** Every indicator, in the order of the tables. */
export const indicatoren: readonly Indicator[] = tabellen.flatMap(({ rijen }) => rijen);

const perCode = new Map(indicatoren.map((one) => [one.code, one]));

/** What a figure is that somebody names, '' for the main one; white space aside. Null for what there is not. */
export function definitieVan(code: string, onderdeel: string): Definitie | null {
  const found = perCode.get(squeeze(code) as Code);
  if (!found || onderdeel.trim() === '') return found?.hoofd ?? null;
  for (const one of found.onderdelen ?? []) {
    const deel = isLijst(one) ? one.lees(onderdeel.trim()) : squeeze(one.onderdeel) === squeeze(onderdeel) && one;
    if (deel) return deel;
  }
  return null;
}

/** True for a code, or a code and one of its parts, white space aside. @example isBekendeIndicator('1.3 / 2024-Q1') // true */
export function isBekendeIndicator(typed: string): boolean {
  const slash = typed.indexOf('/');
  if (slash < 0) return perCode.has(squeeze(typed) as Code);
  const onderdeel = typed.slice(slash + 1);
  return onderdeel.trim() !== '' && definitieVan(typed.slice(0, slash), onderdeel) !== null;
}
