/** The short film on top of the README: the pictures of a working day, one after the other. */
import { readFileSync } from 'node:fs';
import { GIFEncoder, applyPalette, quantize } from 'gifenc';
import { PNG } from 'pngjs';

/** How long a picture stays, in milliseconds. */
const shown = 2500;
const colours = 64;

/**
 * @param pictures PNG files of one size
 * @returns an animated GIF
 */
export function filmOf(pictures: readonly string[]): Uint8Array {
  const gif = GIFEncoder();
  for (const picture of pictures) {
    const { data, width, height } = PNG.sync.read(readFileSync(picture));
    const palette = quantize(data, colours);
    gif.writeFrame(applyPalette(data, palette), width, height, { palette, delay: shown });
  }
  gif.finish();
  return gif.bytes();
}
