/** How long each deelnemer took from Startdatum to an outcome, or is underway: what a forecast learns from. */
import type { DateString } from '../../register/dates';
import { daysBetween } from '../../register/dates';
import { finalFasen } from '../../register/weg/faseOn';
import type { Dossier } from '../basis/dossier';
import { eerstePlaatsing } from '../basis/doorstroom';
import { startdatum } from '../basis/fase';
import type { Uitkomst } from '../indicatoren/indicator';
import { behaaldeDagen } from '../basis/trajectstatus';

/** The time of one deelnemer. */
export interface Duur {
  /** Whole days since the Startdatum, at least 0: to the outcome, to the stop, or to the peildatum. */
  readonly dagen: number;
  readonly stand: 'bereikt' | 'gestopt' | 'loopt';
}

/** The day of the first verklaring that holds on the peildatum, or of the first waardevol werk; or null. */
function bereiktOp(dossier: Dossier, uitkomst: Uitkomst, peildatum: DateString): DateString | null {
  if (uitkomst === 'werk') return eerstePlaatsing(dossier, peildatum)?.start ?? null;
  return behaaldeDagen(dossier, peildatum)[0] ?? null;
}

/** The day since which the road has been over on the peildatum (Afgerond, Uitgevallen, Niet gestart); or null. */
function gestoptOp({ fasen }: Dossier, peildatum: DateString): DateString | null {
  let since: DateString | null = null;
  for (const { datum, fase } of fasen) {
    if (datum > peildatum) break;
    since = finalFasen.includes(fase) ? (since ?? datum) : null;
  }
  return since;
}

/** The time of a deelnemer who started by the peildatum. Only what had happened by then is known. */
export function duurVan(dossier: Dossier, uitkomst: Uitkomst, peildatum: DateString): Duur {
  // Work may begin before the Startdatum: that is a duration of 0.
  const daysTo = (day: DateString): number => Math.max(0, daysBetween(startdatum(dossier)!, day));
  const bereikt = bereiktOp(dossier, uitkomst, peildatum);
  if (bereikt !== null) return { dagen: daysTo(bereikt), stand: 'bereikt' };
  const gestopt = gestoptOp(dossier, peildatum);
  return gestopt === null ? { dagen: daysTo(peildatum), stand: 'loopt' } : { dagen: daysTo(gestopt), stand: 'gestopt' };
}
