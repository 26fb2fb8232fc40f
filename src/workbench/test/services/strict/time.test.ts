/** Time passes as at Google: by kind of call, on the workbench's own clock. */
import { locksOf } from '../../../services/store/lockService';
import { createWorkbook } from '../../../model/create';
import { usualCosts, type Costs } from '../../../services/strict/costs';
import { run, scripted } from '../script';

const free: Costs = { call: 0, read: 0, write: 0, store: 0, mail: 0, print: 0, other: 0 };
const { call, ...kinds } = usualCosts;

/** Milliseconds that this takes where only one kind of call takes any. */
const spent = (body: string, kind: keyof Costs, options = {}): unknown =>
  run(`const before = Date.now(); ${body}; return Date.now() - before;`, {
    costs: { ...free, [kind]: 7 },
    printPdf: () => new Uint8Array([1]),
    ...options,
  });

test.each<[keyof typeof kinds, string]>([
  ['read', `at('A1').getValues()`],
  ['read', 'sheet.getLastRow()'],
  ['write', `at('A1').setValue(1).setNote('n'); SpreadsheetApp.flush()`],
  ['store', `PropertiesService.getDocumentProperties().getProperties()`],
  ['store', `LockService.getDocumentLock().tryLock(0)`],
  ['store', `CacheService.getScriptCache().get('k')`],
  ['mail', `MailApp.sendEmail('a@example.org', 's', 't')`],
  ['mail', 'MailApp.getRemainingDailyQuota()'],
  ['print', `Utilities.newBlob('<p>x</p>', 'text/html', 'x').getAs('application/pdf')`],
  ['other', 'ScriptApp.getProjectTriggers()'],
])('%s: %s is one of its kind and of no other', (kind, body) => {
  expect(spent(body, kind)).toBe(7);
  for (const other of Object.keys(kinds) as (keyof typeof kinds)[]) {
    if (other !== kind) expect([other, spent(body, other)]).toEqual([other, 0]);
  }
});

test('each call of a method takes its time, whatever it asks', () => {
  expect(spent(`const range = at('A1'); range.getRow(); range.getColumn()`, 'call')).toBe(21);
  expect(call).toBeGreaterThan(0);
});

test('a lock that another holds costs all that one waits for it; nothing when it is free, or when one does not wait', () => {
  const workbook = createWorkbook();
  locksOf(workbook).set('document', {});
  const wait = (ms: number): string => `LockService.getDocumentLock().tryLock(${ms})`;
  expect(spent(wait(5000), 'call', { workbook })).toBe(5014);
  expect(spent(wait(-1), 'call', { workbook })).toBe(14);
  expect(spent(wait(5000), 'call')).toBe(14);
});

test('two executions on one clock begin at the same moment: what one took is not the time of the other', () => {
  const made = scripted(`at('A1').getValues(); return Date.now();`);
  expect(made.host.run('main')).toBe(made.host.run('main'));
});

test('a question to the person gives back the locks: Google keeps none while the script waits', () => {
  for (const ask of [`alert('x')`, `prompt('x')`]) {
    expect(
      run(`const lock = LockService.getDocumentLock(); lock.tryLock(0);
        SpreadsheetApp.getUi().${ask}; return lock.hasLock();`),
    ).toBe(false);
  }
});

test('a simple trigger that waits for a lock longer than it may run is ended, and what it held is free', () => {
  const workbook = createWorkbook();
  locksOf(workbook).set('document', {});
  const made = scripted('', { workbook });
  expect(made.host.run('main')).toBeUndefined();
  const slow = scripted(`LockService.getScriptLock().tryLock(0); LockService.getDocumentLock().tryLock(400000);`, {
    workbook,
  });
  expect(() => slow.host.run('main')).toThrow('Exceeded maximum execution time');
  expect([...locksOf(workbook).keys()]).toEqual(['document']);
});
