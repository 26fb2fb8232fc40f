/** Text as typed: whatever text is written comes back, and no text runs as a formula, however Google reads text cells. */
import path from 'node:path';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import { createWorkbook, Host, textCellKinds } from '@plp/workbench';
import { formulasIn, oddTexts } from '../support/textCells';

const { text: writer } = buildSync({
  entryPoints: [path.resolve(__dirname, '../../src/workbook/writing/writeCells.ts')],
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'made',
  target: 'es2019',
}).outputFiles[0]!;

const script = `${writer}
function written(values, formats) {
  const range = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1, values.length, values[0].length);
  made.writeCells(range, values, formats);
  return { values: range.getValues(), formats: range.getNumberFormats() };
}`;

const oddText = fc
  .tuple(
    fc.constantFrom('', "'", "''", '=', '+', '-', '@', '\t', '\r', '\n', ' ', '＝', "'=", '0', '3-2-'),
    fc.string(),
  )
  .map(([begin, rest]) => begin + rest);

describe.each(textCellKinds)('where %s', (_name, textCells) => {
  const over = () => {
    const workbook = createWorkbook();
    const options = { code: script, workbook, now: () => 0, user: '', sendMail: () => undefined, textCells };
    return { workbook, host: new Host(options) };
  };

  test.each([...oddTexts, '\tinspringen', '\n=1', ' =1+1', '＝1+1'])('%j stands there as typed', (text) => {
    const { workbook, host } = over();
    expect(host.run('written', [[text, 'buur']], '@')).toEqual({ values: [[text, 'buur']], formats: [['@', '@']] });
    expect(formulasIn(workbook)).toEqual([]);
  });

  test('every block of texts and numbers comes back, each cell in its own format', () => {
    const cell = fc.oneof(
      oddText.map((value) => ({ value, format: '@' })),
      fc.integer().map((value) => ({ value, format: '0' })),
    );
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      );
    fc.assert(
      fc.property(block, (cells) => {
        const values = cells.map((row) => row.map(({ value }) => value));
        const formats = cells.map((row) => row.map(({ format }) => format));
        const { workbook, host } = over();
        expect(host.run('written', values, formats)).toEqual({ values, formats });
        expect(formulasIn(workbook)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
