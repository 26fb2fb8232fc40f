/** The tab `Indicatoren JJJJ-MM`: the month in order of importance, fit for A4, with its charts and their numbers. */
import type { TimestampString } from '../../register/dates';
import { dutchDate } from '../../register/dates';
import type { MaandInhoud } from './beeld/inhoud';
import type { Reeksen } from './beeld/reeksen';
import { chartBlock, placed, rowsFor } from '../weergave/chartBlock';
import type { Drawing } from '../weergave/chartBlock';
import type { ChartSpec } from '../../workbook/page/charts';
import type { CellLook, Page, PageRow } from '../../workbook/page/page';
import { wide } from '../../workbook/page/page';
import { ink } from '../../workbook/page/look';
import { monthChartData } from './chartData';
import { blank, blokRows, figureRows, heading, paragraph, watWerktRows, wegRows } from './tables';
import { monthDrawings } from './monthCharts';

/** Seven columns of together the width of an A4 page; the fourth begins halfway, where the second chart of a row stands. */
const widths = [170, 100, 100, 95, 95, 95, 65];
const secondChart = 4;

/** Pixels. Two charts beside each other fill the width; so does the last one, with its many series, alone. */
const chartSize = {
  left: { width: 365, height: 230 },
  right: { width: 345, height: 230 },
  whole: { width: 715, height: 260 },
};

/** A page with the charts that stand on it. */
export interface MonthPage {
  readonly page: Page;
  readonly charts: readonly ChartSpec[];
}

const koersLook = ({ opKoers }: MaandInhoud): CellLook =>
  opKoers === null ? { colour: ink.quiet } : opKoers ? { colour: ink.good } : { colour: ink.bad };

function head(inhoud: MaandInhoud, organisatie: string, now: TimestampString): PageRow[] {
  return [
    wide(`${inhoud.titel}`, { size: 18, bold: true }),
    wide(`${organisatie}. ${inhoud.waarover}`, { size: 9 }),
    blank,
    ...paragraph(inhoud.kop, { size: 13, bold: true, ...koersLook(inhoud) }),
    ...inhoud.waarom.flatMap((zin) => paragraph(`•  ${zin}`, { size: 10 })),
    ...inhoud.verwachting.flatMap((zin) => paragraph(zin, { size: 10 })),
    ...paragraph(inhoud.samenvatting, { size: 10 }),
    ...paragraph(`Gemaakt op ${dutchDate(now)}. Typ hier niets: dit tabblad maakt het register zelf.`, {
      colour: ink.quiet,
    }),
    blank,
  ];
}

/** Which of the sizes each drawing gets. */
const sizeFor = (index: number, count: number): keyof typeof chartSize =>
  index === count - 1 ? 'whole' : index % 2 === 0 ? 'left' : 'right';

/** The charts of a month in their order on its tab, as large as they stand there. */
export const monthTabDrawings = (reeksen: Reeksen): Drawing[] =>
  monthDrawings(monthChartData(reeksen)).map(({ design, table }, index, all) => ({
    table,
    design: { ...design, ...chartSize[sizeFor(index, all.length)] },
  }));

/** Room for the charts, two in a row, the last one below. */
function room(
  drawings: readonly Drawing[],
  topRow: number,
): { readonly rows: PageRow[]; readonly places: ChartSpec['place'][] } {
  const lines = rowsFor(chartSize.left.height);
  const pairs = Math.ceil((drawings.length - 1) / 2);
  const height = drawings.length === 0 ? 0 : lines * pairs + rowsFor(chartSize.whole.height);
  return {
    rows: Array.from({ length: height }, () => blank),
    places: drawings.map((_, index) => {
      const size = sizeFor(index, drawings.length);
      const line = size === 'whole' ? pairs : Math.floor(index / 2);
      return { row: topRow + lines * line, column: size === 'right' ? secondChart : 1 };
    }),
  };
}

/** The page of a month. */
export function monthPage(inhoud: MaandInhoud, reeksen: Reeksen, organisatie: string, now: TimestampString): MonthPage {
  const drawings = monthTabDrawings(reeksen);
  const rows: PageRow[] = [
    ...head(inhoud, organisatie, now),
    ...(inhoud.doelen.length > 0 ? [heading('Doelen'), ...figureRows(inhoud.doelen), blank] : []),
  ];
  const { rows: chartRows, places } = room(drawings, rows.length + 1);
  rows.push(
    ...chartRows,
    heading('De weg: waar deelnemers zijn'),
    ...wegRows(inhoud.weg),
    blank,
    ...inhoud.blokken.flatMap(blokRows),
    heading('Andere cijfers'),
    ...figureRows(inhoud.overig),
    ...paragraph(inhoud.vergelijking, { colour: ink.quiet }),
    blank,
    ...watWerktRows(inhoud.watWerkt),
    heading('Wat telt niet mee'),
    ...inhoud.kwaliteit.flatMap((zin) => paragraph(zin)),
    blank,
    ...(inhoud.methode.length > 0
      ? [
          heading('Hoe de verwachting is gemaakt'),
          ...inhoud.methode.flatMap((zin) => paragraph(zin, { colour: ink.quiet })),
          blank,
        ]
      : []),
    heading('De cijfers bij de grafieken'),
  );
  const { rows: blockRows, blocks } = chartBlock(drawings, rows.length + 1);
  if (rows.some(({ cells }) => cells.length > widths.length))
    throw new Error('A row of the month is wider than the page');
  return { page: { widths, rows: [...rows, ...blockRows] }, charts: placed(drawings, blocks, places) };
}
