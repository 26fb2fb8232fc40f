/** What build/pictures/film.ts uses of gifenc, which has no types of its own. */
declare module 'gifenc' {
  /** A colour as [red, green, blue], 0 to 255. */
  type Palette = number[][];
  interface Encoder {
    /** @param options the delay in milliseconds */
    writeFrame(index: Uint8Array, width: number, height: number, options: { palette: Palette; delay: number }): void;
    finish(): void;
    bytes(): Uint8Array;
  }
  export function GIFEncoder(): Encoder;
  /** @param pixels as RGBA */
  export function quantize(pixels: Uint8Array, colours: number): Palette;
  export function applyPalette(pixels: Uint8Array, palette: Palette): Uint8Array;
}
