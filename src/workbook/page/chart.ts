/** A chart on a tab that the add-on makes, as data. */

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
  /** Pixels of its letters, which are bold then; absent for Google's own. */
  readonly titleSize?: number;
  readonly subtitle?: string;
  /** In words what the chart shows, for who cannot see it: in a cell beside it, and with its picture in mails. Google lets no script set it on the chart. */
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
