/** The tab `Indicatoren JJJJ-MM`: the month fit for A4, with its charts and their numbers. */
import type { TimestampString } from '../../register/dates';
import { dutchDate } from '../../register/dates';
import type { Blad, BladStyle } from '../weergave/blad';
import { alsBlad } from '../weergave/blad';
import type { Drawing } from '../weergave/chartBlock';
import type { MaandInhoud } from './beeld/inhoud';
import type { Reeksen } from './beeld/reeksen';
import { monthChartData } from './chartData';
import { monthDocument } from './document';
import { monthDrawings } from './monthCharts';

/** Letters so small that a table of seven columns fits on an A4 page; the fourth begins halfway, for a second chart. */
const style: BladStyle = {
  widths: [170, 100, 100, 95, 95, 95, 65],
  title: 18,
  heading: 12,
  text: 9,
  kop: 13,
  opening: 10,
  lineLength: (size) => Math.floor(1100 / size),
};

/** Pixels. Two charts beside each other fill the width; so does the last one, with its many series, alone. */
const chartSize = {
  left: { width: 365, height: 230 },
  right: { width: 345, height: 230 },
  whole: { width: 715, height: 260 },
};

/** Pixels, for all charts: the longest title (`Naar het doel: deelnemers met een praktijkverklaring`) fits half the width. */
const titleSize = 11;

/** Which of the sizes each drawing gets. */
const sizeFor = (index: number, count: number): keyof typeof chartSize =>
  index === count - 1 ? 'whole' : index % 2 === 0 ? 'left' : 'right';

/** The charts of a month in their order on its tab, as large as they stand there. */
export const monthTabDrawings = (reeksen: Reeksen): Drawing[] =>
  monthDrawings(monthChartData(reeksen)).map(({ design, table }, index, all) => ({
    table,
    design: { ...design, titleSize, ...chartSize[sizeFor(index, all.length)] },
  }));

/** The page of a month, with its charts. */
export const monthPage = (
  inhoud: MaandInhoud,
  reeksen: Reeksen,
  organisatie: string,
  now: TimestampString,
  buiten: readonly string[] = [],
): Blad =>
  alsBlad(monthDocument(inhoud, monthTabDrawings(reeksen), buiten), style, {
    under: [{ text: `${organisatie}. ${inhoud.waarover}`, size: 9 }],
    after: `Gemaakt op ${dutchDate(now)}. Typ hier niets: dit tabblad maakt het register zelf.`,
  });
