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

/** Keeps what was made of something for as long as that is there, by a key. */
function kept<O extends object, K, V>(make: (of: O, key: K) => V): (of: O, key: K) => V {
  const known = new WeakMap<O, Map<K, V>>();
  return (of, key) => {
    const made = known.get(of) ?? new Map<K, V>();
    known.set(of, made);
    const value = made.get(key) ?? make(of, key);
    made.set(key, value);
    return value;
  };
}

/** What all figures on a peildatum share; prepared once, whoever asks. */
export const basisOf = kept((register: Register, peildatum: DateString): Basis => ({
  register,
  peildatum,
  projectjaren: projectjarenOf(register),
  dossiers: [...dossiersOf(register).values()],
}));

/** What the figures of one projectjaar need; prepared once, whoever asks. */
export const peilingOf = kept((basis: Basis, projectjaar: Projectjaar): Peiling => {
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
});

/** The projectjaar with this ID. Throws when the register holds none (that counts). */
export function projectjaarWithId({ projectjaren }: Basis, projectjaarId: string): Projectjaar {
  const projectjaar = projectjaren.find(({ id }) => id === projectjaarId);
  if (!projectjaar) throw new Error(`No projectjaar ${projectjaarId} in the register`);
  return projectjaar;
}

/** Computes something of a peiling once, however many figures are made of it. */
export function perPeiling<T>(compute: (peiling: Peiling) => T): (peiling: Peiling) => T {
  const known = kept((peiling: Peiling, _: null) => ({ value: compute(peiling) }));
  return (peiling) => known(peiling, null).value;
}
