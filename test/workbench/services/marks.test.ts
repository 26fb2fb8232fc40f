/** Marks, protection, looks, rich text, copies and searches. */
import { run, scripted } from './script';

describe('developer metadata', () => {
  test('stands on the spreadsheet, a sheet, a whole row or column, nowhere else', () => {
    expect(
      run(`
      ss.addDeveloperMetadata('k', 'ss'); sheet.addDeveloperMetadata('k', 'blad');
      at('A:A').addDeveloperMetadata('k', 'kolom', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
      at('2:2').addDeveloperMetadata('k');
      return ss.createDeveloperMetadataFinder().withKey('k').find().map((m) =>
        [m.getValue(), String(m.getVisibility()), String(m.getLocation().getLocationType())]);
    `),
    ).toEqual([
      ['ss', 'DOCUMENT', 'SPREADSHEET'],
      ['blad', 'DOCUMENT', 'SHEET'],
      ['kolom', 'PROJECT', 'COLUMN'],
      [null, 'DOCUMENT', 'ROW'],
    ]);
    expect(() => run(`at('A1:B2').addDeveloperMetadata('k')`)).toThrow('arbitrary ranges is not currently supported');
    expect(() => run(`at('A2:A').addDeveloperMetadata('k')`)).toThrow('arbitrary ranges is not currently supported');
  });

  test("a sheet's finder sees the sheet with its rows and columns; a range's finder what lies in it", () => {
    expect(
      run(`
      ss.addDeveloperMetadata('k'); sheet.addDeveloperMetadata('k'); at('B:B').addDeveloperMetadata('k');
      ss.insertSheet('Ander').addDeveloperMetadata('k');
      return [sheet.createDeveloperMetadataFinder().find().length, at('A:C').createDeveloperMetadataFinder().find().length,
        at('C:C').createDeveloperMetadataFinder().find().length];
    `),
    ).toEqual([2, 1, 0]);
  });

  test('can be changed, moved and removed', () => {
    expect(
      run(`
      at('A:A').addDeveloperMetadata('k', 'oud');
      const mark = at('A:A').getDeveloperMetadata()[0];
      mark.setValue('nieuw').moveToColumn(at('C:C'));
      const moved = [at('A:A').getDeveloperMetadata().length, at('C:C').getDeveloperMetadata()[0].getValue()];
      mark.remove();
      return [...moved, at('C:C').getDeveloperMetadata().length];
    `),
    ).toEqual([0, 'nieuw', 0]);
  });
});

describe('protection', () => {
  test('is kept with its description, its kind and its maker as editor', () => {
    expect(
      run(`
      at('A1:B2').protect().setDescription('kop').setWarningOnly(true);
      sheet.protect().setDescription('blad').setUnprotectedRanges([at('C1')]);
      const tell = (type) => ss.getProtections(type).map((p) => [p.getDescription(), p.isWarningOnly(),
        p.getRange().getNumRows(), p.getEditors().map((u) => u.getEmail()), p.getUnprotectedRanges().length]);
      return [tell(SpreadsheetApp.ProtectionType.RANGE), tell(SpreadsheetApp.ProtectionType.SHEET)];
    `),
    ).toEqual([[['kop', true, 2, ['opleider@example.org'], 0]], [['blad', false, 1000, ['opleider@example.org'], 1]]]);
  });

  test('a sheet has one protection at most', () => {
    expect(
      run(`sheet.protect(); sheet.protect(); return sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length;`),
    ).toBe(1);
  });
});

describe('looks', () => {
  test("unset looks read as Google's defaults", () => {
    expect(
      run(`const r = at('A1'); return [r.getBackground(), r.getFontColor(), r.getFontWeight(), r.getFontSize(),
      r.getNumberFormat(), r.getWrap(), r.getHorizontalAlignment()];`),
    ).toEqual(['#ffffff', '#000000', 'normal', 10, 'General', false, 'general']);
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

  test('clearing contents, formats and all does just that', () => {
    expect(
      run(`
      at('A1:C1').setValue(1).setBackground('red').setNote('n');
      at('A1').clearContent(); at('B1').clearFormat(); at('C1').clear();
      return [at('A1:C1').getValues()[0], at('A1:C1').getBackgrounds()[0], at('A1:C1').getNotes()[0]];
    `),
    ).toEqual([
      ['', 1, ''],
      ['#ff0000', '#ffffff', '#ffffff'],
      ['n', 'n', 'n'],
    ]);
  });
});

test('rich text puts a link on a cell', () => {
  expect(
    run(`
    at('A1').setRichTextValue(SpreadsheetApp.newRichTextValue().setText('=naar').setLinkUrl('#gid=0').build());
    return [at('A1').getValue(), at('A1').getFormula(), at('A1').getRichTextValue().getLinkUrl()];
  `),
  ).toEqual(['=naar', '', '#gid=0']);
  expect(() => run(`SpreadsheetApp.newRichTextValue().setText('abc').setLinkUrl(0, 1, '#x')`)).toThrow(
    'niet nagebouwd',
  );
});

test('copyTo repeats a block over a larger place, and can take values only', () => {
  expect(
    run(`
    at('A1:B1').setValues([[1, 2]]).setBackground('red');
    at('A1:B1').copyTo(at('A3:B4'));
    at('A1').copyTo(at('D1'), { contentsOnly: true });
    return [at('A3:B4').getValues(), at('B4').getBackground(), at('D1').getValue(), at('D1').getBackground()];
  `),
  ).toEqual([
    [
      [1, 2],
      [1, 2],
    ],
    '#ff0000',
    1,
    '#ffffff',
  ]);
});

test('a text finder finds cells as they are shown', () => {
  expect(
    run(`
    at('A1:A3').setValues([['D-0001'], ['d-0001 b'], ['x']]);
    const find = (f) => f.findAll().map((r) => r.getA1Notation());
    return [find(sheet.createTextFinder('D-0001')), find(sheet.createTextFinder('D-0001').matchEntireCell(true)),
      find(sheet.createTextFinder('D-0001').matchCase(true)), sheet.createTextFinder('niets').findNext()];
  `),
  ).toEqual([['A1', 'A2'], ['A1'], ['A1'], null]);
});

test('charts are kept as data', () => {
  const { host, workbook } = scripted(`
    const chart = sheet.newChart().asColumnChart().setTitle('Uitstroom').addRange(at('A1:B3'))
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

test('a range list changes all its ranges', () => {
  expect(
    run(`sheet.getRangeList(['A1', 'C3:C4']).setValue(1).setFontWeight('bold');
    return [at('A1').getValue(), at('C4').getFontWeight(), at('B1').getValue()];`),
  ).toEqual([1, 'bold', '']);
});

test.each([
  'sheet.getPivotTables',
  'at("A1").applyRowBanding',
  'ss.getOwner',
  'SpreadsheetApp.openById',
  'SpreadsheetApp.BorderStyle.GOLVEND',
  'Charts.newDataTable',
])('%s says that it is not rebuilt', (name) => {
  expect(() => run(`return typeof ${name};`)).toThrow(/^niet nagebouwd: /);
});
