/** How many deelnemers are where on their road, today. */
import type { DateString } from '../../register/dates';
import type { Register } from '../../register/register';
import type { FaseNaam } from '../../register/tabs/fasen';
import { dossiersOf } from '../basis/dossier';
import { faseOp } from '../basis/fase';

/** Numbers of deelnemers by where they are. Who is done, left or never started is in none. */
export interface Stand {
  /** Aangemeld or Intake, as 4.3 "In de rij" counts it (indicatoren.md). */
  readonly inDeRij: number;
  /** Voortraject or Leertraject. */
  readonly bezig: number;
  readonly pauze: number;
  readonly nazorg: number;
}

/** Counts by the Fase on a day. */
export function standOp(register: Register, peildatum: DateString): Stand {
  const fasen = [...dossiersOf(register).values()].map((dossier) => faseOp(dossier, peildatum));
  const count = (...names: readonly FaseNaam[]): number =>
    fasen.filter((fase) => fase !== null && names.includes(fase)).length;
  return {
    inDeRij: count('Aangemeld', 'Intake'),
    bezig: count('Voortraject', 'Leertraject'),
    pauze: count('Pauze'),
    nazorg: count('Nazorg'),
  };
}
