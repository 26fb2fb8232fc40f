/**
 * The options of a chart that Google documents (Apps Script, "Chart configuration options"). `setOption` itself checks
 * nothing: an unknown option is silently without effect there, so here it throws, lest somebody relies on it.
 */

const textStyle = ['color', 'fontName', 'fontSize', 'bold', 'italic'].join('|');

const axis = [
  'direction',
  'gridlines(\\.(color|count))?',
  'minorGridlines(\\.(color|count))?',
  'logScale',
  'maxValue',
  'minValue',
  'textPosition',
  `(textStyle|titleTextStyle)(\\.(${textStyle}))?`,
  'title',
  'viewWindow(\\.(max|min))?',
].join('|');

/** `dataLabel` is what Google's own macro recorder writes for "Data labels"; the page itself does not list it. */
const series = [
  'annotations',
  'areaOpacity',
  'color',
  'dataLabel',
  'labelInLegend',
  'lineDashStyle',
  'lineWidth',
  'pointShape',
  'pointSize',
  'targetAxisIndex',
  'type',
  'visibleInLegend',
].join('|');

const box = ['backgroundColor', 'height', 'left', 'top', 'width'].join('|');

const documented = new RegExp(
  `^(${[
    'areaOpacity',
    'backgroundColor(\\.fill)?',
    `chartArea(\\.(${box}))?`,
    'colors',
    'curveType',
    `(hAxis|vAxis)(\\.(${axis}))?`,
    `(hAxes|vAxes)(\\.\\d+(\\.(${axis}))?)?`,
    'height',
    'interpolateNulls',
    'isStacked',
    'legend(\\.position)?',
    `(legendTextStyle|subtitleTextStyle|titleTextStyle)(\\.(${textStyle}))?`,
    'lineDashStyle',
    'lineWidth',
    'pointShape',
    'pointSize',
    'reverseCategories',
    `series(\\.\\d+(\\.(${series}))?)?`,
    'subtitle',
    'theme',
    'title',
    'trendlines(\\..+)?',
    'useFirstColumnAsDomain',
    'width',
  ].join('|')})$`,
);

/** Every path that a value sets: itself, and what stands in it. */
function paths(path: string, value: unknown): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => paths(`${path}.${name}`, inner))];
}

/** @throws when Google does not document the option */
export function checkChartOption(option: string, value: unknown): void {
  const unknown = paths(option, value).find((path) => !documented.test(path));
  if (unknown !== undefined) throw new Error(`niet nagebouwd: de grafiekoptie ${unknown}, die Google niet beschrijft`);
}
