/** Fingerprints: by them a row that was imported is known again, without keeping what stands in it. */
import { isStamp } from '../register/column';
import { comparable } from '../register/text/search';
import type { Cell } from '../register/cell';
import { leesbaar } from './bron';
import type { BronRij } from './bron';

/** cyrb53 (public domain, bryc/code): 53 bits, spread well; not meant to keep secrets. */
function cyrb53(text: string, seed: number): number {
  let a = 0xdeadbeef ^ seed;
  let b = 0x41c6ce57 ^ seed;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}

/** The fingerprint of a text: 106 bits, in letters and digits. */
export const vingerafdruk = (text: string): string => `${cyrb53(text, 1).toString(36)}.${cyrb53(text, 2).toString(36)}`;

/** Of a source row: wherever it stands, in whatever order its columns are, however its texts are spaced. */
export function rijAfdruk(bron: string, { cellen }: BronRij): string {
  const parts = Object.entries(cellen).map(
    ([name, cell]) => `${comparable(name)}=${leesbaar(cell).replace(/\s+/g, ' ').toLowerCase()}`,
  );
  return vingerafdruk(`${bron}\n${parts.sort().join('\n')}`);
}

/** Of a record: by it is seen whether anybody changed it since. */
export const recordAfdruk = (cells: Readonly<Record<string, Cell>>): string =>
  vingerafdruk(
    Object.entries(cells)
      .flatMap(([key, cell]) => (cell === null || isStamp(key) ? [] : [`${key}=${JSON.stringify(cell)}`]))
      .sort()
      .join('\n'),
  );
