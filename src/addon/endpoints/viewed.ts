/** Remembers whose dossier somebody opened: the night writes it in the Logboek. What cannot be remembered is not shown. */
import type { User } from '../../privacy/rights';
import { idNumber } from '../../register/identity/ids';
import { tabs } from '../../register/tabs';
import { toRemember } from '../../workbook/keten/bekeken';
import type { Change } from '../../workbook/state/properties';
import { remember } from '../../workbook/state/properties';
import type { Context } from '../context';

/**
 * One question to Google where it was not known yet of this day, after one where nobody read what is remembered.
 * @param others what is to be remembered besides, in the same question
 * @param waar the form or the paper; '' for rows that no form asked for
 */
export function noteView(
  context: Context,
  { email }: User,
  deelnemerId: string,
  waar: string,
  others: readonly Change[] = [],
): void {
  const isSomebody = idNumber(tabs.deelnemers.prefix, deelnemerId) !== null;
  const view = isSomebody
    ? toRemember(context.marks.known(), { wie: email, op: context.now, deelnemerId, waar })
    : null;
  const changes = [...(view ? [view] : []), ...others];
  if (changes.length > 0) remember(context.properties, ...changes);
}
