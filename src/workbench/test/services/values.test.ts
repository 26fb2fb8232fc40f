/** What values become in cells, and what comes back. */
import fc from 'fast-check';
import { createWorkbook } from '../../model/create';
import { Zone } from '../../services/cells/zone';
import type { HostOptions } from '../../host';
import { textCellKinds } from '../../services/cells/typed';
import { run, scripted } from './script';

describe('reading values', () => {
  test('an empty cell reads as an empty string', () => {
    expect(run(`return at('A1:B1').getValues();`)).toEqual([['', '']]);
  });

  test('numbers, booleans and text keep their type', () => {
    expect(run(`at('A1:C1').setValues([[1.5, false, 'appel']]); return at('A1:C1').getValues();`)).toEqual([
      [1.5, false, 'appel'],
    ]);
  });

  test("a date comes back as a Date of the script's own world", () => {
    expect(
      run(`
      at('A1').setValue(new Date('2024-09-02T22:00:00Z'));
      const value = valueOf('A1');
      return [value instanceof Date, value.toISOString(), at('A1').getDisplayValue()];
    `),
    ).toEqual([true, '2024-09-02T22:00:00.000Z', '3-9-2024']);
  });

  test('a number under a date format is a Date, under another format a number', () => {
    expect(
      run(`
      at('A1:B1').setValue(45538);
      at('A1').setNumberFormat('dd-mm-yyyy');
      return [valueOf('A1') instanceof Date, at('A1').getDisplayValue(), valueOf('B1')];
    `),
    ).toEqual([true, '03-09-2024', 45538]);
  });

  test('dates survive a round trip at any moment, over both changes of the clock', () => {
    const zone = new Zone('Europe/Amsterdam');
    const autumnHour = Date.parse('2024-10-27T00:00:00Z');
    fc.assert(
      fc.property(
        fc.integer({ min: Date.parse('1950-01-01T00:00Z') / 60_000, max: Date.parse('2100-01-01T00:00Z') / 60_000 }),
        (minutes) => {
          const instant = minutes * 60_000;
          const back = zone.toInstant(zone.toSerial(instant));
          expect([0, 3_600_000]).toContain(Math.abs(back - instant));
          expect(zone.toSerial(back)).toBe(zone.toSerial(instant));
        },
      ),
    );
    for (let hour = -72; hour < 72; hour++) {
      if (hour === 0 || hour === 1) continue;
      const instant = autumnHour + hour * 3_600_000;
      expect(zone.toInstant(zone.toSerial(instant))).toBe(instant);
    }
    expect(zone.toInstant(zone.toSerial(Date.parse('2024-03-31T00:59:00Z')))).toBe(Date.parse('2024-03-31T00:59:00Z'));
    expect(zone.toInstant(zone.toSerial(Date.parse('2024-03-31T01:00:00Z')))).toBe(Date.parse('2024-03-31T01:00:00Z'));
  });

  test('a wall clock time that spring skips is the hour after', () => {
    const zone = new Zone('Europe/Amsterdam');
    expect(new Date(zone.toInstant(45382 + 2.5 / 24)).toISOString()).toBe('2024-03-31T01:30:00.000Z');
  });

  test('display values follow the locale', () => {
    expect(
      run(`
      at('A1:C1').setValues([[1234.5, true, 0.25]]).setNumberFormats([['#,##0.00', 'General', '0%']]);
      return at('A1:C1').getDisplayValues();
    `),
    ).toEqual([['1.234,50', 'WAAR', '25%']]);
  });
});

