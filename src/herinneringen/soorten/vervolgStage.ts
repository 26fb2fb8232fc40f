/** Due: `Vervolg op` of a logregel, until a later one of that stage keeps it, the stage ends, or the road does. */
import { addDays } from '../../register/dates';
import { hasHappened } from '../../register/weg/looptijd';
import { endedSince, isKept, vervolgInstelling } from '../opvolging';
import { opDeDag, soort } from '../soort';

export const vervolgStage = soort({
  titel: 'Vervolg bij een stage',
  woord: 'Vervolg stage',
  inMail: 'Vervolg bij de stage',
  instellingen: vervolgInstelling,
  ritme: () => opDeDag,
  formulier: 'stagelog',
  opent: ({ recordId }, { stagelog }) => stagelog.find(({ id }) => id === recordId)?.stageId ?? null,
  deel: 'stage',
  tabs: {
    stages: ({ einde }, today) => !(typeof einde === 'string' && einde < today),
    stagelog: 'alle rijen',
  },
  vind: (dossiers, { vervolgVooraf }) => {
    const { register, today, fasenOf, logOf } = dossiers;
    return register.stages
      .filter(({ einde }) => !hasHappened(einde, today))
      .flatMap(({ id: stageId }) => {
        const log = logOf(stageId).map((regel) => ({ ...regel, vervolg: regel.vervolgOp }));
        return log.flatMap((regel) => {
          const { id, deelnemerId, vervolg } = regel;
          if (vervolg === null || vervolg > addDays(today, vervolgVooraf)) return [];
          if (isKept({ ...regel, vervolg }, log, vervolgVooraf)) return [];
          if (endedSince(regel.datum, fasenOf(deelnemerId))) return [];
          return [{ tab: 'stagelog', recordId: id, deelnemerId, op: vervolg, wat: 'Vervolg bij de stage' }];
        });
      });
  },
});
