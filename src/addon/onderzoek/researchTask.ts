/** The research file: for the menu in a window with three links, for the command line as data. Reads only. */
import { dateInWords } from '../../register/dates';
import type { DateString } from '../../register/dates';
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import type { Bestand, Onderzoek } from '../../paginas/onderzoek/bestand';
import { maakOnderzoek } from '../../paginas/onderzoek/bestand';
import { toevalUit } from '../../paginas/onderzoek/schuilnummer';
import type { SafeHtml } from '../../paginas/weergave/html';
import { html } from '../../paginas/weergave/html';
import type { Context } from '../context';
import { loadRegister } from '../load';
import { figuresRefused } from '../shadow/emptied';
import { ask, numbersIn } from '../window/ask';
import { download } from '../window/download';
import { showDialog } from '../window/dialog';

/** On which day (default: the peildatum in Instellingen, else today), and who does not take part. */
export interface ResearchRequest {
  readonly peildatum?: DateString | undefined;
  readonly zonder?: readonly string[] | undefined;
}

/** The files as data. */
export const researchFiles = (context: Context, { peildatum, zonder = [] }: ResearchRequest): Outcome<Onderzoek> => {
  const loaded = loadRegister(context, [], 'whole');
  if (!loaded.ok) return loaded;
  const refused = figuresRefused(loaded.value);
  if (refused) return refused;
  const { utilities } = context;
  const { register, settings } = loaded.value;
  const dag = peildatum ?? settings.peildatum ?? context.today;
  return maakOnderzoek(register, dag, toevalUit([utilities.getUuid(), utilities.getUuid()]), zonder);
};

const link = (context: Context, { naam, inhoud }: Bestand, what: string): SafeHtml => {
  const file = context.utilities.newBlob(inhoud);
  return html`<p>${download(context, naam, file, what, 'text/csv;charset=utf-8')}</p>`;
};

/** Who does not take part, as typed; null for who thinks better of it. */
function askWithout(context: Context): string[] | null {
  const typed = ask(
    context,
    'Onderzoeksbestand',
    'Wil iemand niet meedoen aan onderzoek? Typ dan de nummers, zoals D-0003, D-0012. Doet iedereen mee, laat het dan leeg.',
  );
  return typed === null ? null : numbersIn(typed);
}

/** Menu: asks who does not take part, and shows the window. */
export function researchTask(context: Context): Outcome<string> {
  const zonder = askWithout(context);
  if (zonder === null) return success('Er is geen onderzoeksbestand gemaakt.');
  const made = researchFiles(context, { zonder });
  if (!made.ok) return made;
  const { bestand, codeboek, sleutel, rijen, peildatum, weggelaten } = made.value;
  showDialog(
    context,
    'Onderzoeksbestand',
    html`<h1>Onderzoeksbestand van ${dateInWords(peildatum)}</h1>
<p>Een rij per deelnemer, met een schuilnummer: ${rijen} rijen. Geen namen, geen woorden, geen dagen. Het blijft een bestand over mensen: geef
 het alleen aan wie daar een afspraak over heeft, en verstuur het beveiligd.</p>
${link(context, bestand, 'Download het bestand')}${link(context, codeboek, 'Download het codeboek')}
<h2>De sleutel</h2>
<p class="let-op">Met de sleutel weet je wie wie is. Bewaar hem apart, binnen het team. Stuur hem nooit mee. Na dit venster is hij er niet meer.</p>
${link(context, sleutel, 'Download de sleutel')}
<h2>Wat er niet in staat</h2>
<ul>${weggelaten.map((one) => html`<li>${one}</li>`)}<li>De rest staat in het codeboek.</li></ul>`,
    { width: 620, height: 520 },
  );
  return success(`Het onderzoeksbestand is gemaakt: ${rijen} rijen.`);
}
