/** Due: verklaringen near their Streefdatum, and those that the RMC has not agreed to for long. */
import type { DateString } from '../../register/dates';
import { addDays, isDateString } from '../../register/dates';
import type { TimestampString } from '../../register/dates';
import type { Verklaring } from '../../register/tabs/verklaringen';
import type { Stand } from '../dossiers';
import { hasHappened } from '../dossiers';
import type { Finding } from '../item';

/** Still being worked at: not behaald, not ingetrokken, and its deelnemer has not left. */
const isOpen = ({ behaaldOp, ingetrokkenOp, deelnemerId }: Verklaring, { today, isOver }: Stand): boolean =>
  !hasHappened(behaaldOp, today) && !hasHappened(ingetrokkenOp, today) && !isOver(deelnemerId);

/** From some days before the Streefdatum, until it is behaald. */
export const nearStreefdatum = (stand: Stand): Finding[] =>
  stand.register.verklaringen
    .filter((one) => isOpen(one, stand))
    .flatMap(({ id, deelnemerId, titel, streefdatum }) =>
      streefdatum !== null && streefdatum <= addDays(stand.today, stand.termen.verklaringVooraf)
        ? [{ tab: 'verklaringen' as const, recordId: id, deelnemerId, op: streefdatum, wat: `Verklaring ${titel}` }]
        : [],
    );

/** The day of a stamp; null where there is none: a stamp is never checked, so it may hold anything. */
const dayOf = (stamp: TimestampString | null): DateString | null =>
  typeof stamp === 'string' && isDateString(stamp.slice(0, 10)) ? stamp.slice(0, 10) : null;

/**
 * Due on the first day on which the RMC has been asked for longer than the term. Counted from when the verklaring was
 * entered: a row without that stamp is never due.
 */
export const awaitingRmc = (stand: Stand): Finding[] =>
  stand.register.verklaringen
    .filter((one) => isOpen(one, stand) && !hasHappened(one.rmcAkkoordOp, stand.today))
    .flatMap(({ id, deelnemerId, titel, ingevoerdOp }) => {
      const entered = dayOf(ingevoerdOp);
      const op = entered === null ? null : addDays(entered, stand.termen.rmcWachten + 1);
      return op !== null && op <= stand.today
        ? [{ tab: 'verklaringen' as const, recordId: id, deelnemerId, op, wat: `Akkoord van het RMC voor ${titel}` }]
        : [];
    });
