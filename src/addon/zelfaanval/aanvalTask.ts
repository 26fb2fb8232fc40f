/** Menu → Controle → Zelfaanval: attacks the register on a scratch tab, and tells on Start what came of it. */
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import { withDocumentLock } from '../../workbook/lock';
import { remember } from '../../workbook/state/properties';
import { zelfaanvalChange } from '../../workbook/state/zelftestState';
import type { Context } from '../context';
import { zelfaanvalLine } from '../daily/words';
import { loadRegister } from '../load';
import { cijfersPart } from '../cijfers/part';
import { onScratch } from '../zelftest/scratch';
import { valAan } from './aanvallen';

export function zelfaanvalTask(context: Context): Outcome<string> {
  const aanvallen = onScratch(context, valAan);
  const result = {
    op: context.today,
    aantal: aanvallen.reduce((sum, { aantal }) => sum + aantal, 0),
    erdoor: aanvallen.flatMap(({ soort, erdoor }) => (erdoor > 0 ? [soort] : [])),
  };
  return withDocumentLock(context, () => {
    remember(context.properties, zelfaanvalChange(result));
    context.marks.knownNow();
    context.marks.lookAnew();
    const loaded = loadRegister(context);
    if (loaded.ok) cijfersPart.writeStart(context, loaded.value);
    return success(zelfaanvalLine(result).text);
  });
}
