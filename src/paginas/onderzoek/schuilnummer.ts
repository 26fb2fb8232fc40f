/** Numbers instead of people: others in each file, in an order that says nothing of the register's. */

/** What one file draws from: the sign of its numbers, and where the shuffling begins. */
export interface Toeval {
  readonly code: string;
  readonly zaad: readonly [number, number, number, number];
}

/** @param uuids two random ones (version 4): 122 random bits each */
export function toevalUit(uuids: readonly [string, string]): Toeval {
  const [first, second] = uuids.map((one) => one.replace(/-/g, '')) as [string, string];
  const word = (at: number): number => parseInt(second.slice(at, at + 8), 16) | 0;
  return { code: `S${first.slice(0, 12).toUpperCase()}`, zaad: [word(0), word(8), word(16), word(24)] };
}

/** Chris Doty-Humphrey's sfc32: nobody runs through its 128 bits to find the order back. Gives numbers from 0 up to 1. */
function draws([first, second, third, fourth]: Toeval['zaad']): () => number {
  let [a, b, c, counter] = [first, second, third, fourth];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let warming = 0; warming < 16; warming++) next();
  return next;
}

/** The same things in another order (Fisher and Yates). */
export function geschud<T>(things: readonly T[], { zaad }: Toeval): T[] {
  const draw = draws(zaad);
  const shuffled = [...things];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(draw() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
  }
  return shuffled;
}

/** @param place in the file, from 0 on */
export const schuilnummer = ({ code }: Toeval, place: number): string =>
  `${code}-${String(place + 1).padStart(4, '0')}`;
