/** Charts are drawn from their cells: the right numbers, Google's options, Dutch numbers, as SVG and as PNG. */
import { chartPng, chartSvg } from '../../charts/draw';
import { axisNumber } from '../../charts/looks';
import { chartText, readableOn, toEChartsOption } from '../../charts/option';
import { optionTree } from '../../charts/options';
import { chartData } from '../../charts/table';
import { createWorkbook } from '../../model/create';
import type { Chart, Workbook } from '../../model/workbook';

const rows = [
  ['Maand', 'Gerealiseerd', 'Doel'],
  ['juni', 1, 0.5],
  ['juli', 2, 1],
  ['augustus', null, 2.5],
];

function workbookWithRows(): Workbook {
  const workbook = createWorkbook({ sheets: ['Cijfers'] });
  workbook.sheets[0]!.rows = rows.map((row) => row.map((value) => ({ value })));
  return workbook;
}

function chart(type: string, options: Chart['options'] = {}, rect = { row: 1, column: 1, rows: 4, columns: 3 }): Chart {
  return {
    id: 9,
    type,
    ranges: [{ sheetId: 1, rect }],
    options,
    position: { row: 1, column: 5, offsetX: 0, offsetY: 0 },
  };
}

const workbook = workbookWithRows();
workbook.sheets[0] = Object.assign(workbook.sheets[0]!, { id: 1 });

interface DrawnSeries {
  name: string;
  type: string;
  data: (number | null)[];
  stack?: string;
  yAxisIndex?: number;
  symbol?: string;
  lineStyle?: { type?: number[] };
  label: { show: boolean };
}
const option = (one: Chart) =>
  toEChartsOption(one, chartData(one, workbook), 'nl_NL') as unknown as {
    series: DrawnSeries[];
    xAxis: { data?: string[]; inverse?: boolean } & Record<string, unknown>[];
    yAxis: { inverse?: boolean } & Record<string, unknown>[];
  };

test.each(['COLUMN', 'BAR', 'LINE', 'COMBO', 'AREA'])(
  'the SVG of a %s chart has its title, series, labels and axis titles',
  (type) => {
    const svg = chartSvg(
      chart(type, { title: 'Voortgang', 'legend.position': 'top', 'hAxis.title': 'Liggend', 'vAxis.title': 'Staand' }),
      workbook,
    );
    for (const text of ['Voortgang', 'Gerealiseerd', 'Doel', 'juni', 'augustus', 'Liggend', 'Staand'])
      expect(svg).toContain(`>${text}<`);
  },
);

test('a title has the size that it was given, and one that is wider than its chart ends in three dots', () => {
  const title = 'Naar het doel: deelnemers met een praktijkverklaring';
  const drawn = (options: Chart['options']) => chartSvg(chart('LINE', { title, ...options }), workbook);
  expect(drawn({ width: 345, 'titleTextStyle.fontSize': 11 })).toMatch(
    new RegExp(`font-size:11px[^>]*font-weight:bold[^>]*>${title}<`),
  );
  expect(drawn({ width: 345 })).toMatch(/font-size:16px[^>]*font-weight:bold[^>]*>Naar het doel: deeln[^<]*…</);
});

test('the PNG is a PNG, of twice the size of the chart', () => {
  const png = Buffer.from(chartPng(chart('COLUMN', { width: 300, height: 150 }), workbook));
  expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([600, 300]);
});

test('letters are drawn without any font of the machine', () => {
  const size = (title: string) => chartPng(chart('COLUMN', { title, width: 300, height: 150 }), workbook).length;
  expect(size('Een lange titel van een grafiek')).toBeGreaterThan(size('') + 500);
});

test('the first row names the series, the first column the axis, an empty cell is a gap', () => {
  expect(chartData(chart('LINE'), workbook)).toEqual({
    domain: ['juni', 'juli', 'augustus'],
    series: [
      { name: 'Gerealiseerd', values: [1, 2, null], shown: ['1', '2', ''] },
      { name: 'Doel', values: [0.5, 1, 2.5], shown: ['0,5', '1', '2,5'] },
    ],
  });
});

