/** Chromium prints a page for real: A4, its words in it, nothing fetched, and a clear sentence when it cannot. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { printPdf } from '../../../src/workbench/browser/print';

interface ReadPdf {
  readonly pages: number;
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** Jest's own module system cannot load the reader. */
const READER = `
const { PDFParse } = require('pdf-parse');
const { buffer } = require('node:stream/consumers');
buffer(process.stdin).then(async (data) => {
  const pdf = new PDFParse({ data: new Uint8Array(data) });
  const { total, text } = await pdf.getText();
  const { pages: [{ width, height }] } = await pdf.getInfo({ parsePageInfo: true });
  await pdf.destroy();
  console.log(JSON.stringify({ pages: total, text, width, height }));
});`;

const readPdf = (pdf: Uint8Array): ReadPdf => JSON.parse(
  execFileSync(process.execPath, ['-e', READER], { input: pdf, cwd: path.resolve(__dirname, '../../..'), encoding: 'utf8' })) as ReadPdf;

test('a page becomes A4 sheets with its words on them; asked again, it is not printed again', () => {
  const html = '<!doctype html><html lang="nl"><body><h1>Indicatoren augustus – één</h1><script>document.body.textContent = "gehackt"</script></body></html>';
  const pdf = printPdf(html);
  const { pages, text, width, height } = readPdf(pdf);
  expect([pages, Math.round(width), Math.round(height)]).toEqual([1, 596, 843]);
  expect(text).toContain('Indicatoren augustus – één');
  expect(text).not.toContain('gehackt');
  process.env['PLP_CHROMIUM'] = '/bestaat/niet';
  try {
    expect(printPdf(html)).toEqual(pdf);
    expect(() => printPdf('<p>iets anders</p>')).toThrow(/^De pdf is niet gemaakt: Chromium start niet/);
  } finally {
    delete process.env['PLP_CHROMIUM'];
  }
});
