/** Figures as text: aligned columns with Dutch headings. */
import type { Figure } from './figuresAnswer';

const none = '–';

/** Whole, half up: 14.5 becomes 15, also where the computer holds 14.499999999999998. */
const whole = (value: number) => String(Math.floor(value + 0.5 + 1e-9));
const decimal = (value: number) => (Math.floor(value * 10 + 0.5 + 1e-9) / 10).toFixed(1).replace('.', ',');
/** A number as people read it: at most two decimals, or `–` where there is none. */
export const shownNumber = (value: number | null): string =>
  value === null ? none : String(Math.round(value * 100) / 100).replace('.', ',');

/** The value as people read it: `36%`, `3,4`, `25`, or `–` where there is none. */
export function shownValue({ waarde, maat }: Pick<Figure, 'waarde' | 'maat'>): string {
  if (waarde === null) return none;
  if (maat === 'percentage') return `${whole(waarde)}%`;
  return maat === 'gemiddelde' ? decimal(waarde) : shownNumber(waarde);
}

/** The goal in the unit it was set in. */
export function shownGoal({ doel, eenheid }: Figure): string {
  return doel === null ? none : shownNumber(doel) + (eenheid === 'Percentage' ? '%' : '');
}

/** One row a figure: Code, Onderdeel, Teller, Noemer, Waarde, Doel, Oordeel. */
export function figureTable(figures: readonly Figure[]): string[] {
  const rows = figures.map((figure) => [
    figure.code,
    figure.onderdeel,
    shownNumber(figure.teller),
    shownNumber(figure.noemer),
    shownValue(figure),
    shownGoal(figure),
    figure.oordeel ?? none,
  ]);
  return alignedTable(['Code', 'Onderdeel', 'Teller', 'Noemer', 'Waarde', 'Doel', 'Oordeel'], rows, [2, 3, 4, 5]);
}

/** Lines of a table with a rule under its headings. `right` are the columns with numbers. */
export function alignedTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[],
): string[] {
  const widths = headings.map((heading, c) => Math.max(heading.length, ...rows.map((row) => row[c]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, c) => (right.includes(c) ? cell.padStart(widths[c]!) : cell.padEnd(widths[c]!)))
      .join('  ')
      .trimEnd();
  return [line(headings), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)];
}
