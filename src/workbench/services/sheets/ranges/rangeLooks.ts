/** How a Range looks: formats, fonts, colours, borders, wrapping. */
import { changeCells, restyled, type StylePatch } from '../../../model/grid';
import type { Border, Cell, CellStyle } from '../../../model/workbook';
import { toHex } from '../../cells/colors';
import { enumName } from '../../enums';
import { RangeContent, checkSize } from './rangeContent';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type Maybe = boolean | null;

const DEFAULTS = { background: '#ffffff', fontColor: '#000000', fontFamily: 'Arial', fontSize: 10 } as const;

export class RangeLooks
  extends RangeContent
  implements
    Pick<
      GoogleRange,
      | 'getBackgrounds'
      | 'getFontSizes'
      | 'getNumberFormat'
      | 'getNumberFormats'
      | 'setBackground'
      | 'setBackgrounds'
      | 'setBorder'
      | 'setFontColor'
      | 'setFontColors'
      | 'setFontFamily'
      | 'setFontSizes'
      | 'setFontStyles'
      | 'setFontWeight'
      | 'setFontWeights'
      | 'setHorizontalAlignments'
      | 'setNumberFormat'
      | 'setNumberFormats'
      | 'setVerticalAlignment'
      | 'setWrap'
      | 'setWraps'
    >
{
  /** Restyles each cell with its own patch. */
  private readonly restyle = <T>(method: string, items: readonly (readonly T[])[], patch: (item: T) => StylePatch) => {
    checkSize('formats', items, this.rect);
    const patches = patchesFor(method);
    for (const line of items) for (const item of line) if (!patches.has(item)) patches.set(item, patch(item));
    return this.write(method, () =>
      changeCells(this.sheet, this.rect, (cell, row, column) =>
        applyPatch(cell, patches.get(items[row - this.rect.row]![column - this.rect.column]!)!),
      ),
    );
  };

  /** Restyles all cells with one patch. */
  private readonly restyleAll = (method: string, patch: StylePatch) =>
    this.write(method, () => changeCells(this.sheet, this.rect, (cell) => applyPatch(cell, patch)));
  getBackgrounds() {
    return this.readEach('getBackgrounds', backgroundOf);
  }
  setBackground(color: string | null) {
    return this.restyleAll('setBackground', { background: hex(color) });
  }
  setBackgrounds(colors: (string | null)[][]) {
    return this.restyle('setBackgrounds', colors, (color) => ({ background: hex(color) }));
  }
  setFontColor(color: string | null) {
    return this.restyleAll('setFontColor', { fontColor: hex(color) });
  }
  setFontColors(colors: (string | null)[][]) {
    return this.restyle('setFontColors', colors, (color) => ({ fontColor: hex(color) }));
  }
  setFontFamily(family: string | null) {
    return this.restyleAll('setFontFamily', { fontFamily: family ?? undefined });
  }
  getFontSizes() {
    return this.readEach('getFontSizes', (cell) => cell?.style?.fontSize ?? DEFAULTS.fontSize);
  }
  setFontSizes(sizes: number[][]) {
    return this.restyle('setFontSizes', sizes, (fontSize) => ({ fontSize }));
  }
  setFontWeight(weight: string | null) {
    return this.restyleAll('setFontWeight', { bold: isWord(weight, 'bold') });
  }
  setFontWeights(weights: (string | null)[][]) {
    return this.restyle('setFontWeights', weights, (weight) => ({ bold: isWord(weight, 'bold') }));
  }
  setFontStyles(styles: (string | null)[][]) {
    return this.restyle('setFontStyles', styles, (style) => ({ italic: isWord(style, 'italic') }));
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
  setHorizontalAlignments(sides: ('left' | 'center' | 'right' | 'normal' | null)[][]) {
    return this.restyle('setHorizontalAlignments', sides, horizontalPatch);
  }
  setVerticalAlignment(side: 'top' | 'middle' | 'bottom' | null) {
    return this.restyleAll('setVerticalAlignment', { vertical: side ?? undefined });
  }
  setWrap(isOn: boolean) {
    return this.restyleAll('setWrap', { wrap: isOn ? 'WRAP' : undefined });
  }
  setWraps(wraps: boolean[][]) {
    return this.restyle('setWraps', wraps, (isOn) => ({ wrap: isOn ? 'WRAP' : undefined }));
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
}

const patchesByMethod = new Map<string, Map<unknown, StylePatch>>();

/** What each item makes of a look, by the method that it is given to: the next call brings the same ones. */
function patchesFor(method: string): Map<unknown, StylePatch> {
  const known = patchesByMethod.get(method) ?? new Map<unknown, StylePatch>();
  patchesByMethod.set(method, known);
  return known;
}

const LINES: Readonly<Record<string, Border['style']>> = {
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DASHED: 'dashed',
  DOTTED: 'dotted',
  DOUBLE: 'double',
};

function applyPatch(cell: Cell, patch: StylePatch): void {
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
/** So Google calls the format of a cell that was never given one, or was given `General` (seen live: gas-fakes' notes). */
const AUTOMATIC = '0.###############';

function formatOf(cell: Cell | undefined) {
  return cell?.style?.numberFormat ?? AUTOMATIC;
}

/** `General` makes it automatic again; nothing at all, Google reads in ways of its own. */
function formatPatch(format: string): StylePatch {
  if (typeof format !== 'string' || format === '') {
    throw new Error(`niet nagebouwd: Range.setNumberFormat(${JSON.stringify(format)})`);
  }
  return { numberFormat: format.toLowerCase() === 'general' ? undefined : format };
}

function horizontalPatch(side: 'left' | 'center' | 'right' | 'normal' | null): StylePatch {
  return { horizontal: side === null || side === 'normal' ? undefined : side };
}
