/** What the page makes of text of the clipboard and of formulas, without a browser. */
import fc from 'fast-check';
import { cellsOf, tableOf } from '../page/grid/pastedTable';
import { keptFormula } from '../services/cells/typed';

describe('rows of text of the clipboard', () => {
  const quoted = (cell: string): string => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const cell = fc.string({ unit: fc.constantFrom('a', '1', ' ', '"', '\n', '\t', '<', '&', "'"), maxLength: 6 });

  it('are the cells that were copied, whatever is in them', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }), (rows) => {
        expect(cellsOf(rows.map((row) => row.map(quoted).join('\t')).join('\n'))).toEqual(rows);
      }),
    );
  });

  it.each([
    ['"gewoon"', [['"gewoon"']]],
    ['5" buis\tx', [['5" buis', 'x']]],
    ['a\t\tb', [['a', '', 'b']]],
  ])('%j: quotes are only taken off where they were needed', (text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });

  it('become a table in which nothing of the text is markup', () => {
    expect(tableOf('<i>a</i>\t"b\nc"\r\nd & e\r\n')).toBe(
      '<table><tr><td>&lt;i&gt;a&lt;/i&gt;</td><td>b<br>c</td></tr><tr><td>d &amp; e</td></tr></table>',
    );
  });
});

describe('a formula that a person writes', () => {
  it.each([
    ['=SUM(1,5;2)', '=SUM(1.5,2)'],
    ['=IF(A1="x;y";B1;"1,5")', '=IF(A1="x;y",B1,"1,5")'],
    ["='Blad; 2'!A1+SUM(A1;2)", "='Blad; 2'!A1+SUM(A1,2)"],
    ['=SUM({1;2};3)', '=SUM({1;2},3)'],
    ['=SUM(2,3)', '=SUM(2,3)'],
  ])('%s is kept as %s', (written, kept) => {
    expect(keptFormula(written, 'nl_NL')).toBe(kept);
    expect(keptFormula(kept, 'nl_NL')).toBe(kept);
    expect(keptFormula(written, 'en_US')).toBe(written);
  });
});
