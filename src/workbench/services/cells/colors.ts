/** Colours as a script may write them, brought to `#rrggbb`. */

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  gray: '#808080',
  grey: '#808080',
  lightgray: '#d3d3d3',
  purple: '#800080',
  pink: '#ffc0cb',
};

/** `#ABC`, `#AABBCC` or a common CSS name → `#rrggbb`; null stays null. Anything else throws. */
export function toHex(color: string | null): string | null {
  if (color === null) return null;
  const lower = color.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(lower)) return lower;
  if (/^#[0-9a-f]{3}$/.test(lower)) return `#${[...lower.slice(1)].map((digit) => digit + digit).join('')}`;
  const named = NAMED[lower];
  if (named === undefined) throw new Error(`Cannot recognize the color: ${color}`);
  return named;
}
