/** The report as a PDF, offered in a window. */
import { dateInWords } from '../../register/dates';
import type { Rapport } from '../../paginas/rapport/rapport';
import type { Context } from '../context';
import { download } from '../window/download';
import { showDialog } from '../window/dialog';
import type { SafeHtml } from '../../paginas/weergave/html';
import { html } from '../../paginas/weergave/html';
import { pdfOf } from '../window/pdf';
import { opPapier, rapportHtml } from '../../paginas/rapport/rapportHtml';
import type { BladRij } from '../../paginas/rapport/uitBlad';
import { rapportUitBlad, rijenOp } from '../../paginas/rapport/uitBlad';
import type { Page } from '../../workbook/page/model';

/** A report that was made: its tab, and what of people's own is in it. */
export interface Made {
  readonly rapport: Rapport;
  readonly tabName: string;
  /** Where a name seems to stand: IDs of words, and rows of the tab. */
  readonly named: readonly string[];
  readonly page: Page;
  /** How many cells and rows somebody wrote in the tab before. */
  readonly eigen: number;
}

const link = (context: Context, name: string, pdf: GoogleAppsScript.Base.Blob): SafeHtml =>
  html`<p>${download(context, `${name}.pdf`, pdf, 'Download de PDF')}</p>`;

const failed = (): SafeHtml =>
  html`<p class="let-op">De PDF maken is niet gelukt. Kies in het menu nog een keer dit rapport, of druk het tabblad af.</p>`;

/** What to do before it is sent on; empty when it can go as it is. */
const before = ({ ontbreekt, achtergehouden }: Rapport, named: readonly string[]): SafeHtml =>
  html`${
    ontbreekt.length === 0
      ? html``
      : html`<p class="let-op">Nog geen
 (nieuwe) toelichting bij: ${ontbreekt.join(', ')}. Schrijf die met PLP-register &gt; Rapporten &gt; Toelichting en maak het rapport dan opnieuw.</p>`
  }${nameWarning(named)}<p>${achtergehouden[0] ?? ''}</p><ul>${achtergehouden.slice(1).map((one) => html`<li>${one}</li>`)}</ul>`;

const nameWarning = (named: readonly string[]): SafeHtml =>
  named.length === 0
    ? html``
    : html`<p class="let-op">Let op: in ${named.join(', ')} lijkt de naam van een deelnemer te staan.
 Kijk dat na voordat je het rapport doorstuurt.</p>`;

/** How a window about a report is shown. */
const size = { width: 520, height: 280 };

/** Shows the window. `named`: where a name seems to stand. Returns whether there is a PDF. */
export function offerPdf(
  context: Context,
  { tabName, rapport, named, page, eigen }: Pick<Made, 'tabName' | 'rapport' | 'named' | 'page' | 'eigen'>,
): boolean {
  const pdf = pdfOf(context, tabName, eigen > 0 ? paperOf(rijenOp(page), context) : rapportHtml(rapport, context.now));
  showDialog(
    context,
    tabName,
    html`<h1>${rapport.titel}</h1>
<p>Het rapport staat in het tabblad ${tabName}. De cijfers zijn die van ${dateInWords(rapport.peildatum)}.</p>
${eigen > 0 ? html`<p>Jullie eigen woorden zijn bewaard (${eigen}). Kijk of ze nog kloppen bij de cijfers.</p>` : html``}
${pdf ? link(context, tabName, pdf) : failed()}
${before(rapport, named)}`,
    size,
  );
  return pdf !== null;
}

/** What stands in a tab as it is printed. */
function paperOf(rows: readonly BladRij[], { now }: Context): SafeHtml {
  const { document, regels } = rapportUitBlad(rows);
  return opPapier(document, regels, now);
}

/** Shows the PDF of what stands in the tab of a report by now. Returns whether there is one. */
export function offerTab(
  context: Context,
  tabName: string,
  rows: readonly BladRij[],
  named: readonly string[],
): boolean {
  const pdf = pdfOf(context, tabName, paperOf(rows, context));
  showDialog(
    context,
    tabName,
    html`<h1>${tabName}</h1>
<p>De PDF is van wat er nu in het tabblad staat, met jullie eigen woorden.</p>
${pdf ? link(context, tabName, pdf) : failed()}${nameWarning(named)}`,
    size,
  );
  return pdf !== null;
}
