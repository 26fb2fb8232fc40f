/** Colours of xlsx (`argb`, theme with tint, indexed) as `#rrggbb`. */

/** A colour in one of the ways that a file says it. */
export interface XlsxColor {
  argb?: string;
  theme?: number;
  tint?: number;
  indexed?: number;
}

/** The 56 colours of old palettes, from index 8 (ECMA-376 part 1, 18.8.27). */
const palette = (
  '000000ffffffff000000ff000000ffffff00ff00ff00ffff800000008000000080808000800080008080c0c0c08080809999ff993366ffffcc' +
  'ccffff660066ff80800066ccccccff000080ff00ffffff0000ffff8000808000000080800000ff00ccffccffffccffccffff9999ccffff99cc' +
  'cc99ffffcc993366ff33cccc99cc00ffcc00ff9900ff6600666699969696003366339966003300333300993300993366333399333333'
).match(/.{6}/g)!;

/** Gives the colour, or null for "automatic" and what cannot be resolved. The theme's slots are those of the file. */
export function fromXlsxColor(color: XlsxColor | undefined, themeColors: readonly string[]): string | null {
  if (!color) return null;
  if (color.argb) return /^[0-9a-f]{6,8}$/i.test(color.argb) ? `#${color.argb.slice(-6).toLowerCase()}` : null;
  if (color.theme !== undefined) {
    // The file lists dark 1, light 1, dark 2, light 2; the index counts light 1 first.
    const slot = [1, 0, 3, 2][color.theme] ?? color.theme;
    const base = themeColors[slot];
    return base ? tinted(base, color.tint ?? 0) : null;
  }
  const indexed = color.indexed;
  if (indexed === undefined || indexed > 63) return null;
  const found = palette[indexed < 8 ? indexed : indexed - 8];
  return found ? `#${found}` : null;
}

/** Lightens (tint > 0) or darkens (tint < 0) each channel: near enough to Excel's HLS sum for a cell's colour. */
function tinted(color: string, tint: number): string {
  const channels = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  const shifted = channels.map((c) => Math.round(tint < 0 ? c * (1 + tint) : c + (255 - c) * tint));
  return `#${shifted.map((c) => c.toString(16).padStart(2, '0')).join('')}`;
}
