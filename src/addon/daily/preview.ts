/** Menu: who would get what, without sending anything. */
import { dateInWords } from '../../register/dates';
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import { opWerkdag } from '../../register/vrijeDagen';
import type { Digest, Plan, Zonder } from '../../herinneringen/plan';
import { planHerinneringen } from '../../herinneringen/plan';
import { readDaily } from '../../workbook/dailyState';
import { standingSheet } from '../../workbook/madeTab';
import { Ledger } from '../../workbook/mailLedger';
import type { Context } from '../context';
import { showDialog } from '../dialog';
import { openSession } from '../endpoints/user';
import { loadRegister } from '../load';
import type { MailFacts } from '../../paginas/herinneringen/digestMail';
import { itemLine } from '../../paginas/herinneringen/digestMail';
import type { SafeHtml } from '../../paginas/weergave/html';
import { html } from '../../paginas/weergave/html';
import { factsOf } from '../mail/reminderMails';
import { brakeAt } from './remind';
import { dailyLines } from './words';

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

function pageOf({ digests, zonder }: Plan, facts: MailFacts, about: readonly string[]): SafeHtml {
  const many =
    digests.length > brakeAt
      ? `Dat zijn ${digests.length} mails. Bij meer dan ${brakeAt} wacht het register tot een projectleider Toch versturen kiest.`
      : digests.length === 1
        ? 'Dat is 1 mail.'
        : `Dat zijn ${digests.length} mails.`;
  return html`<h1>Dit gaat weg op ${dateInWords(facts.today)}</h1>
<p>Zo staat het er nu voor. Er is niets verstuurd.</p>
${digests.length === 0 ? html`<p>Niemand krijgt een mail.</p>` : html`<p>${many}</p>`}
${digests.map((digest) => digestHtml(digest, facts))}
${zonder.length === 0 ? html`` : html`<h2>Krijgt geen mail</h2>${list(zonder.map(zonderLine))}`}
<h2>De dagelijkse taken</h2>${list(about)}`;
}

/** Shows the mails of today, or of the first working day to come when today is a free day. */
export function previewTask(context: Context): Outcome<string> {
  const session = openSession(context.marks);
  if (!session.ok) return session;
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
    laatsteRun: state.herinnerd,
  });
  const page = pageOf(
    plan,
    factsOf(context, loaded.value, today),
    dailyLines(state, context.clock()).map(({ text }) => text),
  );
  showDialog(context, 'Herinneringen bekijken', page, { width: 620, height: 480 });
  const { length } = plan.digests;
  return success(`Op ${dateInWords(today)} ${length === 1 ? 'gaat 1 mail' : `gaan ${length} mails`} weg.`);
}
