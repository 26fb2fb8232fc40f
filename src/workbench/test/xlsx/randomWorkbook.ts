/** Random workbooks of the model, within what Google allows, for the round trip through .xlsx. */
import fc from 'fast-check';
import { rangeArg } from '../../model/rangeRules';
import type {
  Cell,
  CellStyle,
  Chart,
  ConditionalFormat,
  NamedRange,
  Protection,
  Rect,
  Sheet,
  Validation,
  Workbook,
} from '../../model/workbook';

const maxRows = 12;
const maxColumns = 6;

const color = fc.stringMatching(/^#[0-9a-f]{6}$/);
const border = fc.record({
  style: fc.constantFrom(
    'thin' as const,
    'medium' as const,
    'thick' as const,
    'dashed' as const,
    'dotted' as const,
    'double' as const,
  ),
  color,
});

/** A default said aloud (black, Arial 10) is the default: it does not come back. */
const cellStyle: fc.Arbitrary<CellStyle> = fc.record(
  {
    numberFormat: fc.constantFrom('dd-mm-yyyy', 'dd-mm-yyyy hh:mm', '0%', '0.00', '@', '#,##0 "stuks"'),
    background: color,
    fontColor: color.filter((c) => c !== '#000000'),
    fontFamily: fc.constantFrom('Roboto', 'Courier New', 'Calibri'),
    fontSize: fc.integer({ min: 11, max: 40 }),
    bold: fc.constant(true),
    italic: fc.constant(true),
    underline: fc.constant(true),
    strikethrough: fc.constant(true),
    horizontal: fc.constantFrom('left' as const, 'center' as const, 'right' as const),
    vertical: fc.constantFrom('top' as const, 'middle' as const, 'bottom' as const),
    wrap: fc.constantFrom('WRAP' as const, 'CLIP' as const),
    borders: fc.record({ top: border, bottom: border, left: border, right: border }, { requiredKeys: ['top'] }),
  },
  { requiredKeys: [] },
);

/** Any text, with what XML and spreadsheets find hard. */
const text = fc.oneof(
  fc.string({ minLength: 1, unit: 'binary' }),
  fc.constantFrom(
    '=1+1',
    '+31',
    '-',
    '@x',
    '\t',
    'a\r\nb',
    ' rand ',
    '_x0041_',
    '&lt;',
    '0012',
    'TRUE',
    '#N/A',
    '1-2-2024',
    "'",
  ),
);

const value = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
  fc.boolean(),
  fc.constant(null),
);

const helpText = fc.option(fc.string({ minLength: 1, maxLength: 300 }));
const validationOf = (sheetIds: readonly number[]): fc.Arbitrary<Validation> =>
  fc
    .oneof(
      fc
        .array(fc.string({ maxLength: 60 }), { minLength: 1, maxLength: 8 })
        .map((list) => ({ criteria: 'VALUE_IN_LIST', args: [list, true] })),
      fc
        .constantFrom(...sheetIds)
        .map((sheetId) => ({ criteria: 'VALUE_IN_RANGE', args: [rangeArg(sheetId, 'A2:A10'), true] })),
      fc
        .tuple(
          fc.integer(),
          fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
        )
        .map((args) => ({ criteria: 'NUMBER_BETWEEN', args })),
      fc.integer().map((n) => ({ criteria: 'NUMBER_GREATER_THAN_OR_EQUAL_TO', args: [n] })),
      fc.integer({ min: 1, max: 60_000 }).map((n) => ({ criteria: 'DATE_ON_OR_AFTER', args: [{ serial: n }] })),
      fc
        .constantFrom('DATE_IS_VALID_DATE', 'TEXT_IS_VALID_EMAIL', 'TEXT_IS_VALID_URL', 'CHECKBOX')
        .map((criteria) => ({ criteria, args: [] })),
      fc.string().map((s) => ({ criteria: 'TEXT_CONTAINS', args: [s] })),
      fc
        .constantFrom('=LEN(A2)>3', '=REGEXMATCH(A2; "x")', '=COUNTIF(A2:A,A2)=1')
        .map((formula) => ({ criteria: 'CUSTOM_FORMULA', args: [formula] })),
    )
    .chain((condition) =>
      fc.record({ allowInvalid: fc.boolean(), helpText }).map((rest) => ({ ...condition, ...rest })),
    );

const cellOf = (sheetIds: readonly number[]): fc.Arbitrary<Cell> =>
  fc
    .record(
      {
        value,
        formula: fc.constantFrom(
          '=SUM(A1:B2)',
          '=IF(A1="x","=",2)',
          '=QUERY(A1:B2,"select ""A""")',
          '=A2:A',
          "='Blad x'!A1",
          '=IFS(A1,2)',
        ),
        style: cellStyle,
        note: text.filter((note) => note !== ''),
        validation: validationOf(sheetIds),
        link: fc.constantFrom(
          'https://voorbeeld.example.org/a?b=c&d',
          `#gid=${sheetIds[0]}&range=B3`,
          `#gid=${sheetIds[0]}`,
        ),
      },
      { requiredKeys: ['value'] },
    )
    .map(tidy);

/** What no spreadsheet has: a link on nothing, a style that says nothing, a formula's error in half its forms. */
function tidy(cell: Cell): Cell {
  const tidied = { ...cell };
  if (tidied.style && Object.keys(tidied.style).length === 0) delete tidied.style;
  if (tidied.formula !== undefined && typeof tidied.value === 'string') tidied.value = 'uitkomst';
  if (tidied.value === null && tidied.formula === undefined) delete tidied.link;
  return tidied;
}

