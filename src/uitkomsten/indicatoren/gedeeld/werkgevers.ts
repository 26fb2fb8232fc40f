/** Werkgevers that are open on a day (indicatoren.md, Terms). */
import type { DateString } from '../../../register/dates';
import type { Register } from '../../../register/register';
import type { Stage } from '../../../register/tabs/stages';
import type { Werkgever } from '../../../register/tabs/werkgevers';
import { isOpenOp } from '../../basis/period';

/** The werkgevers with whom there is cooperation on the peildatum. */
export const openWerkgevers = (register: Register, peildatum: DateString): readonly Werkgever[] =>
  register.werkgevers.filter(({ actiefSinds: start, actiefTot: einde }) => isOpenOp({ start, einde }, peildatum));

/** The IDs of the werkgevers with one of these stages, each once. */
export const werkgeversOf = (stages: readonly Stage[]): readonly string[] => [
  ...new Set(stages.map(({ werkgeverId }) => werkgeverId)),
];
