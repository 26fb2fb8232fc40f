/** The tables of a month as rows of its tab. */
import type { Blok } from './beeld/blokken';
import type { CijferRegel, WatWerktTabel } from './beeld/inhoud';
import type { WegRegel } from './beeld/weg';
import type { CellLook, PageCell, PageRow } from '../../workbook/page/page';
import { cell, runningText, wide } from '../../workbook/page/page';
import { ink } from '../../workbook/page/look';
import { oordeelLook } from '../weergave/look';

/** Letters so small that a table of seven columns fits on an A4 page. */
export const small: CellLook = { size: 9 };
const header: CellLook = { ...small, bold: true, background: '#f1f3f4' };
const right: CellLook = { ...small, align: 'right' };

export const blank: PageRow = { cells: [] };

/** A heading. */
export const heading = (text: string): PageRow => wide(text, { size: 12, bold: true, colour: ink.blue });

/** Points of a letter to letters on a line over all columns. */
const lettersOnLine = (size: number): number => Math.floor(1010 / size);

/** Running text over all columns. */
export const paragraph = (text: string, look: CellLook = {}): PageRow[] => {
  const whole = { ...small, ...look };
  return runningText(text, lettersOnLine(whole.size ?? 9), whole);
};

const headers = (texts: readonly string[], numbersFrom: number): PageRow => ({
  cells: texts.map((text, index) => cell(text, index < numbersFrom ? header : { ...header, align: 'right' })),
  line: true,
});

const oordeelCell = ({ oordeel }: CijferRegel): PageCell =>
  cell(oordeel ?? '', { ...small, ...(oordeel ? oordeelLook[oordeel] : {}) });

/** Figures beside their doel, and as they were. */
export function figureRows(regels: readonly CijferRegel[]): PageRow[] {
  const goals = regels.some(({ doel }) => doel !== '') ? ['Doel', 'Oordeel'] : ['', ''];
  return [
    headers(['Indicator', 'Gerealiseerd', ...goals, 'Vorige maand', 'Vorig jaar', ''], 7),
    ...regels.map((line): PageRow => ({
      cells: [
        cell(`${line.code}  ${line.label}`, small),
        cell(line.gerealiseerd, { ...small, bold: true }),
        cell(line.doel, small),
        oordeelCell(line),
        cell(line.vorigeMaand, { ...small, colour: ink.quiet }),
        cell(line.vorigJaar, { ...small, colour: ink.quiet }),
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
      cells: [cell(fase, small), number(begin), signed(erin, '+'), signed(eruit, '−'), number(nu, { bold: true })],
      line: true,
    })),
    {
      cells: [
        cell('Samen', header),
        number(total('begin'), header),
        cell('', header),
        cell('', header),
        number(total('nu'), header),
      ],
    },
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
      const beside = line?.erbij ?? (group && `${group.label}: ${group.waarde}`);
      return {
        cells: beside === undefined ? left : [...left, cell(beside, { ...small, colour: ink.quiet, wrap: false })],
      };
    }),
    blank,
  ];
}

/** What works for whom. */
export function watWerktRows({ koppen, rijen, zinnen }: WatWerktTabel): PageRow[] {
  return [
    heading('Wat werkt, voor wie'),
    ...paragraph(zinnen[0] ?? '', { bold: true }),
    headers([...koppen, '', ''], 1),
    ...rijen.map(({ dimensie, cellen }): PageRow =>
      dimensie !== null
        ? wide(dimensie, { ...small, bold: true })
        : { cells: cellen.map((text, index) => cell(text, index === 0 ? small : right)), line: true },
    ),
    ...zinnen.slice(1).flatMap((zin) => paragraph(zin, { colour: ink.quiet })),
    blank,
  ];
}
