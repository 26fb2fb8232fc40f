/** The tab Uitkomsten as a page: Tabel 1–4 as the report has them, the doel beside what was realised. */
import type { TimestampString } from '../../register/dates';
import { dateInWords, dutchDate } from '../../register/dates';
import { counted } from '../../register/grouping';
import type { Figure } from '../../uitkomsten/cijfers/figure';
import { doelText, formatFigure } from '../../uitkomsten/cijfers/format';
import type { Overzicht } from '../../uitkomsten/cijfers/overzicht';
import { figureOf } from '../../uitkomsten/cijfers/overzicht';
import type { Indicator } from '../../uitkomsten/indicatoren/indicator';
import type { Tabel } from '../../uitkomsten/indicatoren/tabellen';
import { tabellen } from '../../uitkomsten/indicatoren/tabellen';
import type { CellLook, Page, PageCell, PageRow } from '../../workbook/page/page';
import { cell, wide } from '../../workbook/page/page';
import { ink } from '../../workbook/page/look';
import { oordeelLook } from '../weergave/look';

const widths = [50, 390, 120, 150, 110, 150, 420];
const columns = widths.length;

const paragraph = (text: string, look: CellLook = {}): PageRow => ({
  cells: [cell(''), cell(text, look)],
  mergeFrom: 1,
});
const blank: PageRow = { cells: [] };

function head({ peildatum, projectjaar }: Overzicht, organisatie: string, now: TimestampString): PageRow[] {
  const extended =
    projectjaar.einde === projectjaar.oorspronkelijkEinde
      ? ''
      : ` (in het eerste plan tot ${dutchDate(projectjaar.oorspronkelijkEinde)})`;
  return [
    wide(`Uitkomsten ${organisatie}`, { size: 18, bold: true }),
    wide(`${projectjaar.naam}: ${dutchDate(projectjaar.start)} tot en met ${dutchDate(projectjaar.einde)}${extended}`, {
      size: 12,
    }),
    wide(`Peildatum: ${dateInWords(peildatum)}`, { size: 12, bold: true }),
    wide(
      `Bijgewerkt op ${dutchDate(now)} om ${now.slice(11, 16)}. Dit tabblad maakt het register zelf: typ hier niets.`,
      { colour: ink.quiet },
    ),
    wide('Wie zit er achter een cijfer? Klik op het cijfer en kies PLP-register > Cijfer bekijken.', {
      colour: ink.quiet,
    }),
    blank,
  ];
}

function headline({
  hoofdcijfers: { gestart, verklaringBehaald, doorgestroomd, buitenProjectjaren },
}: Overzicht): PageRow[] {
  const buiten = buitenProjectjaren.aantal;
  return [
    wide('Alle projectjaren samen', { size: 12, bold: true, colour: ink.blue }),
    paragraph(
      `${gestart} deelnemers zijn gestart. ${verklaringBehaald} van hen hebben een praktijkverklaring. ` +
        `${doorgestroomd} zijn doorgestroomd naar waardevol werk.`,
    ),
    ...(buiten > 0
      ? [
          paragraph(
            `${counted(buiten, 'deelnemer startte', 'deelnemers startten')} buiten elk projectjaar en ${buiten === 1 ? 'telt' : 'tellen'} in geen enkele groep mee: ` +
              `${buitenProjectjaren.deelnemerIds.join(', ')}. Klopt de datum in Fasen, en staat het projectjaar in Projectjaren?`,
            { colour: ink.warn },
          ),
        ]
      : []),
    blank,
  ];
}

const headerLook: CellLook = { bold: true, background: '#f1f3f4' };

const tableHeader = (vorige: string | null): PageRow => ({
  cells: ['', 'Wat we wilden', 'Doel', 'Gerealiseerd', 'Oordeel', vorige ?? '', 'Toelichting'].map((text) =>
    cell(text, headerLook),
  ),
  line: true,
});

function figureCells(figure: Figure | null, before: Figure | null): PageCell[] {
  return [
    cell(figure ? doelText(figure) : ''),
    cell(figure ? formatFigure(figure) : '', { bold: figure?.onderdeel === '' }),
    cell(figure?.oordeel ?? '', figure?.oordeel ? oordeelLook[figure.oordeel] : {}),
    cell(before ? formatFigure(before) : '', { colour: ink.quiet }),
  ];
}

function goalRows(overzicht: Overzicht, rij: Indicator): PageRow[] {
  const { figures, vorige, toelichtingen } = overzicht;
  const words = toelichtingen.get(rij.code);
  const said = words ? `${words.oordeel ? `${words.oordeel}. ` : ''}${words.tekst}` : '';
  const goal: PageRow = {
    cells: [
      cell(rij.code, { bold: true }),
      cell(rij.doelstelling, { bold: true }),
      ...new Array<PageCell>(4).fill(cell('')),
      cell(said),
    ],
  };
  const own = figures.filter((figure) => figure.code === rij.code);
  return [
    goal,
    ...own.map((figure, index): PageRow => ({
      cells: [
        cell(''),
        cell(figure.beschrijving.label, figure.onderdeel === '' ? {} : { colour: ink.quiet }),
        ...figureCells(figure, vorige ? figureOf(vorige.figures, figure.code, figure.onderdeel) : null),
      ],
      line: index === own.length - 1,
    })),
  ];
}

function table(overzicht: Overzicht, tabel: Tabel): PageRow[] {
  return [
    wide(tabel.titel, { size: 12, bold: true, colour: ink.blue }),
    tableHeader(overzicht.vorige?.projectjaar.naam ?? null),
    ...tabel.rijen.flatMap((rij) => goalRows(overzicht, rij)),
    blank,
  ];
}

function account({ weggelaten }: Overzicht, warnings: readonly string[]): PageRow[] {
  const lines = [...warnings, ...weggelaten.map(({ zin }) => zin)];
  return [
    wide('Wat telt niet mee', { size: 12, bold: true, colour: ink.blue }),
    ...(lines.length === 0 ? [paragraph('Alle rijen tellen mee.')] : lines.map((line) => paragraph(line))),
    blank,
    paragraph(
      'Een cijfer telt alleen wat op de peildatum al gebeurd was. Een percentage staat er met de aantallen waaruit het is berekend.',
      { colour: ink.quiet },
    ),
  ];
}

/** The page for this overzicht; `warnings` are sentences about tabs or settings that could not be read. */
export function uitkomstenPage(
  overzicht: Overzicht,
  organisatie: string,
  warnings: readonly string[],
  now: TimestampString,
): Page {
  const rows = [
    ...head(overzicht, organisatie, now),
    ...headline(overzicht),
    ...tabellen.flatMap((tabel) => table(overzicht, tabel)),
    ...account(overzicht, warnings),
  ];
  if (rows.some((row) => row.cells.length > columns)) throw new Error('A row of Uitkomsten is wider than the page');
  return { widths, rows };
}
