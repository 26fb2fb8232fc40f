/** A formula that cells share is written once, for the first of them: here it is said for another. */
import { columnLetters, columnNumber } from '../../model/a1';
import { outsideTexts } from './formulas';

const lastRow = 1_048_576;
const lastColumn = 16_384;
/** `$A$1`, but not in a name, a function or before `!`. */
const cell = /(?<![\w.$])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.(!])/g;
const wholeColumns = /(?<![\w.$:])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(!:$])/g;
const wholeRows = /(?<![\w.$:])(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\w.(!:])/g;
const lost = '#REF!';

/** The formula (without `=`) as it reads that many rows and columns further. What has a `$` stays. */
export function movedFormula(body: string, rows: number, columns: number): string {
  const row = (fixed: string, text: string) => moved(fixed, Number(text), rows, lastRow, String);
  const column = (fixed: string, text: string) => moved(fixed, columnNumber(text), columns, lastColumn, columnLetters);
  const pair = (from: string | null, to: string | null, between: string) =>
    from === null || to === null ? lost : from + between + to;
  return outsideTexts(body, (part) =>
    part
      .replace(cell, (whole, c$: string, letters: string, r$: string, digits: string) =>
        // Three letters past XFD are a name.
        columnNumber(letters) > lastColumn ? whole : pair(column(c$, letters), row(r$, digits), ''),
      )
      .replace(wholeColumns, (_, a$: string, a: string, b$: string, b: string) =>
        pair(column(a$, a), column(b$, b), ':'),
      )
      .replace(wholeRows, (_, a$: string, a: string, b$: string, b: string) => pair(row(a$, a), row(b$, b), ':')),
  );
}

/** null when that is outside the sheet. */
function moved(fixed: string, from: number, by: number, last: number, write: (n: number) => string): string | null {
  const to = fixed ? from : from + by;
  return to >= 1 && to <= last ? fixed + write(to) : null;
}