const rect: fc.Arbitrary<Rect> = fc
  .tuple(fc.integer({ min: 1, max: maxRows }), fc.integer({ min: 1, max: maxColumns }))
  .chain(([row, column]) =>
    fc.record({
      row: fc.constant(row),
      column: fc.constant(column),
      rows: fc.integer({ min: 1, max: maxRows - row + 1 }),
      columns: fc.integer({ min: 1, max: maxColumns - column + 1 }),
    }),
  );

const conditionalFormat: fc.Arbitrary<ConditionalFormat> = fc
  .record({
    rects: fc.array(rect, { minLength: 1, maxLength: 2 }),
    condition: fc.constantFrom<Pick<ConditionalFormat, 'criteria' | 'args'>>(
      { criteria: 'CELL_EMPTY', args: [] },
      { criteria: 'TEXT_CONTAINS', args: ['fout'] },
      { criteria: 'NUMBER_LESS_THAN', args: [3] },
      { criteria: 'DATE_BEFORE', args: [{ serial: 45_000 }] },
      { criteria: 'CUSTOM_FORMULA', args: ['=$A1="x"'] },
      { criteria: 'CUSTOM_FORMULA', args: ['=REGEXMATCH($A1,"x")'] },
    ),
    style: fc.record(
      { background: color, fontColor: color.filter((c) => c !== '#000000'), bold: fc.constant(true) },
      { requiredKeys: [] },
    ),
  })
  .map(({ rects, condition, style }) => ({ rects, ...condition, style }));

const protectionOf = (id: number): fc.Arbitrary<Protection> =>
  fc.record({
    id: fc.constant(id),
    rect: fc.option(rect),
    description: fc.string(),
    warningOnly: fc.boolean(),
    editors: fc.array(fc.constant('projectleider@example.org'), { maxLength: 1 }),
  });

const pixels = (usual: number) => fc.integer({ min: 5, max: 400 }).filter((n) => n !== usual);
const byIndex = (max: number, usual: number) =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: max - 1 }), pixels(usual)), { maxLength: 4 })
    .map((pairs) => new Map(pairs));
const indices = (max: number) =>
  fc.uniqueArray(fc.integer({ min: 0, max: max - 1 }), { maxLength: 3 }).map((all) => new Set(all));

const chartOf = (id: number, ids: readonly number[]): fc.Arbitrary<Chart> =>
  fc.record({
    id: fc.constant(id),
    type: fc.constantFrom('LINE', 'COMBO'),
    ranges: fc.array(fc.record({ sheetId: fc.constantFrom(...ids), rect }), { maxLength: 2 }),
    options: fc.constantFrom<Chart['options']>(
      {},
      { title: 'Één <b>', width: 600, isStacked: true, series: { 0: { lineDashStyle: [6, 4], color: null } } },
    ),
    position: fc.record({
      row: fc.integer({ min: 1, max: maxRows }),
      column: fc.integer({ min: 1, max: maxColumns }),
      offsetX: fc.nat(50),
      offsetY: fc.nat(50),
    }),
  });

function sheetOf(id: number, ids: readonly number[], position: number): fc.Arbitrary<Sheet> {
  return fc.record({
    id: fc.constant(id),
    name: fc.oneof(
      fc.constantFrom(`Blad ${id}`, `Het 's & "x" <b> ${id}`, `Vraag? [${id}]/:*`, `${'Lang '.repeat(10)}${id}`),
      fc.constant(`Tabblad${id}`),
    ),
    maxRows: fc.constant(maxRows),
    maxColumns: fc.constant(maxColumns),
    rows: fc.array(fc.array(fc.option(cellOf(ids), { nil: undefined }), { maxLength: maxColumns }), {
      maxLength: maxRows,
    }),
    columnWidths: byIndex(maxColumns, 100),
    rowHeights: byIndex(maxRows, 21),
    hiddenColumns: indices(maxColumns),
    hiddenRows: indices(maxRows),
    frozenRows: fc.integer({ min: 0, max: 2 }),
    frozenColumns: fc.integer({ min: 0, max: 2 }),
    hidden: position === 0 ? fc.constant(false) : fc.boolean(),
    tabColor: fc.option(color),
    hideGridlines: fc.boolean(),
    rightToLeft: fc.boolean(),
    merges: fc.constant([]),
    filter: fc.option(rect),
    protections: fc.array(protectionOf(100 + id), { maxLength: 1 }),
    conditionalFormats: fc.array(conditionalFormat, { maxLength: 3 }),
    charts: fc.array(chartOf(200 + id, ids), { maxLength: 1 }),
  });
}

const namedRange = (ids: readonly number[], n: number): fc.Arbitrary<NamedRange> =>
  fc.record({
    name: fc.constantFrom(`naam_${n}`, `Überzicht.${n}`, `A${n}`),
    sheetId: fc.constantFrom(...ids),
    rect,
  });

/** A workbook of one to three small sheets. */
export const randomWorkbook: fc.Arbitrary<Workbook> = fc.integer({ min: 1, max: 3 }).chain((count) => {
  const ids = Array.from({ length: count }, (_, i) => i + 1);
  return fc.record({
    name: fc.constant('Register'),
    fileId: fc.constant('werkbank'),
    locale: fc.constant('nl_NL'),
    timeZone: fc.constant('Europe/Amsterdam'),
    sheets: fc.tuple(...ids.map((id, i) => sheetOf(id, ids, i))),
    activeSheetId: fc.constant(1),
    namedRanges: fc.tuple(namedRange(ids, 1), namedRange(ids, 2)).chain((all) => fc.subarray(all)),
    metadata: fc.constant([]),
    properties: fc.constant({ document: {}, script: {}, user: {} }),
    triggers: fc.constant([]),
    nextId: fc.constant(1000),
  });
});

export { text };
