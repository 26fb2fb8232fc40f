/** A report as a page to print: Tabel 1–4 in three columns, as the evaluation report has them. */
import { dutchDate } from '../../register/dates';
import type { TimestampString } from '../../register/dates';
import type { Rapport, RapportCijfer, RapportRij, RapportWoorden } from './rapport';
import { geenToelichting, geschrevenInWoorden } from './woorden';
import { ink } from '../../workbook/page/look';
import { oordeelLook, woordenLook } from '../weergave/look';
import type { SafeHtml } from '../weergave/html';
import { html } from '../weergave/html';

const style = `@page{size:A4;margin:15mm}body{font:10pt/1.4 Arial,Helvetica,sans-serif;color:${ink.text};margin:0}
h1{font-size:20pt;line-height:1.2;margin:0 0 6pt}h2{font-size:13pt;color:${ink.blue};margin:18pt 0 6pt;page-break-after:avoid}
p{margin:0 0 4pt}ul{margin:0 0 6pt;padding-left:14pt}
table{width:100%;border-collapse:collapse;table-layout:fixed}tr{page-break-inside:avoid}
th,td{text-align:left;vertical-align:top;padding:5pt 8pt 5pt 0;border-bottom:1px solid ${ink.line};overflow-wrap:break-word}
th{background:#f1f3f4;padding-left:4pt}td:first-child,td:nth-child(2),td:nth-child(3){padding-left:4pt}
.stil{color:${ink.quiet}}.deel{color:${ink.quiet};font-size:9pt;margin:2pt 0 0}.leeg{color:${ink.warn};font-style:italic}`;

const empty = html``;

/** Doel, oordeel and what the quarter brought, as far as there are any. */
function besideFigure({ doel, oordeel, erbij }: RapportCijfer): SafeHtml {
  const look = oordeel ? html`<b style="color:${oordeelLook[oordeel].colour}">${oordeel}</b>` : empty;
  const parts = [
    ...(doel ? [html`afspraak ${doel}`] : []),
    ...(oordeel ? [look] : []),
    ...(erbij !== '' && erbij !== '0' ? [html`dit kwartaal ${erbij}`] : []),
  ];
  return parts.length === 0 ? empty : html` (${parts.map((part, index) => html`${index > 0 ? '; ' : ''}${part}`)})`;
}

const figure = (cijfer: RapportCijfer): SafeHtml =>
  cijfer.onderdeel === ''
    ? html`<p>${cijfer.label}: <b>${cijfer.waarde}</b>${besideFigure(cijfer)}</p>`
    : html`<p class="deel">${cijfer.label}: ${cijfer.waarde}${besideFigure(cijfer)}</p>`;

const words = (said: RapportWoorden): SafeHtml =>
  html`<p>${
    said.oordeel ? html`<b style="color:${woordenLook[said.oordeel].colour}">${said.oordeel}.</b> ` : empty
  }${said.tekst}${said.geschrevenBij ? html` <span class="stil">${geschrevenInWoorden(said)}</span>` : empty}</p>`;

const allWords = ({ woorden, cijfers }: RapportRij): SafeHtml =>
  html`${woorden ? words(woorden) : html`<p class="leeg">${geenToelichting}</p>`}${cijfers.map(
    ({ label, woorden: own }) => (own ? html`<p class="stil">${label}:</p>${words(own)}` : empty),
  )}`;

const row = (rij: RapportRij): SafeHtml => html`<tr>
<td><p><b>${rij.code}</b> ${rij.doel}</p></td>
<td>${rij.cijfers.length === 0 ? html`<p class="stil">Dit wordt niet geteld.</p>` : rij.cijfers.map(figure)}</td>
<td>${allWords(rij)}</td>
</tr>
`;

const table = ({ titel, rijen }: Rapport['tabellen'][number]): SafeHtml => html`<h2>${titel}</h2>
<table><thead><tr><th style="width:27%">Doel</th><th style="width:36%">Resultaat</th><th style="width:37%">Toelichting</th></tr></thead>
<tbody>${rijen.map(row)}</tbody></table>
`;

const lines = (list: readonly string[]): SafeHtml => html`<ul>${list.map((one) => html`<li>${one}</li>`)}</ul>`;

/** The whole page. What people typed cannot become markup. */
export const rapportHtml = (rapport: Rapport, now: TimestampString): SafeHtml => html`<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>${rapport.titel}</title><style>${style}</style></head><body>
<h1>${rapport.titel}</h1>
${rapport.regels.map((regel) => html`<p>${regel}</p>`)}
<p class="stil">Gemaakt op ${dutchDate(now)} met het PLP-register.</p>
<h2>Samenvatting</h2><p>${rapport.samenvatting}</p>
${rapport.gebeurd.length === 0 ? empty : html`<h2>Wat er in dit kwartaal gebeurde</h2>${lines(rapport.gebeurd)}`}
${rapport.tabellen.map(table)}
<h2>Wat telt niet mee</h2>${rapport.weggelaten.length === 0 ? html`<p>Alle rijen tellen mee.</p>` : lines(rapport.weggelaten)}
<p class="stil">Een cijfer telt alleen wat op de peildatum al gebeurd was. Een percentage staat er met de aantallen waaruit het is berekend.</p>
</body></html>`;
