/** The looks in a file's styles.xml, by number, as the model says them. */
import { restyled } from '../../model/grid';
import type { Border, CellStyle } from '../../model/workbook';
import { childOf, descendants, isTrue, type XmlElement } from '../xml';
import { fromXlsxColor } from './colors';
import { builtInFormat } from './numberFormats';

const defaultFontColor = '#000000';
const [shownDay, shownMoment, shownTime] = ['dd-mm-yyyy', 'dd-mm-yyyy hh:mm:ss', 'hh:mm:ss'];

export class StyleSheet {
  private readonly cells: (CellStyle | undefined)[];
  private readonly partials: CellStyle[];
  private readonly formats: ReadonlyMap<string, string>;
  private readonly fonts: XmlElement[];
  private readonly fills: XmlElement[];
  private readonly borders: XmlElement[];

  /** @param root the parsed part, or null when the file has none; `themeColors` in the order of the theme */
  constructor(
    root: XmlElement | null,
    private readonly themeColors: readonly string[],
  ) {
    const sheet = childOf(root ?? undefined, 'styleSheet');
    const all = (list: string) => childOf(sheet, list)?.children ?? [];
    this.formats = new Map(
      all('numFmts').map(({ attributes }) => [attributes['numFmtId'] ?? '', attributes['formatCode'] ?? 'General']),
    );
    this.fonts = all('fonts');
    this.fills = all('fills');
    this.borders = all('borders');
    this.cells = all('cellXfs').map((xf) => this.cellStyle(xf));
    this.partials = all('dxfs').map((dxf) => this.partialStyle(dxf));
  }

  /** The looks of cells with this number; undefined for a cell that looks like any other. */
  cell(index: number): CellStyle | undefined {
    return this.cells[index];
  }

  /** The looks that a conditional format gives: only what it changes. */
  partial(index: number): CellStyle {
    return this.partials[index] ?? {};
  }

  /** The style for a moment that is written out: shown as one. */
  dated(style: CellStyle | undefined, serial: number): CellStyle | undefined {
    return restyled(style, {
      numberFormat: serial < 1 ? shownTime : Number.isInteger(serial) ? shownDay : shownMoment,
    });
  }

  private cellStyle(xf: XmlElement): CellStyle | undefined {
    const { numFmtId = '0', fontId = '', fillId = '', borderId = '' } = xf.attributes;
    const code = this.formats.get(numFmtId) ?? builtInFormat(Number(numFmtId));
    return restyled(undefined, {
      ...(code && code !== 'General' && { numberFormat: code }),
      ...this.background(this.fills[Number(fillId)]),
      ...this.font(this.fonts[Number(fontId)]),
      ...alignment(childOf(xf, 'alignment')),
      ...this.border(this.borders[Number(borderId)]),
    });
  }

  /** Its colour stands in `bgColor`, whatever the pattern says. */
  private partialStyle(dxf: XmlElement): CellStyle {
    const pattern = childOf(childOf(dxf, 'fill'), 'patternFill');
    const background = this.color(childOf(pattern, 'bgColor') ?? childOf(pattern, 'fgColor'));
    return {
      ...(background && { background }),
      ...this.font(childOf(dxf, 'font')),
      ...this.border(childOf(dxf, 'border')),
    };
  }

  private font(font: XmlElement | undefined): CellStyle {
    if (!font) return {};
    const name = childOf(font, 'name')?.attributes['val'];
    const size = Number(childOf(font, 'sz')?.attributes['val'] ?? 0);
    const fontColor = this.color(childOf(font, 'color'));
    const underline = childOf(font, 'u');
    const on = (mark: string) => isTrue(childOf(font, mark)?.attributes['val'], childOf(font, mark) !== undefined);
    return {
      ...(name && name !== this.usualFont('name') && { fontFamily: name }),
      ...(size && String(size) !== this.usualFont('sz') && { fontSize: size }),
      ...(fontColor && fontColor !== defaultFontColor && { fontColor }),
      ...(on('b') && { bold: true }),
      ...(on('i') && { italic: true }),
      ...(underline && underline.attributes['val'] !== 'none' && { underline: true }),
      ...(on('strike') && { strikethrough: true }),
    };
  }

