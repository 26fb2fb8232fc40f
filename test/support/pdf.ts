/** Reads a PDF in tests: its pages, its text, the size of its first page in points. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';

export interface ReadPdf {
  readonly pages: number;
  readonly text: string;
  readonly width: number;
  readonly height: number;
  /** How far down the text of each page comes, as a part of its height: what stands in the lower margin left out. */
  readonly filled: readonly number[];
}

/** Jest's own module system cannot load the reader. */
const READER = `
const { PDFParse } = require('pdf-parse');
const margin = 45;
async function filledIn(data) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data }).promise;
  const parts = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const height = page.view[3];
    const low = Math.min(height, ...items.filter((one) => one.str.trim()).map((one) => one.transform[5]).filter((y) => y > margin));
    parts.push(1 - low / height);
  }
  return parts;
}
const { buffer } = require('node:stream/consumers');
buffer(process.stdin).then(async (data) => {
  const filled = await filledIn(new Uint8Array(data));
  const pdf = new PDFParse({ data: new Uint8Array(data) });
  const { total, text } = await pdf.getText();
  const { pages: [{ width, height }] } = await pdf.getInfo({ parsePageInfo: true });
  await pdf.destroy();
  console.log(JSON.stringify({ pages: total, text, width, height, filled }));
});`;

export const readPdf = (pdf: Uint8Array): ReadPdf =>
  JSON.parse(
    execFileSync(process.execPath, ['-e', READER], {
      input: pdf,
      cwd: path.resolve(__dirname, '../..'),
      encoding: 'utf8',
    }),
  ) as ReadPdf;
