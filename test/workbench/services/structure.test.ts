/** Grids have bounds, and what sits on rows and columns moves with them. */
import fc from 'fast-check';
import { moveSpan, changeList } from '../../../src/workbench/model/axis';
import { run, scripted } from './script';

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

describe('the grid', () => {
  test('a new sheet is 1000 by 26', () => {
    expect(run(`const s = ss.insertSheet('Nieuw'); return [s.getMaxRows(), s.getMaxColumns()];`)).toEqual([1000, 26]);
  });

  test.each([`at(1001, 1)`, `at(1, 27)`, `at(0, 1)`, `at('A1:AA1')`, `at(1, 1, 1001)`, `at('B2').offset(-2, 0)`])(
    '%s is outside',
    (range) => {
      expect(() => run(range)).toThrow(OUTSIDE);
    },
  );

  test('no rows or columns is no range', () => {
    expect(() => run('at(1, 1, 0, 1)')).toThrow('The number of rows in the range must be at least 1.');
  });

  test('A1 notation with open ends runs to the edge', () => {
    expect(
      run(`return ['B2:C', 'D:D', '3:4', 'B2'].map((a1) => {
      const range = at(a1);
      return [range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns(), range.getA1Notation()];
    });`),
    ).toEqual([
      [2, 2, 999, 2, 'B2:C1000'],
      [1, 4, 1000, 1, 'D:D'],
      [3, 1, 2, 26, '3:4'],
      [2, 2, 1, 1, 'B2'],
    ]);
  });

  test('the data range of an empty sheet is A1', () => {
    expect(run(`return [sheet.getDataRange().getA1Notation(), sheet.getLastRow(), sheet.getLastColumn()];`)).toEqual([
      'A1',
      0,
      0,
    ]);
  });

  test('the data range runs to the last value, whatever is only formatted', () => {
    expect(
      run(`at('B3').setValue(1); at('F9').setBackground('red'); return sheet.getDataRange().getA1Notation();`),
    ).toBe('A1:B3');
  });

  test('appendRow goes under the last value and grows a full grid', () => {
    expect(
      run(`
      sheet.appendRow(['a', 1]);
      sheet.deleteRows(2, 999);
      sheet.appendRow(['b', 2]);
      return [sheet.getMaxRows(), sheet.getDataRange().getValues()];
    `),
    ).toEqual([
      2,
      [
        ['a', 1],
        ['b', 2],
      ],
    ]);
  });

  test('not all rows may go', () => {
    expect(() => run('sheet.deleteRows(1, 1000)')).toThrow("You can't delete all the rows on the sheet.");
    expect(() => run('sheet.setFrozenRows(1); sheet.deleteRows(2, 999)')).toThrow(
      'Sorry, it is not possible to delete all non-frozen rows.',
    );
  });
});

describe('rows and columns that move', () => {
  const mark = `at('C:C').addDeveloperMetadata('kolom', 'x');`;
  const where = `ss.createDeveloperMetadataFinder().withKey('kolom').find().map((m) => m.getLocation().getColumn().getColumn())`;

  test.each([
    ['inserting before it', 'sheet.insertColumnsBefore(1, 2)', [5]],
    ['inserting after it', 'sheet.insertColumnAfter(3)', [3]],
    ['deleting before it', 'sheet.deleteColumn(2)', [2]],
    ['deleting it', 'sheet.deleteColumn(3)', []],
    ['moving it right', `sheet.moveColumns(at('C:C'), 6)`, [5]],
    ['moving it left', `sheet.moveColumns(at('C:C'), 1)`, [1]],
    ['moving another over it', `sheet.moveColumns(at('A:A'), 5)`, [2]],
  ])('a mark on a column follows %s', (_, change, expected) => {
    expect(run(`${mark} ${change}; return ${where};`)).toEqual(expected);
  });

  test('values, widths, hiding, filter, protection, merges, formats, names and charts follow an inserted column', () => {
    const made = scripted(`
      at('B2').setValue('x').setNote('n');
      sheet.setColumnWidth(2, 222); sheet.hideColumns(2);
      at('B1:C5').createFilter(); at('B2:B3').protect(); at('B4:C4').merge();
      ss.setNamedRange('naam', at('B2:C3'));
      sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setBold(true)
        .setRanges([at('B2:B9')]).build()]);
      sheet.insertChart(sheet.newChart().addRange(at('B1:C3')).setPosition(1, 1, 0, 0).build());
      sheet.insertColumnBefore(1);
      return [at('C2').getValue(), at('C2').getNote(), sheet.getColumnWidth(3), sheet.isColumnHiddenByUser(3),
        sheet.getFilter().getRange().getA1Notation(),
        sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].getRange().getA1Notation(),
        at('C4').getMergedRanges()[0].getA1Notation(), ss.getRangeByName('naam').getA1Notation(),
        sheet.getConditionalFormatRules()[0].getRanges()[0].getA1Notation(),
        sheet.getCharts()[0].getRanges()[0].getA1Notation(), sheet.getCharts()[0].getContainerInfo().getAnchorColumn()];
    `);
    expect(made.host.run('main')).toEqual([
      'x',
      'n',
      222,
      true,
      'C1:D5',
      'C2:C3',
      'C4:D4',
      'C2:D3',
      'C2:C9',
      'C1:D3',
      2,
    ]);
  });

  test('an inserted row looks like the row it was asked after, without its values', () => {
    expect(
      run(`
      at('A1').setValue(1).setNumberFormat('0.0').setDataValidation(
        SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).build());
      sheet.insertRowAfter(1);
      return [at('A2').getNumberFormat(), at('A2').getValue(), at('A2').getDataValidation() !== null];
    `),
    ).toEqual(['0.0', '', true]);
  });

  test('a stretch never gains or loses more than was inserted or deleted in it', () => {
    const span = fc.record({ start: fc.integer({ min: 1, max: 20 }), count: fc.integer({ min: 1, max: 20 }) });
    const place = fc.record({ at: fc.integer({ min: 1, max: 40 }), count: fc.integer({ min: 1, max: 10 }) });
    fc.assert(
      fc.property(span, place, (from, { at, count }) => {
        const grown = moveSpan(from, { kind: 'insert', at, count });
        expect(grown && moveSpan(grown, { kind: 'delete', at, count })).toEqual(from);
      }),
    );
  });

  test('a moved position holds what it held', () => {
    const move = fc.record({
      at: fc.integer({ min: 1, max: 15 }),
      count: fc.integer({ min: 1, max: 5 }),
      to: fc.integer({ min: 1, max: 21 }),
    });
    fc.assert(
      fc.property(move, fc.integer({ min: 1, max: 20 }), ({ at, count, to }, position) => {
        const list: (number | undefined)[] = Array.from({ length: 20 }, (_, index) => index + 1);
        changeList(list, { kind: 'move', at, count, to });
        const landed = moveSpan({ start: position, count: 1 }, { kind: 'move', at, count, to });
        expect(list[(landed?.start ?? 0) - 1]).toBe(position);
      }),
    );
  });
});

