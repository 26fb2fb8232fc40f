/** Tells the owner of the daily job what went wrong, at most once a day and without personal data. */
import type { GoogleTrouble } from '../../sidebar/contract';
import { troubleIn } from '../../sidebar/contract';
import { consentProblem } from '../consent';
import { registerName } from '../../paginas/weergave/content';
import { html } from '../../paginas/weergave/html';
import type { DailyState } from '../../workbook/dailyState';
import type { Context } from '../context';

/** Of the job: who it is for, and whether she was mailed today. */
interface Told {
  readonly context: Context;
  readonly state: Pick<DailyState, 'owner'> & { foutmail: DailyState['foutmail'] };
}

export interface Trouble {
  readonly step: string;
  /** A Dutch sentence without personal data. */
  readonly message: string;
}

const otherwise = 'Er ging iets mis bij Google of in het register.';

/** What Google's words mean. The words themselves may hold an address or a name: they are not passed on. */
const causes: Readonly<Partial<Record<GoogleTrouble, string>>> = {
  quota: 'Google liet dit vandaag niet meer toe. Morgen kan het weer.',
  broken: 'Google antwoordde niet op tijd.',
  consent: 'Google geeft geen toestemming meer. Kies Herinneringen > Overnemen en geef opnieuw toestemming.',
};

/** What went wrong in a step, of an error that nobody foresaw: by what Google says of its consent, else by its words. */
export const troubleOf = (step: string, error: unknown): Trouble => ({
  step,
  message: causes[consentProblem() ? 'consent' : troubleIn(error)] ?? otherwise,
});

const failed = 'Bij de dagelijkse taken ging vandaag iets mis. De volgende keer probeert het register het opnieuw.';
const attention = 'Het register vraagt je aandacht.';

/** Mails what went wrong, and what else somebody must look at: a Dutch sentence each. That it was tried is stored first, so that a failure here never becomes a stream of mails. */
export function mailTrouble(
  { state, context: { today, spreadsheet } }: Told,
  troubles: readonly Trouble[],
  notices: readonly string[],
  save: () => void,
): void {
  if (troubles.length + notices.length === 0 || !state.owner || state.foutmail === today) return;
  state.foutmail = today;
  save();
  const opening = [...(troubles.length > 0 ? [failed] : []), ...(notices.length > 0 ? [attention] : [])].join(' ');
  const lines = [...troubles.map(({ step, message }) => `${step}: ${message}`), ...notices];
  const url = spreadsheet.getUrl();
  const body = [opening, ...lines, `Open het register: ${url}`].join('\n\n');
  const { html: htmlBody } =
    html`<p>${opening}</p><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul><p><a href="${url}">Open het register</a></p>`;
  MailApp.sendEmail(state.owner.email, 'De dagelijkse taken van het register', body, { htmlBody, name: registerName });
}
