/** The register outside the sheet: a form as a web page, for whoever opens its address (doGet). */
import type { Outcome, Problem } from '../../register/outcome';
import { failure, success } from '../../register/outcome';
import type { SafeHtml } from '../../paginas/weergave/html';
import { html } from '../../paginas/weergave/html';
import type { FormName } from '../../sidebar/contract';
import { formDeclarations, forms, isOnderweg } from '../../sidebar/contract';
import type { Google, Services } from '../../workbook/google';
import { consentProblem } from '../consent';
import { openContext } from '../context';
import { attempt } from '../endpoints/answer';
import { admitted } from '../endpoints/user';
import { formPage } from '../forms';
import { textsOf } from '../texts';
import { zelftestPart } from '../zelftest/part';
import { addressOf, askedIn, asksSelfTest, pageAddress } from './address';

type Page = GoogleAppsScript.HTML.HtmlOutput;

/** No name in it: the title stands in the phone's list of pages. */
const asPage = (page: Page): Page =>
  page.setTitle('PLP-register').addMetaTag('viewport', 'width=device-width, initial-scale=1');

/** One sentence, and nothing of the register. */
const sentence = ({ html: pages }: Google, words: string): Page =>
  pages.createHtmlOutput(
    html`<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"></head><body><main style="font:16px/1.5 Arial,sans-serif;margin:24px"><p role="alert">${words}</p></main></body></html>`
      .html,
  );

/** Always in sight; the rest stands under Meer. */
const first: readonly FormName[] = ['vandaag', 'stagelog', 'dossier'];
const rest = (): readonly FormName[] => forms.filter((form) => isOnderweg(form) && !first.includes(form));

/** A form with the way to the other forms above it. */
function withOthers(google: Google, page: string, address: string, now: FormName): Page {
  const { stijl, slot } = textsOf(google, 'onderwegPagina');
  const links = (names: readonly FormName[]): SafeHtml[] =>
    names.map((form) => {
      const to = addressOf(address, { form, deelnemerId: null, recordId: null });
      return html`<a target="_top" href="${to}"${form === now ? html` aria-current="page"` : ''}>${formDeclarations[form].titel}</a>`;
    });
  const nav = html`<nav aria-label="Formulieren">${links(first)}<details><summary>Meer</summary>${links(rest())}</details></nav>`;
  return google.html.createHtmlOutput(
    page
      .replace('</head>', () => `<style>${stijl}</style></head>`)
      .replace('<body>', () => `<body class="onderweg">${nav.html}<script>${slot}</script>`),
  );
}

/** Google is not sure to give a page its workbook: where it does not, that is told, and why. */
function seesWorkbook(google: Google): Outcome<null> {
  try {
    if (google.app.getActiveSpreadsheet() as unknown) return success(null);
  } catch {
    // What Google refuses it may also say with an error.
  }
  const problem = consentProblem(google);
  return problem ? { ok: false, problem } : failure('bestaat-niet', zelftestPart.pageSeesNothing(google));
}

const refused = (google: Google, { message, voorJou = '' }: Problem): Page =>
  asPage(sentence(google, `${message} ${voorJou}`));

/** The form that the address asks for, when the register knows who opens it; else why not. */
export function servePage(services: Services, event: unknown): Page {
  const google = services();
  const page = attempt(google, () => success(pageFor(google, event)), 'Laad de pagina daarna opnieuw.');
  return page.ok ? page.value : refused(google, page.problem);
}

function pageFor(google: Google, event: unknown): Page {
  const seen = seesWorkbook(google);
  if (!seen.ok) return refused(google, seen.problem);
  if (asksSelfTest(event)) {
    const tried = zelftestPart.zelftestPage(openContext(google, 'zelftestVenster'));
    return tried.ok ? asPage(sentence(google, tried.value)) : refused(google, tried.problem);
  }
  const { form, deelnemerId, ...asked } = askedIn(event);
  const allowed = admitted(openContext(google, 'doGet'), () => success(null));
  if (!allowed.ok) return refused(google, allowed.problem);
  const pagina = pageAddress(google) ?? '';
  const page = isOnderweg(form)
    ? // '' is nobody: on the page no row of the sheet is selected.
      formPage(google, form, { deelnemerId: deelnemerId ?? '', pagina, ...asked })
    : sentence(google, 'Dit doe je op de computer, in het werkblad.');
  return asPage(withOthers(google, page.getContent(), pagina, form));
}