describe('sorting', () => {
  const fill = `
    at('A1:B5').setValues([['naam', 'n'], ['Ciska', 3], ['', 9], ['bert', 1], [4, 2]]);
    at('A4').setNote('noot').setBackground('#ff0000');
    at('B4').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).build());
    sheet.setFrozenRows(1);`;

  test('a sheet sorts under its frozen rows: numbers, then text whatever its case, empty cells last', () => {
    expect(run(`${fill} sheet.sort(1); return at('A1:A5').getValues().flat();`)).toEqual([
      'naam',
      4,
      'bert',
      'Ciska',
      '',
    ]);
    expect(run(`${fill} sheet.sort(1, false); return at('A1:A5').getValues().flat();`)).toEqual([
      'naam',
      'Ciska',
      'bert',
      4,
      '',
    ]);
  });

  test('note, colour and validation go along with their row', () => {
    expect(
      run(`${fill} sheet.sort(2); return [at('A2').getValue(), at('A2').getNote(), at('A2').getBackground(),
      at('B2').getDataValidation() !== null, at('A4').getNote()];`),
    ).toEqual(['bert', 'noot', '#ff0000', true, '']);
  });

  test('a range sorts by several columns, within itself', () => {
    expect(
      run(`
      at('A1:B3').setValues([['a', 1], ['b', 3], ['a', 2]]); at('C1').setValue('blijft');
      at('A1:B3').sort([{ column: 1, ascending: true }, { column: 2, ascending: false }]);
      return at('A1:C3').getValues();
    `),
    ).toEqual([
      ['a', 2, 'blijft'],
      ['a', 1, ''],
      ['b', 3, ''],
    ]);
    expect(() => run(`at('A1:B3').sort(3)`)).toThrow('The column index must be within the range.');
  });

  test('a filter sorts what is under its header', () => {
    expect(run(`${fill} at('A1:B5').createFilter().sort(2, true); return at('B1:B5').getValues().flat();`)).toEqual([
      'n',
      1,
      2,
      3,
      9,
    ]);
  });
});

describe('sheets', () => {
  test('names are unique and not empty', () => {
    expect(() => run(`ss.insertSheet('blad1')`)).toThrow(
      'A sheet with the name "blad1" already exists. Please enter another name.',
    );
    expect(() => run(`sheet.setName('')`)).toThrow('The sheet name cannot be empty.');
  });

  test('are inserted at a place, moved, hidden and deleted', () => {
    expect(
      run(`
      ss.insertSheet('B'); ss.insertSheet('C', 0);
      const names = () => ss.getSheets().map((s) => s.getName());
      const first = names();
      ss.setActiveSheet(ss.getSheetByName('C')); ss.moveActiveSheet(3);
      const second = names();
      ss.getSheetByName('B').hideSheet(); ss.deleteSheet(ss.getSheetByName('C'));
      return [first, second, names(), ss.getSheetByName('B').isSheetHidden(), ss.getSheetByName('C')];
    `),
    ).toEqual([['C', 'Blad1', 'B'], ['Blad1', 'B', 'C'], ['Blad1', 'B'], true, null]);
  });

  test('a deleted sheet takes its marks and names along', () => {
    const made = scripted(`
      const gone = ss.insertSheet('Weg').addDeveloperMetadata('blad');
      ss.setNamedRange('weg', gone.getRange('A1')); ss.deleteSheet(gone);
      return [ss.createDeveloperMetadataFinder().find().length, ss.getNamedRanges().length];
    `);
    expect(made.host.run('main')).toEqual([0, 0]);
  });

  test('the last visible sheet stays', () => {
    expect(() => run('ss.deleteSheet(sheet)')).toThrow("You can't remove all the visible sheets in a document.");
  });
});
