/** Grids have bounds, and what sits on rows and columns moves with them. */
import fc from 'fast-check';
import { toA1 } from '../../model/a1';
import { moveSpan, changeList } from '../../model/axis';
import { createWorkbook } from '../../model/create';
import { sortRows, type SortKey } from '../../model/sort';
import { moveLines } from '../../model/structure';
import type { Rect } from '../../model/workbook';
import { run, scripted } from './script';

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

describe('the grid', () => {
  test('a new sheet is 1000 by 26', () => {
    expect(run(`const s = ss.insertSheet('Nieuw'); return [s.getMaxRows(), s.getMaxColumns()];`)).toEqual([1000, 26]);
  });

  test('a workbook holds ten million cells, and what would pass that is refused', () => {
    const many = 'sheet.insertRowsAfter(1, 380_000);';
    const full = /above the limit of 10000000 cells/;
    expect(run(`${many} return sheet.getMaxRows();`)).toBe(381_000);
    for (const more of ['sheet.insertRowsAfter(1, 4_000)', 'sheet.insertColumnsAfter(1, 1)'])
      expect(() => run(`${many} ${more}`)).toThrow(full);
    expect(() => run(`sheet.insertRowsAfter(1, 383_000); ss.insertSheet()`)).toThrow(full);
  });

  test.each([`at(1001, 1)`, `at(1, 27)`, `at(0, 1)`, `at('A1:AA1')`, `at(1, 1, 1001)`])('%s is outside', (range) => {
    expect(() => run(range)).toThrow(OUTSIDE);
  });

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

  test('not all rows may go', () => {
    expect(() => run('sheet.deleteRows(1, 1000)')).toThrow("You can't delete all the rows on the sheet.");
    expect(() => run('sheet.setFrozenRows(1); sheet.deleteRows(2, 999)')).toThrow(
      'Sorry, it is not possible to delete all non-frozen rows.',
    );
  });
});