test('headers, turning and a missing domain are as the chart says', () => {
  expect(chartData(chart('LINE', { numHeaders: 0 }), workbook).domain).toEqual(['Maand', 'juni', 'juli', 'augustus']);
  expect(chartData(chart('LINE', { transpose: true, numHeaders: 1 }), workbook).series.map(({ name }) => name)).toEqual(
    ['juni', 'juli', 'augustus'],
  );
  expect(chartData(chart('LINE', { useFirstColumnAsDomain: false }), workbook).domain).toEqual(['1', '2', '3']);
});

test('hidden rows do not show, unless the chart says so', () => {
  const hidden = structuredClone(workbook);
  hidden.sheets[0]!.hiddenRows.add(1);
  expect(chartData(chart('LINE'), hidden).domain).toEqual(['juli', 'augustus']);
  expect(chartData(chart('LINE', { hiddenDimensionStrategy: 'SHOW_BOTH' }), hidden).domain).toHaveLength(3);
});

test('a chart whose tab is gone is empty and still drawn', () => {
  const lost = {
    ...chart('LINE', { title: 'Leeg' }),
    ranges: [{ sheetId: 77, rect: { row: 1, column: 1, rows: 2, columns: 2 } }],
  };
  expect(chartSvg(lost, workbook)).toContain('>Leeg<');
});

test('options mean the same dotted, nested or in a list', () => {
  const nested = { vAxis: { title: 'Aantal', viewWindow: { min: 0 } }, series: { 0: { color: '#000000' } } };
  expect(
    optionTree({ 'vAxis.title': 'Aantal', vAxis: { viewWindow: { min: 0 } }, series: [{ color: '#000000' }] }),
  ).toEqual(nested);
});

test('in a combination each series has its own form, axis, dash, point and labels', () => {
  const series = {
    0: { type: 'bars', dataLabel: 'value' },
    1: { type: 'line', lineDashStyle: [6, 4], pointSize: 7, pointShape: 'diamond', targetAxisIndex: 1 },
  };
  const [bars, line] = option(chart('COMBO', { series })).series;
  expect(bars).toMatchObject({ type: 'bar', label: { show: true } });
  expect(line).toMatchObject({
    type: 'line',
    yAxisIndex: 1,
    symbol: 'diamond',
    lineStyle: { type: [6, 4] },
    label: { show: false },
  });
});

test('a legend of two lines leaves the drawing less room, so that it covers nothing', () => {
  const top = (width: number) =>
    (option(chart('LINE', { width, 'legend.position': 'top' })) as unknown as { grid: { top: number } }).grid.top;
  expect(top(150) - top(600)).toBeGreaterThanOrEqual(30);
});

test('stacked series share a stack; lying bars read from the top down', () => {
  expect(option(chart('COLUMN', { isStacked: true })).series.map(({ stack }) => stack)).toEqual(['all', 'all']);
  expect(option(chart('COLUMN')).series.map(({ stack }) => stack)).toEqual([undefined, undefined]);
  expect(option(chart('BAR')).yAxis).toMatchObject({ inverse: true, data: ['juni', 'juli', 'augustus'] });
});

test.each([
  [0.5, null, '0,5'],
  [12345.5, 'decimal', '12.345,5'],
  [0.25, 'percent', '25%'],
  [3, '0', '3'],
  [1.5, '0.00', '1,50'],
] as const)('the axis shows %d as %s in Dutch', (value, pattern, text) => {
  expect(axisNumber(value, pattern, 'nl_NL')).toBe(text);
});

test('the text for who cannot see the chart is its own, else its title and series', () => {
  const text = (options: Chart['options']) => chartText(chart('LINE', options), chartData(chart('LINE'), workbook));
  expect(text({ title: 'Voortgang', altText: 'In augustus 2 van 4.' })).toBe('In augustus 2 van 4.');
  expect(text({ title: 'Voortgang' })).toBe('Grafiek: Voortgang: Gerealiseerd, Doel');
});

test('numbers in a bar are black or white, whichever reads better', () => {
  expect([readableOn('#ffffff'), readableOn('#f0e442'), readableOn('#000000'), readableOn('#004d80')]).toEqual([
    '#000000',
    '#000000',
    '#ffffff',
    '#ffffff',
  ]);
});
