/** How a Range looks: formats, fonts, colours, borders, wrapping. */
import { changeCells, changeExistingCells, restyled } from '../../model/grid';
import type { Border, Cell, CellStyle } from '../../model/workbook';
import { toHex } from '../cells/colors';
import { WrapStrategy, enumName } from '../enums';
import { expect, seen } from '../runtime';
import { RangeContent, checkSize } from './rangeContent';
import { TextStyleService } from './richText';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type Patch = { [K in keyof CellStyle]?: CellStyle[K] | undefined };
type Maybe = boolean | null;

const DEFAULTS = { background: '#ffffff', fontColor: '#000000', fontFamily: 'Arial', fontSize: 10 } as const;

export class RangeLooks
  extends RangeContent
  implements
    Pick<
      GoogleRange,
      | 'clearFormat'
      | 'getBackground'
      | 'getBackgrounds'
      | 'getFontColor'
      | 'getFontColors'
      | 'getFontFamily'
      | 'getFontFamilies'
      | 'getFontLine'
      | 'getFontSize'
      | 'getFontSizes'
      | 'getFontStyle'
      | 'getFontStyles'
      | 'getFontWeight'
      | 'getFontWeights'
      | 'getHorizontalAlignment'
      | 'getHorizontalAlignments'
      | 'getNumberFormat'
      | 'getNumberFormats'
      | 'getVerticalAlignment'
      | 'getWrap'
      | 'getWrapStrategy'
      | 'getWraps'
      | 'setBackground'
      | 'setBackgrounds'
      | 'setBackgroundRGB'
      | 'setBorder'
      | 'setFontColor'
      | 'setFontColors'
      | 'setFontFamily'
      | 'setFontLine'
      | 'setFontSize'
      | 'setFontSizes'
      | 'setFontStyle'
      | 'setFontStyles'
      | 'setFontWeight'
      | 'setFontWeights'
      | 'setHorizontalAlignment'
      | 'setHorizontalAlignments'
      | 'setNumberFormat'
      | 'setNumberFormats'
      | 'setTextStyle'
      | 'setVerticalAlignment'
      | 'setVerticalAlignments'
      | 'setWrap'
      | 'setWrapStrategy'
      | 'setWraps'
    >
{
  /** Restyles each cell with its own patch. */
  private readonly restyle = <T>(method: string, items: readonly (readonly T[])[], patch: (item: T) => Patch) => {
    checkSize('formats', items, this.rect);
    const patches = items.map((line) => line.map(patch));
    return this.write(method, () =>
      changeCells(this.sheet, this.rect, (cell, row, column) =>
        applyPatch(cell, patches[row - this.rect.row]?.[column - this.rect.column] ?? {}),
      ),
    );
  };

  /** Restyles all cells with one patch. */
  private readonly restyleAll = (method: string, patch: Patch) =>
    this.write(method, () => changeCells(this.sheet, this.rect, (cell) => applyPatch(cell, patch)));

  getBackground() {
    return this.readFirst('getBackground', backgroundOf);
  }
  getBackgrounds() {
    return this.readEach('getBackgrounds', backgroundOf);
  }
  setBackground(color: string | null) {
    return this.restyleAll('setBackground', { background: hex(color) });
  }
  setBackgrounds(colors: (string | null)[][]) {
    return this.restyle('setBackgrounds', colors, (color) => ({ background: hex(color) }));
  }
  setBackgroundRGB(red: number, green: number, blue: number) {
    const color = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    return this.setBackground(color);
  }

  getFontColor() {
    return this.readFirst('getFontColor', fontColorOf);
  }
  getFontColors() {
    return this.readEach('getFontColors', fontColorOf);
  }
  setFontColor(color: string | null) {
    return this.restyleAll('setFontColor', { fontColor: hex(color) });
  }
  setFontColors(colors: (string | null)[][]) {
    return this.restyle('setFontColors', colors, (color) => ({ fontColor: hex(color) }));
  }

  getFontFamily() {
    return this.readFirst('getFontFamily', familyOf);
  }
  getFontFamilies() {
    return this.readEach('getFontFamilies', familyOf);
  }
  setFontFamily(family: string | null) {
    return this.restyleAll('setFontFamily', { fontFamily: family ?? undefined });
  }

  getFontSize() {
    return this.readFirst('getFontSize', sizeOf);
  }
  getFontSizes() {
    return this.readEach('getFontSizes', sizeOf);
  }
  setFontSize(size: number) {
    return this.restyleAll('setFontSize', { fontSize: size });
  }
  setFontSizes(sizes: number[][]) {
    return this.restyle('setFontSizes', sizes, (fontSize) => ({ fontSize }));
  }

  getFontWeight() {
    return this.readFirst('getFontWeight', weightOf);
  }
  getFontWeights() {
    return this.readEach('getFontWeights', weightOf);
  }
  setFontWeight(weight: string | null) {
    return this.restyleAll('setFontWeight', { bold: isWord(weight, 'bold') });
  }
  setFontWeights(weights: (string | null)[][]) {
    return this.restyle('setFontWeights', weights, (weight) => ({ bold: isWord(weight, 'bold') }));
  }

  getFontStyle() {
    return this.readFirst('getFontStyle', slantOf);
  }
  getFontStyles() {
    return this.readEach('getFontStyles', slantOf);
  }
  setFontStyle(style: string | null) {
    return this.restyleAll('setFontStyle', { italic: isWord(style, 'italic') });
  }
  setFontStyles(styles: (string | null)[][]) {
    return this.restyle('setFontStyles', styles, (style) => ({ italic: isWord(style, 'italic') }));
  }

  getFontLine() {
    return this.readFirst('getFontLine', (cell) =>
      cell?.style?.underline ? 'underline' : cell?.style?.strikethrough ? 'line-through' : 'none',
    );
  }
  setFontLine(line: string | null) {
    return this.restyleAll('setFontLine', {
      underline: isWord(line, 'underline'),
      strikethrough: isWord(line, 'line-through'),
    });
  }

  setTextStyle(style: GoogleAppsScript.Spreadsheet.TextStyle) {
    return this.restyleAll('setTextStyle', expect(style, TextStyleService, 'Range.setTextStyle').looks);
  }

  getNumberFormat() {
    return this.readFirst('getNumberFormat', formatOf);
  }
  getNumberFormats() {
    return this.readEach('getNumberFormats', formatOf);
  }
  setNumberFormat(format: string) {
    return this.restyleAll('setNumberFormat', formatPatch(format));
  }
  setNumberFormats(formats: string[][]) {
    return this.restyle('setNumberFormats', formats, formatPatch);
  }

  getHorizontalAlignment() {
    return this.readFirst('getHorizontalAlignment', horizontalOf);
  }
  getHorizontalAlignments() {
    return this.readEach('getHorizontalAlignments', horizontalOf);
  }
  setHorizontalAlignment(side: 'left' | 'center' | 'right' | 'normal' | null) {
    return this.restyleAll('setHorizontalAlignment', horizontalPatch(side));
  }
  setHorizontalAlignments(sides: ('left' | 'center' | 'right' | 'normal' | null)[][]) {
    return this.restyle('setHorizontalAlignments', sides, horizontalPatch);
  }

  getVerticalAlignment() {
    return this.readFirst('getVerticalAlignment', (cell) => cell?.style?.vertical ?? 'bottom');
  }
  setVerticalAlignment(side: 'top' | 'middle' | 'bottom' | null) {
    return this.restyleAll('setVerticalAlignment', { vertical: side ?? undefined });
  }
  setVerticalAlignments(sides: ('top' | 'middle' | 'bottom' | null)[][]) {
    return this.restyle('setVerticalAlignments', sides, (side) => ({ vertical: side ?? undefined }));
  }

  getWrap() {
    return this.readFirst('getWrap', wrapsText);
  }
  getWraps() {
    return this.readEach('getWraps', wrapsText);
  }
  getWrapStrategy() {
    return this.readFirst('getWrapStrategy', (cell) => WrapStrategy[cell?.style?.wrap ?? 'OVERFLOW']);
  }
  setWrap(isOn: boolean) {
    return this.restyleAll('setWrap', { wrap: isOn ? 'WRAP' : undefined });
  }
  setWraps(wraps: boolean[][]) {
    return this.restyle('setWraps', wraps, (isOn) => ({ wrap: isOn ? 'WRAP' : undefined }));
  }
  setWrapStrategy(strategy: GoogleAppsScript.Spreadsheet.WrapStrategy) {
    const wrap = enumName(strategy, 'Range.setWrapStrategy') as NonNullable<CellStyle['wrap']>;
    return this.restyleAll('setWrapStrategy', { wrap });
  }

  setBorder(
    top: Maybe,
    left: Maybe,
    bottom: Maybe,
    right: Maybe,
    vertical: Maybe,
    horizontal: Maybe,
    color: string | null = null,
    style: GoogleAppsScript.Spreadsheet.BorderStyle | null = null,
  ) {
    const line: Border = {
      style: LINES[style === null ? 'SOLID' : enumName(style, 'Range.setBorder')] ?? 'thin',
      color: toHex(color) ?? '#000000',
    };
    const { rect } = this;
    return this.write('setBorder', () =>
      changeCells(this.sheet, rect, (cell, row, column) => {
        const wanted = {
          top: row === rect.row ? top : horizontal,
          bottom: row === rect.row + rect.rows - 1 ? bottom : horizontal,
          left: column === rect.column ? left : vertical,
          right: column === rect.column + rect.columns - 1 ? right : vertical,
        };
        applyPatch(cell, { borders: bordered(cell.style?.borders, wanted, line) });
      }),
    );
  }

  clearFormat() {
    return this.write('clearFormat', () =>
      changeExistingCells(this.sheet, this.rect, (cell) => {
        delete cell.style;
      }),
    );
  }

  getTextStyle() {
    return this.readFirst('getTextStyle', (cell) => seen(new TextStyleService(this.runtime, cell?.style ?? {})));
  }
}

