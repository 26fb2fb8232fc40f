/** What a source column holds, in short: enough to suggest a target and to match its values. */
import { comparable } from '../../register/text/search';
import type { Cell } from '../../register/cell';
import { isDateString } from '../../register/dates';
import { readTextDate } from '../../register/text/textDate';
import type { Bron } from '../bron';
import { leesbaar } from '../bron';

/** How dates are written as text: day first, month first, or that cannot be told. */
export type Datumvorm = 'dmj' | 'mdj' | 'onduidelijk';

export interface Kolomprofiel {
  readonly kop: string;
  /** In how many rows something stands. */
  readonly gevuld: number;
  readonly soort: 'datum' | 'getal' | 'tekst' | 'leeg';
  readonly voorbeelden: readonly string[];
  /** The different values with how often; null when there are too many to match one by one. */
  readonly waarden: readonly { readonly waarde: string; readonly aantal: number }[] | null;
  /** Only where dates stand as text with numbers. */
  readonly datumvorm: Datumvorm | null;
}

/** More different values than this nobody matches one by one. */
export const meesteWaarden = 40;
const mostExamples = 3;

const numericDate = /^(\d{1,2})[-/.](\d{1,2})[-/.](?:\d{4}|\d{2})(?:[ T]\d{1,2}:\d\d(?::\d\d)?)?$/;

/** Day first unless only month first is possible; where both are possible all along, that cannot be told. */
export function datumvormVan(texts: readonly string[]): Datumvorm | null {
  const pairs = texts.flatMap((text) => {
    const parts = numericDate.exec(text.trim());
    return parts ? [[Number(parts[1]), Number(parts[2])] as const] : [];
  });
  if (pairs.length === 0) return null;
  if (pairs.some(([first]) => first > 12)) return 'dmj';
  if (pairs.some(([, second]) => second > 12)) return 'mdj';
  return pairs.some(([first, second]) => first !== second) ? 'onduidelijk' : 'dmj';
}

const asNumber = /^-?\d+([.,]\d+)?( ?(u|uur|uren|%))?$/i;

function kindOf(cell: Cell): 'datum' | 'getal' | 'tekst' {
  if (typeof cell === 'number') return 'getal';
  if (typeof cell !== 'string') return 'tekst';
  const text = leesbaar(cell);
  if (isDateString(cell) || numericDate.test(text) || readTextDate(text) !== null) return 'datum';
  return asNumber.test(text) ? 'getal' : 'tekst';
}

/** The kind that most cells have; a few of another kind are mistakes to be told later. */
function mainKind(cells: readonly Cell[]): Kolomprofiel['soort'] {
  if (cells.length === 0) return 'leeg';
  const share = (kind: string): number => cells.filter((cell) => kindOf(cell) === kind).length / cells.length;
  return share('datum') >= 0.6 ? 'datum' : share('getal') >= 0.6 ? 'getal' : 'tekst';
}

function valuesOf(cells: readonly Cell[]): Kolomprofiel['waarden'] {
  const found = new Map<string, { waarde: string; aantal: number }>();
  for (const cell of cells) {
    const waarde = leesbaar(cell);
    const known = found.get(comparable(waarde) || waarde);
    if (known) known.aantal += 1;
    else found.set(comparable(waarde) || waarde, { waarde, aantal: 1 });
    if (found.size > meesteWaarden) return null;
  }
  return [...found.values()].sort((a, b) => b.aantal - a.aantal || (a.waarde < b.waarde ? -1 : 1));
}

/** The profile of each column. */
export function profielen({ kolommen, rijen }: Bron): Kolomprofiel[] {
  return kolommen.map((kop) => {
    const cells = rijen.flatMap(({ cellen }) => (kop in cellen ? [cellen[kop]!] : []));
    const texts = cells.flatMap((cell) => (typeof cell === 'string' && !isDateString(cell) ? [leesbaar(cell)] : []));
    return {
      kop,
      gevuld: cells.length,
      soort: mainKind(cells),
      waarden: valuesOf(cells),
      datumvorm: datumvormVan(texts),
      voorbeelden: [...new Set(cells.map(leesbaar))]
        .slice(0, mostExamples)
        .map((text) => (text.length > 40 ? `${text.slice(0, 39)}…` : text)),
    };
  });
}
