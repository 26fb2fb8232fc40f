/** From a cell of the tab Uitkomsten or of a month back to its figure: by the words that the page itself put there. */
import type { DateString, MonthString } from '../../register/dates';
import { dutchDate, monthOf, parseDateInWords } from '../../register/dates';
import type { Projectjaar } from '../../register/tabs/project';
import type { BareFigure } from '../../uitkomsten/cijfers/figure';
import { indicatoren } from '../../uitkomsten/indicatoren/tabellen';
import { slotVorigeMaand, slotVorigJaar } from '../maand/beeld/maand';

/** The cell that somebody chose, and what the page says around it. */
export interface PointedCell {
  /** The figure's code, from its row or from the goal above it. */
  readonly code: string;
  /** What the row is called. */
  readonly label: string;
  /** True where the first cell is the code alone: the row of a goal, if it is not that of a figure. */
  readonly isGoal: boolean;
  /** The text above the column. */
  readonly header: string;
  /** The figure as the page shows it; null where it shows none. */
  readonly shown: string | null;
  /** The lines above the tables. */
  readonly head: string;
}

/** Above the figures of the page itself. */
const realised = 'Gerealiseerd';

/** Above the other columns that are about those figures. Any other header stands above figures of another time. */
const beside = new Set(['', realised, 'Wat we wilden', 'Indicator', 'Doel', 'Oordeel', 'Toelichting']);

/** The indicator with which a row begins, and what follows it; null for a row without. */
function indicatorIn(first: string): { readonly code: string; readonly label: string } | null {
  const found = indicatoren.find(({ code }) => first === code || first.startsWith(`${code} `));
  return found ? { code: found.code, label: first.slice(found.code.length).trim() } : null;
}

/** Which rows form a table: from a row with `Gerealiseerd` in it to the first blank row. */
function headerRowAbove(rows: readonly (readonly string[])[], from: number): number {
  for (let at = from - 1; at >= 0; at -= 1) {
    const row = rows[at]!;
    if (row.includes(realised)) return at;
    if (row.every((text) => text === '')) return -1;
  }
  return -1;
}

/**
 * What stands at a cell, or null where no figure stands.
 * @param cells the sheet from its first row on, at least as far as the cell's
 * @param row 1-based, as is `column`
 */
export function pointedCell(cells: readonly (readonly unknown[])[], row: number, column: number): PointedCell | null {
  const rows = cells.map((line) => line.map((one) => String(one ?? '').trim()));
  const own = rows[row - 1];
  const headers = own ? headerRowAbove(rows, row - 1) : -1;
  if (!own || headers < 0) return null;
  const named = indicatorIn(own[0] ?? '');
  const goal =
    named ??
    rows
      .slice(headers, row)
      .map(([first = '']) => indicatorIn(first))
      .filter(Boolean)
      .pop();
  const label = named?.label || (own[1] ?? '');
  if (!goal || label === '') return null;
  const header = rows[headers]![column - 1] ?? '';
  const value = own[beside.has(header) ? rows[headers]!.indexOf(realised) : column - 1] ?? '';
  return {
    code: goal.code,
    label,
    header,
    shown: value || null,
    isGoal: named?.label === '',
    head: rows
      .slice(0, headers)
      .map(([first]) => first)
      .join('\n'),
  };
}

/** As of which day the other columns of a month are. */
const past: Readonly<Record<string, (month: MonthString) => DateString>> = {
  'Vorige maand': slotVorigeMaand,
  'Vorig jaar': slotVorigJaar,
};

/** As of which day the figure in the cell is; null when the page does not say. */
export function peildatumOf({ head, header }: PointedCell): DateString | null {
  const words = /(?:Peildatum:|Stand op) (\d{1,2} [a-z]+ \d{4})/.exec(head)?.[1];
  const date = words === undefined ? null : parseDateInWords(words);
  const before = past[header];
  return date === null || before === undefined ? date : before(monthOf(date));
}

/** Which projectjaar it is about; null for the one that began last. */
export function projectjaarOf({ head, header }: PointedCell, projectjaren: readonly Projectjaar[]): Projectjaar | null {
  if (header in past) return null;
  return (
    projectjaren.find(({ naam }) => naam === header) ??
    projectjaren.find(({ naam, start }) =>
      [': ', ' ('].some((sign) => head.includes(`${naam}${sign}${dutchDate(start)}`)),
    ) ??
    null
  );
}

/** The figure of the cell: that of its label, or the main figure for the row of a goal; null when it does not occur. */
export function figureOfCell<F extends BareFigure>(
  figures: readonly F[],
  { code, label, isGoal }: PointedCell,
): F | null {
  const own = figures.filter((figure) => figure.code === code);
  return (
    own.find(({ beschrijving }) => beschrijving.label === label) ??
    (isGoal ? own.find(({ onderdeel }) => onderdeel === '') : null) ??
    null
  );
}
