/** Data validation refuses as Google does. */
import { run, scripted } from './script';

const REFUSED = 'The data you entered in cell B2 violates the data validation rules set on this cell.';

function rule(build: string, allowInvalid = false): string {
  return `at('B2').setDataValidation(SpreadsheetApp.newDataValidation().${build}.setAllowInvalid(${allowInvalid}).build());`;
}

describe('a rule that rejects', () => {
  test.each([
    [`requireValueInList(['Ja', 'Nee'])`, `'Misschien'`],
    ['requireNumberBetween(1, 5)', '6'],
    ['requireNumberBetween(1, 5)', `'drie'`],
    ['requireDate()', `'morgen'`],
    ['requireTextIsEmail()', `'geen adres'`],
  ])('%s throws at %s', (build, value) => {
    expect(() => run(`${rule(build)} at('B2').setValue(${value});`)).toThrow(REFUSED);
  });

  test.each([
    [`requireValueInList(['Ja', 'Nee'])`, `'Ja'`],
    [`requireValueInList(['1', '2'])`, '1'],
    ['requireNumberBetween(1, 5)', '5'],
    ['requireDate()', `'3-9-2024'`],
    ['requireTextIsEmail()', `'iemand@example.org'`],
    ['requireFormulaSatisfied("=FALSE")', `'alles'`],
    ['requireNumberBetween(1, 5)', `''`],
  ])('%s lets %s pass', (build, value) => {
    expect(() => run(`${rule(build)} at('B2').setValue(${value});`)).not.toThrow();
  });

  test("names the allowed values of a list, or the rule's own help text", () => {
    const list = `requireValueInList(['Ja', 'Nee'])`;
    expect(() => run(`${rule(list)} at('B2').setValue('x');`)).toThrow('one of the following values: Ja, Nee');
    expect(() => run(`${rule(`${list}.setHelpText('Kies Ja of Nee.')`)} at('B2').setValue('x');`)).toThrow(
      `${REFUSED} Kies Ja of Nee.`,
    );
  });

  test('keeps the whole block out', () => {
    const made = scripted(
      `
      ${rule('requireNumberBetween(1, 5)')}
      try { at('A2:B2').setValues([['nieuw', -1]]); } catch (error) { return [error instanceof Error, valueOf('A2')]; }
    `,
      { refusesAt: 'call' },
    );
    expect(made.host.run('main')).toEqual([true, '']);
  });

  test.each([
    ['een van beide', false],
    ['Ja', true],
  ])('counts for rich text as well: %s', (text, passes) => {
    const write = `at('B2').setRichTextValues([[SpreadsheetApp.newRichTextValue().setText('${text}').build()]]);`;
    const written = (): unknown => run(`${rule(`requireValueInList(['Ja', 'Nee'])`)} ${write}`);
    if (passes) expect(written).not.toThrow();
    else expect(written).toThrow(REFUSED);
  });

  test('looks at the cells of a range', () => {
    const build = `requireValueInRange(at('D1:D2'))`;
    const fill = `at('D1:D2').setValues([['rood'], ['blauw']]);`;
    expect(() => run(`${fill} ${rule(build)} at('B2').setValue('blauw');`)).not.toThrow();
    expect(() => run(`${fill} ${rule(build)} at('B2').setValue('groen');`)).toThrow(REFUSED);
  });
});

test('a rule that only warns lets everything pass', () => {
  expect(run(`${rule(`requireValueInList(['Ja'])`, true)} at('B2').setValue('x'); return valueOf('B2');`)).toBe('x');
});

test('a rule is read back as it was set', () => {
  expect(
    run(`
    ${rule(`requireValueInList(['Ja', 'Nee'], true).setHelpText('Kies')`)}
    const back = at('B2').getDataValidation();
    return [back.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST, back.getCriteriaValues(),
      back.getAllowInvalid(), back.getHelpText(), at('A1').getDataValidation()];
  `),
  ).toEqual([true, [['Ja', 'Nee'], true], false, 'Kies', null]);
});

test('a range in a rule moves with inserted rows and columns', () => {
  expect(
    run(`
    ${rule(`requireValueInRange(at('D2:D3'))`)}
    sheet.insertColumnBefore(4);
    sheet.insertRowsAfter(1, 1);
    return at('B3').getDataValidation().getCriteriaValues()[0].getA1Notation();
  `),
  ).toBe('E3:E4');
});

test('clearing validation leaves the value', () => {
  expect(
    run(`
    ${rule('requireNumberBetween(1, 5)')} at('B2').setValue(3).clearDataValidations();
    return [at('B2').getDataValidation(), valueOf('B2')];
  `),
  ).toEqual([null, 3]);
});

describe('a refusal that comes when the writes are sent', () => {
  const late = { refusesAt: 'flush' } as const;
  const refusing = rule('requireNumberBetween(1, 5)');

  test.each([
    ['a flush', 'SpreadsheetApp.flush();'],
    ['a read', `at('A1').getValues();`],
  ])(
    'is thrown at %s, not at the call; what was written before it stands, what came after it does not',
    (_what, send) => {
      const made = scripted(
        `
      ${refusing}
      SpreadsheetApp.flush();
      at('A1').setValue('voor');
      at('B2').setValue(9);
      at('A3').setValue('na');
      let thrown = 'niets';
      try { ${send} } catch (error) { thrown = error.message; }
      return [thrown.slice(0, 40), at('A1:B3').getValues()];
    `,
        late,
      );
      expect(made.host.run('main')).toEqual([
        REFUSED.slice(0, 40),
        [
          ['voor', ''],
          ['', ''],
          ['', ''],
        ],
      ]);
    },
  );

  test('fails the execution when nobody waits for it', () => {
    expect(() => run(`${refusing} at('B2').setValue(9); return 'klaar';`, late)).toThrow(REFUSED);
  });

  test('is told once', () => {
    expect(
      run(
        `${refusing} at('B2').setValue(9); try { SpreadsheetApp.flush(); } catch {} at('B2').setValue(3); return at('B2').getValues();`,
        late,
      ),
    ).toEqual([[3]]);
  });
});

describe('a column of a Google table with a type of its own', () => {
  const refused = 'This operation is not allowed on cells in typed columns.';
  const typedColumns = { Blad1: { 2: 'looks', 3: 'values' } } as const;
  const inTable = (body: string): unknown => run(body, { typedColumns });

  test.each([
    `at('B2').setNumberFormat('@');`,
    `at('A1:D4').setNumberFormats(Array.from({ length: 4 }, () => ['@', '@', '@', '@']));`,
    `sheet.getRangeList(['A2:A5', 'B2']).setNumberFormat('@');`,
    `at('B2').setDataValidation(SpreadsheetApp.newDataValidation().requireDate().build());`,
    `at('C2:C9').clearDataValidations();`,
    `at('C2').setValue('x');`,
    `at('A2:C2').setValues([['a', 'b', 'c']]);`,
  ])('%s is refused', (body) => {
    expect(() => inTable(body)).toThrow(refused);
  });

  test('its neighbours are not, nor what is written in a column that only has looks of its own', () => {
    expect(
      inTable(`at('A2:B2').setValues([['a', 'b']]); at('D2').setNumberFormat('@').setValue('d'); at('B2').setNote('n');
        return at('A2:D2').getValues();`),
    ).toEqual([['a', 'b', '', 'd']]);
  });
});
