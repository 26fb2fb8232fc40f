/** The report as a PDF, offered in a window: a script of the workbook cannot put a file on somebody's computer by itself. */
import { dateInWords } from '../../register/dates';
import type { Rapport } from '../../paginas/rapport/rapport';
import type { Context } from '../context';
import { showDialog } from '../window/dialog';
import type { SafeHtml } from '../../paginas/weergave/html';
import { html } from '../../paginas/weergave/html';
import { pdfOf } from '../window/pdf';
import { rapportHtml } from '../../paginas/rapport/rapportHtml';

/** The file travels in the link itself, so nothing is left behind in Drive or a mailbox. */
const link = (
  { utilities }: Context,
  name: string,
  pdf: GoogleAppsScript.Base.Blob,
): SafeHtml => html`<p><a class="knop" download="${name}.pdf"
 href="data:application/pdf;base64,${utilities.base64Encode(pdf.getBytes())}">Download de PDF</a></p>`;

const failed = (): SafeHtml =>
  html`<p class="let-op">De PDF maken is niet gelukt. Kies in het menu nog een keer dit rapport, of druk het tabblad af.</p>`;

/** What to do before it is sent on; empty when it can go as it is. */
const before = ({ ontbreekt, achtergehouden }: Rapport, named: readonly string[]): SafeHtml =>
  html`${
    ontbreekt.length === 0
      ? html``
      : html`<p class="let-op">Nog geen
 (nieuwe) toelichting bij: ${ontbreekt.join(', ')}. Schrijf die met PLP-register &gt; Rapporten &gt; Toelichting en maak het rapport dan opnieuw.</p>`
  }${
    named.length === 0
      ? html``
      : html`<p class="let-op">Let op: in ${named.join(', ')} lijkt de naam van een deelnemer te staan.
 Kijk dat na voordat je het rapport doorstuurt.</p>`
  }<p>${achtergehouden[0] ?? ''}</p><ul>${achtergehouden.slice(1).map((one) => html`<li>${one}</li>`)}</ul>`;

/** Shows the window. `named`: the Toelichting-IDs in which a name seems to stand. Returns whether there is a PDF. */
export function offerPdf(context: Context, tabName: string, rapport: Rapport, named: readonly string[]): boolean {
  const pdf = pdfOf(context, tabName, rapportHtml(rapport, context.now));
  showDialog(
    context,
    tabName,
    html`<h1>${rapport.titel}</h1>
<p>Het rapport staat in het tabblad ${tabName}. De cijfers zijn die van ${dateInWords(rapport.peildatum)}.</p>
${pdf ? link(context, tabName, pdf) : failed()}
${before(rapport, named)}`,
    { width: 520, height: 280 },
  );
  return pdf !== null;
}
