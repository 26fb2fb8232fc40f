/** Due: open stages without a logregel for some days; before the first one the Start counts. Also during a Pauze. */
import { addDays } from '../../register/dates';
import { days, setting } from '../../register/settings/setting';
import { isOpenOp } from '../../register/weg/looptijd';
import { opDeDag, soort } from '../soort';

export const stilleStage = soort({
  titel: 'Stages zonder nieuwe logregel',
  woord: 'Stagelog',
  inMail: 'Stage: niets in het stagelog',
  instellingen: {
    stageStil: setting(
      'Stage: dagen zonder logregel',
      '21',
      'Is er zoveel dagen niets opgeschreven over een stage die loopt? Dan staat dat bij wat er speelt.',
      days,
    ),
  },
  ritme: () => opDeDag,
  eerst: 'jobcoach',
  formulier: 'stagelog',
  opent: ({ recordId }) => recordId,
  deel: 'stage',
  tabs: {
    stages: ({ einde }, today) => !(typeof einde === 'string' && einde < today),
    stagelog: 'alle rijen',
  },
  vind: (dossiers, { stageStil }) => {
    const { register, today, isOver, logOf } = dossiers;
    return register.stages
      .filter((stage) => isOpenOp(stage, today))
      .filter(({ deelnemerId }) => !isOver(deelnemerId))
      .flatMap(({ id, deelnemerId, start }) => {
        const last = logOf(id).reduce((latest, { datum }) => (datum > latest ? datum : latest), start);
        const op = addDays(last, stageStil);
        return op <= today
          ? [{ tab: 'stages', recordId: id, deelnemerId, op, wat: 'Stage: niets in het stagelog' }]
          : [];
      });
  },
});
