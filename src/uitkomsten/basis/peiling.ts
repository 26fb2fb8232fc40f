/** A peiling: what the figures of one projectjaar on one peildatum are computed from, prepared once. */
import type { DateString } from '../../register/dates';
import type { Register } from '../../register/register';
import type { Projectjaar } from '../../register/tabs/projectjaren';
import { cohortOf, projectjarenOf } from './cohort';
import type { Dossier } from './dossier';
import { dossiersOf } from './dossier';
import type { Period } from './period';
import { periodOf } from './period';

/** What all projectjaren share. */
export interface Basis {
  readonly register: Register;
  readonly peildatum: DateString;
  /** In order of Start. */
  readonly projectjaren: readonly Projectjaar[];
  readonly dossiers: readonly Dossier[];
}

/** The same, with what belongs to one projectjaar. */
export interface Peiling extends Basis {
  readonly projectjaar: Projectjaar;
  /** The projectjaar up to the peildatum; null before it starts. */
  readonly period: Period | null;
  /** "Cohort J": who belongs to the projectjaar and started by the peildatum. */
  readonly cohort: readonly Dossier[];
  /** The cohorts up to and including this projectjaar, together. */
  readonly cohorten: readonly Dossier[];
}

/** Prepares what all figures on a peildatum share. */
export const basisOf = (register: Register, peildatum: DateString): Basis => ({
  register,
  peildatum,
  projectjaren: projectjarenOf(register),
  dossiers: [...dossiersOf(register).values()],
});

/** Prepares what the figures of one projectjaar need. */
export function peilingOf(basis: Basis, projectjaar: Projectjaar): Peiling {
  const { dossiers, projectjaren, peildatum } = basis;
  return {
    ...basis,
    projectjaar,
    period: periodOf(projectjaar, peildatum),
    cohort: cohortOf(dossiers, [projectjaar], peildatum),
    cohorten: cohortOf(
      dossiers,
      projectjaren.filter((one) => one.start <= projectjaar.start),
      peildatum,
    ),
  };
}

/** The projectjaar with this ID. Throws when the register holds none (that counts). */
export function projectjaarWithId({ projectjaren }: Basis, projectjaarId: string): Projectjaar {
  const projectjaar = projectjaren.find(({ id }) => id === projectjaarId);
  if (!projectjaar) throw new Error(`No projectjaar ${projectjaarId} in the register`);
  return projectjaar;
}

/** Computes something of a peiling once, however many figures are made of it. */
export function perPeiling<T>(compute: (peiling: Peiling) => T): (peiling: Peiling) => T {
  const known = new WeakMap<Peiling, { readonly value: T }>();
  return (peiling) => {
    const found = known.get(peiling) ?? { value: compute(peiling) };
    known.set(peiling, found);
    return found.value;
  };
}
