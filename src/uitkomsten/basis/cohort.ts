/** Cohorts: who belongs to which projectjaar, and which projectjaar comes before which (indicatoren.md, Terms). */
import type { DateString } from '../../register/dates';
import type { Register } from '../../register/register';
import type { Projectjaar } from '../../register/tabs/projectjaren';
import type { Dossier } from './dossier';
import { isGestart, startdatum } from './fase';
import { byDate } from './order';

/** The projectjaren in order of Start, each ID once. */
export function projectjarenOf(register: Register): readonly Projectjaar[] {
  const ordered = [...register.projectjaren].sort(byDate((projectjaar) => projectjaar.start));
  return ordered.filter(({ id }, i) => ordered.findIndex((other) => other.id === id) === i);
}

/** The projectjaar with the latest Start before that of this one; null for the first. */
export const vorigProjectjaar = (projectjaren: readonly Projectjaar[], { start }: Projectjaar): Projectjaar | null =>
  projectjaren.reduce<Projectjaar | null>((latest, one) => (one.start < start ? one : latest), null);

const hoortBij = (dossier: Dossier, { start, einde }: Projectjaar): boolean => {
  const date = startdatum(dossier);
  return date !== null && start <= date && date <= einde;
};

/** Who belongs to any of the projectjaren and started by the peildatum, each once. */
export const cohortOf = (
  dossiers: readonly Dossier[],
  projectjaren: readonly Projectjaar[],
  peildatum: DateString,
): readonly Dossier[] =>
  dossiers.filter(
    (dossier) => isGestart(dossier, peildatum) && projectjaren.some((projectjaar) => hoortBij(dossier, projectjaar)),
  );
