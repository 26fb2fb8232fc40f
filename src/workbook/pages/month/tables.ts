/** The tables of a month as rows of its tab. */
import type { Blok } from '../../../uitkomsten/maand/blokken';
import type { CijferRegel, WatWerktTabel } from '../../../uitkomsten/maand/inhoud';
import type { WegRegel } from '../../../uitkomsten/maand/weg';
import type { CellLook, PageCell, PageRow } from '../../page';
import { cell, wide } from '../../page';
import { ink, oordeelLook } from '../../setup/look';

/** Letters so small that a table of seven columns fits on an A4 page. */
export const small: CellLook = { size: 9 };
const header: CellLook = { ...small, bold: true, background: '#f1f3f4' };
const right: CellLook = { ...small, align: 'right' };

export const blank: PageRow = { cells: [] };

/** A heading. */
export const heading = (text: string): PageRow => wide(text, { size: 12, bold: true, colour: ink.blue });

/** Running text over all columns; the row grows with it. */
export const paragraph = (text: string, look: CellLook = {}): PageRow => ({ cells: [cell(text, { ...small, ...look })], mergeFrom: 0 });

const headers = (texts: readonly string[], numbersFrom: number): PageRow => ({
  cells: texts.map((text, index) => cell(text, index < numbersFrom ? header : { ...header, align: 'right' })), line: true,
});

const oordeelCell = ({ oordeel }: CijferRegel): PageCell => cell(oordeel ?? '', { ...small, ...(oordeel ? oordeelLook[oordeel] : {}) });

/** Figures beside their doel, and as they were. */
export function figureRows(lines: readonly CijferRegel[]): PageRow[] {
  return [
    headers(['Indicator', 'Gerealiseerd', 'Doel', 'Oordeel', 'Vorige maand', 'Vorig jaar'], 6),
    ...lines.map((line): PageRow => ({
      cells: [
        cell(`${line.code}  ${line.label}`, small), cell(line.gerealiseerd, { ...small, bold: true }), cell(line.doel, small),
        oordeelCell(line),
        cell(line.vorigeMaand, { ...small, colour: ink.quiet }), cell(line.vorigJaar, { ...small, colour: ink.quiet }),
      ],
      line: true,
    })),
  ];
}

/** The road: who came in, who went out. */
export function wegRows(weg: readonly WegRegel[]): PageRow[] {
  const number = (value: number, look: CellLook = {}): PageCell => cell(value, { ...right, format: '0', ...look });
  const signed = (value: number, sign: string): PageCell => cell(value === 0 ? '' : `${sign}${value}`, right);
  const total = (key: 'begin' | 'nu'): number => weg.reduce((sum, line) => sum + line[key], 0);
  return [
    headers(['Fase', 'Begin van de maand', 'Erbij', 'Eruit', 'Einde van de maand'], 1),
    ...weg.map(({ fase, begin, erin, eruit, nu }): PageRow => ({
      cells: [cell(fase, small), number(begin), signed(erin, '+'), signed(eruit, '−'), number(nu, { bold: true })], line: true,
    })),
    { cells: [cell('Samen', header), number(total('begin'), header), cell('', header), cell('', header), number(total('nu'), header)] },
  ];
}

/** A list, with its groups beside it. */
export function blokRows({ titel, regels, groepen }: Blok): PageRow[] {
  const length = Math.max(regels.length, groepen.length);
  return [
    heading(titel),
    ...Array.from({ length }, (_, index): PageRow => {
      const [line, group] = [regels[index], groepen[index]];
      const left = line ? [cell(line.label, small), cell(line.waarde, { ...small, bold: true })] : [cell(''), cell('')];
      return group
        ? { cells: [...left, cell(`${group.label}: ${group.waarde}`, { ...small, colour: ink.quiet })], mergeFrom: 2 }
        : { cells: left };
    }),
    blank,
  ];
}

/** What works for whom. */
export function watWerktRows({ koppen, rijen, zinnen }: WatWerktTabel): PageRow[] {
  return [
    heading('Wat werkt, voor wie'),
    paragraph(zinnen[0] ?? '', { bold: true }),
    headers(koppen.map((kop, index) => (index === 1 || kop !== '' ? kop : 'aandeel')), 1),
    ...rijen.map(({ dimensie, cellen }): PageRow => (dimensie !== null
      ? { cells: [cell(dimensie, { ...small, bold: true })], mergeFrom: 0 }
      : { cells: cellen.map((text, index) => cell(text, index === 0 ? small : right)), line: true })),
    ...zinnen.slice(1).map((zin) => paragraph(zin, { colour: ink.quiet })),
    blank,
  ];
}
