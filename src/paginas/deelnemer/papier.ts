/** A paper about one deelnemer: one look for all of them, on screen and as a PDF. What stands on it is a Document. */
import type { TimestampString } from '../../register/dates';
import { dateInWords } from '../../register/dates';
import { ink } from '../../workbook/page/look';
import type { Document } from '../weergave/document';
import type { SafeHtml } from '../weergave/html';
import { alsPapier } from '../weergave/papier';

const css = `@page{size:A4;margin:18mm}body{font:12pt/1.5 Arial,Helvetica,sans-serif;color:${ink.text};margin:0}
h1{font-size:22pt;line-height:1.2;margin:0 0 6pt}h2{font-size:15pt;color:${ink.blue};margin:20pt 0 6pt;page-break-after:avoid}
p{margin:0 0 6pt}ul{margin:0 0 6pt;padding-left:16pt}li{margin:0 0 4pt}
table{width:100%;border-collapse:collapse;margin:0 0 8pt}tr{page-break-inside:avoid}
th,td{text-align:left;vertical-align:top;padding:4pt 8pt 4pt 0;border-bottom:1px solid ${ink.line};overflow-wrap:break-word;white-space:pre-line}
td p{margin:0}.lijst td:first-child{width:34%}.lijst td:first-child[colspan="2"]{width:auto;padding-top:10pt}
.kop{font-size:15pt;font-weight:bold}.stil,.klein{color:${ink.quiet}}.klein{font-size:11pt}`;

/** The whole page. `voor`: whom it is about, below the title. */
export const deelnemerPapier = (document: Document, voor: string, now: TimestampString): SafeHtml =>
  alsPapier(
    document,
    { css, runsOn: false },
    {
      under: [
        { text: voor },
        { text: `Gemaakt op ${dateInWords(now.slice(0, 10))} met het PLP-register.`, isQuiet: true },
      ],
    },
  );
