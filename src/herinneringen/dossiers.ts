/** The register grouped for reminders: each deelnemer's rows as known on a day, and where she is on her road. */
import type { DateString } from '../register/dates';
import { finalFasen, stepOn, underwayFasen } from '../register/weg/faseOn';
import { groupBy } from '../register/grouping';
import { compareIds } from '../register/identity/ids';
import type { Register } from '../register/register';
import type { Fase } from '../register/tabs/fasen';
import type { Logregel } from '../register/tabs/stagelog';
import type { Verklaring } from '../register/tabs/verklaringen';
import { hasHappened } from '../register/weg/looptijd';

/** What every kind of reminder looks at. */
export interface Dossiers {
  readonly register: Register;
  readonly today: DateString;
  /** A deelnemer's rows of Fasen up to today. */
  readonly fasenOf: (deelnemerId: string) => readonly Fase[];
  /** The Stagelog of a stage up to today. */
  readonly logOf: (stageId: string) => readonly Logregel[];
  /** True when the road of this deelnemer is over: Afgerond, Uitgevallen or Niet gestart. */
  readonly isOver: (deelnemerId: string) => boolean;
  /** True when she started and is not yet in Nazorg or gone. */
  readonly isUnderway: (deelnemerId: string) => boolean;
}

/** True when row `a` came after row `b`: by date, on one day by number. */
export const isLater = (
  a: { readonly id: string; readonly datum: DateString },
  b: { readonly id: string; readonly datum: DateString },
): boolean => a.datum > b.datum || (a.datum === b.datum && compareIds(a.id, b.id) > 0);

/** Prepares what all kinds share. */
export function dossiersOp(register: Register, today: DateString): Dossiers {
  const fasen = groupBy(
    register.fasen.filter(({ datum }) => datum <= today),
    ({ deelnemerId }) => deelnemerId,
  );
  const fasenOf = (deelnemerId: string): readonly Fase[] => fasen.get(deelnemerId) ?? [];
  const log = groupBy(
    register.stagelog.filter(({ datum }) => datum <= today),
    ({ stageId }) => stageId,
  );
  const isIn =
    (names: readonly string[]) =>
    (deelnemerId: string): boolean => {
      const step = stepOn(fasenOf(deelnemerId), today);
      return step !== null && names.includes(step.fase);
    };
  return {
    register,
    today,
    fasenOf,
    logOf: (stageId) => log.get(stageId) ?? [],
    isOver: isIn(finalFasen),
    isUnderway: isIn(underwayFasen),
  };
}

/** The verklaringen that are still being worked at: not behaald, not ingetrokken, and the deelnemer has not left. */
export const openVerklaringen = ({ register, today, isOver }: Dossiers): readonly Verklaring[] =>
  register.verklaringen.filter(
    ({ behaaldOp, ingetrokkenOp, deelnemerId }) =>
      !hasHappened(behaaldOp, today) && !hasHappened(ingetrokkenOp, today) && !isOver(deelnemerId),
  );
