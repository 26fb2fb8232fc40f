/** The triggers of edits: at once, late, lost, or in the middle of something else; and none for who may only view. */
import { locksOf } from '../../../services/store/lockService';
import type { EditEvent } from '../../../host';
import { host, type Scripted } from '../script';

const code = `
  function onEdit(e) { console.log(e.range.getA1Notation() + ' ' + e.value + ' was ' + e.oldValue + ' ' + LockService.getDocumentLock().tryLock(0)); }
  function save() {
    LockService.getDocumentLock().tryLock(0);
    const properties = PropertiesService.getDocumentProperties();
    for (let i = 0; i < 5; i++) { properties.getProperty('x'); console.log('call'); }
  }
  function tell() { console.log('installed'); }
  function install() { ScriptApp.newTrigger('tell').forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onEdit().create();
    ScriptApp.newTrigger('tell').timeBased().everyDays(1).create(); }`;

/** Somebody types a value in column A. */
function type({ host: made, workbook }: Scripted, row: number, value: string): void {
  const sheet = workbook.sheets[0]!;
  const event: EditEvent = { sheetId: sheet.id, rect: { row, column: 1, rows: 1, columns: 1 }, oldValue: 'oud' };
  (sheet.rows[row - 1] ??= [])[0] = { value };
  made.fireEdit(event);
}

test('a late one tells what was typed then, in the order of typing, also to who opens the workbook next', () => {
  const first = host(code, { editEvents: () => 'late' });
  type(first, 1, 'een');
  type(first, 1, 'twee');
  expect(first.lines).toEqual([]);
  const next = host(code, { workbook: first.workbook });
  next.host.deliverLateEdits();
  expect(first.lines).toEqual(['A1 een was oud true', 'A1 twee was oud true']);
  next.host.deliverLateEdits();
  expect(first.lines).toHaveLength(2);
});

test('late ones come before the next that comes at once; a lost one never comes', () => {
  const fates = ['late', 'lost', 'now'] as const;
  const made = host(code, { editEvents: (_edit, index) => fates[index]! });
  for (const row of [1, 2, 3]) type(made, row, 'x');
  expect(made.lines.map((line) => line.slice(0, 2))).toEqual(['A1', 'A3']);
});

test('one that overlaps comes while another execution is at its so-many-th call, and meets its lock', () => {
  const made = host(code, { editEvents: () => ({ atCall: 3 }) });
  type(made, 1, 'x');
  expect(made.lines).toEqual([]);
  made.host.run('save');
  expect(made.lines).toEqual(['call', 'call', 'A1 x was oud false', 'call', 'call', 'call']);
  expect(locksOf(made.workbook).size).toBe(0);
});

test('where the other one is over before that, it comes right after', () => {
  const made = host(code, { editEvents: () => ({ atCall: 99 }) });
  type(made, 1, 'x');
  made.host.run('save');
  expect(made.lines.slice(-1)).toEqual(['A1 x was oud true']);
});

test('who may only view the workbook fires none, simple or installed; the clock still does', () => {
  const { workbook, host: owner } = host(code);
  owner.run('install');
  const viewer = host(code, { workbook, mayEdit: false });
  type(viewer, 1, 'x');
  const [edit, clock] = workbook.triggers;
  viewer.host.fireInstalled(edit!.id);
  expect(viewer.lines).toEqual([]);
  viewer.host.fireInstalled(clock!.id);
  expect(viewer.lines).toEqual(['installed']);
});

test('a simple trigger is told neither who is there nor as whom it runs', () => {
  const asks = `function onOpen(e) { console.log([Session.getActiveUser(), Session.getEffectiveUser(), e.user].map((user) => user.getEmail()).join()); }`;
  const made = host(asks, { effectiveUser: 'eigenaar@example.org' });
  made.host.fireOpen();
  const told = host(asks, { simpleUser: 'an@example.org' });
  told.host.fireOpen();
  expect([...made.lines, ...told.lines]).toEqual([',,', 'an@example.org,an@example.org,an@example.org']);
});
