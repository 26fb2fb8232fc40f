/** The charts of a made tab: they point at their numbers, are renewed in place, and can be read without colour or sight. */
import path from 'node:path';
import { buildSync } from 'esbuild';
import { chartBlock, chartRoom, placed } from '../../../src/paginas/weergave/chartBlock';
import { isMonthChart, monthDrawings, stackColours, type MonthChartData } from '../../../src/paginas/maand/monthCharts';
import { chartData, chartSvg, createWorkbook, Host, luminance, type Workbook } from '@plp/workbench';

const data: MonthChartData = {
  voortgang: [
    {
      naam: 'praktijkverklaringen',
      doel: 15,
      table: {
        headers: ['Maand', 'Gerealiseerd', 'Rechte lijn naar het doel'],
        rows: [
          ['juli 2025', 8, 13.6],
          ['augustus 2025', 9, 15],
          ['september 2025', null, 15],
        ],
      },
    },
  ],
  weg: {
    headers: ['Stap', 'Deelnemers'],
    rows: [
      ['Aangemeld', 40],
      ['Intake', 38],
      ['Gestart', 25],
      ['Verklaring', 9],
    ],
  },
  instroom: {
    headers: ['Kwartaal', 'Gestart', 'Doel'],
    rows: [
      ['2024 Q1', 7, 10],
      ['2024 Q2', 4, 10],
      ['2025 Q1', 3, null],
    ],
  },
  toetsen: {
    headers: ['Maand', 'Behaald', 'Nog niet behaald'],
    rows: [
      ['juli 2025', 2, 1],
      ['augustus 2025', 3, 0],
    ],
  },
  fases: { headers: ['Maand', 'Voortraject', 'Leertraject', 'Nazorg'], rows: [['augustus 2025', 4, 9, 6]] },
};

/** The add-on's own code in the workbench: makes the tab of the charts, as often as it is run. */
const { outputFiles } = buildSync({
  stdin: {
    resolveDir: path.resolve(__dirname, '../../../src'),
    loader: 'ts',
    contents: `
      import { chartsOn, writeCharts } from './workbook/page/charts';
      import { chartBlock, chartRoom, placed } from './paginas/weergave/chartBlock';
      import { sizeOf, writePage } from './workbook/page/page';
      import { isMonthChart, monthDrawings } from './paginas/maand/monthCharts';
      export function make(data) {
        const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
        const [present, size] = [chartsOn(sheet), sizeOf(sheet)];
        const drawings = monthDrawings(data);
        const widths = [200, 150, 150, 150, 150];
        const room = chartRoom(drawings, widths, 1);
        const block = chartBlock(drawings, room.rows.length + 1);
        writePage(sheet, { widths, rows: [...room.rows, ...block.rows] }, size);
        writeCharts(sheet, placed(drawings, block.blocks, room.places), present, isMonthChart);
      }
      globalThis.make = make;
      globalThis.own = () => {
        const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
        sheet.insertChart(sheet.newChart().asColumnChart().setOption('title', 'Van Lena').addRange(sheet.getRange('A1:B2')).setPosition(1, 3, 0, 0).build());
      };`,
  },
  bundle: true,
  write: false,
  format: 'iife',
  target: 'es2019',
});
const code = outputFiles[0]!.text;

function made(changed: Partial<MonthChartData> = {}) {
  const workbook = createWorkbook();
  const host = new Host({ code, workbook, now: () => 0, user: '', sendMail: () => undefined });
  host.run('make', { ...data, ...changed });
  return { workbook, host };
}
const charts = (workbook: Workbook) => workbook.sheets[0]!.charts;

test('each chart stands at its place and shows its own numbers under their own names', () => {
  const { workbook } = made();
  const shown = charts(workbook).map((chart) => {
    const { domain, series } = chartData(chart, workbook);
    return [chart.type, String(chart.options['title']), domain.length, series.map(({ name }) => name)];
  });
  expect(shown).toEqual([
    ['LINE', 'Naar het doel: praktijkverklaringen', 3, ['Gerealiseerd', 'Rechte lijn naar het doel']],
    ['BAR', 'De weg van aanmelding tot werk', 4, ['Deelnemers']],
    ['COMBO', 'Instroom per kwartaal', 3, ['Gestart', 'Doel']],
    ['COLUMN', 'Toetsen per maand', 2, ['Behaald', 'Nog niet behaald']],
    ['COLUMN', 'Deelnemers per fase', 1, ['Voortraject', 'Leertraject', 'Nazorg']],
  ]);
  expect(charts(workbook).map(({ position }) => position.row)).toEqual([1, 18, 35, 52, 69]);
  expect(chartData(charts(workbook)[0]!, workbook).series[1]!.shown).toEqual(['13,6', '15,0', '15,0']);
});

