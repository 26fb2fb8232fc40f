/** Writes rows that came from elsewhere into the tabs of a workbook, by header. */
import type { Cell, CellStyle, Sheet, Workbook } from './workbook';

/** What goes into a cell. A date is `yyyy-MM-dd`, a moment `yyyy-MM-ddTHH:mm:ss`; both become real ones. */
export type GivenCell = string | number | boolean | null;

/** Rows by tab name, each cell by its header. */
export type GivenRows = Readonly<Record<string, readonly Readonly<Record<string, GivenCell>>[]>>;

const dateFormat = 'dd-mm-yyyy';
const timestampFormat = 'dd-mm-yyyy hh:mm';

/** A value as the sheet stores it, and the number format that it needs. */
type Stored = { readonly value: string | number | boolean; readonly format: string | null };

function stored(value: string | number | boolean): Stored {
  if (typeof value !== 'string') return { value, format: null };
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return { value: toSerial(value), format: dateFormat };
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test(value)) return { value: toSerial(value), format: timestampFormat };
  // Digits alone (an opleidingscode) would become a number in the hands of a spreadsheet.
  return { value, format: /^\d+$/.test(value) ? '@' : null };
}

/** `yyyy-MM-dd`, with or without `THH:mm:ss`, as a spreadsheet's serial number: days since 1899-12-30. */
function toSerial(moment: string): number {
  const days = (Date.parse(moment.slice(0, 10)) - Date.UTC(1899, 11, 30)) / 86_400_000;
  if (moment.length === 10) return days;
  const [hours, minutes, seconds] = moment.slice(11).split(':').map(Number) as [number, number, number];
  return days + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

type StyleOf = (style: CellStyle | undefined, format: string | null) => CellStyle | undefined;

/** One style object for each look and number format: styles are shared between cells. */
function styleCache(): StyleOf {
  const known = new Map<CellStyle | undefined, Map<string, CellStyle>>();
  return (style, format) => {
    if (format === null || style?.numberFormat !== undefined) return style;
    const formats = known.get(style) ?? new Map<string, CellStyle>();
    known.set(style, formats);
    if (!formats.has(format)) formats.set(format, { ...style, numberFormat: format });
    return formats.get(format);
  };
}

function sheetNamed(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`Het tabblad "${name}" ontbreekt. Richt het register eerst in.`);
  return sheet;
}

function columnsByHeader(sheet: Sheet): Map<string, number> {
  const columns = new Map<string, number>();
  sheet.rows[0]?.forEach((cell, index) => {
    if (typeof cell?.value === 'string') columns.set(cell.value, index);
  });
  return columns;
}

/** Gives a row that lies beyond the grid the look and the validation of row 2, as inserting a row does. */
function growTo(sheet: Sheet, rowCount: number): void {
  const template = sheet.rows[1] ?? [];
  for (let row = sheet.maxRows; row < rowCount; row += 1) {
    sheet.rows[row] = template.map((cell) => cell && copyLook(cell));
  }
  sheet.maxRows = Math.max(sheet.maxRows, rowCount);
}

const copyLook = ({ style, validation }: Cell): Cell => ({
  value: null,
  ...(style ? { style } : {}),
  ...(validation ? { validation } : {}),
});

function writeRow(
  sheet: Sheet,
  index: number,
  row: GivenRows[string][number],
  columns: ReadonlyMap<string, number>,
  styleOf: StyleOf,
): void {
  const cells = (sheet.rows[index] ??= []);
  for (const [header, value] of Object.entries(row)) {
    const column = columns.get(header);
    if (column === undefined) {
      throw new Error(`De kolom "${header}" ontbreekt in het tabblad "${sheet.name}". Richt het register eerst in.`);
    }
    if (value === null) continue;
    const { value: inCell, format } = stored(value);
    const cell = (cells[column] ??= { value: null });
    cell.value = inCell;
    const style = styleOf(cell.style, format);
    if (style) cell.style = style;
  }
}

/**
 * Writes rows from row 2 on into the tabs of a workbook that has been set up; what the tabs hold besides (other tabs,
 * formats, validation) stays.
 * @throws with a Dutch sentence when a tab or a column is missing
 */
export function fillRows(workbook: Workbook, given: GivenRows): void {
  const styleOf = styleCache();
  for (const [name, rows] of Object.entries(given)) {
    const sheet = sheetNamed(workbook, name);
    const columns = columnsByHeader(sheet);
    growTo(sheet, rows.length + 1);
    rows.forEach((row, index) => writeRow(sheet, index + 1, row, columns, styleOf));
  }
}
