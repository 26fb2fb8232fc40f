/** The looks of a workbook's cells, numbered, and the styles.xml that says what each number means. */
import type { Border, CellStyle } from '../../model/workbook';
import { element, attribute } from '../xml';

/** What a cell without a font of its own has: the default of Sheets, which the written file also names. */
const defaultFont = { name: 'Arial', size: 10 } as const;
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Below this the standard has formats of its own. */
const firstFormatId = 164;

/** Pieces of styles.xml, each kept once: their order is their number. */
class Pieces {
  private readonly numbers = new Map<string, number>();

  constructor(...first: string[]) {
    for (const piece of first) this.number(piece);
  }

  number(piece: string): number {
    const known = this.numbers.get(piece);
    if (known !== undefined) return known;
    this.numbers.set(piece, this.numbers.size);
    return this.numbers.size - 1;
  }

  xml(name: string): string {
    const { size } = this.numbers;
    return size === 0 ? '' : `<${name} count="${size}">${[...this.numbers.keys()].join('')}</${name}>`;
  }
}

export class StyleWriter {
  private readonly formats = new Map<string, number>();
  private readonly fonts = new Pieces(fontXml({ fontFamily: defaultFont.name, fontSize: defaultFont.size }));
  // The standard wants these two first.
  private readonly fills = new Pieces(patternFill('none'), patternFill('gray125'));
  private readonly borders = new Pieces(borderXml(undefined));
  private readonly cells = new Pieces('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  private readonly partials = new Pieces();
  private readonly known = new Map<CellStyle, number>();

  /** The number of these looks; 0 for none. Wrap CLIP has no counterpart in xlsx and is kept apart (kept.ts). */
  number(style: CellStyle | undefined): number {
    if (!style) return 0;
    const known = this.known.get(style) ?? this.cells.number(this.cellXml(style));
    this.known.set(style, known);
    return known;
  }

  /** The number of the looks of a conditional format: only what it changes. */
  partialNumber(style: CellStyle): number {
    const { background, borders } = style;
    const marks = fontMarks(style);
    // The background stands where xlsx wants that of a change.
    const fill = background
      ? element('fill', {}, element('patternFill', { patternType: 'solid' }, colorXml('bgColor', background)))
      : '';
    return this.partials.number(
      element('dxf', {}, (marks && element('font', {}, marks)) + fill + (borders ? borderXml(borders) : '')),
    );
  }

  /** The whole part. */
  xml(): string {
    const formats = [...this.formats].map(([formatCode, numFmtId]) => element('numFmt', { numFmtId, formatCode }));
    return (
      `<styleSheet xmlns="${main}">` +
      (formats.length > 0 ? element('numFmts', { count: formats.length }, formats.join('')) : '') +
      this.fonts.xml('fonts') +
      this.fills.xml('fills') +
      this.borders.xml('borders') +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      this.cells.xml('cellXfs') +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      this.partials.xml('dxfs') +
      '</styleSheet>'
    );
  }

  private cellXml(style: CellStyle): string {
    const numFmtId = this.formatId(style.numberFormat);
    const fontId = this.fonts.number(fontXml(style));
    const fillId = style.background ? this.fills.number(patternFill('solid', style.background)) : 0;
    const borderId = this.borders.number(borderXml(style.borders));
    const alignment = alignmentXml(style);
    const applied = {
      ...(numFmtId && { applyNumberFormat: 1 }),
      ...(fontId && { applyFont: 1 }),
      ...(fillId && { applyFill: 1 }),
      ...(borderId && { applyBorder: 1 }),
      ...(alignment && { applyAlignment: 1 }),
    };
    return element('xf', { numFmtId, fontId, fillId, borderId, xfId: 0, ...applied }, alignment);
  }

  private formatId(code: string | undefined): number {
    if (!code || code === 'General') return 0;
    const id = this.formats.get(code) ?? firstFormatId + this.formats.size;
    this.formats.set(code, id);
    return id;
  }
}

/** `#1a73e8 → <color rgb="FF1A73E8"/>`. */
export function colorXml(name: string, color: string): string {
  return `<${name} rgb="FF${attribute(color.slice(1).toUpperCase())}"/>`;
}

function fontXml(style: CellStyle): string {
  const size = style.fontSize ?? defaultFont.size;
  const name = element('name', { val: style.fontFamily ?? defaultFont.name });
  return element('font', {}, `${fontMarks(style)}<sz val="${size}"/>${name}<family val="2"/>`);
}

function fontMarks(style: CellStyle): string {
  return [
    style.bold && '<b/>',
    style.italic && '<i/>',
    style.strikethrough && '<strike/>',
    style.underline && '<u/>',
    style.fontColor && colorXml('color', style.fontColor),
  ]
    .filter(Boolean)
    .join('');
}

function patternFill(patternType: string, color?: string): string {
  return element('fill', {}, element('patternFill', { patternType }, color ? colorXml('fgColor', color) : ''));
}

function borderXml(borders: CellStyle['borders']): string {
  const line = (side: 'left' | 'right' | 'top' | 'bottom') => {
    const border: Border | undefined = borders?.[side];
    return border ? element(side, { style: border.style }, colorXml('color', border.color)) : `<${side}/>`;
  };
  return element('border', {}, `${line('left')}${line('right')}${line('top')}${line('bottom')}`);
}

function alignmentXml({ horizontal, vertical, wrap }: CellStyle): string {
  const attributes = {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical: vertical === 'middle' ? 'center' : vertical }),
    ...(wrap === 'WRAP' && { wrapText: 1 }),
  };
  return Object.keys(attributes).length > 0 ? element('alignment', attributes) : '';
}
