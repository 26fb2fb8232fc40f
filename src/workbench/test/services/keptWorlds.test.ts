/** What an execution finds in a world that was there before it: what it would find in a fresh one. */
import { KeptWorlds } from '../../services/keptWorlds';
import { host, NOW, scripted } from './script';

const remembering = `
  let count = 0;
  const seen = new Map();
  var lent = 'none';
  const part = (0, eval)('(() => { let own = 0; return () => ++own; })')();
  function helper() { return 'helper'; }
  function main(name) {
    const found = [++count, seen.size, lent, part(), typeof globalThis.left, helper(), typeof added];
    seen.set(name, name);
    lent = name;
    globalThis.left = name;
    globalThis.added = () => name;
    helper = () => 'another';
    return found;
  }`;

test('what a script keeps in variables, in the world and in what it evaluates is gone in the next execution', () => {
  const keptWorlds = new KeptWorlds();
  const fresh = [1, 0, 'none', 1, 'undefined', 'helper', 'undefined'];
  for (const name of ['one', 'two', 'three']) {
    expect(host(remembering, { keptWorlds }).host.run('main', name)).toEqual(fresh);
  }
  const { host: one } = host(remembering, { keptWorlds });
  expect([one.run('main', 'four'), one.run('main', 'five')]).toEqual([fresh, fresh]);
  expect(one.functions()).toEqual(['helper', 'main']);
});

test('the clock, the person, the workbook and the log are those of the execution that runs', () => {
  const keptWorlds = new KeptWorlds();
  const body = `
    sheet.getRange(sheet.getLastRow() + 1, 1).setValue(Session.getActiveUser().getEmail());
    console.log('here');
    return [new Date(Date.now()).getDate(), new Date().getDate(), sheet.getLastRow(), Session.getActiveUser().getEmail()];`;
  const runs = [1, 2].map((day) => {
    const made = scripted(body, { keptWorlds, now: () => NOW + day * 86_400_000, user: `nr${day}@example.org` });
    return [made.host.run('main'), made.lines.length];
  });
  expect(runs).toEqual([1, 2].map((day) => [[10 + day, 10 + day, 1, `nr${day}@example.org`], 1]));
});

test('an execution in the middle of another has a world of its own, and leaves the services of the other alone', () => {
  const keptWorlds = new KeptWorlds();
  const code = `
    let depth = 0;
    function main(deep) {
      depth++;
      const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
      sheet.getRange(sheet.getLastRow() + 1, 1).setValue(Session.getActiveUser().getEmail());
      SpreadsheetApp.flush();
      return [depth, sheet.getLastRow(), Session.getActiveUser().getEmail()];
    }`;
  const inner = host(code, { keptWorlds, user: 'inner@example.org' });
  const within: unknown[] = [];
  const outer = host(code, {
    keptWorlds,
    user: 'outer@example.org',
    beforeCall: () => {
      within.push(inner.host.run('main'));
    },
  });
  for (const time of [1, 2]) expect(outer.host.run('main')).toEqual([1, time, 'outer@example.org']);
  expect(within.length).toBeGreaterThan(6);
  expect(within).toEqual(within.map((_, index) => [1, index + 1, 'inner@example.org']));
});

test('a world in which a script threw is used again, and nothing of what it left half done is found', () => {
  const idle = new Map();
  const keptWorlds = new KeptWorlds(idle);
  const script = `let steps = []; var half = 'no'; globalThis.left ??= 'nothing';
    function main(fails) {
      const found = [steps.length, half, left];
      steps.push(1); half = 'yes'; left = 'something';
      if (fails) throw new Error('stuk');
      return found;
    }`;
  const { host: one } = host(script, { keptWorlds });
  const idleNow = () => [...idle.values()].flat();
  const clean = [0, 'no', 'nothing'];
  expect(one.run('main', false)).toEqual(clean);
  const [world] = idleNow();
  expect(() => one.run('main', true)).toThrow('stuk');
  expect(idleNow()).toEqual([world]);
  expect(one.run('main', false)).toEqual(clean);
});

test('what a service throws is an Error of the world, also where that was there before', () => {
  const keptWorlds = new KeptWorlds();
  const body = `try { sheet.getRange(0, 0); } catch (error) { return [error instanceof Error, error.name]; }`;
  const times = [1, 2, 3].map(() => scripted(body, { keptWorlds }).host.run('main'));
  expect(times).toEqual([1, 2, 3].map(() => [true, 'Exception']));
});

test('worlds are kept of the last three scripts alone', () => {
  const idle = new Map();
  const keptWorlds = new KeptWorlds(idle);
  const codeOf = (number: number) => `function main() { return ${number}; }`;
  for (const number of [1, 2, 3, 4]) expect(host(codeOf(number), { keptWorlds }).host.run('main')).toBe(number);
  expect([...idle.keys()]).toEqual([2, 3, 4].map(codeOf));
});
