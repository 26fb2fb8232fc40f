/** Due: `Vervolg op` of an intake, until there is a later intake or a step on the road follows it. */
import { addDays } from '../../register/dates';
import { groupBy } from '../../register/grouping';
import type { FaseNaam } from '../../register/tabs/fasen';
import { isLater } from '../dossiers';
import { endedSince, vervolgInstelling } from '../opvolging';
import { opDeDag, soort } from '../soort';

/** Steps that only say that there is an intake. */
const before: readonly FaseNaam[] = ['Aangemeld', 'Intake'];

/**
 * A step on the day of the intake itself is what the intake decided, not what came of it: only a later one ends it,
 * unless the road ended there.
 */
export const vervolgIntake = soort({
  titel: 'Vervolg op een intake',
  woord: 'Vervolg intake',
  inMail: 'Vervolg op de intake',
  instellingen: vervolgInstelling,
  ritme: () => opDeDag,
  formulier: 'intake',
  opent: () => null,
  deel: 'leren',
  tabs: { intakes: 'alle rijen' },
  vind: ({ register, today, fasenOf }, { vervolgVooraf }) => {
    const known = register.intakes.filter(({ datum }) => datum <= today);
    const intakesOf = groupBy(known, ({ deelnemerId }) => deelnemerId);
    return known.flatMap((intake) => {
      const { id, deelnemerId, datum, vervolgOp } = intake;
      if (vervolgOp === null || vervolgOp > addDays(today, vervolgVooraf)) return [];
      const fasen = fasenOf(deelnemerId);
      const wentOn = fasen.some((fase) => fase.datum > datum && !before.includes(fase.fase));
      if (wentOn || endedSince(datum, fasen) || intakesOf.get(deelnemerId)!.some((other) => isLater(other, intake)))
        return [];
      return [{ tab: 'intakes', recordId: id, deelnemerId, op: vervolgOp, wat: 'Vervolg op de intake' }];
    });
  },
});
