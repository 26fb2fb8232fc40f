/** A cell's look between the model and the grid. */
import type { Border, CellStyle } from '../../model/workbook';
import type { UniverBorder, UniverStyle } from './univer';

/** How Google shows a cell that says nothing about itself. */
export const DEFAULT_STYLE: UniverStyle = { ff: 'Arial', fs: 10, vt: 3 };

const horizontal = { left: 1, center: 2, right: 3 } as const;
const vertical = { top: 1, middle: 2, bottom: 3 } as const;
const wrap = { OVERFLOW: 1, CLIP: 2, WRAP: 3 } as const;
const borderStyles = { thin: 1, dotted: 3, dashed: 4, double: 7, medium: 8, thick: 13 } as const;

const converted = new WeakMap<CellStyle, UniverStyle>();

/** The same object for the same style: the model shares styles between cells. */
export function toUniverStyle(style: CellStyle): UniverStyle {
  const known = converted.get(style);
  if (known) return known;
  const made: UniverStyle = {};
  if (style.fontFamily) made.ff = style.fontFamily;
  if (style.fontSize) made.fs = style.fontSize;
  if (style.bold) made.bl = 1;
  if (style.italic) made.it = 1;
  if (style.underline) made.ul = { s: 1 };
  if (style.strikethrough) made.st = { s: 1 };
  if (style.background) made.bg = { rgb: style.background };
  if (style.fontColor) made.cl = { rgb: style.fontColor };
  if (style.numberFormat) made.n = { pattern: style.numberFormat };
  if (style.horizontal) made.ht = horizontal[style.horizontal];
  if (style.vertical) made.vt = vertical[style.vertical];
  if (style.wrap) made.tb = wrap[style.wrap];
  if (style.borders) {
    const { top, bottom, left, right } = style.borders;
    made.bd = {
      ...(top && { t: toUniverBorder(top) }),
      ...(bottom && { b: toUniverBorder(bottom) }),
      ...(left && { l: toUniverBorder(left) }),
      ...(right && { r: toUniverBorder(right) }),
    };
  }
  converted.set(style, made);
  return made;
}

const toUniverBorder = (border: Border): UniverBorder => ({ s: borderStyles[border.style], cl: { rgb: border.color } });

/**
 * What a cell looks like after the grid changed some of its attributes.
 * @param before the look so far
 * @param change attributes that changed; null takes one away, absent leaves it
 * @returns undefined when nothing special is left
 */
export function mergeStyle(before: CellStyle | undefined, change: UniverStyle | null): CellStyle | undefined {
  if (change === null) return undefined;
  const next: { -readonly [K in keyof CellStyle]: CellStyle[K] } = { ...before };
  const set = <K extends keyof CellStyle>(key: K, given: unknown, value: CellStyle[K]): void => {
    if (given === undefined) return;
    if (given === null || value === undefined || value === false) delete next[key];
    else next[key] = value;
  };
  set('fontFamily', change.ff, change.ff === DEFAULT_STYLE.ff ? undefined : (change.ff ?? undefined));
  set('fontSize', change.fs, change.fs === DEFAULT_STYLE.fs ? undefined : (change.fs ?? undefined));
  set('bold', change.bl, change.bl === 1);
  set('italic', change.it, change.it === 1);
  set('underline', change.ul, change.ul?.s === 1);
  set('strikethrough', change.st, change.st?.s === 1);
  set('background', change.bg, toHex(change.bg?.rgb));
  set('fontColor', change.cl, toHex(change.cl?.rgb));
  set('numberFormat', change.n, change.n?.pattern);
  set('horizontal', change.ht, nameOf(horizontal, change.ht));
  set('vertical', change.vt, change.vt === DEFAULT_STYLE.vt ? undefined : nameOf(vertical, change.vt));
  set('wrap', change.tb, nameOf(wrap, change.tb));
  set('borders', change.bd, change.bd ? mergeBorders(before?.borders, change.bd) : undefined);
  return Object.keys(next).length === 0 ? undefined : next;
}

function mergeBorders(before: CellStyle['borders'], change: NonNullable<UniverStyle['bd']>): CellStyle['borders'] {
  const sides = { top: change.t, bottom: change.b, left: change.l, right: change.r };
  const next: { top?: Border; bottom?: Border; left?: Border; right?: Border } = { ...before };
  for (const [side, border] of Object.entries(sides) as [keyof typeof sides, UniverBorder | null | undefined][]) {
    if (border === undefined) continue;
    const style = border && nameOf(borderStyles, border.s);
    if (border && style) next[side] = { style, color: toHex(border.cl?.rgb) ?? '#000000' };
    else delete next[side];
  }
  return Object.keys(next).length === 0 ? undefined : next;
}

function nameOf<K extends string>(table: Record<K, number>, value: number | null | undefined): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}

/** `#abc`, `rgb(1,2,3)` or `#AABBCC` as `#rrggbb`; undefined for anything else. */
function toHex(color: string | null | undefined): string | undefined {
  if (!color) return undefined;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`.toLowerCase();
  if (/^#[0-9a-f]{6}$/i.test(color)) return color.toLowerCase();
  const rgb = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color);
  if (!rgb) return undefined;
  return `#${rgb
    .slice(1, 4)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`;
}
