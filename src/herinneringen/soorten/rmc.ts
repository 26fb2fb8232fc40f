/** Due: verklaringen that the RMC has not agreed to for longer than the term. */
import type { DateString, TimestampString } from '../../register/dates';
import { addDays, isDateString } from '../../register/dates';
import { days, setting } from '../../register/settings/setting';
import { hasHappened } from '../../register/weg/looptijd';
import { openVerklaringen } from '../dossiers';
import { opDeDag, soort } from '../soort';

/** The day of a stamp; null where there is none: a stamp is never checked, so it may hold anything. */
const dayOf = (stamp: TimestampString | null): DateString | null =>
  typeof stamp === 'string' && isDateString(stamp.slice(0, 10)) ? stamp.slice(0, 10) : null;

/**
 * Due on the first day on which the RMC has been asked for longer than the term. Counted from when the verklaring was
 * entered: a row without that stamp is never due.
 */
export const rmc = soort({
  titel: 'Verklaringen zonder akkoord van het RMC',
  woord: 'RMC akkoord',
  inMail: 'Akkoord van het RMC ontbreekt',
  instellingen: {
    rmcWachten: setting(
      'RMC akkoord: dagen wachten',
      '30',
      'Wacht een verklaring langer dan zoveel dagen op het akkoord van het RMC? Dan staat dat bij wat er speelt.',
      days,
    ),
  },
  ritme: () => opDeDag,
  formulier: 'toetsen',
  opent: ({ recordId }) => recordId,
  deel: 'leren',
  tabs: { verklaringen: 'alle rijen' },
  vind: (dossiers, { rmcWachten }) =>
    openVerklaringen(dossiers)
      .filter(({ rmcAkkoordOp }) => !hasHappened(rmcAkkoordOp, dossiers.today))
      .flatMap(({ id, deelnemerId, titel, ingevoerdOp }) => {
        const entered = dayOf(ingevoerdOp);
        const op = entered === null ? null : addDays(entered, rmcWachten + 1);
        return op !== null && op <= dossiers.today
          ? [{ tab: 'verklaringen', recordId: id, deelnemerId, op, wat: `Akkoord van het RMC voor ${titel}` }]
          : [];
      }),
});
