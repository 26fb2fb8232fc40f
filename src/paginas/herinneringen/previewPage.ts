/** Who would get which reminders, before anything is sent: for a window. */
import { counted, wordFor } from '../../register/grouping';
import { dateInWords } from '../../register/dates';
import type { Digest, Plan, Zonder } from '../../herinneringen/plan';
import type { SafeHtml } from '../weergave/html';
import { html } from '../weergave/html';
import type { MailFacts } from './digestMail';
import { itemLine } from './digestMail';

const list = (lines: readonly string[]): SafeHtml => html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;

const digestHtml = (digest: Digest, facts: MailFacts): SafeHtml => html`
<h2>${digest.recipient}${digest.aan === 'leermeester' ? ' (leermeester)' : ''}</h2>
${list([
  ...digest.herinneringen.map(({ item, late }) => `${itemLine(item, facts)}${late ? ' (later dan bedoeld)' : ''}`),
  ...(digest.week ? [`Te laat in het hele team: ${digest.week.items.length}`] : []),
])}`;

const zonderLine = ({ email, aantal }: Zonder): string =>
  email === null
    ? `Niemand: er is geen actieve medewerker of projectleider om aan te mailen (${aantal}).`
    : `${email}: Ontvangt herinneringen staat op Nee (${aantal}).`;

/**
 * The page.
 * @param brakeAt from how many mails on a person must say that they may leave
 * @param about sentences about the daily job
 */
export function previewPage(
  { digests, zonder }: Plan,
  facts: MailFacts,
  brakeAt: number,
  about: readonly string[],
): SafeHtml {
  const many =
    digests.length > brakeAt
      ? `Dat zijn ${digests.length} mails. Bij meer dan ${brakeAt} wacht het register tot een projectleider Toch versturen kiest.`
      : `Dat ${wordFor(digests.length, 'is', 'zijn')} ${counted(digests.length, 'mail', 'mails')}.`;
  return html`<h1>Dit gaat weg op ${dateInWords(facts.today)}</h1>
<p>Zo staat het er nu voor. Er is niets verstuurd.</p>
${digests.length === 0 ? html`<p>Niemand krijgt een mail.</p>` : html`<p>${many}</p>`}
${digests.map((digest) => digestHtml(digest, facts))}
${zonder.length === 0 ? html`` : html`<h2>Krijgt geen mail</h2>${list(zonder.map(zonderLine))}`}
<h2>De dagelijkse taken</h2>${list(about)}`;
}
