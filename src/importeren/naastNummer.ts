/** A tab of a register that somebody copied has names beside its numbers: the register shows them there, nobody filled them in. */
import { naastIn } from '../register/naast';
import { allTabs } from '../register/tabs';

/** True for such a column, by its header and the one before it. A name without a number before it is the team's own. */
export const staatNaastNummer = (kop: string, ervoor: string | null | undefined): boolean =>
  allTabs.some((tab) =>
    naastIn(tab).some(({ bij, column }) => column.header === kop && tab.columns[bij]!.header === ervoor),
  );
