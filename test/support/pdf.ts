/** Reads a PDF in tests: its pages, its text, the size of its first page in points. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';

export interface ReadPdf {
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

export const readPdf = (pdf: Uint8Array): ReadPdf =>
  JSON.parse(
    execFileSync(process.execPath, ['-e', READER], {
      input: pdf,
      cwd: path.resolve(__dirname, '../..'),
      encoding: 'utf8',
    }),
  ) as ReadPdf;
