/** Remembers whose dossier somebody opened: the night writes it in the Logboek. What cannot be remembered is not shown. */
import type { User } from '../../privacy/rights';
import { idNumber } from '../../register/identity/ids';
import { tabs } from '../../register/tabs';
import { toRemember } from '../../workbook/keten/bekeken';
import { remember } from '../../workbook/state/properties';
import type { Context } from '../context';

/**
 * One question to Google where it was not known yet of this day, after one where nobody read what is remembered.
 * @param waar the form or the paper; '' for rows that no form asked for
 */
export function noteView(context: Context, { email }: User, deelnemerId: string, waar: string): void {
  if (idNumber(tabs.deelnemers.prefix, deelnemerId) === null) return;
  const found = toRemember(context.marks.known(), { wie: email, op: context.now, deelnemerId, waar });
  if (found) remember(context.properties, found);
}
