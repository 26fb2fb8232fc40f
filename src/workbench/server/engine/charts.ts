/** Tells the pages which charts stand where, and when what they show has changed. */
import { createHash } from 'node:crypto';
import { chartSize, chartText } from '../../charts/option';
import { chartData } from '../../charts/table';
import type { Workbook } from '../../model/workbook';
import type { ChartPlace } from '../protocol';
import type { Outlet } from './outlet';

/** All charts of the workbook as a page shows them. */
export function chartPlaces(workbook: Workbook): ChartPlace[] {
  return workbook.sheets.flatMap((sheet) =>
    sheet.charts.map((chart): ChartPlace => {
      const data = chartData(chart, workbook);
      const shown = JSON.stringify([chart.type, chart.options, data, workbook.locale]);
      const version = createHash('sha256').update(shown).digest('hex').slice(0, 16);
      return {
        id: chart.id,
        sheet: String(sheet.id),
        ...chart.position,
        ...chartSize(chart),
        text: chartText(chart, data),
        version,
      };
    }),
  );
}

export class ChartTeller {
  private told: string;

  constructor(
    private readonly workbook: Workbook,
    private readonly outlet: Outlet,
  ) {
    this.told = JSON.stringify(chartPlaces(workbook));
  }

  /** After anything that may have changed a cell or a chart. */
  tell(): void {
    const charts = chartPlaces(this.workbook);
    const now = JSON.stringify(charts);
    if (now === this.told) return;
    this.told = now;
    this.outlet.push(null, { kind: 'charts', charts });
  }
}
