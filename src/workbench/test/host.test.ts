/** The host runs a bundle as Google does. */
import { createWorkbook } from '../model/create';
import { NOW, PERSON, host } from './services/script';

describe('the world of an execution', () => {
  test('has the language and the services, and nothing of Node or a browser', () => {
    const names = ['setTimeout', 'URL', 'fetch', 'document', 'window', 'process', 'require', 'Buffer', 'WebAssembly'];
    expect(
      host(`function main(names) { return names.filter((name) => typeof globalThis[name] !== 'undefined'); }`).host.run(
        'main',
        names,
      ),
    ).toEqual([]);
  });

  test("its clock is the workbench's", () => {
    expect(
      host(`function main() {
      class Later extends Date {}
      return [Date.now(), new Date().getTime(), new Later().getTime(), new Later() instanceof Date, new Date(5).getTime(),
        Date.UTC(2025, 0, 1), new Date(2025, 0, 1).constructor === Date, typeof Date()];
    }`).host.run('main'),
    ).toEqual([NOW, NOW, NOW, true, 5, Date.UTC(2025, 0, 1), true, 'string']);
  });

  test('is fresh each time', () => {
    const made = host('let count = 0; function main() { return ++count; }');
    expect([made.host.run('main'), made.host.run('main')]).toEqual([1, 1]);
  });

  test("catches the services' errors as its own", () => {
    expect(
      host(`function main() {
      try { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(0, 0); } catch (error) { return [error instanceof Error, error.name]; }
    }`).host.run('main'),
    ).toEqual([true, 'Exception']);
  });
});

describe('calling functions', () => {
  const code = `
    const hidden = () => 1; var shown = function () {}; function main(value) { return value; } function privat_() {}
    function date() { return { on: new Date() }; } function fails() { throw new TypeError('kapot'); }
    function change(value) { value.list.push(2); return value; } function nothing() {}`;
  const { host: made } = host(code);

  test('top-level functions are listed', () => {
    expect(made.functions().sort()).toEqual(['change', 'date', 'fails', 'main', 'nothing', 'privat_', 'shown']);
  });

  test('arguments and results are copies of plain data', () => {
    const given = { list: [1], left: undefined };
    expect(made.run('change', given)).toStrictEqual({ list: [1, 2] });
    expect(given.list).toEqual([1]);
    expect(made.run('main', [undefined, null, 'a'])).toStrictEqual([null, null, 'a']);
    expect(made.run('nothing')).toBeUndefined();
  });

  test('a Date does not cross', () => {
    expect(() => made.run('date')).toThrow('google.script.run weigert een Date: het resultaat.on');
    const deep: unknown = JSON.parse(`${'['.repeat(4000)}${']'.repeat(4000)}`);
    expect(() => made.run('main', deep)).toThrow('google.script.run weigert wat te diep is genest');
    expect(() => made.run('main', new Date(0))).toThrow('google.script.run weigert een Date: de argumenten[0]');
  });

  test('private and unknown functions and built-ins cannot be called', () => {
    for (const name of ['privat_', 'weg', 'hidden', 'Date', 'SpreadsheetApp']) {
      expect(() => made.run(name)).toThrow(`Script function not found: ${name}`);
    }
  });

  test('what the script throws arrives as an Error with its name and message', () => {
    expect.assertions(3);
    try {
      made.run('fails');
    } catch (error) {
      expect(error).toBeInstanceOf(Error);
      expect((error as Error).name).toBe('TypeError');
      expect((error as Error).message).toBe('kapot');
    }
  });
});

describe('triggers', () => {
  const code = `
    function tell(e) { console.log(JSON.stringify({ mode: e.authMode, range: e.range && e.range.getA1Notation(),
      value: e.value, oldValue: e.oldValue, has: 'value' in e, source: e.source && e.source.getId(), uid: e.triggerUid,
      as: Session.getEffectiveUser().getEmail() })); }
    function onEdit(e) { tell(e); } function onSelectionChange(e) { tell(e); }
    function onOpen(e) { SpreadsheetApp.getUi().createMenu('PLP').addItem('Een', 'een').addSeparator()
      .addSubMenu(SpreadsheetApp.getUi().createMenu('Meer').addItem('Twee', 'twee')).addToUi(); tell(e); }
    function daily(e) { tell(e); SpreadsheetApp.getUi(); }
    function install() { ScriptApp.newTrigger('daily').timeBased().everyDays(1).create();
      ScriptApp.newTrigger('tell').forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onEdit().create(); }`;
  const cell = { row: 2, column: 2, rows: 1, columns: 1 };

  function opened() {
    const workbook = createWorkbook();
    const made = host(code, { workbook });
    const sheet = workbook.sheets[0];
    if (sheet === undefined) throw new Error('no sheet');
    sheet.rows[1] = [undefined, { value: 5 }];
    return { ...made, sheetId: sheet.id, told: () => made.lines.map((line) => JSON.parse(line) as unknown) };
  }

  test('onOpen builds the menu', () => {
    const { host: made, told } = opened();
    made.fireOpen();
    expect(told()).toEqual([{ mode: 'LIMITED', has: false, source: 'werkbank', as: '' }]);
    expect(made.menu()).toEqual([
      {
        kind: 'menu',
        caption: 'PLP',
        items: [
          { kind: 'item', caption: 'Een', functionName: 'een' },
          { kind: 'separator' },
          { kind: 'menu', caption: 'Meer', items: [{ kind: 'item', caption: 'Twee', functionName: 'twee' }] },
        ],
      },
    ]);
    made.fireOpen();
    expect(made.menu()).toHaveLength(1);
  });

  test('onEdit tells values of a single cell only', () => {
    const { host: made, sheetId, told } = opened();
    made.fireEdit({ sheetId, rect: cell, oldValue: 'oud' });
    made.fireEdit({ sheetId, rect: { ...cell, rows: 2 } });
    made.fireEdit({ sheetId, rect: { ...cell, row: 9 }, oldValue: 'gewist' });
    expect(told()).toMatchObject([
      { range: 'B2', value: '5', oldValue: 'oud' },
      { range: 'B2:B3', has: false },
      { range: 'B9', has: false, oldValue: 'gewist' },
    ]);
  });

  test('a selection is told and remembered', () => {
    const { host: made, sheetId, told } = opened();
    made.fireSelectionChange(sheetId, cell);
    expect(told()).toMatchObject([{ range: 'B2' }]);
    expect(made.selection.rect).toEqual(cell);
  });

  test('a simple trigger may not mail or touch triggers', () => {
    const simple = (body: string) => () => host(`function onOpen() { ${body} }`).host.fireOpen();
    expect(simple(`MailApp.sendEmail('a@example.org', 's', 't')`)).toThrow(
      'You do not have permission to call MailApp',
    );
    expect(simple('ScriptApp.getProjectTriggers()')).toThrow('You do not have permission to call ScriptApp');
  });

  test('an installed trigger runs as its owner; a clock trigger has no screen', () => {
    const { workbook, host: made, sheetId } = opened();
    made.run('install');
    const [daily, edit] = workbook.triggers;
    const other = host(code, { workbook, user: 'ander@example.org' });
    other.host.fireInstalled(edit?.id ?? '', { sheetId, rect: cell });
    expect(() => other.host.fireInstalled(daily?.id ?? '')).toThrow(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
    expect(other.lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { mode: 'FULL', range: 'B2', uid: edit?.id, as: PERSON },
      { mode: 'FULL', uid: daily?.id, as: PERSON },
    ]);
    expect(() => other.host.fireInstalled('weg')).toThrow('Er is geen trigger met id weg.');
  });
});
