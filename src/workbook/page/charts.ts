/** Charts on a tab that the add-on makes: what each shows, and how it gets there as a native chart of Google. */
import type { Sheet } from '../google';

type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

export type ChartKind = 'COLUMN' | 'BAR' | 'LINE' | 'COMBO' | 'AREA';

/** How one series looks. Never by colour alone: a dash, a point or a number says it too. */
export interface SeriesStyle {
  readonly colour: string;
  /** In a COMBO chart: how this series is drawn. */
  readonly form?: 'bars' | 'line' | 'area';
  /** Pixels on and off. */
  readonly dash?: readonly number[];
  readonly point?: 'circle' | 'square' | 'triangle' | 'diamond';
  /** The number stands at each bar or point. */
  readonly labels?: boolean;
}

/** A block of cells on the chart's own tab, 1-based. */
export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A chart without its place. */
export interface ChartDesign {
  readonly kind: ChartKind;
  /** Names the chart; unique on its tab. */
  readonly title: string;
  readonly subtitle?: string;
  /** In words what the chart shows, for who cannot see it. */
  readonly altText: string;
  /** One a column of numbers. */
  readonly series: readonly SeriesStyle[];
  readonly stacked?: boolean;
  /** Absent where the series speaks for itself. */
  readonly legend?: boolean;
  /** The title of the axis with the numbers, and of the axis along which they stand. */
  readonly axes: { readonly numbers: string; readonly along: string };
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export interface ChartSpec extends ChartDesign {
  /** Its first row names the series, its first column what stands along the axis. */
  readonly range: CellBlock;
  /** The cell at the chart's upper left corner, 1-based. */
  readonly place: { readonly row: number; readonly column: number };
}

type TypedBuilder = Pick<Builder, 'addRange' | 'build' | 'setNumHeaders' | 'setOption' | 'setPosition'>;

const ofKind: Readonly<Record<ChartKind, (builder: Builder) => TypedBuilder>> = {
  COLUMN: (builder) => builder.asColumnChart(),
  BAR: (builder) => builder.asBarChart(),
  LINE: (builder) => builder.asLineChart(),
  COMBO: (builder) => builder.asComboChart(),
  AREA: (builder) => builder.asAreaChart(),
};

/** Google's options of one series. */
const seriesOptions = ({ colour, form, dash, point, labels }: SeriesStyle): Record<string, unknown> => ({
  color: colour,
  ...(form && { type: form }),
  ...(dash && { lineDashStyle: dash }),
  ...(point && { pointShape: point, pointSize: 7 }),
  ...(labels && { dataLabel: 'value' }),
});

/** All options by Google's names. */
function options(spec: ChartSpec): Record<string, unknown> {
  const { title, subtitle, altText, series, stacked, legend, axes, width, height } = spec;
  const [numbers, along] = spec.kind === 'BAR' ? ['hAxis', 'vAxis'] : ['vAxis', 'hAxis'];
  return {
    title,
    subtitle: subtitle ?? '',
    // Google lets nobody set this from a script; the workbench shows it. So the tab has the words in a cell as well.
    altText,
    width,
    height,
    useFirstColumnAsDomain: true,
    isStacked: stacked ?? false,
    areaOpacity: 0.8,
    legend: { position: legend ? 'top' : 'none' },
    [numbers]: { title: axes.numbers, format: '0', minValue: 0 },
    [along]: { title: axes.along },
    series: Object.fromEntries(series.map((one, index) => [index, seriesOptions(one)])),
  };
}

function built(sheet: Sheet, from: Builder, spec: ChartSpec): Chart {
  const { row, column, rows, columns } = spec.range;
  const builder = ofKind[spec.kind](from.clearRanges())
    .addRange(sheet.getRange(row, column, rows, columns))
    .setNumHeaders(1)
    .setPosition(spec.place.row, spec.place.column, 0, 0);
  for (const [name, value] of Object.entries(options(spec))) builder.setOption(name, value);
  return builder.build();
}

/** The charts that stand on a tab. A question to Google: before anything is written. */
export const chartsOn = (sheet: Sheet): readonly Chart[] => sheet.getCharts();

/** Google reads back from a chart what it was made with. */
export const titleOf = (chart: Chart): string => String(chart.getOptions().get('title') ?? '');

/**
 * Puts the register's charts on its tab: those that stand there already are renewed in their place, so that a copy in a
 * document stays linked; those that are no longer told are taken away; charts that people made themselves stay.
 * Writes only.
 * @param present what `chartsOn` gave, asked before the writes
 * @param isOurs knows the register's own charts by their title
 */
export function writeCharts(
  sheet: Sheet,
  specs: readonly ChartSpec[],
  present: readonly Chart[],
  isOurs: (title: string) => boolean,
): void {
  const ours = new Map<string, Chart>();
  for (const chart of present) {
    const title = titleOf(chart);
    const known = specs.some((spec) => spec.title === title) && !ours.has(title);
    if (known) ours.set(title, chart);
    else if (isOurs(title)) sheet.removeChart(chart);
  }
  for (const spec of specs) {
    const old = ours.get(spec.title);
    if (old) sheet.updateChart(built(sheet, old.modify(), spec));
    else sheet.insertChart(built(sheet, sheet.newChart(), spec));
  }
}
