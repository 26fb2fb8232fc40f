/** How a cell looks: the model's CellStyle as exceljs's style. */
import type ExcelJS from 'exceljs';
import type { Border, CellStyle } from '../../model/workbook';
import { toXlsxColor } from './colors';

/** What a cell without a font of its own has: the default of Sheets, which the written file also names. */
export const defaultFont = { name: 'Arial', size: 10 } as const;

/** Styles to exceljs; equal styles give the same object, which exceljs then stores once. */
export class StyleWriter {
  private readonly known = new Map<string, Partial<ExcelJS.Style>>();
  private readonly byStyle = new Map<CellStyle, Partial<ExcelJS.Style>>();

  /** The style, or the empty style for none. */
  style(style: CellStyle | undefined): Partial<ExcelJS.Style> {
    if (!style) return this.remember('', {});
    const seen = this.byStyle.get(style);
    if (seen) return seen;
    const made = toXlsxStyle(style);
    const shared = this.remember(JSON.stringify(made), made);
    this.byStyle.set(style, shared);
    return shared;
  }

  private remember(key: string, made: Partial<ExcelJS.Style>): Partial<ExcelJS.Style> {
    const seen = this.known.get(key);
    if (!seen) this.known.set(key, made);
    return seen ?? made;
  }
}

/** One style. CLIP has no counterpart in xlsx and is kept apart (kept.ts). */
export function toXlsxStyle(style: CellStyle): Partial<ExcelJS.Style> {
  const made: Partial<ExcelJS.Style> = {};
  if (style.numberFormat && style.numberFormat !== 'General') made.numFmt = style.numberFormat;
  if (hasFont(style)) made.font = toXlsxFont(style);
  if (style.background) made.fill = { type: 'pattern', pattern: 'solid', fgColor: toXlsxColor(style.background) };
  const alignment: Partial<ExcelJS.Alignment> = {
    ...(style.horizontal && { horizontal: style.horizontal }),
    ...(style.vertical && { vertical: style.vertical }),
    ...(style.wrap === 'WRAP' && { wrapText: true }),
  };
  if (Object.keys(alignment).length > 0) made.alignment = alignment;
  const sides = Object.entries(style.borders ?? {}).map(([side, border]: [string, Border]) => [
    side,
    { style: border.style, color: toXlsxColor(border.color) },
  ]);
  if (sides.length > 0) made.border = Object.fromEntries(sides) as Partial<ExcelJS.Borders>;
  return made;
}

function hasFont(style: CellStyle): boolean {
  return Boolean(
    style.fontColor ??
    style.fontFamily ??
    style.fontSize ??
    (style.bold || style.italic || style.underline || style.strikethrough || undefined),
  );
}

function toXlsxFont(style: CellStyle): Partial<ExcelJS.Font> {
  return {
    name: style.fontFamily ?? defaultFont.name,
    size: style.fontSize ?? defaultFont.size,
    ...fontMarks(style),
  };
}

function fontMarks(style: CellStyle): Partial<ExcelJS.Font> {
  return {
    ...(style.fontColor && { color: toXlsxColor(style.fontColor) }),
    ...(style.bold && { bold: true }),
    ...(style.italic && { italic: true }),
    ...(style.underline && { underline: true }),
    ...(style.strikethrough && { strike: true }),
  };
}

/** The style of a conditional format: only what it changes, and its background where xlsx wants that of a change. */
export function toXlsxPartialStyle(style: CellStyle): Partial<ExcelJS.Style> {
  const { border } = toXlsxStyle(style);
  const font = fontMarks(style);
  const { background } = style;
  return {
    ...(border && { border }),
    ...(Object.keys(font).length > 0 && { font }),
    ...(background && {
      fill: { type: 'pattern', pattern: 'solid', bgColor: toXlsxColor(background) } as ExcelJS.FillPattern,
    }),
  };
}
