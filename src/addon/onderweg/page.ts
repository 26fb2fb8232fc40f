/** The register outside the sheet: a form as a web page, for whoever opens its address (doGet). */
import type { Problem } from '../../register/outcome';
import { success } from '../../register/outcome';
import { html } from '../../paginas/weergave/html';
import type { Google, Services } from '../../workbook/google';
import { openContext } from '../context';
import { attempt } from '../endpoints/answer';
import { admitted } from '../endpoints/user';
import { formPage } from '../forms';
import { askedIn, pageAddress } from './address';

type Page = GoogleAppsScript.HTML.HtmlOutput;

/** No name in it: the title stands in the phone's list of pages. */
const asPage = (page: Page): Page =>
  page.setTitle('PLP-register').addMetaTag('viewport', 'width=device-width, initial-scale=1');

/** One sentence, and nothing of the register. */
const refused = ({ html: pages }: Google, { message, voorJou }: Problem): Page =>
  pages.createHtmlOutput(
    html`<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"></head><body style="font:16px/1.5 Arial,sans-serif;margin:24px"><p role="alert">${message} ${voorJou ?? ''}</p></body></html>`
      .html,
  );

/** The form that the address asks for, when the register knows who opens it; else why not. */
export function servePage(services: Services, event: unknown): Page {
  const google = services();
  const { form, deelnemerId, recordId } = askedIn(event);
  const allowed = attempt(google, () => admitted(openContext(google, 'doGet'), () => success(null)));
  if (!allowed.ok) return asPage(refused(google, allowed.problem));
  // '' is nobody: on the page no row of the sheet is selected.
  const start = { deelnemerId: deelnemerId ?? '', recordId, pagina: pageAddress(google) ?? '' };
  return asPage(formPage(google, form, start));
}
