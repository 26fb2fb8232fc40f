/** Whatever somebody does by hand while the register is at work: each value stands in its own row and column, or it is told. */
import type { Workbook } from '@plp/workbench';
import { copyWorkbook, deleteLines, insertLines } from '@plp/workbench';
import { once } from '../../../src/register/once';
import { countingCalls, meanwhileAt } from '../../support/calls/atCall';
import { sheetNamed } from '../../support/sheets';
import { firstActs } from './acts';
import { brokeOnce } from './brokeOnce';
import type { FirstAct } from './making';
import { toldByControle } from './making';
import { pairsOfActs, secondActs, secondTasks, triplesOfActs } from './seconds';
import type { Records } from './states';
import { areSameNew, differences, goneSince, newIn, stateOf, without } from './states';

/** So many are tried here; `SAMEN=1000` tries as many by hand, `SEED=5000` begins there. */
const tries = Number(process.env['SAMEN'] ?? 60);
const begin = Number(process.env['SEED'] ?? 0);

interface Case {
  readonly first: string;
  readonly second: string;
  readonly tab: string;
  readonly k: number;
}

interface Known {
  readonly act: FirstAct;
  readonly calls: number;
  readonly start: Workbook;
  /** The workbook after the act, when nobody did anything meanwhile: who changes it copies it first. */
  readonly alone: Workbook;
  /** What stands in the two. */
  readonly begin: Records;
  readonly end: Records;
}

const known = new Map<string, Known>();

function knownOf(first: string): Known {
  let found = known.get(first);
  if (!found) {
    const act = firstActs[first]!();
    const start = act.start();
    const counting = countingCalls();
    const alone = copyWorkbook(start);
    const heard = act.run(alone, counting.hooks);
    if (/"ok":false|Fout:/.test(heard)) throw new Error(`${first}: ${heard}`);
    const [begin, end] = [stateOf(start), stateOf(alone)];
    if (!act.restores) expect([first, end]).not.toEqual([first, begin]);
    found = { act, calls: counting.count(), start, alone, begin, end };
    known.set(first, found);
  }
  return found;
}

/** What another does; a task of hers that is refused, since somebody is at work, tells her so. */
const second =
  (name: string) =>
  (workbook: Workbook, tab: string): void => {
    if (name in secondActs) secondActs[name]!(workbook, tab);
    else
      try {
        secondTasks[name]!(workbook);
      } catch (error) {
        if (!/\b([Kk]ies|[Ww]acht|volgende keer) /.test((error as Error).message)) throw error;
      }
  };

/** What may come of it, made when it is asked for. */
interface Outcomes {
  /** Where the first act was done. */
  readonly done: readonly (() => Records)[];
  /** Where it said no. */
  readonly refused: readonly (() => Records)[];
}

const wanted = new Map<string, Outcomes>();

const stepsOf = (name: string): readonly string[] => pairsOfActs[name] ?? triplesOfActs[name] ?? [name];

/** What the register is let do is refused, maybe, since somebody else is at work. */
const mayBeRefused = (step: string): boolean => step in secondTasks || step === 'saves another record';

/** What may come of it: the first act before, between or after what the others do, in their order. */
function outcomesOf(first: string, name: string, tab: string): Outcomes {
  const key = `${first}|${name}|${tab}`;
  let found = wanted.get(key);
  if (!found) {
    const { act, start, alone } = knownOf(first);
    const steps = stepsOf(name);
    const left = steps.filter((step) => !mayBeRefused(step));
    const after = (before: readonly string[], isDone: boolean, then: readonly string[] = []): (() => Records) =>
      once(() => {
        const workbook = copyWorkbook(isDone && before.length === 0 ? alone : start);
        for (const step of before) second(step)(workbook, tab);
        if (isDone && before.length > 0) act.run(workbook);
        for (const step of then) second(step)(workbook, tab);
        return stateOf(workbook);
      });
    const each = (own: readonly string[]): (() => Records)[] =>
      [...own, ''].map((_, at) => after(own.slice(0, at), true, own.slice(at)));
    found = {
      done: [...each(steps), ...(left.length < steps.length ? each(left) : [])],
      refused: [after(steps, false)],
    };
    wanted.set(key, found);
  }
  return found;
}

/** Without the new rows of tabs that were not looked at, where Controle tells of each by its number. */
function withoutUnlooked<T extends { readonly id: string }>(
  found: T[],
  { unlooked = [] }: FirstAct,
  begin: Records,
  told: () => string,
): T[] {
  const isUnlooked = ({ id }: T): boolean => unlooked.includes(id.split(' ')[0]!) && !(id in begin);
  const numbers = found.filter(isUnlooked).flatMap(({ id }) => /[FM]-\d{4}/.exec(id.split(' ')[1]!)?.[0] ?? []);
  const isTold = numbers.length > 0 && numbers.every((number) => told().includes(number));
  return isTold ? found.filter((one) => !isUnlooked(one)) : found;
}

