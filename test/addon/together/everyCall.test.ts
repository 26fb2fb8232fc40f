/** Whatever somebody does by hand while the register is at work: each value stands in its own row and column, or it is told. */
import type { Workbook } from '@plp/workbench';
import { copyWorkbook } from '@plp/workbench';
import { once } from '../../../src/register/once';
import { countingCalls, meanwhileAt } from '../../support/calls/atCall';
import { firstActs } from './acts';
import type { FirstAct } from './making';
import { toldByControle } from './making';
import { pairsOfActs, secondActs, secondTasks, triplesOfActs } from './seconds';
import type { Records } from './states';
import { areSameNew, bothDone, differences, newIn, stateOf } from './states';

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
}

const known = new Map<string, Known>();

function knownOf(first: string): Known {
  let found = known.get(first);
  if (!found) {
    const act = firstActs[first]!();
    const start = act.start();
    const counting = countingCalls();
    const clean = copyWorkbook(start);
    const heard = act.run(clean, counting.hooks);
    if (/"ok":false|Fout:/.test(heard)) throw new Error(`${first}: ${heard}`);
    if (!act.restores) expect([first, stateOf(clean)]).not.toEqual([first, stateOf(start)]);
    found = { act, calls: counting.count(), start };
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

const done = new Map<string, Workbook>();

/** The workbook after the first act, when nobody did anything meanwhile: the caller copies it before changing it. */
function doneAlone(first: string): Workbook {
  let found = done.get(first);
  if (!found) {
    const { act, start } = knownOf(first);
    found = copyWorkbook(start);
    act.run(found);
    done.set(first, found);
  }
  return found;
}

interface Outcomes {
  /** Where the first act was done. */
  readonly done: readonly Records[];
  /** Where it said no. */
  readonly refused: readonly Records[];
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
    const { act, start } = knownOf(first);
    const steps = stepsOf(name);
    const left = steps.filter((step) => !mayBeRefused(step));
    const after = (before: readonly string[], isDone: boolean, then: readonly string[] = []): Records => {
      const workbook = copyWorkbook(isDone && before.length === 0 ? doneAlone(first) : start);
      for (const step of before) second(step)(workbook, tab);
      if (isDone && before.length > 0) act.run(workbook);
      for (const step of then) second(step)(workbook, tab);
      return stateOf(workbook);
    };
    const each = (own: readonly string[]): Records[] =>
      [...own, ''].map((_, at) => after(own.slice(0, at), true, own.slice(at)));
    const others = after(steps, false);
    found = {
      done: [
        ...each(steps),
        ...(left.length < steps.length ? each(left) : []),
        // Which row somebody deletes depends on what stands there when she does: it is that record that goes.
        bothDone(stateOf(start), stateOf(doneAlone(first)), others),
      ],
      refused: [others],
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
  const { act, start } = knownOf(first);
  const workbook = copyWorkbook(start);
  const steps = [...stepsOf(name)];
  const next = (): void => second(steps.shift()!)(workbook, tab);
  const others = steps.map((_, index) => meanwhileAt(k + index, next).beforeCall!);
  const heard = act.run(workbook, { beforeCall: (call) => others.forEach((one) => one(call)) });
  while (steps.length > 0) next();
  // Who is told that a column is gone, or that nothing was done, knows that her row has no number yet.
  if (/ontbreekt de kolom/.test(heard)) return [];
  const isDone = !/"ok":false|Fout:|Daar is niets gedaan/.test(heard);
  const { done: doneOutcomes, refused } = outcomesOf(first, name, tab);
  const may = isDone ? doneOutcomes : [...doneOutcomes, ...refused];
  const there = stateOf(workbook);
  const begin = stateOf(start);
  const fresh = newIn(there, begin);
  const isTold = (id: string): boolean => mayBeTold && heard.includes(id.split(' ')[1]!) && heard.includes('verschoof');
  const told = once(() => toldByControle(copyWorkbook(workbook)));
  const found = may
    .map((one) => {
      const isSame = areSameNew(fresh, newIn(one, begin));
      const left = differences(there, one).filter(({ id }) => !(isSame && fresh.has(id)) && !isTold(id));
      return withoutUnlooked(left, act, begin, told);
    })
    .sort((a, b) => a.length - b.length)[0]!;
  return found.map(({ id, what }) => `${id} ${what}`);
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

/** Pairs that broke it once at some call; the numbers of the calls differ with every change. */
test.each<[string, string, string, number, number]>([
  ['a new row typed', 'moves a column', 'Metingen', 4, 14],
  ['a new row typed', 'moves the numbers', 'Metingen', 4, 14],
  ['rows pasted', 'inserts a column in front', 'Metingen', 4, 12],
  ['rows put back from the copy', 'deletes the first row', 'Metingen', 40, 55],
  ['rows put back from the copy', 'inserts a column in front', 'Metingen', 40, 50],
  ['the night that gives numbers', 'deletes a column', 'Fasen', 21, 36],
  ['the night that gives numbers', 'deletes the first row', 'Fasen', 21, 33],
  ['a cell typed beside a number that is gone', 'types in another row', 'Metingen', 0, 6],
  ['numbers pasted over', 'moves a row up', 'Metingen', 0, 10],
  ['a number typed over', 'deletes the first row', 'Stages', 0, 6],
  ['names typed over', 'moves a row up', 'Stages', 0, 6],
  ['names typed over', 'moves the numbers', 'Stages', 0, 6],
  ['a number typed over', 'inserts a row on top', 'Stages', 0, 4],
  ['a number typed over', 'types in another row', 'Stages', 0, 5],
  ['a stage saved with its werkgever', 'inserts a column in front', 'Stages', 15, 20],
  ['a stage saved with its werkgever', 'sorts', 'Stages', 15, 20],
  ['somebody erased', 'sorts', 'Deelnemers', 145, 150],
  ['the night that clears rows', 'inserts a row on top', 'Metingen', 22, 26],
  ['the night that clears rows', 'cuts a row and pastes it below the last', 'Metingen', 22, 26],
  ['Inrichten that puts headers back', 'moves a column', 'Stages', 8, 40],
  ['Inrichten that puts headers back', 'inserts a column in front', 'Metingen', 8, 40],
  ['Inrichten that puts a column back', 'moves a column', 'Metingen', 8, 40],
  ['Inrichten that puts a column back', 'inserts a column, then another deletes a column', 'Stages', 8, 40],
  // Each tab is looked at, and the names beside numbers too.
  ['changes saved in three tabs', 'sorts, then another sorts back', 'Metingen', 6, 14],
  ['changes saved in three tabs', 'sorts, then another sorts back', 'Stages', 6, 28],
  // That both hold the name that the register wrote tells nothing of what stood there before.
  ['an import in ten tabs', 'deletes a row halfway', 'Stages', 14, 22],
  // A record came over the last one, and moved on: whose row it was is known by what people wrote beside it.
  ['an import', 'inserts a row on top, then another deletes a row halfway', 'Deelnemers', 16, 20],
  ['an import', 'inserts a row on top, then another deletes a row halfway', 'Stages', 16, 20],
  // A changed row is looked at, however many tabs were read.
  ['a stage changed, with a meting and a fase', 'sorts', 'Stages', 5, 11],
  // There is no room to look at its new rows: Controle tells of one that came in other columns.
  ['a stage changed, with a meting and a fase', 'moves a column', 'Fasen', 5, 11],
  ['a stage changed, with a meting and a fase', 'deletes a column', 'Metingen', 5, 11],
  // Of ten tabs people's own columns are not read beforehand: what stands beside the record that was added tells that it came over one.
  ['an import in ten tabs', 'sorts, then another inserts a row on top', 'Fasen', 15, 18],
  ['an import in ten tabs', 'inserts a row on top, then another deletes a row halfway', 'Stages', 21, 24],
  ['an import in ten tabs', 'deletes a column, then another sorts', 'Fasen', 21, 24],
  ['an import in ten tabs', 'moves the numbers, then another inserts a column in front', 'Fasen', 21, 24],
  // Where nothing stands beside it, it is told which are gone.
  ['an import in ten tabs, of ours alone', 'sorts, then another inserts a row on top', 'Fasen', 15, 18],
  ['an import in ten tabs, of ours alone', 'inserts a row on top, then another sorts', 'Stages', 21, 24],
  // What a cut leaves empty tells that the row may stand anywhere by now, and so below the last one.
  [
    'an import in ten tabs, of ours alone',
    'cuts a row and pastes it below the last, then another moves the numbers, then a third deletes a row halfway',
    'Stages',
    14,
    20,
  ],
  // Nobody knows which of two rows that are gone it came over: what stands beside it is told as well.
  [
    'an import in ten tabs',
    'deletes the first row, then another sorts, then a third cuts a row and pastes it below the last',
    'Fasen',
    12,
    17,
  ],
  // Columns that move between their marks and what stands under them: a name still goes beside its number.
  [
    'changes saved in three tabs',
    'moves a column, then another inserts a row halfway, then a third moves a column',
    'Stages',
    4,
    8,
  ],
  [
    'a stage saved with its werkgever',
    'moves the numbers, then another sorts back, then a third inserts a column in front',
    'Stages',
    12,
    16,
  ],
  // The row that somebody deletes is the record that stands there when she does.
  [
    'somebody erased',
    'moves the numbers, then another deletes the first row, then a third deletes a row halfway',
    'Deelnemers',
    133,
    137,
  ],
  // A name that stood there before tells nothing of where what was written along with it came.
  ['a column put back in its rows', 'inserts a row on top, then another sorts', 'Metingen', 44, 45],
  // What was answered is not so any more once rows were erased: that is said.
  ['a column put back in its rows', 'erases somebody', 'Metingen', 15, 18],
  // What a new record holds itself tells of no row over which it came.
  ['a row that is asked back', 'deletes the first row, then another inserts a column in front', 'Deelnemers', 25, 28],
  // A record that moved as a whole, its number in another column, came over no row.
  [
    'an import',
    'moves the numbers, then another deletes the first row, then a third deletes a row halfway',
    'Stages',
    17,
    20,
  ],
  // What was written in a wrong place moves on before anybody looks.
  ['a change saved', 'deletes a row halfway, then another sorts', 'Metingen', 5, 9],
  ['a new record saved', 'deletes a column, then another sorts', 'Metingen', 6, 10],
  ['numbers emptied in Metingen', 'moves the numbers, then another moves a row up', 'Metingen', 6, 10],
  ['numbers pasted over', 'sorts, then another moves a row up', 'Metingen', 0, 10],
  ['names typed over', 'moves a column, then another sorts', 'Stages', 7, 11],
  ['names typed over', 'deletes a column, then another sorts', 'Stages', 7, 11],
  ['rows pasted', 'inserts a row on top, then another deletes a row halfway', 'Metingen', 3, 6],
  ['rows pasted', 'deletes the first row, then another inserts a column in front', 'Metingen', 5, 12],
  ['a new row typed', 'deletes the first row, then another inserts a column in front', 'Metingen', 5, 13],
  // Of rows that are alike but for who they are about it is the one that is most like it.
  [
    'a new row typed',
    'inserts a row halfway, then another deletes the first row, then a third inserts a column in front',
    'Metingen',
    9,
    13,
  ],
])('%s × %s in %s, at each call where it writes', (first, second, tab, from, to) => {
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
