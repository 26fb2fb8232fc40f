/** A paper in a window over the sheet, as it comes out of the printer, with the PDF above it. */
import type { SafeHtml } from '../../paginas/weergave/html';
import { html } from '../../paginas/weergave/html';
import { ink } from '../../workbook/page/look';
import type { Context } from '../context';
import { download } from './download';
import { pdfOf } from './pdf';

const width = 820;
const height = 640;

const style = `body{padding:0 24px 24px}.balk{position:sticky;top:0;background:#fff;padding:12px 0;border-bottom:1px solid ${ink.line}}
.balk a{display:inline-block;padding:9px 16px;border-radius:4px;background:${ink.blue};color:#fff;font-weight:bold;text-decoration:none}
.balk a:focus-visible{outline:2px solid ${ink.text};outline-offset:2px}`;

const bar = (context: Context, name: string, pdf: GoogleAppsScript.Base.Blob | null): SafeHtml =>
  html`<p class="balk">${
    pdf
      ? download(context, `${name}.pdf`, pdf, 'Download de PDF')
      : 'De PDF maken is niet gelukt. Sluit dit venster en probeer het opnieuw.'
  }</p>`;

/** Shows it until it is closed. @param name of the file, without an ending */
export function showPaper(context: Context, title: string, name: string, page: SafeHtml): void {
  const { app, html: pages } = context;
  const above = bar(context, name, pdfOf(context, name, page));
  const whole = page.html
    .replace('</head>', () => `<style>${style}</style></head>`)
    .replace('<body>', () => `<body>${above.html}`);
  app.getUi().showModalDialog(pages.createHtmlOutput(whole).setWidth(width).setHeight(height), title);
}
