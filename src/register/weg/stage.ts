/** A stage: until when it is open, what changing place writes, and in which order people read its log. */
import type { DateString } from '../dates';
import { addDays, dateIn, dutchDate } from '../dates';
import type { Cells, IdRow } from '../row';

/** True for a stage that is not over on this day. */
export const isOpenStage = ({ cells }: IdRow<'stages'>, today: DateString): boolean =>
  (dateIn(cells.einde) ?? today) >= today;

/** The two records that changing place writes. */
export interface PlaceChange {
  readonly end: { readonly einde: DateString; readonly redenEinde: string };
  /** What the next stage begins with: whose, from when, for how many hours. Its leermeester is another. */
  readonly next: { readonly deelnemerId: string; readonly start: DateString; readonly urenPerWeek: number | null };
}

/** Changing place: one stage ends, the next begins the day after (register.md, Stages). */
export function changePlace(
  { deelnemerId, urenPerWeek }: Cells<'stages'>,
  einde: DateString,
  redenEinde: string,
): PlaceChange {
  return {
    end: { einde, redenEinde },
    next: {
      deelnemerId: String(deelnemerId),
      start: addDays(einde, 1),
      urenPerWeek: typeof urenPerWeek === 'number' ? urenPerWeek : null,
    },
  };
}

/** What changing place does, to be read before it is stored. */
export const placeChangeInWords = (id: string, { end, next }: PlaceChange): string =>
  `${id} stopt op ${dutchDate(end.einde)} (${end.redenEinde}). De nieuwe stage begint de dag erna, op ${dutchDate(next.start)}.`;
