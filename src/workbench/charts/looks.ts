/** How series and numbers of a chart look: Google's words for it, turned into those of the drawing library. */
import { format } from 'numfmt';
import { at, listAt, numberAt, textAt, type Tree } from './options';

/** Open Sans is what pictures are drawn with; a page shows its own Arial. */
export const FONT = 'Open Sans, Arial, sans-serif';

/** Google's own colours, in the order in which series get them. */
const COLOURS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6', '#7baaf7', '#f07b72'];

const SYMBOLS: Readonly<Record<string, string>> = {
  circle: 'circle',
  square: 'rect',
  triangle: 'triangle',
  diamond: 'diamond',
  star: 'pin',
  polygon: 'roundRect',
};

export type SeriesKind = 'bar' | 'line' | 'area';

const KINDS: Readonly<Record<string, SeriesKind>> = {
  COLUMN: 'bar',
  BAR: 'bar',
  LINE: 'line',
  AREA: 'area',
  STEPPED_AREA: 'area',
  SCATTER: 'line',
  COMBO: 'bar',
  bars: 'bar',
  columns: 'bar',
  line: 'line',
  area: 'area',
  steppedArea: 'area',
};

/** How one series is drawn. */
export interface SeriesLook {
  readonly kind: SeriesKind;
  readonly colour: string;
  readonly dash: readonly number[] | null;
  readonly width: number;
  readonly symbol: string;
  /** Pixels; 0 shows no points. */
  readonly pointSize: number;
  readonly opacity: number;
  readonly secondAxis: boolean;
  readonly inLegend: boolean;
  readonly labels: boolean;
}

export function seriesLook(chartType: string, tree: Tree, index: number): SeriesLook {
  const own = (name: string) => at(tree, 'series', index, name) ?? at(tree, name);
  const asked = textAt(tree, 'series', index, 'type') ?? (chartType === 'COMBO' ? textAt(tree, 'seriesType') : null);
  const kind = KINDS[asked ?? chartType] ?? KINDS[chartType] ?? 'bar';
  const colours = listAt<string>(tree, 'colors') ?? COLOURS;
  const shape = own('pointShape');
  const shapeName = typeof shape === 'string' ? shape : textAt(tree, 'series', index, 'pointShape', 'type');
  return {
    kind,
    colour: textAt(tree, 'series', index, 'color') ?? colours[index % colours.length] ?? '#4285f4',
    dash: listAt<number>(tree, 'series', index, 'lineDashStyle') ?? listAt<number>(tree, 'lineDashStyle'),
    width: Number(own('lineWidth') ?? 2),
    symbol: SYMBOLS[shapeName ?? ''] ?? 'circle',
    pointSize: Number(own('pointSize') ?? 0),
    opacity: Number(own('areaOpacity') ?? 0.3),
    secondAxis: numberAt(tree, 'series', index, 'targetAxisIndex') === 1,
    inLegend: at(tree, 'series', index, 'visibleInLegend') !== false,
    labels: textAt(tree, 'series', index, 'dataLabel') === 'value',
  };
}

/** A number on an axis, in the workbook's language. */
export function axisNumber(value: number, pattern: string | null, locale: string): string {
  const language = locale.split('_')[0] ?? 'en';
  const named: Readonly<Record<string, string>> = { percent: '0%', decimal: '#,##0.##', none: 'General' };
  return format(pattern === null ? 'General' : (named[pattern] ?? pattern), value, { locale: language });
}
