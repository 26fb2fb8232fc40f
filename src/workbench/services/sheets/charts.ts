/** Charts on a sheet, kept as data (type, ranges, options and place), and drawn when a script asks for the picture. */
import { chartPng } from '../../charts/draw';
import { takeId } from '../../model/create';
import type { Chart, Sheet } from '../../model/workbook';
import { ChartHiddenDimensionStrategy, ChartMergeStrategy, ChartType, EnumValue, enumName } from '../enums';
import { Blob } from '../blob';
import { Service, expect, seen, type Runtime } from '../runtime';
import { RangeAddress } from './rangeAddress';

type GoogleChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type GoogleInfo = GoogleAppsScript.Spreadsheet.ContainerInfo;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

/** A chart as built; its id is null until it stands on a sheet. */
export interface ChartDraft extends Omit<Chart, 'id'> {
  readonly id: number | null;
}

const NEW_CHART: ChartDraft = {
  id: null,
  type: 'COLUMN',
  ranges: [],
  options: {},
  position: { row: 1, column: 1, offsetX: 0, offsetY: 0 },
};

/** The charts of a sheet as the script sees them. */
export function chartsOf(runtime: Runtime, sheet: Sheet): GoogleChart[] {
  return sheet.charts.map((chart) => seen(new EmbeddedChartService(runtime, chart)));
}

/** Puts a built chart on the sheet: a new one gets an id, a known one replaces its former self. */
export function placeChart(runtime: Runtime, sheet: Sheet, chart: GoogleChart, method: string): void {
  const { draft } = expect(chart, EmbeddedChartService, method);
  const placed: Chart = { ...structuredClone(draft), id: draft.id ?? takeId(runtime.workbook) };
  const index = sheet.charts.findIndex(({ id }) => id === placed.id);
  if (index === -1) sheet.charts.push(placed);
  else sheet.charts[index] = placed;
}

/** Takes a chart off the sheet. */
export function removeChart(sheet: Sheet, chart: GoogleChart): void {
  const { draft } = expect(chart, EmbeddedChartService, 'Sheet.removeChart');
  sheet.charts = sheet.charts.filter(({ id }) => id !== draft.id);
}

/** A builder for a new chart. */
export function newChart(runtime: Runtime): GoogleBuilder {
  return seen(new EmbeddedChartBuilderService(runtime, NEW_CHART));
}

function rangesOf(runtime: Runtime, draft: ChartDraft): GoogleRange[] {
  return draft.ranges.flatMap(({ sheetId, rect }) => {
    const sheet = runtime.workbook.sheets.find(({ id }) => id === sheetId);
    return sheet === undefined ? [] : [runtime.make.range(sheet, rect) as GoogleRange];
  });
}

export class EmbeddedChartService
  extends Service
  implements
    Pick<
      GoogleChart,
      | 'getAs'
      | 'getBlob'
      | 'getChartId'
      | 'getContainerInfo'
      | 'getHiddenDimensionStrategy'
      | 'getMergeStrategy'
      | 'getNumHeaders'
      | 'getOptions'
      | 'getRanges'
      | 'getTransposeRowsAndColumns'
      | 'modify'
    >
{
  readonly serviceName = 'EmbeddedChart';

  constructor(
    runtime: Runtime,
    readonly draft: ChartDraft,
  ) {
    super(runtime);
  }

  getBlob() {
    return this.getAs('image/png');
  }
  getChartId() {
    return this.draft.id;
  }
  getRanges() {
    return rangesOf(this.runtime, this.draft);
  }
  getContainerInfo() {
    return seen(new ContainerInfoService(this.runtime, this.draft.position));
  }
  getOptions() {
    return seen(new ChartOptionsService(this.runtime, this.draft.options));
  }
  getNumHeaders() {
    return Number(this.draft.options['numHeaders'] ?? -1);
  }
  getTransposeRowsAndColumns() {
    return this.draft.options['transpose'] === true;
  }
  modify() {
    return seen(new EmbeddedChartBuilderService(this.runtime, this.draft));
  }

  /** The picture of what the cells hold now: Google's servers draw it from the sheet, so what is pending is sent first. */
  getAs(type: string) {
    if (type !== 'image/png') throw new Error(`niet nagebouwd: EmbeddedChart.getAs('${type}')`);
    return this.runtime.gate.read('EmbeddedChart', 'getAs', () => {
      const png = chartPng({ ...this.draft, id: this.draft.id ?? 0 }, this.runtime.workbook);
      return seen(new Blob(this.runtime, png, type, 'chart.png'));
    });
  }

  getMergeStrategy() {
    return ChartMergeStrategy[(this.draft.options['mergeStrategy'] ?? 'MERGE_COLUMNS') as 'MERGE_COLUMNS'];
  }

  getHiddenDimensionStrategy() {
    return ChartHiddenDimensionStrategy[
      (this.draft.options['hiddenDimensionStrategy'] ?? 'IGNORE_BOTH') as 'IGNORE_BOTH'
    ];
  }
}

class ContainerInfoService extends Service implements GoogleInfo {
  readonly serviceName = 'ContainerInfo';

  constructor(
    runtime: Runtime,
    private readonly position: Chart['position'],
  ) {
    super(runtime);
  }