describe('rows and columns that move', () => {
  const mark = `at('C:C').addDeveloperMetadata('kolom', 'x');`;
  const where = `ss.createDeveloperMetadataFinder().find().map((m) => m.getLocation().getColumn().getColumn())`;

  test.each([
    ['inserting before it', 'sheet.insertColumnsAfter(1, 2)', [5]],
    ['inserting just before it', 'sheet.insertColumnBefore(3)', [4]],
    ['inserting after it', 'sheet.insertColumnAfter(3)', [3]],
    ['deleting before it', 'sheet.deleteColumns(2, 1)', [2]],
    ['deleting it', 'sheet.deleteColumns(3, 1)', []],
  ])('a mark on a column follows %s', (_, change, expected) => {
    expect(run(`${mark} ${change}; return ${where};`)).toEqual(expected);
  });

  test.each([
    ['it right', 3, 6, 5],
    ['it left', 3, 1, 1],
    ['another over it', 1, 5, 2],
  ])('a mark on a column goes along when a person moves %s', (_, from, to, landed) => {
    const { host, workbook } = scripted(mark);
    host.run('main');
    moveLines(workbook, workbook.sheets[0]!, 'columns', from, 1, to);
    expect(workbook.metadata.map(({ location }) => location)).toMatchObject([{ type: 'COLUMN', index: landed }]);
  });

  test('values, widths, hiding, filter, protection, merges, formats, names and charts follow an inserted column', () => {
    const workbook = createWorkbook();
    const sheet = workbook.sheets[0]!;
    const rect = { row: 2, column: 2, rows: 2, columns: 2 };
    sheet.hiddenColumns.add(1);
    sheet.conditionalFormats.push({ rects: [{ ...rect, columns: 1 }], criteria: 'CELL_EMPTY', args: [], style: {} });
    workbook.namedRanges.push({ name: 'naam', sheetId: sheet.id, rect });
    run(
      `
      at('B2').setValue('x').setNote('n');
      sheet.setColumnWidth(2, 222);
      at('B1:C5').createFilter(); at('B2:B3').protect(); at('B4:C4').merge();
      sheet.insertChart(sheet.newChart().addRange(at('B1:C3')).setPosition(1, 1, 0, 0).build());
      sheet.insertColumnBefore(1);
    `,
      { workbook },
    );
    expect(sheet.rows[1]?.[2]).toMatchObject({ value: 'x', note: 'n' });
    expect([sheet.columnWidths.get(2), sheet.hiddenColumns.has(2)]).toEqual([222, true]);
    expect(
      [
        sheet.filter,
        sheet.protections[0]?.rect,
        sheet.merges[0],
        workbook.namedRanges[0]?.rect,
        sheet.conditionalFormats[0]?.rects[0],
        sheet.charts[0]?.ranges[0]?.rect,
      ].map((moved) => moved && toA1(moved)),
    ).toEqual(['C1:D5', 'C2:C3', 'C4:D4', 'C2:D3', 'C2:C3', 'C1:D3']);
    expect(sheet.charts[0]?.position.column).toBe(2);
  });

  test('an inserted row looks like the row it was asked after, without its values', () => {
    expect(
      run(`
      at('A1').setValue(1).setNumberFormat('0.0').setDataValidation(
        SpreadsheetApp.newDataValidation().requireNumberBetween(1, 9).build());
      sheet.insertRowsAfter(1, 1);
      return [at('A2').getNumberFormat(), valueOf('A2'), at('A2').getDataValidation() !== null];
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

describe('sorting, as a person does', () => {
  const fill = `
    at('A1:B5').setValues([['naam', 'n'], ['Ciska', 3], ['', 9], ['bert', 1], [4, 2]]);
    at('A4').setNote('noot').setBackground('#ff0000');
    at('B4').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(1, 9).build());`;
  const sorted = (rect: Rect, ...keys: SortKey[]) => {
    const { host, workbook } = scripted(fill);
    host.run('main');
    const sheet = workbook.sheets[0]!;
    sortRows(sheet, rect, keys, workbook.locale);
    return sheet.rows;
  };
  const under = { row: 2, column: 1, rows: 4, columns: 2 };
  const ascending = true;

  test('numbers come first, then text whatever its case, empty cells last', () => {
    const names = (rows: ReturnType<typeof sorted>) => rows.map((cells) => cells?.[0]?.value ?? null);
    expect(names(sorted(under, { column: 1, ascending }))).toEqual(['naam', 4, 'bert', 'Ciska', null]);
    expect(names(sorted(under, { column: 1, ascending: false }))).toEqual(['naam', 'Ciska', 'bert', 4, null]);
  });

  test('note, colour and validation go along with their row', () => {
    const rows = sorted(under, { column: 2, ascending });
    expect(rows[1]?.[0]).toMatchObject({ value: 'bert', note: 'noot', style: { background: '#ff0000' } });
    expect(rows[1]?.[1]?.validation).toBeDefined();
    expect(rows[3]?.[0]?.note).toBeUndefined();
  });

  test('several columns count, within the block', () => {
    const { host, workbook } = scripted(`
      at('A1:B3').setValues([['a', 1], ['b', 3], ['a', 2]]); at('C1').setValue('blijft');
    `);
    host.run('main');
    const keys = [
      { column: 1, ascending },
      { column: 2, ascending: false },
    ];
    sortRows(workbook.sheets[0]!, { row: 1, column: 1, rows: 3, columns: 2 }, keys, workbook.locale);
    expect(workbook.sheets[0]?.rows.map((cells) => [0, 1, 2].map((column) => cells?.[column]?.value ?? ''))).toEqual([
      ['a', 2, 'blijft'],
      ['a', 1, ''],
      ['b', 3, ''],
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

  test('are inserted at a place, hidden and deleted', () => {
    expect(
      run(`
      ss.insertSheet('B'); ss.insertSheet('C', 0);
      const names = () => ss.getSheets().map((s) => s.getName());
      const first = names();
      ss.getSheetByName('B').hideSheet(); ss.deleteSheet(ss.getSheetByName('C'));
      return [first, names(), ss.getSheetByName('B').isSheetHidden(), ss.getSheetByName('C')];
    `),
    ).toEqual([['C', 'Blad1', 'B'], ['Blad1', 'B'], true, null]);
  });

  test('a deleted sheet takes its marks and names along', () => {
    const { host, workbook } = scripted(`ss.insertSheet('Weg').addDeveloperMetadata('blad');`);
    host.run('main');
    const gone = workbook.sheets.find(({ name }) => name === 'Weg')!;
    workbook.namedRanges.push({ name: 'weg', sheetId: gone.id, rect: { row: 1, column: 1, rows: 1, columns: 1 } });
    run(`ss.deleteSheet(ss.getSheetByName('Weg'));`, { workbook });
    expect([workbook.metadata, workbook.namedRanges]).toEqual([[], []]);
  });

  test('the last visible sheet stays', () => {
    expect(() => run('ss.deleteSheet(sheet)')).toThrow("You can't remove all the visible sheets in a document.");
  });
});

describe('a protection', () => {
  const editors = ['baas@example.org', 'ander@example.org'];
  const shut = `const one = sheet.protect(); one.addEditors(['baas@example.org']); one.removeEditors(ss.getEditors().map((user) => user.getEmail()).filter((email) => email !== 'baas@example.org'));`;

  test('keeps nobody out until its editors are changed, and never who changes them', () => {
    expect(run(`sheet.protect(); at('A1').setValue('x'); return valueOf('A1')`, { editors })).toBe('x');
    const { workbook } = scripted('', {});
    run(shut, { workbook, user: 'ander@example.org', editors });
    expect(workbook.sheets[0]!.protections[0]!.editors.sort()).toEqual(['ander@example.org', 'baas@example.org']);
  });

  test.each([
    `at('A1').setValue('x')`,
    `at('A1').setNote('x')`,
    `sheet.insertRowsAfter(1, 1)`,
    `sheet.setName('x')`,
    `sheet.protect().setWarningOnly(true)`,
    `ss.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0].getEditors()`,
    `ss.insertSheet(); ss.deleteSheet(sheet)`,
  ])('refuses who is none of its editors: %s', (body) => {
    const { workbook } = scripted('', {});
    run(shut, { workbook, user: 'baas@example.org', editors });
    const by =
      (user: string): (() => unknown) =>
      () =>
        run(`${body}; SpreadsheetApp.flush();`, { workbook, user, editors });
    expect(by('ander@example.org')).toThrow(/protected|permission/);
    expect(by('')).toThrow(/protected|permission/);
    expect(by('baas@example.org')).not.toThrow();
  });
});
