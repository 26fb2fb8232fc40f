/** Whatever somebody does by hand while the register is at work: each value stands in its own row and column, or it is told. */
import type { StoredValue, Workbook } from '@plp/workbench';
import { copyWorkbook } from '@plp/workbench';
import { allTabs } from '../../../src/register/tabs';
import { countingCalls, meanwhileAt } from '../../support/calls/atCall';
import { headersOf } from '../../support/sheets';
import type { FirstAct } from './acts';
import { firstActs, renamed, secondActs } from './acts';

/** So many are tried here; `SAMEN=1000` tries as many by hand, `SEED=5000` begins there. */
const tries = Number(process.env['SAMEN'] ?? 90);
const begin = Number(process.env['SEED'] ?? 0);

type Records = Record<string, Record<string, StoredValue>>;

const stamps = new Set(['Ingevoerd op', 'Ingevoerd door']);

/** A name beside a number that nobody could write: it is missing until the night, and no other ever stands there. */
const isNameToCome = (header: string, there: StoredValue | undefined): boolean =>
  /^Naam (deelnemer|werkgever)$/.test(header) && there === undefined;

/** What stands in the tabs that people fill in: by record, by header. The order of rows and columns is theirs. */
function stateOf(workbook: Workbook): Records {
  const found: Records = {};
  for (const { name } of allTabs) {
    const sheet = workbook.sheets.find((one) => one.name === name || one.name === renamed(name));
    if (!sheet) continue;
    const headers = headersOf(sheet);
    const idAt = headers.findIndex((header) => header.endsWith('-ID'));
    for (const row of sheet.rows.slice(1)) {
      const cells = (row ?? []).flatMap((cell, index): [string, StoredValue][] =>
        cell?.value === undefined || cell.value === null || cell.value === '' || stamps.has(headers[index]!)
          ? []
          : [[headers[index] || `kolom ${index + 1} zonder kop`, cell.value]],
      );
      if (cells.length === 0) continue;
      let id = `${name} ${String(row?.[idAt]?.value ?? `zonder nummer ${JSON.stringify(cells)}`)}`;
      while (id in found) id += ' nog eens';
      found[id] = Object.fromEntries(cells.sort(([a], [b]) => (a < b ? -1 : 1)));
    }
  }
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What differs: record, header, what is there and what should be. */
function differences(there: Records, wanted: Records): { id: string; what: string }[] {
  return [...new Set([...Object.keys(there), ...Object.keys(wanted)])].flatMap((id) => {
    const [a, b] = [there[id], wanted[id]];
    if (!a || !b) return [{ id, what: a ? 'is te veel' : 'ontbreekt' }];
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((header) =>
      a[header] === b[header] || isNameToCome(header, a[header])
        ? []
        : [{ id, what: `${header}: ${JSON.stringify(a[header])} i.p.v. ${JSON.stringify(b[header])}` }],
    );
  });
}

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
    if (first !== 'numbers emptied') expect([first, stateOf(clean)]).not.toEqual([first, stateOf(start)]);
    found = { act, calls: counting.count(), start };
    known.set(first, found);
  }
  return found;
}

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

const wanted = new Map<string, Records[]>();

/** What may come of two acts: the one and then the other, in either order, or the second alone where the first said no. */
function outcomesOf(first: string, second: string, tab: string): Records[] {
  const key = `${first}|${second}|${tab}`;
  let found = wanted.get(key);
  if (!found) {
    const { act, start } = knownOf(first);
    const disturb = secondActs[second]!;
    const one = copyWorkbook(doneAlone(first));
    const alone = stateOf(one);
    disturb(one, tab);
    const other = copyWorkbook(start);
    disturb(other, tab);
    const secondAlone = stateOf(other);
    act.run(other);
    found = [stateOf(one), stateOf(other), secondAlone, ...(second === 'saves another record' ? [alone] : [])];
    wanted.set(key, found);
  }
  return found;
}

function wrongIn({ first, second, tab, k }: Case): string[] {
  const { act, start } = knownOf(first);
  const workbook = copyWorkbook(start);
  const heard = act.run(
    workbook,
    meanwhileAt(k, () => secondActs[second]!(workbook, tab)),
  );
  // Who is told that a column is gone, or that nothing was done, knows that her row has no number yet.
  if (/ontbreekt de kolom/.test(heard)) return [];
  const isDone = !/"ok":false|Fout:/.test(heard);
  const [oneOther, otherOne, secondAlone, ...more] = outcomesOf(first, second, tab);
  const may = [oneOther!, otherOne!, ...(isDone ? more : [secondAlone!])];
  const there = stateOf(workbook);
  const found = may.map((one) => differences(there, one)).sort((a, b) => a.length - b.length)[0]!;
  return found.flatMap(({ id, what }) =>
    heard.includes(id.split(' ')[1]!) && heard.includes('verschoof') ? [] : [`${id} ${what}`],
  );
}

/** All that can be tried, in an order that is the same each time and goes through everything. */
function cases(): Case[] {
  const only = process.env['SAMEN_ALLEEN'];
  const names = Object.keys(firstActs).filter((first) => !only || first.includes(only));
  const all = names.flatMap((first) => {
    const { act, calls } = knownOf(first);
    return act.tabs.flatMap((tab) =>
      Object.keys(secondActs).flatMap((second) =>
        Array.from({ length: calls }, (_, k): Case => ({ first, second, tab, k })),
      ),
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
  ['rows put back from the copy', 'deletes the first row', 'Metingen', 40, 55],
  ['the night that gives numbers', 'deletes a column', 'Fasen', 21, 36],
  ['the night that gives numbers', 'deletes the first row', 'Fasen', 21, 33],
])('%s × %s in %s, at each call where it writes', (first, second, tab, from, to) => {
  expect(knownOf(first).calls).toBeGreaterThan(to);
  const ks = Array.from({ length: to - from }, (_, index) => from + index);
  expect(ks.flatMap((k) => wrongIn({ first, second, tab, k }).map((found) => [k, found]))).toEqual([]);
});
