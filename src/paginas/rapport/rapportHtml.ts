/** A report as a page to print: Tabel 1–4 in three columns, as the evaluation report has them. */
import type { TimestampString } from '../../register/dates';
import { dutchDate } from '../../register/dates';
import { ink } from '../../workbook/page/look';
import type { Document } from '../weergave/document';
import type { SafeHtml } from '../weergave/html';
import { alsPapier } from '../weergave/papier';
import { rapportDocument } from './document';
import type { Rapport } from './rapport';

const css = `@page{size:A4;margin:15mm 15mm 20mm;@bottom-right{content:"Bladzijde " counter(page) " van " counter(pages);font:8pt Arial,Helvetica,sans-serif;color:${ink.quiet}}}body{font:10pt/1.4 Arial,Helvetica,sans-serif;color:${ink.text};margin:0}
h1{font-size:20pt;line-height:1.2;margin:0 0 6pt}h2{font-size:13pt;color:${ink.blue};margin:18pt 0 6pt;page-break-after:avoid}
p{margin:0 0 4pt}ul{margin:0 0 6pt;padding-left:14pt}
table{width:100%;border-collapse:collapse;table-layout:fixed}td p,li{page-break-inside:avoid}
th,td{text-align:left;vertical-align:top;padding:5pt 8pt 5pt 0;border-bottom:1px solid ${ink.line};overflow-wrap:break-word}
th{background:#f1f3f4;padding-left:4pt}td:first-child,td:nth-child(2),td:nth-child(3){padding-left:4pt}
.stil,.klein{color:${ink.quiet}}.deel{color:${ink.quiet};font-size:9pt;margin:2pt 0 0}.leeg{color:${ink.warn};font-style:italic}`;

/** A document with this look. @param regels below the title */
export const opPapier = (document: Document, regels: readonly string[], now: TimestampString): SafeHtml =>
  alsPapier(
    document,
    { css, runsOn: false },
    {
      under: [
        ...regels.map((text) => ({ text })),
        { text: `Gemaakt op ${dutchDate(now)} met het PLP-register.`, isQuiet: true },
      ],
    },
  );

/** The whole page. */
export const rapportHtml = (rapport: Rapport, now: TimestampString): SafeHtml =>
  opPapier(rapportDocument(rapport), rapport.regels, now);
