/**
 * The five charts of a month. Colours of Okabe and Ito (jfly.uni-koeln.de/color), which colour-blind people tell apart,
 * in an order in which neighbours also differ in grey.
 */
import type { SeriesStyle } from '../../workbook/page/chart';
import type { ChartTable, Drawing } from '../weergave/chartBlock';

/** One doel as time goes by. Columns: month, gerealiseerd, the straight line to the doel. */
export interface Voortgang {
  /** Of what, as in a sentence: `praktijkverklaringen`. */
  readonly naam: string;
  readonly doel: number;
  readonly table: ChartTable;
}

/** What the charts show. A table without rows gives no chart. */
export interface MonthChartData {
  readonly voortgang: readonly Voortgang[];
  /** Columns: stap, deelnemers. In the order of the road: Aangemeld first. */
  readonly weg: ChartTable;
  /** Columns: kwartaal, gestart, doel. */
  readonly instroom: ChartTable;
  /** Columns: month, then one an outcome. */
  readonly toetsen: ChartTable;
  /** Columns: month, then one a fase. */
  readonly fases: ChartTable;
}

const colours = {
  blue: '#0072b2',
  yellow: '#f0e442',
  vermillion: '#d55e00',
  sky: '#56b4e9',
  black: '#000000',
  orange: '#e69f00',
  green: '#009e73',
};

/** For series on each other. @see the test that holds their contrast in grey */
export const stackColours: readonly string[] = [
  colours.blue,
  colours.yellow,
  colours.vermillion,
  colours.sky,
  colours.black,
  colours.orange,
  colours.green,
  '#dddddd',
  '#5f6368',
];

/** The width of an A4 page of the tab, in pixels. */
const width = 700;
const height = 320;

const titles = {
  voortgang: 'Naar het doel: ',
  weg: 'De weg van aanmelding tot werk',
  instroom: 'Instroom per kwartaal',
  toetsen: 'Toetsen per maand',
  fases: 'Deelnemers per fase',
};

/** Whether a chart with this title is one of ours. */
export const isMonthChart = (title: string): boolean =>
  title.startsWith(titles.voortgang) || Object.values(titles).includes(title);

const number = (value: string | number | null | undefined): string =>
  typeof value === 'number' ? String(Math.round(value * 10) / 10).replace('.', ',') : String(value ?? '');

type Row = ChartTable['rows'][number];

/** The last row that says how things were: later ones only say where they should be. */
const lastKnown = ({ rows }: ChartTable): Row => [...rows].reverse().find((row) => typeof row[1] === 'number') ?? [];

/** `3 Behaald, 1 Nog niet behaald`; what is not there is left out. */
function counts(headers: readonly string[], row: Row): string {
  const told = headers.slice(1).flatMap((header, index) => {
    const value = row[index + 1];
    return typeof value === 'number' && value !== 0 ? [`${number(value)} ${header}`] : [];
  });
  return told.length === 0 ? 'geen' : told.join(', ');
}

/** In a stack of more, the small numbers would lie over each other: there the table has them. */
const mostWithNumbers = 3;

const stack = ({ headers }: ChartTable): SeriesStyle[] =>
  headers.slice(1).map((_, index) => ({
    colour: stackColours[index % stackColours.length] ?? colours.blue,
    labels: headers.length - 1 <= mostWithNumbers,
  }));

const realised: SeriesStyle = { colour: colours.blue, form: 'line', point: 'circle' };
const target: SeriesStyle = { colour: colours.vermillion, form: 'line', dash: [8, 5], point: 'diamond' };

function voortgangDrawing({ naam, doel, table }: Voortgang): Drawing {
  const [month, done, line] = lastKnown(table);
  const title = `${titles.voortgang}${naam}`;
  return {
    table,
    design: {
      kind: 'LINE',
      title,
      width,
      height,
      legend: true,
      axes: { numbers: 'Aantal', along: 'Maand' },
      // The straight line needs no points: its dash says what it is.
      series: [realised, { colour: target.colour, dash: [8, 5] }],
      altText:
        `Grafiek: ${title}. In ${number(month)}: ${number(done)} van ${number(doel)}. ` +
        `Op de rechte lijn naar het doel: ${number(line)}.`,
    },
  };
}

function wegDrawing(table: ChartTable): Drawing {
  const steps = table.rows.map(([step, count]) => `${number(step)} ${number(count)}`).join(', ');
  return {
    table,
    design: {
      // Google knows no funnel: lying bars, in the order of the road, are read as one.
      kind: 'BAR',
      title: titles.weg,
      width,
      height,
      axes: { numbers: 'Deelnemers', along: '' },
      series: [{ colour: colours.blue, labels: true }],
      altText: `Grafiek: ${titles.weg}. ${steps}.`,
    },
  };
}

function instroomDrawing(table: ChartTable): Drawing {
  const quarters = table.rows
    .map(
      ([quarter, started, doel]) =>
        `${number(quarter)}: ${number(started)}${typeof doel === 'number' ? ` van ${number(doel)}` : ''}`,
    )
    .join('; ');
  return {
    table,
    design: {
      kind: 'COMBO',
      title: titles.instroom,
      width,
      height,
      legend: true,
      axes: { numbers: 'Gestart', along: 'Kwartaal' },
      series: [{ colour: colours.sky, form: 'bars', labels: true }, target],
      altText: `Grafiek: ${titles.instroom}. ${quarters}.`,
    },
  };
}

function stackedDrawing(title: string, numbers: string, table: ChartTable): Drawing {
  const last = lastKnown(table);
  return {
    table,
    design: {
      kind: 'COLUMN',
      title,
      width,
      height,
      legend: true,
      stacked: true,
      axes: { numbers, along: 'Maand' },
      series: stack(table),
      altText: `Grafiek: ${title}. In ${number(last[0])}: ${counts(table.headers, last)}.`,
    },
  };
}

/** The charts of a month with their numbers, in order of importance. */
export function monthDrawings({ voortgang, weg, instroom, toetsen, fases }: MonthChartData): Drawing[] {
  return [
    ...voortgang.map(voortgangDrawing),
    wegDrawing(weg),
    instroomDrawing(instroom),
    stackedDrawing(titles.toetsen, 'Toetsen', toetsen),
    stackedDrawing(titles.fases, 'Deelnemers', fases),
  ].filter(({ table }) => table.rows.length > 0);
}
