/** The numbers of a month's charts as tables, a column a series. */
import { shortMonth, shortQuarter } from '../../register/dates';
import type { NaarDoel, Reeksen } from './beeld/reeksen';
import { fasenOnderweg } from '../../register/weg/faseOn';
import type { MonthChartData, Voortgang } from './monthCharts';

/** One decimal is what a chart can show. */
const tenth = (value: number): number => Math.round(value * 10) / 10;

const voortgang = ({ wat, doel, punten }: NaarDoel): Voortgang => ({
  naam: wat,
  doel,
  table: {
    headers: ['Maand', 'Gerealiseerd', 'Rechte lijn naar het doel'],
    rows: punten.map(({ maand, gerealiseerd, lijn }) => [shortMonth(maand), gerealiseerd, tenth(lijn)]),
  },
});

/** A chart of nothing but zeros says nothing. */
const anything = (rows: readonly (readonly (string | number | null)[])[]): boolean =>
  rows.some((row) => row.slice(1).some((value) => typeof value === 'number' && value > 0));

const table = (headers: readonly string[], rows: readonly (readonly (string | number | null)[])[]) => ({
  headers,
  rows: anything(rows) ? rows : [],
});

/** The tables; one with nothing to show has no rows, and so gives no chart. */
export const monthChartData = ({ doelen, trechter, kwartalen, toetsen, fasen }: Reeksen): MonthChartData => ({
  voortgang: doelen.map(voortgang),
  weg: table(
    ['Stap', 'Deelnemers'],
    trechter.map(({ stap, aantal }) => [stap, aantal]),
  ),
  instroom: table(
    ['Kwartaal', 'Gestart', 'Doel'],
    kwartalen.map(({ kwartaal, gestart, doel }) => [shortQuarter(kwartaal), gestart, doel]),
  ),
  toetsen: table(
    ['Maand', 'Behaald', 'Nog niet behaald', 'Zonder resultaat'],
    toetsen.map(({ maand, behaald, nogNietBehaald, zonderResultaat }) => [
      shortMonth(maand),
      behaald,
      nogNietBehaald,
      zonderResultaat,
    ]),
  ),
  fases: table(
    ['Maand', ...fasenOnderweg],
    fasen.map(({ maand, aantallen }) => [shortMonth(maand), ...aantallen.map(({ aantal }) => aantal)]),
  ),
});
