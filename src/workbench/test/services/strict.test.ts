/** Where Google refuses, limits or ends something, the workbench does too. */
import { everyScope, refusalOf, scopesOf } from '../../services/strict/scopes';
import { NOW, host, run, scripted } from './script';

const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;

describe('scopes', () => {
  test.each([
    ['MailApp.sendEmail', `MailApp.sendEmail('a@example.org', 's', 't')`, 'script.send_mail'],
    ['MailApp.getRemainingDailyQuota', 'MailApp.getRemainingDailyQuota()', 'script.send_mail'],
    ['ScriptApp.getProjectTriggers', 'ScriptApp.getProjectTriggers()', 'script.scriptapp'],
    ['Session.getActiveUser', 'Session.getActiveUser()', 'userinfo.email'],
    ['Ui.alert', `SpreadsheetApp.getUi().alert('x')`, 'script.container.ui'],
  ])('%s asks its scope: undeclared or unticked it throws, as Google says it', (method, code, name) => {
    const words = `not sufficient to call ${method}. Required permissions: ${scope(name)}`;
    const others = everyScope.filter((one) => one !== scope(name));
    expect(() => run(code, { scopes: others })).toThrow(words);
    expect(() => run(code, { withheld: [scope(name)] })).toThrow(words);
    expect(() => run(code)).not.toThrow();
  });

  test('either scope for spreadsheets will do, and both are named', () => {
    expect(() => run('return 1', { scopes: [scope('spreadsheets')] })).not.toThrow();
    expect(() => run('return 1', { scopes: [] })).toThrow(
      `SpreadsheetApp.getActiveSpreadsheet. Required permissions: (${scope('spreadsheets.currentonly')} || ${scope('spreadsheets')})`,
    );
  });

  test('what holds nothing of anybody asks nothing', () => {
    for (const [service, method] of [
      ['Properties', 'getProperty'],
      ['Cache', 'get'],
      ['Lock', 'tryLock'],
      ['Utilities', 'formatDate'],
      ['Ui', 'createMenu'],
      ['SpreadsheetApp', 'flush'],
    ] as const)
      expect(scopesOf(service, method)).toBeNull();
    expect(refusalOf('Range', 'getValues', { declared: everyScope, withheld: [], isSimple: false })).toBeNull();
  });
});

describe('a simple trigger', () => {
  const open = (code: string, options = {}) => {
    const made = host(`function onOpen(e) { ${code} }`, options);
    return { ...made, open: () => made.host.fireOpen() };
  };

  test.each([
    [`MailApp.sendEmail('a@example.org', 's', 't')`, 'MailApp.sendEmail'],
    [`SpreadsheetApp.getUi().alert('x')`, 'Ui.alert'],
    [`SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))`, 'Ui.showSidebar'],
    [`ScriptApp.newTrigger('f')`, 'ScriptApp.newTrigger'],
  ])('may not: %s', (code, method) => {
    expect(() => open(code).open()).toThrow(`You do not have permission to call ${method}.`);
  });

  test('makes menus, touches its own document, and is not told who is there', () => {
    const { open: fire, lines } = open(
      `SpreadsheetApp.getUi().createMenu('M').addItem('i', 'f').addToUi();
       SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1).setValue('x');
       console.log('[' + Session.getActiveUser().getEmail() + ']');`,
    );
    fire();
    expect(lines).toEqual(['[]']);
    const told = open(`console.log(Session.getActiveUser().getEmail())`, { simpleUser: 'an@example.org' });
    told.open();
    expect(told.lines).toEqual(['an@example.org']);
  });

  test('does not run for who may only view', () => {
    const { open: fire, lines } = open(`console.log('open')`, { mayEdit: false });
    fire();
    expect(lines).toEqual([]);
  });

  test('ends after 30 seconds, where another execution has six minutes', () => {
    const slow = `for (let i = 0; i < 60; i++) PropertiesService.getDocumentProperties().getProperty('x');`;
    const costs = { store: 1000 };
    expect(() => open(slow, { costs }).open()).toThrow('Exceeded maximum execution time');
    expect(() => host(`function main() { ${slow} }`, { costs }).host.run('main')).not.toThrow();
  });
});

describe('time', () => {
  test('every call costs some, more where it goes to Google, by the clock that the script reads', () => {
    const spent = (code: string): number =>
      run(`const before = Date.now(); ${code}; return Date.now() - before`) as number;
    expect(spent('')).toBe(0);
    expect(spent(`sheet.getRange(1, 1)`)).toBeLessThan(spent(`sheet.getRange(1, 1).getValues()`));
  });

  test('an execution is ended, whatever it catches, and its locks are given back', () => {
    const { host: made, workbook } = scripted(
      `LockService.getDocumentLock().tryLock(10);
       for (;;) { try { PropertiesService.getDocumentProperties().getProperty('x'); } catch (error) { break; } }
       try { sheet.getRange(1, 1).setValue('after'); } catch (error) { return 'caught'; }
       return 'went on';`,
      { costs: { store: 10_000 } },
    );
    expect(() => made.run('main')).toThrow('Exceeded maximum execution time');
    expect(workbook.sheets[0]!.rows[0]?.[0]?.value ?? null).toBeNull();
    const next = host(`function main() { return LockService.getDocumentLock().tryLock(10); }`, { workbook });
    expect(next.host.run('main')).toBe(true);
  });

  test('a lock that another holds costs all the time that one waits; a negative time is not even tried', () => {
    expect(run(`return LockService.getDocumentLock().tryLock(-1)`)).toBe(false);
  });
});

