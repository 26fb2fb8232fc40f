/** The tab `Indicatoren JJJJ-MM` as a page: the main figures of a month, goal by goal. */
import type { MonthString, TimestampString } from '../../register/dates';
import { dateInWords, dutchDate, monthInWords } from '../../register/dates';
import type { Overzicht } from '../../uitkomsten/overzicht';
import { figureOf } from '../../uitkomsten/overzicht';
import { doelText, formatFigure } from '../../uitkomsten/format';
import { labelVan, tabellen } from '../../uitkomsten/tabellen';
import type { Page, PageRow } from '../page';
import { cell, wide } from '../page';
import { ink, oordeelLook } from '../setup/look';

const widths = [60, 330, 150, 190, 120];

/** One main figure as the month shows it, in the sheet and in the mail. */
export interface MonthLine {
  readonly code: string;
  readonly label: string;
  readonly gerealiseerd: string;
  readonly doel: string;
  readonly oordeel: keyof typeof oordeelLook | null;
}

/** The main figures of each table. */
export function monthLines(overzicht: Overzicht): { readonly titel: string; readonly lines: readonly MonthLine[] }[] {
  return tabellen.map(({ titel, rijen }) => ({
    titel,
    lines: rijen.flatMap(({ code }) => {
      const figure = figureOf(overzicht.figures, code);
      return figure
        ? [{ code, label: labelVan(code, ''), gerealiseerd: formatFigure(figure), doel: doelText(figure), oordeel: figure.oordeel }]
        : [];
    }),
  }));
}


/** The page of a month. */
export function monthPage(month: MonthString, overzicht: Overzicht, organisatie: string, warnings: readonly string[], now: TimestampString): Page {
  const { projectjaar, peildatum, weggelaten, hoofdcijfers } = overzicht;
  const header = { bold: true, background: '#f1f3f4' };
  const left = [...warnings, ...weggelaten.map(({ zin }) => zin)];
  const rows: PageRow[] = [
    wide(`Indicatoren ${monthInWords(month)}`, { size: 18, bold: true }),
    wide(`${organisatie}, ${projectjaar.naam} (${dutchDate(projectjaar.start)} tot en met ${dutchDate(projectjaar.einde)})`, { size: 12 }),
    wide(`Stand op ${dateInWords(peildatum)}. Gemaakt op ${dutchDate(now)}. Typ hier niets: dit tabblad maakt het register zelf.`, { colour: ink.quiet }),
    { cells: [] },
    wide(`Alle projectjaren samen: ${hoofdcijfers.gestart} gestart, ${hoofdcijfers.verklaringBehaald} met een praktijkverklaring, ${hoofdcijfers.doorgestroomd} naar waardevol werk.`, { bold: true }),
    { cells: [] },
    ...monthLines(overzicht).flatMap(({ titel, lines }): PageRow[] => [
      wide(titel, { size: 12, bold: true, colour: ink.blue }),
      { cells: ['', 'Indicator', 'Gerealiseerd', 'Doel', 'Oordeel'].map((text) => cell(text, header)), line: true },
      ...lines.map((line): PageRow => ({
        cells: [
          cell(line.code), cell(line.label), cell(line.gerealiseerd, { bold: true }), cell(line.doel),
          cell(line.oordeel ?? '', line.oordeel ? oordeelLook[line.oordeel] : {}),
        ],
        line: true,
      })),
      { cells: [] },
    ]),
    wide('Wat telt niet mee', { size: 12, bold: true, colour: ink.blue }),
    ...(left.length === 0 ? ['Alle rijen tellen mee.'] : left).map((text): PageRow => ({ cells: [cell(''), cell(text)], mergeFrom: 1 })),
  ];
  return { widths, rows };
}