const LINES: Readonly<Record<string, Border['style']>> = {
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DASHED: 'dashed',
  DOTTED: 'dotted',
  DOUBLE: 'double',
};

function applyPatch(cell: Cell, patch: Patch): void {
  const style = restyled(cell.style, patch);
  if (style === undefined) delete cell.style;
  else cell.style = style;
}

function bordered(
  old: CellStyle['borders'],
  wanted: Record<'top' | 'bottom' | 'left' | 'right', Maybe>,
  line: Border,
): CellStyle['borders'] {
  const sides = Object.entries(wanted).filter(([, on]) => on !== null);
  const next: Record<string, Border> = { ...old };
  for (const [side, on] of sides) {
    if (on) next[side] = line;
    else delete next[side];
  }
  return Object.keys(next).length === 0 ? undefined : next;
}

function hex(color: string | null): string | undefined {
  return toHex(color) ?? undefined;
}
function isWord(word: string | null, wanted: string): true | undefined {
  return word === wanted ? true : undefined;
}
function backgroundOf(cell: Cell | undefined) {
  return cell?.style?.background ?? DEFAULTS.background;
}
function fontColorOf(cell: Cell | undefined) {
  return cell?.style?.fontColor ?? DEFAULTS.fontColor;
}
function familyOf(cell: Cell | undefined) {
  return cell?.style?.fontFamily ?? DEFAULTS.fontFamily;
}
function sizeOf(cell: Cell | undefined) {
  return cell?.style?.fontSize ?? DEFAULTS.fontSize;
}
function weightOf(cell: Cell | undefined) {
  return cell?.style?.bold ? ('bold' as const) : ('normal' as const);
}
function slantOf(cell: Cell | undefined) {
  return cell?.style?.italic ? ('italic' as const) : ('normal' as const);
}
function formatOf(cell: Cell | undefined) {
  return cell?.style?.numberFormat ?? 'General';
}
function wrapsText(cell: Cell | undefined) {
  return cell?.style?.wrap === 'WRAP';
}
function horizontalOf(cell: Cell | undefined) {
  return cell?.style?.horizontal ?? 'general';
}

function formatPatch(format: string): Patch {
  return { numberFormat: format === 'General' || format === '' ? undefined : format };
}

function horizontalPatch(side: 'left' | 'center' | 'right' | 'normal' | null): Patch {
  return { horizontal: side === null || side === 'normal' ? undefined : side };
}
