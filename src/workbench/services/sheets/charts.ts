/** Charts on a sheet, kept as data (type, ranges, options and place), and drawn when a script asks for the picture. */
import { checkChartOption } from '../strict/chartOptions';
import { takeId } from '../../model/create';
import type { Chart, Sheet } from '../../model/workbook';
import { EnumValue } from '../enums';
import { Blob } from '../blob';
import { Service, expect, seen, type Runtime } from '../runtime';
import { RangeAddress } from './ranges/rangeAddress';

type GoogleChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
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

export class EmbeddedChartService
  extends Service
  implements Pick<GoogleChart, 'getAs' | 'getBlob' | 'getOptions' | 'modify'>
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
  getOptions() {
    return seen(new ChartOptionsService(this.runtime, this.draft.options));
  }
  modify() {
    return seen(new EmbeddedChartBuilderService(this.runtime, this.draft));
  }

  /** The picture of what the cells hold now: Google's servers draw it from the sheet, so what is pending is sent first. */
  getAs(type: string) {
    if (type !== 'image/png') throw new Error(`niet nagebouwd: EmbeddedChart.getAs('${type}')`);
    return this.runtime.gate.read('EmbeddedChart', 'getAs', () => {
      const png = this.runtime.drawChart({ ...this.draft, id: this.draft.id ?? 0 }, this.runtime.workbook);
      return seen(new Blob(this.runtime, png, type, 'chart.png'));
    });
  }
}

export class ChartOptionsService extends Service implements GoogleAppsScript.Charts.ChartOptions {
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
      | 'asLineChart'
      | 'build'
      | 'clearRanges'
      | 'setNumHeaders'
      | 'setOption'
      | 'setPosition'
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
  asLineChart() {
    return this.with({ type: 'LINE' });
  }

  addRange(range: GoogleRange) {
    const { sheet, rect } = expect(range, RangeAddress, 'EmbeddedChartBuilder.addRange');
    return this.with({ ranges: [...this.draft.ranges, { sheetId: sheet.id, rect }] });
  }

  clearRanges() {
    return this.with({ ranges: [] });
  }

  setPosition(row: number, column: number, offsetX: number, offsetY: number) {
    return this.with({ position: { row, column, offsetX, offsetY } });
  }

  setOption(option: string, value: unknown) {
    const plain = value instanceof EnumValue ? value.name() : structuredClone(value);
    checkChartOption(option, plain);
    return this.option(option, plain);
  }

  setNumHeaders(headers: number) {
    return this.option('numHeaders', headers);
  }

  private readonly option = (option: string, value: unknown) =>
    this.with({ options: { ...this.draft.options, [option]: value } });

  private readonly with = (change: Partial<ChartDraft>) => {
    this.draft = { ...this.draft, ...change };
    return seen(this);
  };
}