function wrongIn({ first, second: name, tab, k }: Case, mayBeTold = true): string[] {
  const { act, start, begin, end } = knownOf(first);
  const workbook = copyWorkbook(start);
  const steps = [...stepsOf(name)];
  // Which row somebody deletes depends on what stands there when she does: it is that record that goes.
  const gone: string[] = [];
  const next = (): void => {
    const was = stateOf(workbook);
    second(steps.shift()!)(workbook, tab);
    gone.push(...goneSince(was, stateOf(workbook)));
  };
  const others = steps.map((_, index) => meanwhileAt(k + index, next).beforeCall!);
  const heard = act.run(workbook, { beforeCall: (call) => others.forEach((one) => one(call)) });
  while (steps.length > 0) next();
  // Who is told that a column is gone, or that nothing was done, knows that her row has no number yet.
  if (/ontbreekt de kolom/.test(heard)) return [];
  const isDone = !/"ok":false|Fout:|Daar is niets gedaan/.test(heard);
  const { done: doneOutcomes, refused } = outcomesOf(first, name, tab);
  const may = [...(isDone ? [() => without(end, gone)] : refused), ...doneOutcomes];
  const there = stateOf(workbook);
  const fresh = newIn(there, begin);
  const nameIn = (id: string): string => (id.includes(' zonder nummer ') ? 'rij ' : id.split(' ')[1]!);
  const isTold = (id: string): boolean => mayBeTold && heard.includes(nameIn(id)) && heard.includes('verschoof');
  const told = once(() => toldByControle(copyWorkbook(workbook)));
  let least: { readonly id: string; readonly what: string }[] | null = null;
  for (const outcome of may) {
    const one = outcome();
    const isSame = areSameNew(fresh, newIn(one, begin));
    const left = differences(there, one).filter(({ id }) => !(isSame && fresh.has(id)) && !isTold(id));
    const found = withoutUnlooked(left, act, begin, told);
    if (least === null || found.length < least.length) least = found;
    // What others may be takes an execution to know.
    if (least.length === 0) break;
  }
  return least!.map(({ id, what }) => `${id} ${what}`);
}

/** Long: tried by hand. */
const byHand = ['the night that clears rows', 'somebody erased'];

/** All that can be tried, in an order that is the same each time and goes through everything. */
function cases(): Case[] {
  const only = process.env['SAMEN_ALLEEN'];
  const onlySecond = process.env['SAMEN_TWEEDE'];
  const names = Object.keys(firstActs).filter((first) =>
    only ? first.includes(only) : process.env['SAMEN'] || !byHand.includes(first),
  );
  const all = names.flatMap((first) => {
    const { act, calls } = knownOf(first);
    const seconds = (tab: string): string[] => [
      ...Object.keys({ ...secondActs, ...pairsOfActs }),
      ...(onlySecond ? Object.keys(triplesOfActs) : []),
      // Where another task writes does not depend on the tab. They take long, so they are tried by hand.
      ...(process.env['SAMEN'] && tab === act.tabs[0] ? Object.keys(secondTasks) : []),
    ];
    return act.tabs.flatMap((tab) =>
      seconds(tab)
        .filter((one) => !onlySecond || one.includes(onlySecond))
        .flatMap((one) => Array.from({ length: calls }, (_, k): Case => ({ first, second: one, tab, k }))),
    );
  });
  const step = 7919;
  return Array.from({ length: Math.min(tries, all.length) }, (_, index) => all[((begin + index) * step) % all.length]!);
}

test('whatever somebody does at whatever call: nothing stands in a wrong cell in silence', () => {
  const wrong = cases().flatMap((one) => {
    const found = wrongIn(one);
    return found.length > 0 ? [{ ...one, found: found.slice(0, 6) }] : [];
  });
  if (process.env['SAMEN']) {
    const by = new Map<string, number>();
    for (const { first, second } of wrong) by.set(`${first} × ${second}`, (by.get(`${first} × ${second}`) ?? 0) + 1);
    console.log(
      [...by].map(([what, times]) => `${times} ${what}`).join('\n'),
      JSON.stringify(wrong.slice(0, 12), null, 1),
    );
  }
  expect(wrong).toEqual([]);
});

test.each(brokeOnce)('%s × %s in %s, at each call where it writes', (first, second, tab, from, to) => {
  expect(knownOf(first).calls).toBeGreaterThan(to);
  const ks = Array.from({ length: to - from }, (_, index) => from + index);
  expect(ks.flatMap((k) => wrongIn({ first, second, tab, k }).map((found) => [k, found]))).toEqual([]);
});

/** What people wrote in a column of their own is read along with ours: what came over it goes back, and need not be told. */
test.each([
  ['a change saved', 'deletes a column', 'Metingen'],
  ['a new record saved', 'deletes a column', 'Metingen'],
  ['a save undone', 'deletes a column', 'Metingen'],
  ['a new row typed', 'deletes a column', 'Metingen'],
  ['a change saved', 'moves a column to the end', 'Metingen'],
  ['repairs beside columns of people', 'deletes a column', 'Metingen'],
  ['repairs beside columns of people', 'sorts', 'Metingen'],
  ['rows put back from the copy', 'deletes a column', 'Metingen'],
  ['an import in ten tabs', 'deletes a column', 'Fasen'],
  ['an import taken back', 'sorts', 'Deelnemers'],
  ['an import taken back', 'inserts a row on top', 'Stages'],
])("%s × %s in %s: people's own column stands as it did", (first, name, tab) => {
  const ks = Array.from({ length: knownOf(first).calls }, (_, k) => k);
  expect(ks.flatMap((k) => wrongIn({ first, second: name, tab, k }, false).map((found) => [k, found]))).toEqual([]);
});

test('who deletes a row beside empty ones while another saves hears of no row that is missing', () => {
  const { act, calls, start } = knownOf('a new record saved');
  const spaced = copyWorkbook(start);
  insertLines(spaced, sheetNamed(spaced, 'Metingen'), 'rows', 4, 2, 4);
  const heard = Array.from({ length: calls }, (_, k) => {
    const workbook = copyWorkbook(spaced);
    const deletes = () => deleteLines(workbook, sheetNamed(workbook, 'Metingen'), 'rows', 3, 1);
    return act.run(workbook, meanwhileAt(k, deletes));
  });
  expect(heard.filter((text) => text.includes('ontbreekt'))).toEqual([]);
});
