/** Puts the charts of a tab on it, as native charts of Google. */
import type { Sheet } from '../google';
import type { ChartKind, ChartSpec, SeriesStyle } from './chart';

type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

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
  const { title, titleSize, subtitle, series, stacked, legend, axes, width, height } = spec;
  const [numbers, along] = spec.kind === 'BAR' ? ['hAxis', 'vAxis'] : ['vAxis', 'hAxis'];
  return {
    title,
    ...(titleSize && { titleTextStyle: { fontSize: titleSize, bold: true } }),
    subtitle: subtitle ?? '',
    width,
    height,
    useFirstColumnAsDomain: true,
    isStacked: stacked ?? false,
    ...(spec.kind === 'AREA' || spec.kind === 'COMBO' ? { areaOpacity: 0.8 } : {}),
    legend: { position: legend ? 'top' : 'none' },
    [numbers]: { title: axes.numbers, minValue: 0 },
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
