/** A window of the add-on over the sheet, with content that is only to be read. */
import { ink } from '../../workbook/page/look';
import type { Context } from '../context';
import type { SafeHtml } from '../../paginas/weergave/html';
import { html } from '../../paginas/weergave/html';

const style = `body{font:14px Arial,sans-serif;color:${ink.text};margin:0;padding:4px 12px;line-height:1.45}
h1{font-size:16px}h2{font-size:14px;margin:16px 0 4px}ul{margin:4px 0;padding-left:20px}
.knop{display:inline-block;padding:9px 16px;border-radius:4px;background:${ink.blue};color:#fff;font-weight:bold;text-decoration:none}
.knop:focus-visible{outline:2px solid ${ink.text};outline-offset:2px}.let-op{color:${ink.warn}}`;

/** Shows it until it is closed; `size` in pixels. */
export function showDialog(
  { app, html: pages }: Context,
  title: string,
  body: SafeHtml,
  size: { readonly width: number; readonly height: number },
): void {
  const page = html`<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head><body>
${body}</body></html>`;
  app.getUi().showModalDialog(pages.createHtmlOutput(page.html).setWidth(size.width).setHeight(size.height), title);
}