test('run again, the charts are renewed in place, what is gone goes, and what people made stays', () => {
  const { host: script, workbook } = made();
  script.run('own');
  const [progress] = charts(workbook);
  script.run('make', { ...data, weg: { headers: ['Stap', 'Deelnemers'], rows: [] } });
  const titles = charts(workbook).map(({ options }) => String(options['title']));
  expect(charts(workbook)[0]!.id).toBe(progress!.id);
  expect(titles).toEqual(expect.arrayContaining(['Van Lena', 'Instroom per kwartaal']));
  expect(titles).toHaveLength(5);
  expect(titles.filter(isMonthChart)).toHaveLength(4);
});

test('charts cost one question and no round trip of their own for writing, however many there are', () => {
  const { host: script } = made();
  script.resetTrace();
  script.run('make', { ...data });
  const names = script.roundTrips.map(({ service, method }) => `${service}.${method}`);
  expect(names.filter((name) => name === 'Sheet.getCharts')).toHaveLength(1);
  expect(names.filter((name) => name.endsWith('.write'))).toHaveLength(1);
});

test('the words beside a chart say what it shows now, in Dutch', () => {
  expect(monthDrawings(data).map(({ design }) => design.altText)).toEqual([
    'Grafiek: Naar het doel: praktijkverklaringen. In augustus 2025: 9 van 15. Op de rechte lijn naar het doel: 15.',
    'Grafiek: De weg van aanmelding tot werk. Aangemeld 40, Intake 38, Gestart 25, Verklaring 9.',
    'Grafiek: Instroom per kwartaal. 2024 Q1: 7 van 10; 2024 Q2: 4 van 10; 2025 Q1: 3.',
    'Grafiek: Toetsen per maand. In augustus 2025: 3 Behaald.',
    'Grafiek: Deelnemers per fase. In augustus 2025: 4 Voortraject, 9 Leertraject, 6 Nazorg.',
  ]);
});

test('the words stand in the sheet as well', () => {
  const { workbook } = made();
  const texts = workbook.sheets[0]!.rows.flat().map((one) => one?.value);
  for (const { design } of monthDrawings(data)) expect(texts).toContain(design.altText);
});

test('a chart without numbers is left out, with its room and its table', () => {
  const drawings = monthDrawings({ ...data, voortgang: [], toetsen: { headers: ['Maand'], rows: [] } });
  const room = chartRoom(drawings, [800], 5);
  const { blocks } = chartBlock(drawings, 40);
  expect(placed(drawings, blocks, room.places).map(({ title, place, range }) => [title, place.row, range.row])).toEqual(
    [
      ['De weg van aanmelding tot werk', 5, 42],
      ['Instroom per kwartaal', 22, 50],
      ['Deelnemers per fase', 39, 57],
    ],
  );
});

const contrast = (a: string, b: string) => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

test('what lies on each other differs in grey', () => {
  const pairs = stackColours.slice(1).map((colour, index) => contrast(colour, stackColours[index]!));
  expect(Math.min(...pairs)).toBeGreaterThanOrEqual(1.5);
});

test('lines and points differ by more than colour', () => {
  for (const { design } of monthDrawings(data)) {
    const looks = design.series.map(({ form, dash, point, labels }) =>
      JSON.stringify([form ?? design.kind, dash, point, labels]),
    );
    if (!design.stacked) expect(new Set(looks).size).toBe(looks.length);
    // Bars on each other differ in grey as well (the test of the colours); where there is room the numbers stand in them.
    else expect(design.series.every(({ labels }) => labels === design.series.length <= 3)).toBe(true);
  }
});

test('all five are drawn', () => {
  const { workbook } = made();
  for (const chart of charts(workbook)) expect(chartSvg(chart, workbook)).toContain(String(chart.options['title']));
});
