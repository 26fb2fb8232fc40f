/** Stages and the werkgevers that they are at: for 1.5, 3.5 and 4.4 (indicatoren.md, Terms). */
import type { Stage } from '../../../register/tabs/stages';
import { isOpenOp } from '../../../register/weg/looptijd';
import { perPeiling } from '../../basis/peiling';

/** The stages that are open on the peildatum. */
export const openStages = perPeiling(({ register, peildatum }) =>
  register.stages.filter((stage) => isOpenOp(stage, peildatum)),
);

/** The werkgevers with whom there is cooperation on the peildatum. */
export const openWerkgevers = perPeiling(({ register, peildatum }) =>
  register.werkgevers.filter(({ actiefSinds: start, actiefTot: einde }) => isOpenOp({ start, einde }, peildatum)),
);

/** The IDs of the werkgevers with one of these stages, each once. */
export const werkgeversOf = (stages: readonly Stage[]): readonly string[] => [
  ...new Set(stages.map(({ werkgeverId }) => werkgeverId)),
];
