/** Due: `Vervolg op` of an intake, until there is a later intake or a step on the road follows it. */
import { addDays } from '../../register/dates';
import type { FaseNaam } from '../../register/tabs/fasen';
import type { Stand } from '../dossiers';
import { groupBy, isLater } from '../dossiers';
import type { Finding } from '../item';
import { endedSince } from '../opvolging';

/** Steps that only say that there is an intake. */
const before: readonly FaseNaam[] = ['Aangemeld', 'Intake'];

/**
 * A step on the day of the intake itself is what the intake decided, not what came of it: only a later one ends it,
 * unless the road ended there.
 */
export function intakeFollowUps({ register, termen, today, fasenOf }: Stand): Finding[] {
  const known = register.intakes.filter(({ datum }) => datum <= today);
  const intakesOf = groupBy(known, ({ deelnemerId }) => deelnemerId);
  return known.flatMap((intake) => {
    const { id, deelnemerId, datum, vervolgOp } = intake;
    if (vervolgOp === null || vervolgOp > addDays(today, termen.vervolgVooraf)) return [];
    const fasen = fasenOf(deelnemerId);
    const wentOn = fasen.some((fase) => fase.datum > datum && !before.includes(fase.fase));
    if (wentOn || endedSince(datum, fasen) || intakesOf(deelnemerId).some((other) => isLater(other, intake))) return [];
    return [{ tab: 'intakes' as const, recordId: id, deelnemerId, op: vervolgOp, wat: 'Vervolg op de intake' }];
  });
}
