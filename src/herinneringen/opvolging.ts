/** Appointments to come back to something, and when they have been kept. */
import type { DateString } from '../register/dates';
import { addDays } from '../register/dates';
import { finalFasen } from '../register/weg/faseOn';
import type { Fase } from '../register/tabs/fasen';
import { days, setting } from '../register/settings/setting';
import { isLater } from './dossiers';

/** A row that may hold the date on which to come back. */
interface Appointment {
  readonly id: string;
  readonly datum: DateString;
  /** When to come back; null for a row without an appointment. */
  readonly vervolg: DateString | null;
}

/**
 * True when a later row keeps the appointment of this one (a visit on the day, after it, or up to `early` days before:
 * from when people see that it is due), or makes a new one. A visit long before it does neither: then it still stands.
 */
export function isKept(
  appointment: Appointment & { readonly vervolg: DateString },
  rows: readonly Appointment[],
  early: number,
): boolean {
  const soonest = addDays(appointment.vervolg, -early);
  return rows.some((row) => isLater(row, appointment) && (row.vervolg !== null || row.datum >= soonest));
}

/** True when the road ended on the day of this row or later: then there is nothing to come back to. */
export const endedSince = (datum: DateString, fasen: readonly Fase[]): boolean =>
  fasen.some((fase) => fase.datum >= datum && finalFasen.includes(fase.fase));

/** The term that both kinds of Vervolg op share. */
export const vervolgInstelling = {
  vervolgVooraf: setting(
    'Vervolg: dagen vooraf',
    '7',
    'Hoeveel dagen voor Vervolg op (van een intake of een stage) staat dat bij wat er speelt? Een bezoek in die dagen telt als het vervolg.',
    days,
  ),
} as const;