  getAnchorColumn() {
    return this.position.column;
  }
  getAnchorRow() {
    return this.position.row;
  }
  getOffsetX() {
    return this.position.offsetX;
  }
  getOffsetY() {
    return this.position.offsetY;
  }
}

class ChartOptionsService extends Service implements GoogleAppsScript.Charts.ChartOptions {
  readonly serviceName = 'ChartOptions';

  constructor(
    runtime: Runtime,
    private readonly options: Record<string, unknown>,
  ) {
    super(runtime);
  }

  get(option: string) {
    return (this.options[option] ?? null) as string;
  }
}

/** One builder for every type of chart; the setters of the typed builders are short for `setOption`. */
export class EmbeddedChartBuilderService
  extends Service
  implements
    Pick<
      GoogleBuilder,
      | 'addRange'
      | 'asAreaChart'
      | 'asBarChart'
      | 'asColumnChart'
      | 'asComboChart'
      | 'asHistogramChart'
      | 'asLineChart'
      | 'asPieChart'
      | 'asScatterChart'
      | 'asTableChart'
      | 'build'
      | 'clearRanges'
      | 'getChartType'
      | 'getContainer'
      | 'getRanges'
      | 'removeRange'
      | 'setChartType'
      | 'setHiddenDimensionStrategy'
      | 'setMergeStrategy'
      | 'setNumHeaders'
      | 'setOption'
      | 'setPosition'
      | 'setTransposeRowsAndColumns'
    >,
    Pick<
      GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder,
      'setColors' | 'setLegendPosition' | 'setRange' | 'setStacked' | 'setTitle' | 'setXAxisTitle' | 'setYAxisTitle'
    >
{
  readonly serviceName = 'EmbeddedChartBuilder';

  constructor(
    runtime: Runtime,
    private draft: ChartDraft,
  ) {
    super(runtime);
  }

  build() {
    return seen(new EmbeddedChartService(this.runtime, this.draft));
  }
  getChartType() {
    return ChartType[this.draft.type as keyof typeof ChartType];
  }
  getContainer() {
    return seen(new ContainerInfoService(this.runtime, this.draft.position));
  }
  getRanges() {
    return rangesOf(this.runtime, this.draft);
  }

  asAreaChart() {
    return this.with({ type: 'AREA' });
  }
  asBarChart() {
    return this.with({ type: 'BAR' });
  }
  asColumnChart() {
    return this.with({ type: 'COLUMN' });
  }
  asComboChart() {
    return this.with({ type: 'COMBO' });
  }
  asHistogramChart() {
    return this.with({ type: 'HISTOGRAM' });
  }
  asLineChart() {
    return this.with({ type: 'LINE' });
  }
  asPieChart() {
    return this.with({ type: 'PIE' });
  }
  asScatterChart() {
    return this.with({ type: 'SCATTER' });
  }
  asTableChart() {
    return this.with({ type: 'TABLE' });
  }

  setChartType(type: GoogleAppsScript.Charts.ChartType) {
    return this.with({ type: enumName(type, 'EmbeddedChartBuilder.setChartType') });
  }

  addRange(range: GoogleRange) {
    const { sheet, rect } = expect(range, RangeAddress, 'EmbeddedChartBuilder.addRange');
    return this.with({ ranges: [...this.draft.ranges, { sheetId: sheet.id, rect }] });
  }

  removeRange(range: GoogleRange) {
    const gone = JSON.stringify(expect(range, RangeAddress, 'EmbeddedChartBuilder.removeRange').rect);
    return this.with({ ranges: this.draft.ranges.filter(({ rect }) => JSON.stringify(rect) !== gone) });
  }

  clearRanges() {
    return this.with({ ranges: [] });
  }

  setPosition(row: number, column: number, offsetX: number, offsetY: number) {
    return this.with({ position: { row, column, offsetX, offsetY } });
  }

  setOption(option: string, value: unknown) {
    const plain = value instanceof EnumValue ? value.name() : structuredClone(value);
    return this.with({ options: { ...this.draft.options, [option]: plain } });
  }

  setNumHeaders(headers: number) {
    return this.setOption('numHeaders', headers);
  }
  setTransposeRowsAndColumns(transpose: boolean) {
    return this.setOption('transpose', transpose);
  }
  setMergeStrategy(strategy: unknown) {
    return this.setOption('mergeStrategy', strategy);
  }
  setHiddenDimensionStrategy(strategy: unknown) {
    return this.setOption('hiddenDimensionStrategy', strategy);
  }
  setTitle(title: string) {
    return this.setOption('title', title);
  }
  setXAxisTitle(title: string) {
    return this.setOption('hAxis.title', title);
  }
  setYAxisTitle(title: string) {
    return this.setOption('vAxis.title', title);
  }
  setColors(colors: string[]) {
    return this.setOption('colors', colors);
  }
  setStacked() {
    return this.setOption('isStacked', true);
  }
  setRange(start: number, end: number) {
    return this.setOption('vAxis.viewWindow', { min: start, max: end });
  }

  setLegendPosition(position: unknown) {
    return this.setOption('legend.position', enumName(position, 'setLegendPosition').toLowerCase());
  }

  private readonly with = (change: Partial<ChartDraft>) => {
    this.draft = { ...this.draft, ...change };
    return seen(this);
  };
}
