/** What a source column holds, in short: enough to suggest a target and to match its values. */
import { comparable } from '../../register/text/search';
import type { Cell } from '../../register/cell';
import type { DateString } from '../../register/dates';
import { isDateString } from '../../register/dates';
import type { Datumvorm } from '../../register/text/dateOrder';
import { datumvormVan, dayAndMonth } from '../../register/text/dateOrder';
import { zegtNiets } from '../niets';
import { readWrittenDate } from '../../register/text/writtenDate';
import { lijktRuimeDatum } from '../ruimeDatum';
import type { Bron } from '../bron';
import { leesbaar } from '../bron';

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
  /** Whether day and month of its real dates may be changed round. */
  readonly verwisseld: 'zeker' | 'misschien' | null;
}

/** The date with day and month changed round; itself where that is no other date. */
export const verwisseld = (date: DateString): DateString => {
  const other = `${date.slice(0, 5)}${date.slice(8)}-${date.slice(5, 7)}`;
  return isDateString(other) ? other : date;
};

/** More different values than this nobody matches one by one. */
export const meesteWaarden = 40;
const mostExamples = 3;

/**
 * Whether real dates may have day and month changed round: a sheet of another country reads `4-2-2025` as 2 April, and leaves
 * `13-2-2025` as the text that it is. Certain enough to ask first where every one may be changed round.
 */
function verwisseldIn(dates: readonly string[], texts: readonly string[]): Kolomprofiel['verwisseld'] {
  const turnable = dates.filter((date) => verwisseld(date) !== date).length;
  const pairs = texts.map(dayAndMonth);
  const monthFirst = pairs.some((pair) => pair !== null && pair[1] > 12);
  const dayFirst = pairs.some((pair) => pair !== null && pair[0] > 12);
  if (turnable === 0) return null;
  if (turnable === dates.length && (monthFirst || (dayFirst && turnable > 1))) return 'zeker';
  // One alone may be so by chance.
  return monthFirst || (dayFirst && turnable === dates.length) ? 'misschien' : null;
}

const asNumber = /^(?:geb[a-z.]* ?|ca\.? ?)?['’]*-?\d+([.,]\d+)?( ?(u|uur|uren|%|\(.*\)))?\??$/i;

function kindOf(cell: Cell): 'datum' | 'getal' | 'tekst' {
  if (typeof cell === 'number') return 'getal';
  if (typeof cell !== 'string') return 'tekst';
  const text = leesbaar(cell);
  if (isDateString(cell) || dayAndMonth(text) !== null || readWrittenDate(text) !== null || lijktRuimeDatum(text))
    return 'datum';
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
    // Where the headers stand again further down they are no values.
    const cells = rijen.flatMap(({ cellen }) =>
      kop in cellen && comparable(leesbaar(cellen[kop]!)) !== comparable(kop) ? [cellen[kop]!] : [],
    );
    const texts = cells.flatMap((cell) => (typeof cell === 'string' && !isDateString(cell) ? [leesbaar(cell)] : []));
    return {
      kop,
      gevuld: cells.length,
      soort: mainKind(cells.filter((cell) => !zegtNiets(leesbaar(cell)))),
      waarden: valuesOf(cells),
      datumvorm: datumvormVan(texts),
      verwisseld: verwisseldIn(cells.filter(isDateString), texts),
      voorbeelden: [...new Set(cells.map(leesbaar))]
        .slice(0, mostExamples)
        .map((text) => (text.length > 40 ? `${text.slice(0, 39)}…` : text)),
    };
  });
}
