/** The tab of a report as a page: title, summary, and Tabel 1–4 with goal, result and words side by side. */
import { dutchDate } from '../../register/dates';
import type { TimestampString } from '../../register/dates';
import { geenToelichting, woordenInTekst } from './woorden';
import type { Rapport, RapportCijfer, RapportRij } from './rapport';
import type { CellLook, Page, PageCell, PageRow } from '../../workbook/page/page';
import { cell, runningText, wide } from '../../workbook/page/page';
import { ink } from '../../workbook/page/look';
import { oordeelLook, woordenLook } from '../weergave/look';

/** Together no wider than A4 on its side: 297 mm less the margins, at 96 points an inch. */
const widths: Readonly<Record<Rapport['soort'], readonly number[]>> = {
  kwartaal: [40, 235, 105, 190, 85, 60, 265],
  eind: [40, 245, 105, 200, 85, 305],
};

/** How many letters fit on a line over all columns. */
const lineLength = 150;

const blank: PageRow = { cells: [] };
const headerLook: CellLook = { bold: true, background: '#f1f3f4' };

const paragraph = (text: string, look: CellLook = {}): PageRow[] => runningText(text, lineLength, look);

const heading = (text: string): PageRow => wide(text, { size: 12, bold: true, colour: ink.blue });

const head = ({ titel, regels, samenvatting }: Rapport, now: TimestampString): PageRow[] => [
  wide(titel, { size: 18, bold: true }),
  ...regels.map((regel) => wide(regel, { size: 12 })),
  wide(`Gemaakt op ${dutchDate(now)}. Dit tabblad maakt het register zelf: typ hier niets.`, { colour: ink.quiet }),
  blank,
  ...paragraph(samenvatting),
  blank,
];

const happened = ({ gebeurd }: Rapport): PageRow[] =>
  gebeurd.length === 0 ? [] : [heading('Wat er in dit kwartaal gebeurde'), ...gebeurd.map((line) => wide(line)), blank];

const tableHeader = (soort: Rapport['soort']): PageRow => ({
  cells: [
    '',
    'Doel',
    'Afspraak',
    'Resultaat',
    'Oordeel',
    ...(soort === 'kwartaal' ? ['Erbij'] : []),
    'Toelichting',
  ].map((text) => cell(text, headerLook)),
  line: true,
});

/** Only a quarter has a column for what it brought. */
const figureCells = (
  soort: Rapport['soort'],
  { onderdeel, label, waarde, doel, oordeel, erbij }: RapportCijfer,
): PageCell[] => [
  cell(doel),
  cell(`${label}: ${waarde}`, onderdeel === '' ? { bold: true } : { colour: ink.quiet }),
  cell(oordeel ?? '', oordeel ? oordeelLook[oordeel] : {}),
  ...(soort === 'kwartaal' ? [cell(erbij, { align: 'center' })] : []),
];

const noFigure = (soort: Rapport['soort']): PageCell[] =>
  new Array<PageCell>(soort === 'kwartaal' ? 4 : 3).fill(cell(''));

const missing = cell(geenToelichting, { italic: true, colour: ink.warn, background: '#fef7e0' });

const wordsCell = ({ woorden }: RapportRij): PageCell =>
  woorden ? cell(woordenInTekst(woorden), woorden.oordeel === 'Zorg' ? woordenLook.Zorg : {}) : missing;

function goalRows(soort: Rapport['soort'], rij: RapportRij): PageRow[] {
  const [main, ...parts] = rij.cijfers;
  const goal = [
    cell(rij.code, { bold: true }),
    cell(rij.doel),
    ...(main ? figureCells(soort, main) : noFigure(soort)),
    wordsCell(rij),
  ];
  const rows: PageRow[] = [
    { cells: goal },
    ...parts.map((part): PageRow => ({
      cells: [cell(''), cell(''), ...figureCells(soort, part), cell(part.woorden ? woordenInTekst(part.woorden) : '')],
    })),
  ];
  return rows.map((row, index) => (index === rows.length - 1 ? { ...row, line: true } : row));
}

const account = ({ weggelaten }: Rapport): PageRow[] => [
  heading('Wat telt niet mee'),
  ...(weggelaten.length === 0 ? ['Alle rijen tellen mee.'] : weggelaten).flatMap((line) => paragraph(line)),
  blank,
  ...paragraph(
    'Een cijfer telt alleen wat op de peildatum al gebeurd was. Een percentage staat er met de aantallen waaruit het is berekend. ' +
      'In het tabblad Uitkomsten staan meer cijfers.',
    { colour: ink.quiet },
  ),
];

/** The page of a report. */
export const rapportPage = (rapport: Rapport, now: TimestampString): Page => ({
  widths: widths[rapport.soort],
  rows: [
    ...head(rapport, now),
    ...happened(rapport),
    ...rapport.tabellen.flatMap(({ titel, rijen }) => [
      heading(titel),
      tableHeader(rapport.soort),
      ...rijen.flatMap((rij) => goalRows(rapport.soort, rij)),
      blank,
    ]),
    ...account(rapport),
  ],
});