  /** What the first font says: that of a cell without one of its own. */
  private usualFont(trait: 'name' | 'sz'): string {
    const value = childOf(this.fonts[0], trait)?.attributes['val'];
    return trait === 'sz' ? String(Number(value)) : (value ?? '');
  }

  /** Patterns other than solid show as their main colour. */
  private background(fill: XmlElement | undefined): CellStyle {
    const pattern = childOf(fill, 'patternFill');
    const isNone = (pattern?.attributes['patternType'] ?? 'none') === 'none';
    const background = isNone ? null : this.color(childOf(pattern, 'fgColor'));
    return background ? { background } : {};
  }

  private border(border: XmlElement | undefined): CellStyle {
    const sides = [
      ['top', childOf(border, 'top')],
      ['bottom', childOf(border, 'bottom')],
      // Start and end are what the strict standard says.
      ['left', childOf(border, 'left') ?? childOf(border, 'start')],
      ['right', childOf(border, 'right') ?? childOf(border, 'end')],
    ] as const;
    const read = sides.flatMap(([side, line]) => {
      const style = line?.attributes['style'];
      if (!style || style === 'none') return [];
      return [[side, { style: borderStyle(style), color: this.color(childOf(line, 'color')) ?? '#000000' }]];
    });
    return read.length > 0 ? { borders: Object.fromEntries(read) as NonNullable<CellStyle['borders']> } : {};
  }

  private color(element: XmlElement | undefined): string | null {
    return readColor(element, this.themeColors);
  }
}

/** The colour that an element like `<color rgb="FF1A73E8"/>` says; null for none or "automatic". */
export function readColor(element: XmlElement | undefined, themeColors: readonly string[]): string | null {
  if (!element) return null;
  const { rgb, theme, tint, indexed } = element.attributes;
  return fromXlsxColor(
    {
      ...(rgb !== undefined && { argb: rgb }),
      ...(theme !== undefined && { theme: Number(theme) }),
      ...(tint !== undefined && { tint: Number(tint) }),
      ...(indexed !== undefined && { indexed: Number(indexed) }),
    },
    themeColors,
  );
}

/** `dk1, lt1, dk2, lt2, accent1 … folHlink` as `#rrggbb`, of a parsed theme. */
export function readThemeColors(theme: XmlElement): string[] {
  const scheme = descendants(theme, 'clrScheme')[0];
  return (scheme?.children ?? []).map((slot) => {
    const color = slot.children[0]?.attributes;
    return `#${(color?.['lastClr'] ?? color?.['val'] ?? '000000').toLowerCase()}`;
  });
}

function alignment(element: XmlElement | undefined): CellStyle {
  if (!element) return {};
  const { horizontal, vertical, wrapText } = element.attributes;
  const upright = vertical === 'center' ? 'middle' : vertical;
  return {
    ...(isOneOf(horizontal, ['left', 'center', 'right']) && { horizontal }),
    ...(isOneOf(upright, ['top', 'middle', 'bottom']) && { vertical: upright }),
    ...(isTrue(wrapText) && { wrap: 'WRAP' as const }),
  };
}

function borderStyle(style: string): Border['style'] {
  if (isOneOf(style, ['thin', 'medium', 'thick', 'dashed', 'dotted', 'double'])) return style;
  if (style === 'hair') return 'dotted';
  return style.startsWith('medium') ? 'medium' : 'dashed';
}

function isOneOf<const T extends string>(value: string | undefined, allowed: readonly T[]): value is T {
  return value !== undefined && (allowed as readonly string[]).includes(value);
}
