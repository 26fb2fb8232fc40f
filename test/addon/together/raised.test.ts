/** Inrichten raises a header row that stands below rows, and somebody moves rows or columns meanwhile: no record is lost. */
import type { StoredValue, Workbook } from '@plp/workbench';
import { copyWorkbook, insertLines, moveLines } from '@plp/workbench';
import { countingCalls, meanwhileAt } from '../../support/calls/atCall';
import { headersOf, sheetNamed } from '../../support/sheets';
import { menu, ready } from './making';
import { secondActs } from './seconds';

const tab = 'Metingen';

const starts: Readonly<Record<string, (workbook: Workbook) => void>> = {
  'below two empty rows': (workbook) => insertLines(workbook, sheetNamed(workbook, tab), 'rows', 1, 2, 1),
  'among the records': (workbook) => moveLines(workbook, sheetNamed(workbook, tab), 'rows', 1, 1, 4),
};

const usual = ['sorts', 'deletes a row halfway', 'moves a row up', 'moves a column'];
const others = [
  'inserts a row on top',
  'inserts a row halfway',
  'deletes the first row',
  'moves the numbers',
  'inserts a column in front',
  'inserts a column',
];

/** Those that broke it most, at calls around the one that raises; `SAMEN=1` tries all at every call. */
const isWhole = process.env['SAMEN'] !== undefined;
const seconds = isWhole ? [...usual, ...others] : usual;
const isTried = (k: number): boolean => isWhole || (k > 18 && k < 36 && k % 3 === 2);

const raise = menu('registerInrichten');

/** What stands in the tab, by header: each row as people read it, in no order. */
function rowsIn(workbook: Workbook): string[] {
  const sheet = sheetNamed(workbook, tab);
  const headers = headersOf(sheet);
  return sheet.rows
    .map((row, at) =>
      (row ?? [])
        .flatMap((cell, index): [string, StoredValue][] => {
          const value = cell?.value;
          return value === null || value === undefined || value === ''
            ? []
            : [[at === 0 ? '' : headers[index] || `kolom ${index}`, value]];
        })
        .map(([header, value]) => `${header}: ${String(value)}`)
        .sort()
        .join('; '),
    )
    .filter((text) => text !== '')
    .sort();
}

interface Known {
  readonly start: Workbook;
  /** After it was raised, when nobody did anything meanwhile. */
  readonly alone: Workbook;
  readonly calls: number;
}

const known = new Map<string, Known>();

function knownOf(where: string): Known {
  let found = known.get(where);
  if (!found) {
    const start = ready();
    starts[where]!(start);
    const alone = copyWorkbook(start);
    const counting = countingCalls();
    raise(alone, counting.hooks);
    found = { start, alone, calls: counting.count() };
    known.set(where, found);
  }
  return found;
}

test.each(Object.keys(starts).flatMap((start) => seconds.map((second) => [start, second] as const)))(
  'headers %s are raised, and another %s at any call',
  (where, second) => {
    const { start, alone, calls } = knownOf(where);
    const work = (workbook: Workbook): unknown => secondActs[second]!(workbook, tab);
    const [before, after] = [copyWorkbook(start), copyWorkbook(alone)];
    work(before);
    raise(before);
    work(after);
    // What she takes away may be the old header row, while the new one stands on top already: then no record is gone.
    const outcomes = [before, after, alone].map(rowsIn);
    const ks = Array.from({ length: calls }, (_, k) => k).filter(isTried);
    const wrong = ks.flatMap((k) => {
      const workbook = copyWorkbook(start);
      const heard = raise(
        workbook,
        meanwhileAt(k, () => void work(workbook)),
      );
      const there = rowsIn(workbook);
      const diffs = outcomes.map((one) => [
        ...one.filter((text) => !there.includes(text)).map((text) => `- ${text}`),
        ...there.filter((text) => !one.includes(text)).map((text) => `+ ${text}`),
      ]);
      const least = diffs.sort((a, b) => a.length - b.length)[0]!;
      return least.length === 0 ? [] : [{ k, least: least.slice(0, 3), heard }];
    });
    expect(wrong).toEqual([]);
  },
);
