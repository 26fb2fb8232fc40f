/** The window of the self-test: the outcomes as text to copy, a file to download, and whether the window itself is whole. */
import type { SafeHtml } from '../../paginas/weergave/html';
import { html } from '../../paginas/weergave/html';
import type { Uitslag } from '../../paginas/zelftest/uitslag';
import { telling } from '../../paginas/zelftest/uitslag';
import { zelftestText } from '../../paginas/zelftest/zelftestPage';
import type { Context } from '../context';
import { download } from '../window/download';
import { showDialog } from '../window/dialog';
import { samplePdf } from './probes/pictures';
import { windowScript } from './words';

const sample = (context: Context): SafeHtml => {
  const pdf = samplePdf(context);
  return pdf === null ? html`` : html`<p>${download(context, 'proef.pdf', pdf, 'Proefbestand downloaden')}</p>`;
};

/** Shows the outcomes as text, with a button to copy it. */
export function showZelftest(context: Context, uitslagen: readonly Uitslag[]): void {
  showDialog(
    context,
    'Zelftest bij Google',
    html`<p>${telling(uitslagen)}. Het staat ook in het tabblad Zelftest.</p>
<p><label for="tekst">Als tekst, zonder persoonsgegevens:</label></p>
<textarea id="tekst" readonly rows="12" style="width:100%;box-sizing:border-box;font:12px monospace">${zelftestText(uitslagen, context.now)}</textarea>
<p><button id="kopieer" class="knop" style="border:0;font:inherit;font-weight:bold">Kopieer als tekst</button> <span id="gedaan" role="status"></span></p>
${sample(context)}
<script id="script" data-tekens="${windowScript.length}">${{ html: windowScript }}</script>`,
    { width: 640, height: 480 },
  );
}
