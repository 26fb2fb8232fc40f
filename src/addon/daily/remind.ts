/** The step that sends the reminders: what is due now and did not leave yet, a digest a person. */
import { addMonths } from '../../register/dates';
import type { MailRegel } from '../../register/made/mailjournaal';
import { isHerinnering, planHerinneringen, vervallenSleutels } from '../../herinneringen/plan';
import type { Outcome } from '../../register/outcome';
import { failure, success } from '../../register/outcome';
import type { Ledger } from '../../workbook/ownTabs/mailLedger';
import { findUser, mayDo } from '../../privacy/rights';
import type { Context } from '../context';
import type { Loaded } from '../load';
import { leftBefore } from '../mail/mailed';
import { reminderMails } from '../mail/reminderMails';
import type { SendReport } from '../mail/sendOnce';
import { runsAs } from '../person';
import { sendMails, settleLeftBehind } from '../mail/sendOnce';
import type { Job, DailyStep } from './job';

/** More mails in one run than a team gets: then something is odd, and a person looks first. */
export const brakeAt = 50;

const lapsedReason =
  'Niet meer nodig: er is een resultaat, een andere datum, een andere medewerker of een nieuwere herinnering.';

/** So long a mail that is settled stays in the Mailjournaal, in months. */
const monthsKept = 12;

/** Marks what does not stand any more. */
export function lapse({ now }: Context, ledger: Ledger, live: ReadonlySet<string>): void {
  ledger.mark(vervallenSleutels(ledger.lines, live), 'Vervallen', now, lapsedReason);
}

const count = (lines: ReadonlyMap<string, MailRegel>, status: MailRegel['status']): number =>
  [...lines].filter(([key, line]) => isHerinnering(key) && line.status === status).length;

function send(job: Job, loaded: Loaded, ledger: Ledger): Outcome<SendReport> {
  const { context, state } = job;
  settleLeftBehind(context, ledger);
  const { digests, live } = planHerinneringen({
    register: loaded.register,
    instellingen: loaded.settings,
    today: context.today,
    journaal: ledger.lines,
    ging: leftBefore(context.marks.known()),
    laatsteRun: state.herinnerd,
  });
  lapse(context, ledger, live);
  ledger.live = live;
  ledger.clearAway(addMonths(context.today, -monthsKept));
  state.rem = digests.length > brakeAt && state.doorgaan !== context.today ? digests.length : 0;
  if (state.rem > 0) {
    return failure(
      'quotum',
      `Er staan ${state.rem} mails klaar. Dat is veel, dus er is niets verstuurd. Kijk bij Herinneringen > Bekijken of het klopt en kies dan Toch versturen.`,
    );
  }
  return success(sendMails(context, ledger, reminderMails(context, loaded, digests)));
}

/**
 * Refuses to mail as somebody who left: what the register tells would stand among the sent mails of her account.
 */
export function mayMail(context: Context, { register: { medewerkers } }: Loaded): Outcome<null> {
  const email = runsAs(context);
  const user = findUser(medewerkers, email, email);
  return user && mayDo(user.rol, 'versturen')
    ? success(null)
    : failure(
        'geen-recht',
        'Wie de dagelijkse taken doet, is geen actieve projectleider meer. Er gaan geen mails weg. Een projectleider kiest Herinneringen > Overnemen.',
      );
}

/** Sends the reminders of today; not finished when there was no time for all of them. */
export const remind: DailyStep = {
  name: 'Herinneringen',
  settlesLater: true,
  run: (job) => {
    const loaded = job.register();
    if (!loaded.ok) return loaded;
    const sender = mayMail(job.context, loaded.value);
    if (!sender.ok) return sender;
    const ledger = job.ledger(loaded.value);
    const report = send(job, loaded.value, ledger);
    job.state.mislukt = count(ledger.lines, 'Mislukt');
    job.state.onzeker = count(ledger.lines, 'Onzeker');
    if (!report.ok) return report;
    if (report.value.left > 0) return success(false);
    job.state.herinnerd = job.context.today;
    return success(true);
  },
};