describe('text that is set is read as if it were typed', () => {
  const typed: [string, string | number | boolean][] = [
    ['1', 1],
    ['0612345678', 612345678],
    ['1,5', 1.5],
    ['1.000', 1000],
    ['50%', 0.5],
    ['1e3', 1000],
    ['TRUE', true],
    ['waar', true],
    ['ONWAAR', false],
    ['1.5', '1.5'],
    ['D-0001', 'D-0001'],
    ['B1-K1-W1', 'B1-K1-W1'],
    ['12 appels', '12 appels'],
    ['@naam', '@naam'],
    ["'007", '007'],
    ["'=1+1", '=1+1'],
  ];
  test.each(typed)('%s becomes %s under nl_NL', (text, value) => {
    expect(run(`at('A1').setValue(${JSON.stringify(text)}); return valueOf('A1');`)).toBe(value);
  });

  test.each([
    ['3-9-2024', '2024-09-02T22:00:00.000Z'],
    ['2024-09-03', '2024-09-02T22:00:00.000Z'],
    ['3 september 2024', '2024-09-02T22:00:00.000Z'],
    ['3-9', '2025-09-02T22:00:00.000Z'],
    ['3 sep', '2025-09-02T22:00:00.000Z'],
    ['3-9-2024 14:05', '2024-09-03T12:05:00.000Z'],
  ])('%s becomes a date under nl_NL, this year when none is named', (text, instant) => {
    expect(run(`at('A1').setValue('${text}'); return valueOf('A1').toISOString();`)).toBe(instant);
  });

  test.each(['3/9/2024', '3-9-2024'])('the month comes first under en_US: %s', (text) => {
    const workbook = createWorkbook({ locale: 'en_US' });
    expect(run(`at('A1').setValue('${text}'); return valueOf('A1').toISOString();`, { workbook })).toBe(
      '2024-03-08T23:00:00.000Z',
    );
  });

  const inTextCell = (text: string, options: Partial<HostOptions> = {}): unknown =>
    run(
      `at('A1').setNumberFormat('@').setValue(${JSON.stringify(text)}); return [valueOf('A1'), at('A1').getFormula()];`,
      options,
    );

  test.each(['1', 'TRUE', '3-9-2024', '0612', '-'])('under the format @ %s stays text', (text) => {
    expect(inTextCell(text)).toEqual([text, '']);
  });

  test.each(textCellKinds)('under the format @ signs at the start are read so: %s', (_name, textCells) => {
    const { runsFormulas, keepsApostrophe } = textCells;
    for (const text of ['=1+1', '+31', '-tekst']) {
      const formula = text.startsWith('=') ? text : `=${text}`;
      expect(inTextCell(text, { textCells })).toEqual(runsFormulas ? ['', formula] : [text, '']);
    }
    expect(inTextCell("'t Hart", { textCells })).toEqual([keepsApostrophe ? "'t Hart" : 't Hart', '']);
  });

  test('who does not say which kind it is gets the one in which a formula runs and an apostrophe goes', () => {
    expect([inTextCell('=1+1'), inTextCell("'t Hart")]).toEqual([
      ['', '=1+1'],
      ['t Hart', ''],
    ]);
  });

  test('text that starts with =, + or - becomes a formula', () => {
    expect(
      run(`at('A1:C1').setValues([['=SUM(B1:B9)', '+tekst', '-tekst']]); return at('A1:C1').getFormulas();`),
    ).toEqual([['=SUM(B1:B9)', '=+tekst', '=-tekst']]);
  });

  test('a value takes the place of a formula', () => {
    expect(run(`at('A1').setFormula('=1').setValue('x'); return [at('A1').getFormula(), valueOf('A1')];`)).toEqual([
      '',
      'x',
    ]);
  });

  test('an empty string empties the cell', () => {
    expect(run(`at('A1').setValue('x').setValue(''); return [valueOf('A1'), sheet.getLastRow()];`)).toEqual(['', 0]);
  });
});

describe('blocks', () => {
  test("too few rows throw in Google's words", () => {
    expect(() => run(`at('A1:B3').setValues([[1, 2], [3, 4]]);`)).toThrow(
      'The number of rows in the data does not match the number of rows in the range. ' +
        'The data has 2 but the range has 3.',
    );
  });

  test("too many columns throw in Google's words", () => {
    expect(() => run(`at('A1:B1').setValues([[1, 2, 3]]);`)).toThrow(
      'The number of columns in the data does not match the number of columns in the range. ' +
        'The data has 3 but the range has 2.',
    );
  });

  test('setValue fills the whole range', () => {
    expect(run(`at('A1:B2').setValue(7); return at('A1:B2').getValues();`)).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  test('whatever block of plain values goes in under @ comes out, by any size', () => {
    const block = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.array(
        fc.array(
          fc.oneof(
            fc.string().filter((text) => !/^['=+-]/.test(text)),
            fc.boolean(),
            fc.integer(),
          ),
          { minLength: width, maxLength: width },
        ),
        { minLength: 1, maxLength: 5 },
      ),
    );
    fc.assert(
      fc.property(block, (values) => {
        const made = scripted(`
        const values = ${JSON.stringify(values)};
        const range = at(2, 2, values.length, values[0].length).setNumberFormat('@');
        range.setValues(values);
        return range.getValues();
      `);
        expect(made.host.run('main')).toEqual(values);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a block of 10,000 × 20', () => {
  test('is read and written whole', () => {
    const made = scripted(`
      sheet.insertRowsAfter(1000, 9000);
      const rows = Array.from({ length: 10000 }, (_, r) => Array.from({ length: 20 }, (__, c) => (c % 2 ? r * c : 'D-' + r)));
      at(1, 1, 10000, 20).setValues(rows);
      const back = at(1, 1, 10000, 20).getValues();
      return [back.length, back[9999][0], back[9999][19], sheet.getLastRow()];
    `);
    expect(made.host.run('main')).toEqual([10000, 'D-9999', 9999 * 19, 10000]);
    expect(made.host.roundTrips).toHaveLength(4);
  });
});