describe('edits', () => {
  const edits = { sheetId: 0, rect: { row: 1, column: 1, rows: 1, columns: 1 } };
  test('some triggers are lost and some come late, in their order', () => {
    const fates = ['now', 'lost', 'late', 'now'] as const;
    const {
      host: made,
      lines,
      workbook,
    } = host(`function onEdit(e) { console.log(e.range.getA1Notation()); }`, {
      editEvents: (_edit, index) => fates[index] ?? 'now',
    });
    const at = (row: number) => ({ ...edits, sheetId: workbook.sheets[0]!.id, rect: { ...edits.rect, row } });
    for (const row of [1, 2, 3, 4]) made.fireEdit(at(row));
    expect(lines).toEqual(['A1', 'A3', 'A4']);
  });
});

describe('limits', () => {
  test.each([
    [
      'a value of properties',
      `PropertiesService.getDocumentProperties().setProperty('k', 'x'.repeat(9 * 1024 + 1))`,
      'Argument too large: value',
    ],
    [
      'a cache value',
      `CacheService.getDocumentCache().put('k', 'x'.repeat(100 * 1024 + 1))`,
      'Argument too large: value',
    ],
    ['a cell', `sheet.getRange(1, 1).setValue('x'.repeat(50001)); SpreadsheetApp.flush()`, '50000 characters'],
    [
      'a list',
      `SpreadsheetApp.newDataValidation().requireValueInList(Array.from({ length: 501 }, (_, i) => 'k' + i))`,
      '500',
    ],
    ['the body of a mail', `MailApp.sendEmail('a@example.org', 's', 'x'.repeat(200 * 1024 + 1))`, 'Email Body Size'],
    [
      'the recipients of a mail',
      `MailApp.sendEmail(Array.from({ length: 51 }, (_, i) => 'a' + i + '@example.org').join(), 's', 't')`,
      'Recipients Per Message',
    ],
    ['marks', `for (let i = 0; i < 400; i++) ss.addDeveloperMetadata('k', 'x'.repeat(100))`, 'metadata'],
  ])('%s may be so large and no larger', (_what, code, words) => {
    expect(() => run(code)).toThrow(words);
  });

  test('a Workspace account may send a larger body', () => {
    expect(() =>
      run(`MailApp.sendEmail('a@example.org', 's', 'x'.repeat(300 * 1024))`, { mailQuota: 1500 }),
    ).not.toThrow();
  });
});

describe('merges', () => {
  const flushed = (code: string): unknown => run(`${code}; SpreadsheetApp.flush()`);
  test('a merge that is only partly selected, and one over the frozen edge, are refused', () => {
    expect(() => flushed(`sheet.getRange(1, 1, 2, 2).merge(); sheet.getRange(1, 1, 1, 2).breakApart()`)).toThrow(
      'merged range',
    );
    expect(() => flushed(`sheet.setFrozenRows(1); sheet.getRange(1, 1, 2, 1).merge()`)).toThrow("can't merge frozen");
    expect(() => flushed(`sheet.getRange(1, 1, 1, 2).merge(); sheet.setFrozenColumns(1)`)).toThrow(
      "can't merge frozen",
    );
    expect(() => flushed(`sheet.setFrozenRows(1); sheet.getRange(1, 1, 1, 3).merge()`)).not.toThrow();
  });
});

describe('charts', () => {
  test.each(['altText', 'hAxis.format', 'onzin'])('an option that Google does not describe throws: %s', (option) => {
    expect(() => run(`sheet.newChart().setOption('${option}', 'x')`)).toThrow(option);
  });
  test('also deep inside another', () => {
    expect(() => run(`sheet.newChart().setOption('series', { 0: { kleur: 'red' } })`)).toThrow('series.0.kleur');
    expect(() => run(`sheet.newChart().setOption('series', { 0: { color: 'red' } })`)).not.toThrow();
  });
});

describe('language', () => {
  test('errors come in the language of the account; names, scopes and addresses are not translated', () => {
    expect(() => run(`MailApp.sendEmail('geen adres', 's', 't')`, { language: 'nl' })).toThrow(
      'Ongeldig e-mailadres: geen adres',
    );
    expect(() => run(`MailApp.getRemainingDailyQuota()`, { language: 'nl', scopes: [scope('spreadsheets')] })).toThrow(
      /machtigingen.*MailApp\.getRemainingDailyQuota.*auth\/script\.send_mail/,
    );
  });
});

test('what a script evaluates is of its own world, also where the engine has it ready from another execution', () => {
  const evaluated = `
    const made = (0, eval)('(() => ({ list: [], count: 0 }))')();
    const wrong = ['(', '(1)), ((2', '(nowhere)'].map((code) => {
      try { (0, eval)(code); } catch (error) { return error instanceof Error ? error.name : 'not ours'; }
    });
    made.count++;
    return [made.list instanceof Array, made.count, ...wrong, (0, eval)('let one = 1; one + 1'), (0, eval)('({ a: 1 }).a; 2'), (0, eval)(3)];`;
  const { host } = scripted(evaluated);
  const expected = [true, 1, 'SyntaxError', 'SyntaxError', 'ReferenceError', 2, 2, 3];
  expect([host.run('main'), host.run('main')]).toEqual([expected, expected]);
});

test('an engine does not know what came to Intl in 2021', () => {
  expect(
    run(`try { new Intl.DateTimeFormat('nl', { timeZoneName: 'longOffset' }); } catch (error) { return error.name; }`),
  ).toBe('RangeError');
  expect(run(`return new Date(${NOW}).toISOString()`)).toBe(new Date(NOW).toISOString());
});
