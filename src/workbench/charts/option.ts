/** A chart and its numbers as the drawing library (echarts) wants them. */
import type { EChartsOption } from 'echarts';
import type { Chart } from '../model/workbook';
import { axisNumber, FONT, seriesLook, type SeriesLook } from './looks';
import { at, listAt, numberAt, optionTree, textAt, type Tree } from './options';
import type { ChartData, ChartSeries } from './table';

/** Google's size of a chart that was given none, in pixels. */
const WIDTH = 600;
const HEIGHT = 371;
const DARK = '#202124';
const QUIET = '#5f6368';
const LINE = '#dadce0';

/** The drawing library measures letters as if they were not bold. */
const REGULAR_TO_BOLD = 0.93;

const widthOf = (tree: Tree): number => numberAt(tree, 'width') ?? WIDTH;

/** @returns pixels */
export function chartSize(chart: Chart): { readonly width: number; readonly height: number } {
  const tree = optionTree(chart.options);
  return { width: widthOf(tree), height: numberAt(tree, 'height') ?? HEIGHT };
}

/** What a person who cannot see the chart is told: its own text, else what it is about. */
export function chartText(chart: Chart, data: ChartData): string {
  const tree = optionTree(chart.options);
  const title = textAt(tree, 'title');
  const names = data.series
    .map(({ name }) => name)
    .filter((name) => name !== '')
    .join(', ');
  return textAt(tree, 'altText') ?? ['Grafiek', title, names].filter((part) => part).join(': ');
}

/** @param locale of the workbook: how numbers are written */
export function toEChartsOption(chart: Chart, data: ChartData, locale: string): EChartsOption {
  const tree = optionTree(chart.options);
  if (chart.type === 'PIE') return { ...frame(tree, []), series: [pie(tree, data)] };
  const lying = chart.type === 'BAR';
  const looks = data.series.map((_, index) => seriesLook(chart.type, tree, index));
  const domain = domainAxis(
    tree,
    data,
    lying,
    looks.some(({ kind }) => kind === 'bar'),
  );
  const values = [valueAxis(tree, lying, 0, locale)];
  if (looks.some(({ secondAxis }) => secondAxis)) values.push(valueAxis(tree, false, 1, locale));
  const stack = stackOf(tree);
  return {
    ...frame(
      tree,
      data.series.map(({ name }) => name),
    ),
    legend: legend(tree, data, looks),
    xAxis: (lying ? values : domain) as NonNullable<EChartsOption['xAxis']>,
    yAxis: (lying ? domain : values) as NonNullable<EChartsOption['yAxis']>,
    series: data.series.flatMap((series, index) => {
      const look = looks[index];
      return look ? [drawn(series, look, { stack, lying })] : [];
    }) as EChartsOption['series'] & object,
  };
}

/** Pixels of a line of the legend, and about how wide a name is in it: its mark, its letters, the gap behind it. */
const LEGEND_LINE = 32;
const legendWidth = (name: string): number => 49 + 6.6 * name.length;

/** About how many lines a legend along the top or bottom needs. */
function legendLines(tree: Tree, names: readonly string[]): number {
  // The edges take as much as the gap behind the last name, which needs none.
  const room = widthOf(tree);
  let [lines, used] = [1, 0];
  for (const wide of names.map(legendWidth)) {
    if (used > 0 && used + wide > room) [lines, used] = [lines + 1, 0];
    used += wide;
  }
  return lines;
}

/** @param names of the series, as the legend has them */
function frame(tree: Tree, names: readonly string[]): EChartsOption {
  const [title, subtitle] = [textAt(tree, 'title'), textAt(tree, 'subtitle')];
  const legendAt = legendPlace(tree);
  const head = (title ? 30 : 8) + (subtitle ? 20 : 0);
  const legendTall = legendAt !== 'none' && names.length > 0;
  const more = (legendLines(tree, names) - 1) * LEGEND_LINE;
  return {
    animation: false,
    backgroundColor: textAt(tree, 'backgroundColor') ?? textAt(tree, 'backgroundColor', 'fill') ?? '#ffffff',
    textStyle: { fontFamily: FONT },
    title: {
      text: title ?? '',
      subtext: subtitle ?? '',
      left: 8,
      top: 4,
      itemGap: 4,
      textStyle: {
        fontSize: numberAt(tree, 'titleTextStyle', 'fontSize') ?? 16,
        fontWeight: 'bold',
        color: DARK,
        fontFamily: FONT,
        // One line: whether Google breaks a longer one is written nowhere.
        width: (widthOf(tree) - 16) * REGULAR_TO_BOLD,
        overflow: 'truncate',
        ellipsis: '…',
      },
      subtextStyle: { fontSize: 12, color: QUIET, fontFamily: FONT },
    },
    grid: {
      left: 12,
      right: legendAt === 'right' && legendTall ? 140 : 16,
      // Labels and titles of the axes stay within these edges.
      outerBoundsMode: 'same',
      outerBoundsContain: 'all',
      top: head + (legendAt === 'top' && legendTall ? 38 + more : 16),
      bottom: 10 + (legendAt === 'bottom' && legendTall ? 26 + more : 0),
    },
  };
}

/** Google's place for a legend that was told nothing is on the right. */
function legendPlace(tree: Tree): 'top' | 'bottom' | 'right' | 'none' {
  const place = (textAt(tree, 'legend', 'position') ?? textAt(tree, 'legend') ?? 'right').toLowerCase();
  if (place === 'none' || place === 'bottom' || place === 'right') return place;
  return 'top';
}

