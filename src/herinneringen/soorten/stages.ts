/** Due: what was agreed in a stage (Vervolg op), and stages of which nothing was heard for long. */
import { addDays } from '../../register/dates';
import type { Stage } from '../../register/tabs/stages';
import type { Stand } from '../dossiers';
import { groupBy, hasHappened } from '../dossiers';
import type { Finding } from '../item';
import { endedSince, isKept } from '../opvolging';

const logOf = ({ register, today }: Stand) =>
  groupBy(
    register.stagelog.filter(({ datum }) => datum <= today).map((regel) => ({ ...regel, vervolg: regel.vervolgOp })),
    ({ stageId }) => stageId,
  );

const hasEnded = ({ einde }: Stage, { today }: Stand): boolean => hasHappened(einde, today);

/** `Vervolg op` of a logregel, until a later one of that stage keeps it, the stage ends, or the road does. */
export function stageFollowUps(stand: Stand): Finding[] {
  const { register, termen, today, fasenOf } = stand;
  const log = logOf(stand);
  return register.stages
    .filter((stage) => !hasEnded(stage, stand))
    .flatMap(({ id: stageId }) =>
      log(stageId).flatMap((regel) => {
        const { vervolg } = regel;
        if (vervolg === null || vervolg > addDays(today, termen.vervolgVooraf)) return [];
        if (isKept({ ...regel, vervolg }, log(stageId), termen.vervolgVooraf)) return [];
        if (endedSince(regel.datum, fasenOf(regel.deelnemerId))) return [];
        const { id, deelnemerId } = regel;
        return [{ tab: 'stagelog' as const, recordId: id, deelnemerId, op: vervolg, wat: 'Vervolg bij de stage' }];
      }),
    );
}

/** Open stages without a logregel for some days; before the first one the Start counts. Also during a Pauze. */
export function silentStages(stand: Stand): Finding[] {
  const { register, termen, today, isOver } = stand;
  const log = logOf(stand);
  return register.stages
    .filter(({ start, einde }) => start <= today && (einde === null || einde >= today))
    .filter(({ deelnemerId }) => !isOver(deelnemerId))
    .flatMap(({ id, deelnemerId, start }) => {
      const last = log(id).reduce((latest, { datum }) => (datum > latest ? datum : latest), start);
      const op = addDays(last, termen.stageStil);
      return op <= today
        ? [{ tab: 'stages' as const, recordId: id, deelnemerId, op, wat: 'Stage: niets in het stagelog' }]
        : [];
    });
}
