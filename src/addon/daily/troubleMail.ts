/** Tells the owner of the daily job what went wrong, at most once a day and without personal data. */
import type { GoogleTrouble } from '../../sidebar/contract';
import { troubleIn, workbookFull } from '../../sidebar/contract';
import { consentProblem } from '../consent';
import { logTrouble } from '../trouble';
import type { Trouble } from '../../paginas/herinneringen/troubleContent';
import { troubleContent } from '../../paginas/herinneringen/troubleContent';
import type { DailyState } from '../../workbook/state/dailyState';
import type { Context } from '../context';

/** Of the job: who it is for, and whether she was mailed today. */
interface Told {
  readonly context: Context;
  readonly state: Pick<DailyState, 'owner'> & { foutmail: DailyState['foutmail'] };
}

const otherwise =
  'Er ging iets mis bij Google of in het register. Gaat het morgen weer mis? Kies dan Controle > Zelftest bij Google.';

/** What Google's words mean. The words themselves may hold an address or a name: they are not passed on. */
const causes: Readonly<Partial<Record<GoogleTrouble, string>>> = {
  quota: 'Google liet dit vandaag niet meer toe. Morgen kan het weer.',
  full: workbookFull,
  broken: 'Google antwoordde niet op tijd.',
  consent: 'Google geeft geen toestemming meer. Kies Herinneringen > Overnemen en geef opnieuw toestemming.',
};

/** What went wrong in a step, of an error that nobody foresaw: by what Google says of its consent, else by its words. */
export function troubleOf(context: Context, step: string, error: unknown): Trouble {
  logTrouble(error);
  return { step, message: causes[consentProblem(context) ? 'consent' : troubleIn(error)] ?? otherwise };
}

/** Mails what went wrong, and what else somebody must look at: a Dutch sentence each. That it was tried is stored first, so that a failure here never becomes a stream of mails. */
export function mailTrouble(
  { state, context: { today, spreadsheet, mail } }: Told,
  troubles: readonly Trouble[],
  notices: readonly string[],
  save: () => void,
): void {
  if (troubles.length + notices.length === 0 || !state.owner || state.foutmail === today) return;
  state.foutmail = today;
  save();
  const { subject, body, htmlBody, from } = troubleContent(troubles, notices, spreadsheet.getUrl());
  mail.sendEmail(state.owner.email, subject, body, { htmlBody, name: from });
}
