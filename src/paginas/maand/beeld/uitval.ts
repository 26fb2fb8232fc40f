/** Uitval: who of the cohort left, since when, and for which Reden. */
import type { DateString, MonthString } from '../../../register/dates';
import { countBy } from '../../../register/grouping';
import type { Fase } from '../../../register/tabs/fasen';
import type { Dossier } from '../../../uitkomsten/basis/dossier';
import { alphabetical } from '../../../uitkomsten/basis/order';
import { isIn } from '../../../uitkomsten/basis/period';
import { isUitgevallen } from '../../../uitkomsten/basis/trajectstatus';
import { dagenVan } from './maand';

/** Numbers of deelnemers of the cohort. */
export interface UitvalInMaand {
  /** Uitgevallen on the last day (figure 1.6). */
  readonly totaal: number;
  /** Of those: since a day in the month. */
  readonly dezeMaand: number;
  /** By Reden, the most frequent first; they add up to `totaal`. */
  readonly redenen: readonly { readonly reden: string; readonly aantal: number }[];
}

/** The row that puts the deelnemer in her Fase on that day. */
const stapOp = ({ fasen }: Dossier, dag: DateString): Fase | undefined =>
  fasen.filter(({ datum }) => datum <= dag).pop();

/** The uitval of a cohort, as known on the last day of the month. */
export function uitvalIn(cohort: readonly Dossier[], maand: MonthString): UitvalInMaand {
  const dagen = dagenVan(maand);
  const steps = cohort
    .filter((dossier) => isUitgevallen(dossier, dagen.tot))
    .map((dossier) => stapOp(dossier, dagen.tot)!);
  return {
    totaal: steps.length,
    dezeMaand: steps.filter(({ datum }) => isIn(dagen, datum)).length,
    redenen: [...countBy(steps.map(({ reden }) => reden ?? 'Niet ingevuld'))]
      .map(([reden, aantal]) => ({ reden, aantal }))
      .sort((a, b) => b.aantal - a.aantal || alphabetical(a.reden, b.reden)),
  };
}
