/** The handleiding as one page to print: its pictures are in it, and nothing has to be fetched. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { marked } from 'marked';

const docs = path.resolve(__dirname, '../../docs');

const style = `body{font:11pt/1.45 Arial,sans-serif;color:#202124;max-width:19cm;margin:auto}h1{font-size:22pt}
h2{font-size:15pt;break-after:avoid;border-bottom:1px solid #dadce0}h3{font-size:12pt;break-after:avoid}
img{max-width:100%;border:1px solid #dadce0;break-inside:avoid}table{border-collapse:collapse;width:100%}
td,th{border:1px solid #dadce0;padding:4px 6px;text-align:left;vertical-align:top}tr,li{break-inside:avoid}a{color:inherit}`;

const picture = (name: string): string =>
  `src="data:image/png;base64,${readFileSync(path.join(docs, name)).toString('base64')}"`;

/** @param name of a handbook in docs, without its ending */
export function bookPage(name: string): string {
  const body = marked.parse(readFileSync(path.join(docs, `${name}.md`), 'utf8'), { async: false });
  const whole = body.replace(/src="(images\/[\w-]+\.png)"/g, (_src, file: string) => picture(file));
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Handleiding PLP-register</title><style>${style}</style>${whole}</html>`;
}
