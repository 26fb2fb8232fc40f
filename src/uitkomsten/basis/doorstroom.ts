/** Waardevol werk: who found it, the first placement, and whether it lasted (indicatoren.md, Terms). */
import type { DateString } from '../../register/dates';
import { addMonths, daysBetween } from '../../register/dates';
import type { Plaatsing } from '../../register/tabs/plaatsingen';
import { isOpenOp } from '../../register/weg/looptijd';
import type { Dossier } from './dossier';
import { isGestart } from './fase';

/** The longest pause between two placements, in days, that still counts as lasting work. */
const longestGap = 31;

/** The first placement in waardevol werk: the earliest Start up to the peildatum, then the lowest ID; or null. */
export function eerstePlaatsing(dossier: Dossier, peildatum: DateString): Plaatsing | null {
  const first = dossier.werk[0];
  return first && first.start <= peildatum ? first : null;
}

/** True for who started and has a placement in waardevol werk that began by the peildatum. */
export const isDoorgestroomd = (dossier: Dossier, peildatum: DateString): boolean =>
  isGestart(dossier, peildatum) && eerstePlaatsing(dossier, peildatum) !== null;

/** True with a placement in waardevol werk that is open on the peildatum and has a Vast contract. */
export const heeftVastContract = (dossier: Dossier, peildatum: DateString): boolean =>
  dossier.werk.some((plaatsing) => plaatsing.contract === 'Vast' && isOpenOp(plaatsing, peildatum));

/** The last day of the chain of placements that begins with the first of `werk`; null when it is open-ended. */
function chainEnd(werk: readonly Plaatsing[]): DateString | null {
  let end: DateString | null = null;
  for (const [i, { start, einde }] of werk.entries()) {
    if (i > 0 && daysBetween(end!, start) > longestGap) break;
    if (einde === null) return null;
    if (end === null || einde > end) end = einde;
  }
  return end;
}

/**
 * Whether a doorgestroomde deelnemer still worked `months` months after the first Start; null when it is too early to
 * tell on the peildatum, or without placement. Months are calendar months.
 */
export function isDuurzaam(dossier: Dossier, months: number, peildatum: DateString): boolean | null {
  const first = eerstePlaatsing(dossier, peildatum);
  if (!first) return null;
  const mark = addMonths(first.start, months);
  if (mark > peildatum) return null;
  const end = chainEnd(dossier.werk.filter((plaatsing) => plaatsing.start <= peildatum));
  return end === null || end >= mark;
}
