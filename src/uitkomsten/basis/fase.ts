/** Where a deelnemer stands on a day, and when and how she started (indicatoren.md, Terms). */
import type { DateString } from '../../register/dates';
import type { Fase, FaseNaam } from '../../register/tabs/fasen';
import type { Dossier } from './dossier';

/** The Fase on the peildatum: that of the last row up to it, on one day the row with the higher ID; null before any. */
export function faseOp(dossier: Dossier, peildatum: DateString): FaseNaam | null {
  for (let i = dossier.fasen.length - 1; i >= 0; i--) {
    const fase = dossier.fasen[i]!;
    if (fase.datum <= peildatum) return fase.fase;
  }
  return null;
}

const isStart = (fase: Fase): boolean => fase.fase === 'Voortraject' || fase.fase === 'Leertraject';

/** The earliest date of a Voortraject or Leertraject; null when there is none. */
export const startdatum = (dossier: Dossier): DateString | null => dossier.fasen.find(isStart)?.datum ?? null;

/** True when the deelnemer has started by the peildatum. */
export function isGestart(dossier: Dossier, peildatum: DateString): boolean {
  const start = startdatum(dossier);
  return start !== null && start <= peildatum;
}

/** True when the Startdatum is that of a Voortraject; a Leertraject on that same day makes no difference. */
export function viaVoortraject(dossier: Dossier): boolean {
  const start = startdatum(dossier);
  return dossier.fasen.some((fase) => fase.fase === 'Voortraject' && fase.datum === start);
}
