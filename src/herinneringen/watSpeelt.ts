/** What is due on a day: for people to see (Vandaag, Dossier, Start) and to be reminded of. */
import type { DateString } from '../register/dates';
import { daysBetween, daysInWords, weekdayInWords } from '../register/dates';
import { zonderGewist } from '../register/identity/gewist';
import { compareIds } from '../register/identity/ids';
import type { Register } from '../register/register';
import { dossiersOp } from './dossiers';
import type { Termen } from './instellingen';
import { ontvangerVan } from './ontvanger';
import type { Aanleiding } from './soort';
import type { SoortNaam } from './soorten';
import { soorten, soortNamen } from './soorten';

/** Something that is due: of which kind, how far off, for whom. Holds no names and no free text, so that it may be mailed. */
export interface DueItem extends Omit<Aanleiding, 'genoemd'> {
  readonly soort: SoortNaam;
  /** Calendar days from today to `op`: 0 today, negative when it is late. */
  readonly dagen: number;
  /** The e-mail address of who is to do it; null when nobody active is left to ask. */
  readonly voor: string | null;
}

/** Oldest first; on one day toetsen first, then by number: the same however the rows of a tab are sorted. */
const inOrder = (a: DueItem, b: DueItem): number =>
  a.dagen - b.dagen || soortNamen.indexOf(a.soort) - soortNamen.indexOf(b.soort) || compareIds(a.recordId, b.recordId);

/**
 * Everything that is due or late on `today`, or soon will be by the terms. Rows that are dated after today are not
 * known yet. Oldest first.
 * @param namen the kinds to look for; the register then need hold no more than the tabs that decide for these
 */
export function watSpeelt(
  all: Register,
  termen: Termen,
  today: DateString,
  namen: readonly SoortNaam[] = soortNamen,
): DueItem[] {
  const register = zonderGewist(all);
  const dossiers = dossiersOp(register, today);
  const ontvanger = ontvangerVan(register);
  return namen
    .flatMap((soort) =>
      soorten[soort].vind(dossiers, termen).map(({ genoemd, ...found }): DueItem => ({
        soort,
        ...found,
        dagen: daysBetween(today, found.op),
        voor: ontvanger(found.deelnemerId, soorten[soort].eerst, genoemd),
      })),
    )
    .sort(inOrder);
}

/** An item in one line. @example 'Toets B1-K1-W1, over 3 dagen (dinsdag 9 september)' */
export const itemInWords = ({ wat, op }: Pick<DueItem, 'wat' | 'op'>, today: DateString): string =>
  `${wat}, ${daysInWords(op, today)} (${weekdayInWords(op, today)})`;
