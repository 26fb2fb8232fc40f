/** Takes what is about some records out of the Logboek, and out of what waits for it. */
import { haalUitLogboek, leesLogboek, zetBoven } from '../../workbook/keten/logboekKeten';
import { forgetViews } from '../../workbook/keten/bekeken';
import { ketenChange, ketenFrom } from '../../workbook/keten/stand';
import { geldigeStand } from '../../workbook/keten/keten';
import type { Change } from '../../workbook/state/properties';
import { remember } from '../../workbook/state/properties';
import type { Context } from '../context';

/** The place of the Record-ID in a line. */
const idAt = 4;

/**
 * One question to Google, then writes: the lines go, of sealed ones the seal keeps that there was one, and a line tells how many
 * went and who did it. The caller holds the document lock.
 * @param ids of all records that are about the person, her own too
 * @returns what is to be remembered
 */
export function takeOut(context: Context, ids: ReadonlySet<string>, wie: string): readonly Change[] {
  const { marks, now, properties } = context;
  const known = marks.knownNow();
  const views = forgetViews(known, ids);
  const sheet = marks.sheetOf('logboek');
  if (!sheet) return views;
  const read = leesLogboek(sheet);
  const before = geldigeStand(read.regels, ketenFrom(known));
  const { stand, aantal } = haalUitLogboek(
    read,
    before,
    (next) => remember(properties, ketenChange(next)),
    (regel) => ids.has(regel[idAt] ?? ''),
  );
  if (aantal > 0) zetBoven(sheet, [now, wie || 'onbekend', 'Gewist', 'Logboek', '', `${aantal} regels`, '', '']);
  return before ? [...views, ketenChange(stand)] : views;
}
