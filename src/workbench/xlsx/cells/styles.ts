/** How a cell looks: the model's CellStyle ↔ exceljs's style. */
import type ExcelJS from 'exceljs';
import type { Border, CellStyle } from '../../model/workbook';
import { fromXlsxColor, toXlsxColor, type XlsxColor } from './colors';
import type { OpenedPackage } from '../package';

/** What a cell without a font of its own has: the default of Sheets, which the written file also names. */
export const defaultFont = { name: 'Arial', size: 10 } as const;

const defaultFontColor = '#000000';

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

/** Styles from exceljs; the same exceljs style gives the same object. */
export class StyleReader {
  private readonly seen = new Map<Partial<ExcelJS.Style>, CellStyle | undefined>();

  constructor(private readonly file: Pick<OpenedPackage, 'themeColors' | 'defaultFont' | 'formatCodes'>) {}

  /** undefined for a cell that looks like any other. */
  style(style: Partial<ExcelJS.Style> | undefined): CellStyle | undefined {
    if (!style) return undefined;
    if (!this.seen.has(style)) {
      const read = this.read(style);
      this.seen.set(style, Object.keys(read).length > 0 ? read : undefined);
    }
    return this.seen.get(style);
  }

  private read(style: Partial<ExcelJS.Style>): CellStyle {
    const { alignment } = style;
    const background = this.background(style.fill);
    const numberFormat = this.numberFormat(style.numFmt);
    const borders = this.borders(style.border);
    return {
      ...(numberFormat && { numberFormat }),
      ...(background && { background }),
      ...this.font(style.font),
      ...(isOneOf(alignment?.horizontal, ['left', 'center', 'right']) && { horizontal: alignment.horizontal }),
      ...(isOneOf(alignment?.vertical, ['top', 'middle', 'bottom']) && { vertical: alignment.vertical }),
      ...(alignment?.wrapText && { wrap: 'WRAP' as const }),
      ...(borders && { borders }),
    };
  }

  /** The style of a conditional format: its colour stands in `bgColor`, whatever the pattern says. */
  readPartial(style: Partial<ExcelJS.Style>): CellStyle {
    const { fill, font, border } = style;
    const pattern = fill?.type === 'pattern' ? fill : undefined;
    const color = (pattern?.bgColor ?? pattern?.fgColor) as XlsxColor | undefined;
    const background = fromXlsxColor(color, this.file.themeColors);
    return { ...(background && { background }), ...this.read({ ...(font && { font }), ...(border && { border }) }) };
  }

  private font(font: Partial<ExcelJS.Font> | undefined): Partial<CellStyle> {
    if (!font) return {};
    const fontColor = fromXlsxColor(font.color as XlsxColor | undefined, this.file.themeColors);
    return {
      ...(font.name && font.name !== this.file.defaultFont.name && { fontFamily: font.name }),
      ...(font.size && font.size !== this.file.defaultFont.size && { fontSize: font.size }),
      ...(fontColor && fontColor !== defaultFontColor && { fontColor }),
      ...(font.bold && { bold: true }),
      ...(font.italic && { italic: true }),
      ...(font.underline && font.underline !== 'none' && { underline: true }),
      ...(font.strike && { strikethrough: true }),
    };
  }

  private numberFormat(name: string | undefined): string | null {
    const code = this.file.formatCodes.get(name ?? '');
    return code && code !== 'General' ? code : null;
  }

  /** Patterns other than solid show as their main colour. */
  private background(fill: ExcelJS.Fill | undefined): string | null {
    if (fill?.type !== 'pattern' || fill.pattern === 'none') return null;
    return fromXlsxColor(fill.fgColor as XlsxColor | undefined, this.file.themeColors);
  }

  private borders(border: Partial<ExcelJS.Borders> | undefined): CellStyle['borders'] | null {
    const read = (['top', 'bottom', 'left', 'right'] as const).flatMap((side) => {
      const line = border?.[side];
      if (!line?.style) return [];
      const color = fromXlsxColor(line.color as XlsxColor | undefined, this.file.themeColors) ?? '#000000';
      return [[side, { style: borderStyle(line.style), color }] as const];
    });
    return read.length > 0 ? Object.fromEntries(read) : null;
  }
}

function borderStyle(style: string): Border['style'] {
  if (isOneOf(style, ['thin', 'medium', 'thick', 'dashed', 'dotted', 'double'])) return style;
  if (style === 'hair') return 'dotted';
  return style.startsWith('medium') ? 'medium' : 'dashed';
}

function isOneOf<const T extends string>(value: string | undefined, allowed: readonly T[]): value is T {
  return value !== undefined && (allowed as readonly string[]).includes(value);
}
