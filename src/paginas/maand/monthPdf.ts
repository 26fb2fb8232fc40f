/** The month as a page to print: one or two sheets of A4, the charts in it as pictures. */
import type { TimestampString } from '../../register/dates';
import { dutchDate } from '../../register/dates';
import { ink } from '../../workbook/page/look';
import type { Document } from '../weergave/document';
import type { SafeHtml } from '../weergave/html';
import { alsPapier } from '../weergave/papier';

/** On paper: letters that people read without glasses, as many of them as go on two pages. */
const css = `@page{size:A4;margin:9mm 11mm}body{font:7.6pt/1.2 Arial,Helvetica,sans-serif;color:${ink.text};margin:0}
h1{font-size:16pt;line-height:1.2;margin:0 0 2pt}h2{font-size:10.5pt;color:${ink.blue};margin:5pt 0 1pt;page-break-after:avoid}
p{margin:0 0 2pt}.kop{font-size:12pt;font-weight:bold;margin:4pt 0}.stil{color:${ink.quiet}}.klein{color:${ink.quiet};margin:0 0 1pt}
table{width:100%;border-collapse:collapse;table-layout:fixed}tr,img,.tabel{page-break-inside:avoid}
td,th{text-align:left;vertical-align:top;padding:.3pt 3pt .3pt 0;border-bottom:1px solid ${ink.line};overflow-wrap:break-word}
th{background:#f1f3f4}.raster>tbody>tr>td{border:0;padding:0 8pt 0 0}img{width:100%}
.lijst{table-layout:auto}.lijst td{overflow-wrap:anywhere}.lijst td+td{white-space:nowrap;text-align:right}`;

/** The whole page. @param pictureOf the address of a chart's picture, by its title; null where there is none */
export function monthPdfPage(
  document: Document,
  under: string,
  pictureOf: (title: string) => string | null,
  organisatie: string,
  now: TimestampString,
): SafeHtml {
  const about = `${organisatie}. ${under} Gemaakt op ${dutchDate(now)} met het PLP-register.`;
  return alsPapier(
    document,
    { css, runsOn: true },
    {
      under: [{ text: about, isQuiet: true }],
      pictureOf,
    },
  );
}