function legend(tree: Tree, data: ChartData, looks: readonly SeriesLook[]): EChartsOption['legend'] & object {
  const place = legendPlace(tree);
  const names = data.series.filter((_, index) => looks[index]?.inLegend).map(({ name }) => name);
  const top = (textAt(tree, 'title') ? 34 : 8) + (textAt(tree, 'subtitle') ? 20 : 0);
  const where =
    place === 'bottom'
      ? { bottom: 4, left: 8 }
      : place === 'right'
        ? { right: 8, top: 'middle', orient: 'vertical' as const }
        : { top, left: 8 };
  return {
    show: place !== 'none',
    data: names,
    ...where,
    itemWidth: 28,
    itemGap: 16,
    textStyle: { fontSize: 12, color: DARK, fontFamily: FONT },
  };
}

/** @param standing along a vertical axis */
const axisName = (name: string | null, standing: boolean): object =>
  name === null
    ? {}
    : {
        name,
        nameLocation: 'middle',
        nameGap: standing ? 36 : 26,
        nameTextStyle: { fontSize: 12, color: QUIET, fontFamily: FONT },
      };

function domainAxis(tree: Tree, { domain }: ChartData, lying: boolean, hasBars: boolean): object {
  return {
    type: 'category',
    data: [...domain],
    inverse: lying,
    boundaryGap: hasBars,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: QUIET } },
    axisLabel: { fontSize: 12, color: DARK, fontFamily: FONT, hideOverlap: true, ...(lying && { interval: 0 }) },
    ...axisName(textAt(tree, lying ? 'vAxis' : 'hAxis', 'title'), lying),
  };
}

/** Axis 0 is on the left (below, for lying bars); axis 1 on the right. */
function valueAxis(tree: Tree, lying: boolean, index: number, locale: string): object {
  const [plain, many] = lying ? ['hAxis', 'hAxes'] : ['vAxis', 'vAxes'];
  const one = (name: string) => at(tree, many, index, name) ?? (index === 0 ? at(tree, plain, name) : undefined);
  const names = ['title', 'format', 'minValue', 'maxValue', 'viewWindow'];
  const own: Tree = Object.fromEntries(names.map((name) => [name, one(name)]));
  const pattern = textAt(own, 'format');
  const [min, max] = [numberAt(own, 'viewWindow', 'min'), numberAt(own, 'viewWindow', 'max')];
  const soft = (name: 'minValue' | 'maxValue', pick: (a: number, b: number) => number) => {
    const value = numberAt(own, name);
    if (value === null) return undefined;
    return (seen: { min: number; max: number }) => pick(value, name === 'minValue' ? seen.min : seen.max);
  };
  const whole = pattern !== null && /^#?,?#*0$/.test(pattern);
  return {
    type: 'value',
    min: min ?? soft('minValue', Math.min),
    max: max ?? soft('maxValue', Math.max),
    ...(whole && { minInterval: 1 }),
    splitLine: { show: index === 0, lineStyle: { color: LINE } },
    axisLabel: {
      fontSize: 12,
      color: DARK,
      fontFamily: FONT,
      formatter: (value: number) => axisNumber(value, pattern, locale),
    },
    ...axisName(textAt(own, 'title'), !lying),
  };
}

function stackOf(tree: Tree): string | null {
  const stacked = at(tree, 'isStacked');
  return stacked === true || stacked === 'true' || stacked === 'absolute' ? 'all' : null;
}

interface Setting {
  /** Series of one stack stand on each other; null sets them side by side. */
  readonly stack: string | null;
  readonly lying: boolean;
}

function drawn(series: ChartSeries, look: SeriesLook, { stack, lying }: Setting): object {
  const { colour, dash, width } = look;
  const isBar = look.kind === 'bar';
  const label = {
    show: look.labels,
    fontSize: 11,
    fontFamily: FONT,
    color: stack !== null && isBar ? readableOn(colour) : DARK,
    position: isBar ? (stack !== null ? 'inside' : lying ? 'right' : 'top') : 'top',
    formatter: ({ dataIndex }: { dataIndex: number }) =>
      series.values[dataIndex] === 0 && stack !== null ? '' : (series.shown[dataIndex] ?? ''),
  };
  const axis = look.secondAxis && { yAxisIndex: 1 };
  const common = { name: series.name, data: [...series.values], color: colour, label, ...axis };
  const apart = stack && { stack, itemStyle: { borderColor: '#ffffff', borderWidth: 1 } };
  if (isBar) return { ...common, type: 'bar', barCategoryGap: '30%', ...apart };
  return {
    ...common,
    type: 'line',
    symbol: look.pointSize > 0 ? look.symbol : 'none',
    symbolSize: look.pointSize,
    showAllSymbol: true,
    lineStyle: { width, color: colour, ...(dash && { type: [...dash] }) },
    ...(stack && look.kind === 'area' && { stack }),
    ...(look.kind === 'area' && { areaStyle: { color: colour, opacity: look.opacity } }),
  };
}

function pie(tree: Tree, { domain, series }: ChartData): object {
  const colours = listAt<string>(tree, 'colors');
  const values = series[0]?.values ?? [];
  return {
    type: 'pie',
    radius: [`${Math.round((numberAt(tree, 'pieHole') ?? 0) * 65)}%`, '65%'],
    center: ['50%', '55%'],
    data: domain.map((name, index) => ({ name, value: values[index] ?? 0 })),
    ...(colours && { color: [...colours] }),
    label: { fontFamily: FONT, fontSize: 12, color: DARK },
  };
}

/** Black or white, whichever is read better on this colour (`#rrggbb`). */
export function readableOn(colour: string): string {
  return luminance(colour) > 0.179 ? '#000000' : '#ffffff';
}

/** How light a colour is, 0 to 1 (WCAG 2, relative luminance). @param colour `#rrggbb` */
export function luminance(colour: string): number {
  const part = (from: number) => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}
