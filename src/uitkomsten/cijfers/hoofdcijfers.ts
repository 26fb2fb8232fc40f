/** The report's three headline numbers over all projectjaren together, and who falls outside them (indicatoren.md). */
import type { DateString } from '../../register/dates';
import type { Register } from '../../register/register';
import { cohortOf } from '../basis/cohort';
import { isDoorgestroomd } from '../basis/doorstroom';
import { isGestart } from '../basis/fase';
import { basisOf } from '../basis/peiling';
import { heeftVerklaring } from '../basis/trajectstatus';

/** Numbers of deelnemers. */
export interface Hoofdcijfers {
  /** Of the cohorts of all projectjaren: who started by the peildatum. */
  readonly gestart: number;
  readonly verklaringBehaald: number;
  readonly doorgestroomd: number;
  /** Who started by the peildatum but outside every projectjaar: in no cohort, so in no other figure of a cohort. */
  readonly buitenProjectjaren: { readonly aantal: number; readonly deelnemerIds: readonly string[] };
}

/** The headline numbers on a peildatum. The IDs are in order of number. */
export function hoofdcijfers(register: Register, peildatum: DateString): Hoofdcijfers {
  const { dossiers, projectjaren } = basisOf(register, peildatum);
  const cohorten = cohortOf(dossiers, projectjaren, peildatum);
  const inCohort = new Set(cohorten);
  const buiten = dossiers.filter((dossier) => isGestart(dossier, peildatum) && !inCohort.has(dossier));
  return {
    gestart: cohorten.length,
    verklaringBehaald: cohorten.filter((dossier) => heeftVerklaring(dossier, peildatum)).length,
    doorgestroomd: cohorten.filter((dossier) => isDoorgestroomd(dossier, peildatum)).length,
    buitenProjectjaren: { aantal: buiten.length, deelnemerIds: buiten.map(({ deelnemerId }) => deelnemerId) },
  };
}
