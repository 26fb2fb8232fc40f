/** Medewerkers and Instellingen, in which stands who may what and who gets mail: only projectleiders may edit them. */
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import { actieveProjectleiders } from '../../privacy/toegang';
import { planClosing } from '../../workbook/setup/closeTabs';
import type { Context } from '../context';
import { partBesideCode } from '../parts';
import type { Loaded } from '../load';
import { runsAs } from '../person';

/** As planClosing, for those who are projectleider now, done. While nobody is, the tabs stay open: somebody must fill them in first. */
function closeRoleTabs(context: Context, { marks, register }: Loaded): Outcome<null> {
  const sheets = (['medewerkers', 'instellingen'] as const).flatMap((tab) => marks.sheetOf(tab) ?? []);
  const leaders = actieveProjectleiders(register.medewerkers).map(({ email }) => email);
  if (leaders.length === 0) return success(null);
  const planned = planClosing(context, sheets, leaders, runsAs(context));
  return planned.ok ? planned.value() : planned;
}

/** In a file beside Code.js: Inrichten and the morning ask for it. */
export const roleTabsPart = partBesideCode('stukToegang', { closeRoleTabs });
