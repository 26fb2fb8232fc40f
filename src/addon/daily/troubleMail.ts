/** Tells the owner of the daily job what went wrong, at most once a day and without personal data. */
import { registerName } from '../mail/content';
import { html } from '../mail/html';
import { vanishedAdvice } from '../shadow/vanishedWords';
import type { DailyState, VanishedRows } from '../../workbook/dailyState';
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

/** What Google's words mean. The words themselves may hold an address or a name: they are not passed on. */
const causes: readonly (readonly [RegExp, string])[] = [
  [/too many times|limit exceeded|quota/i, 'Google liet dit vandaag niet meer toe. Morgen kan het weer.'],
  [/timed out|timeout|maximum execution time/i, 'Google antwoordde niet op tijd.'],
  [
    /permission|authoriz/i,
    'Google geeft geen toestemming meer. Kies Herinneringen > Overnemen en geef opnieuw toestemming.',
  ],
];

/** What went wrong in a step, of an error that nobody foresaw. */
export const troubleOf = (step: string, error: unknown): Trouble => ({
  step,
  message:
    causes.find(([words]) => words.test(String((error as Error).message)))?.[1] ??
    'Er ging iets mis bij Google of in het register.',
});

const failed = 'Bij de dagelijkse taken ging vandaag iets mis. De volgende keer probeert het register het opnieuw.';
const gone = 'Er zijn veel rijen tegelijk uit het register verdwenen.';

/** Mails what went wrong, and of which tabs many rows went since the run before. That it was tried is stored first, so that a failure here never becomes a stream of mails. */
export function mailTrouble(
  { state, context: { today, spreadsheet } }: Told,
  troubles: readonly Trouble[],
  vanished: readonly VanishedRows[],
  save: () => void,
): void {
  if (troubles.length + vanished.length === 0 || !state.owner || state.foutmail === today) return;
  state.foutmail = today;
  save();
  const opening = [...(troubles.length > 0 ? [failed] : []), ...(vanished.length > 0 ? [gone] : [])].join(' ');
  const lines = [...troubles.map(({ step, message }) => `${step}: ${message}`), ...vanished.map(vanishedAdvice)];
  const url = spreadsheet.getUrl();
  const body = [opening, ...lines, `Open het register: ${url}`].join('\n\n');
  const { html: htmlBody } =
    html`<p>${opening}</p><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul><p><a href="${url}">Open het register</a></p>`;
  MailApp.sendEmail(state.owner.email, 'De dagelijkse taken van het register', body, { htmlBody, name: registerName });
}
