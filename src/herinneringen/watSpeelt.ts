/** What is due on a day: for people to see (Vandaag, Dossier, Start) and to be reminded of. */
import type { DateString } from '../register/dates';
import { daysBetween, daysInWords, weekdayInWords } from '../register/dates';
import { compareIds } from '../register/ids';
import type { Register } from '../register/register';
import type { Termen } from '../register/settings';
import type { Stand } from './dossiers';
import { standOf } from './dossiers';
import type { DueItem, Finding, Soort } from './item';
import { soorten } from './item';
import { ontvangerVan } from './ontvanger';
import { intakeFollowUps } from './soorten/intakes';
import { nazorgContacts } from './soorten/nazorg';
import { silentStages, stageFollowUps } from './soorten/stages';
import { missingStartmetingen } from './soorten/startmeting';
import { openToetsen } from './soorten/toetsen';
import { awaitingRmc, nearStreefdatum } from './soorten/verklaringen';

const finders: Readonly<Record<Soort, (stand: Stand) => readonly Finding[]>> = {
  toets: openToetsen,
  verklaring: nearStreefdatum,
  rmc: awaitingRmc,
  startmeting: missingStartmetingen,
  stilleStage: silentStages,
  vervolgStage: stageFollowUps,
  vervolgIntake: intakeFollowUps,
  nazorg: nazorgContacts,
};

/** Oldest first; on one day toetsen first, then by number: the same however the rows of a tab are sorted. */
const inOrder = (a: DueItem, b: DueItem): number =>
  a.dagen - b.dagen || soorten.indexOf(a.soort) - soorten.indexOf(b.soort) || compareIds(a.recordId, b.recordId);

/**
 * Everything that is due or late on `today`, or soon will be by the terms. Rows that are dated after today are not
 * known yet. Oldest first.
 */
export function watSpeelt(register: Register, termen: Termen, today: DateString): DueItem[] {
  const stand = standOf(register, termen, today);
  const ontvanger = ontvangerVan(register);
  return soorten
    .flatMap((soort) =>
      finders[soort](stand).map(({ beoordelaar, ...found }): DueItem => ({
        soort,
        ...found,
        dagen: daysBetween(today, found.op),
        voor: ontvanger(found.deelnemerId, beoordelaar),
      })),
    )
    .sort(inOrder);
}

/** An item in one line. @example 'Toets B1-K1-W1, over 3 dagen (dinsdag 9 september)' */
export const itemInWords = ({ wat, op }: Pick<DueItem, 'wat' | 'op'>, today: DateString): string =>
  `${wat}, ${daysInWords(op, today)} (${weekdayInWords(op, today)})`;
