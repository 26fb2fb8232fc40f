/** Marks, protection, looks, rich text and charts. */
import { run, scripted } from './script';

describe('developer metadata', () => {
  test('stands on the spreadsheet, a sheet, a whole row or column, nowhere else', () => {
    expect(
      run(`
      ss.addDeveloperMetadata('k', 'ss'); sheet.addDeveloperMetadata('k', 'blad');
      at('A:A').addDeveloperMetadata('k', 'kolom', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
      at('2:2').addDeveloperMetadata('k');
      return ss.createDeveloperMetadataFinder().find().map((m) => [m.getValue(), m.getLocation().getSheet()?.getName() ?? null, m.getLocation().getColumn()?.getA1Notation() ?? null]);
    `),
    ).toEqual([
      ['ss', null, null],
      ['blad', 'Blad1', null],
      ['kolom', 'Blad1', 'A:A'],
      [null, 'Blad1', null],
    ]);
    expect(() => run(`at('A1:B2').addDeveloperMetadata('k')`)).toThrow('arbitrary ranges is not currently supported');
    expect(() => run(`at('A2:A').addDeveloperMetadata('k')`)).toThrow('arbitrary ranges is not currently supported');
  });
});

describe('protection', () => {
  const protectionsOf = (body: string) => {
    const { host, workbook } = scripted(body);
    host.run('main');
    return workbook.sheets[0]?.protections;
  };

  test('is kept with its description and its kind, and until its editors are changed open to all who edit the file', () => {
    const open = true;
    expect(
      protectionsOf(`at('A1:B2').protect().setDescription('kop').setWarningOnly(true);
      sheet.protect().setDescription('blad');`),
    ).toMatchObject([
      { rect: { row: 1, column: 1, rows: 2, columns: 2 }, description: 'kop', warningOnly: true, open },
      { rect: null, description: 'blad', warningOnly: false, open },
    ]);
  });

  test('a sheet has one protection at most', () => {
    expect(protectionsOf('sheet.protect(); sheet.protect();')).toHaveLength(1);
  });
});

describe('looks', () => {
  test("unset looks read as Google's defaults", () => {
    expect(run(`return [at('A1').getBackgrounds(), at('A1').getNumberFormat(), at('A1').getNumberFormats()];`)).toEqual(
      [[['#ffffff']], '0.###############', [['0.###############']]],
    );
  });

  test('cells with the same looks share one style', () => {
    const { host, workbook } = scripted(`at('A1:B2').setBackground('red').setFontWeight('bold');
      at('C1').setFontWeight('bold').setBackground('#F00');`);
    host.run('main');
    const [first, second] = workbook.sheets[0]?.rows ?? [];
    expect(first?.[0]?.style).toEqual({ background: '#ff0000', bold: true });
    expect(second?.[1]?.style).toBe(first?.[0]?.style);
    expect(first?.[2]?.style).toBe(first?.[0]?.style);
  });

  test('borders go around or inside as asked', () => {
    const { host, workbook } = scripted(`at('A1:A2').setBorder(true, null, true, null, null, false, '#111111',
      SpreadsheetApp.BorderStyle.SOLID_MEDIUM);`);
    host.run('main');
    const line = { style: 'medium', color: '#111111' };
    expect(workbook.sheets[0]?.rows[0]?.[0]?.style?.borders).toEqual({ top: line });
    expect(workbook.sheets[0]?.rows[1]?.[0]?.style?.borders).toEqual({ bottom: line });
  });
});

test('rich text puts a link on a cell', () => {
  const { host, workbook } = scripted(`
    at('A1').setRichTextValues([[SpreadsheetApp.newRichTextValue().setText('=naar').setLinkUrl('#gid=0').build()]]);
    return [valueOf('A1'), at('A1').getFormula()];
  `);
  expect(host.run('main')).toEqual(['=naar', '']);
  expect(workbook.sheets[0]?.rows[0]?.[0]?.link).toBe('#gid=0');
  expect(() => run(`SpreadsheetApp.newRichTextValue().setText('abc').setLinkUrl(0, 1, '#x')`)).toThrow(
    'niet nagebouwd',
  );
});

test('charts are kept as data', () => {
  const { host, workbook } = scripted(`
    const chart = sheet.newChart().asColumnChart().setOption('title', 'Uitstroom').addRange(at('A1:B3'))
      .setPosition(5, 2, 0, 0).build();
    sheet.insertChart(chart);
    sheet.updateChart(sheet.getCharts()[0].modify().setOption('legend', { position: 'none' }).build());
    return sheet.getCharts().length;
  `);
  expect(host.run('main')).toBe(1);
  expect(workbook.sheets[0]?.charts[0]).toMatchObject({
    type: 'COLUMN',
    options: { title: 'Uitstroom', legend: { position: 'none' } },
    position: { row: 5, column: 2 },
  });
});

test('a range list formats all its ranges', () => {
  expect(
    run(`sheet.getRangeList(['A1', 'C3:C4']).setNumberFormat('0.0');
    return ['A1', 'C4', 'B1'].map((a1) => at(a1).getNumberFormat());`),
  ).toEqual(['0.0', '0.0', '0.###############']);
});

test.each([
  'sheet.getPivotTables',
  'sheet.appendRow',
  'at("A1").getValue',
  'at("A1").copyTo',
  'at("A1").createFilter().sort',
  'ss.getOwner',
  'SpreadsheetApp.openById',
  'SpreadsheetApp.BorderStyle.GOLVEND',
  'HtmlService.createHtmlOutput().append',
])('%s says that it is not rebuilt', (name) => {
  expect(() => run(`return typeof ${name};`)).toThrow(/^niet nagebouwd: /);
});
