/** What happened in a month at work, at werkgevers and in metingen: numbers of records dated in it. */
import type { MonthString } from '../../../register/dates';
import type { Register } from '../../../register/register';
import { eerstePlaatsing } from '../../../uitkomsten/basis/doorstroom';
import type { Dossier } from '../../../uitkomsten/basis/dossier';
import { isIn } from '../../../uitkomsten/basis/period';
import { dagenVan } from './maand';

export interface GebeurdInMaand {
  /** Deelnemers whose first placement in waardevol werk began in the month. */
  readonly naarWerk: number;
  readonly nieuweWerkgevers: number;
  readonly gestopteWerkgevers: number;
  readonly gestarteStages: number;
  /** With an Einde in the month. */
  readonly gestopteStages: number;
  readonly contacten: number;
  readonly metingen: number;
}

/** Counts what is dated in the month. */
export function gebeurdIn(register: Register, dossiers: readonly Dossier[], maand: MonthString): GebeurdInMaand {
  const dagen = dagenVan(maand);
  const inMonth = (date: string | null): boolean => date !== null && isIn(dagen, date);
  return {
    naarWerk: dossiers.filter((dossier) => inMonth(eerstePlaatsing(dossier, dagen.tot)?.start ?? null)).length,
    nieuweWerkgevers: register.werkgevers.filter(({ actiefSinds }) => inMonth(actiefSinds)).length,
    gestopteWerkgevers: register.werkgevers.filter(({ actiefTot }) => inMonth(actiefTot)).length,
    gestarteStages: register.stages.filter(({ start }) => inMonth(start)).length,
    gestopteStages: register.stages.filter(({ einde }) => inMonth(einde)).length,
    contacten: register.contacten.filter(({ datum }) => inMonth(datum)).length,
    metingen: register.metingen.filter(({ datum }) => inMonth(datum)).length,
  };
}
