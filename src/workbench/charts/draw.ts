/** Draws a chart of the workbook: as SVG for the page, as PNG for a mail. */
import type * as Resvg from '@resvg/resvg-js';
import type * as ECharts from 'echarts';
import type { Chart, Workbook } from '../model/workbook';
import { loadPackage } from '../packages';
import { fontFiles } from './font';
import { FONT } from './looks';
import { chartSize, toEChartsOption } from './option';
import { chartData } from './table';

/** Dots a pixel: sharp in a mail on a good screen. */
const PNG_SCALE = 2;

export function chartSvg(chart: Chart, workbook: Workbook): string {
  const { init } = loadPackage('echarts') as typeof ECharts;
  const drawing = init(null, null, { renderer: 'svg', ssr: true, ...chartSize(chart) });
  try {
    drawing.setOption(toEChartsOption(chart, chartData(chart, workbook), workbook.locale));
    return drawing.renderToSVGString();
  } finally {
    // Its timers would keep the process alive.
    drawing.dispose();
  }
}

/** @returns a PNG, twice as many dots either way as the chart has pixels */
export function chartPng(chart: Chart, workbook: Workbook): Uint8Array {
  const { Resvg: Picture } = loadPackage('@resvg/resvg-js') as typeof Resvg;
  const svg = chartSvg(chart, workbook).replaceAll(FONT, 'Open Sans');
  const picture = new Picture(svg, {
    fitTo: { mode: 'zoom', value: PNG_SCALE },
    font: { fontFiles: fontFiles(), loadSystemFonts: false, defaultFontFamily: 'Open Sans' },
  });
  return new Uint8Array(picture.render().asPng());
}
