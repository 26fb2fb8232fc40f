/** Menu: who would get what, without sending anything. */
import { counted, wordFor } from '../../register/grouping';
import { dateInWords } from '../../register/dates';
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import { opWerkdag } from '../../register/settings/vrijeDagen';
import { planHerinneringen } from '../../herinneringen/plan';
import { previewPage } from '../../paginas/herinneringen/previewPage';
import { readDaily } from '../../workbook/state/dailyState';
import { standingSheet } from '../../workbook/ownTabs/madeTab';
import { Ledger } from '../../workbook/ownTabs/mailLedger';
import { inVenster } from '../../paginas/weergave/papier';
import { showDialog } from '../window/dialog';
import type { Context } from '../context';
import { loadRegister } from '../load';
import { leftBefore } from '../mail/mailed';
import { factsOf } from '../mail/reminderMails';
import { brakeAt } from './remind';
import { dailyLines } from './words';

/** Shows the mails of today, or of the first working day to come when today is a free day. */
export function previewTask(context: Context): Outcome<string> {
  const loaded = loadRegister(context);
  if (!loaded.ok) return loaded;
  const { register, settings, marks } = loaded.value;
  const state = readDaily(context.properties, context.marks.known());
  const today = opWerkdag(context.today, settings.vrijeDagen);
  const { lines } = new Ledger(standingSheet(context, marks, 'mailjournaal'));
  const plan = planHerinneringen({
    register,
    instellingen: settings,
    today,
    journaal: lines,
    ging: leftBefore(context.marks.known()),
    laatsteRun: state.herinnerd,
  });
  const page = previewPage(
    plan,
    factsOf(context, loaded.value, today),
    brakeAt,
    dailyLines(state, context.clock()).map(({ text }) => text),
  );
  showDialog(context, 'Herinneringen bekijken', inVenster(page), { width: 620, height: 480 });
  const { length } = plan.digests;
  return success(
    `Op ${dateInWords(today)} ${wordFor(length, 'gaat', 'gaan')} ${counted(length, 'mail', 'mails')} weg.`,
  );
}
