/** What the workbook remembers between executions: the highest ID numbers given, and the requests of late. */
import { formatId, highestPlausible, idNumber } from '../../register/identity/ids';
import { columnIn } from '../../register/row';
import { columnsOf } from '../../register/tab';
import type { TabKey } from '../../register/tabs';
import { tabs } from '../../register/tabs';
import { numbersIn, numbersSeen } from './dailyState';
import type { Book } from '../book';
import { fromRuns, toRuns } from '../idRuns';
import type { Known, Properties, Property } from './properties';
import type { Change } from './properties';
import { change, jsonIn, remember } from './properties';
import type { Table } from '../tables';
import type { Numbers } from './numbersEverywhere';
import { numbersEverywhere } from './numbersEverywhere';
import type { Secret } from './receipts';
import { toRemember } from './receipts';
import type { SeenTable } from '../shadow/seenCells';
import { numbersOf } from '../rowNumbers';
import { changesAfter, rowsWith } from './rowsSeen';
import { ownerProperty, versionFrom } from './version';

/** IDs are never reused, also when the rows that had them are gone. By the prefix of the IDs of each tab. */
const numbersProperty: Property<Record<string, number>> = {
  key: 'plp.volgnummers',
  // What somebody spoiled does not count: the IDs in the sheet still say what was given.
  read: (text) => numbersIn(jsonIn(text)),
  write: (numbers) => JSON.stringify(numbers),
  less: () => ({}),
};

/** As many rows as may wait for word of their own edit. */
const standInsKept = 40;

/**
 * The IDs that rows got of whose own edit nobody had heard, as runs, the oldest first: where word comes later of the ID that
 * such a row had, it gets that back.
 */
const standInsProperty: Property<readonly string[]> = {
  key: 'plp.invallers',
  read: (text) => {
    const stored = jsonIn(text);
    return isTexts(stored) ? stored : [];
  },
  write: (runs) => JSON.stringify(runs),
  less: (runs) => runs.slice(1),
};

/** Enough for five people who press twice. */
const requestsKept = 40;

interface Request {
  readonly v: string;
  /** The IDs that its new records got, in order, as runs (idRuns). */
  readonly ids: readonly string[];
  /** When it was first done and what it was about, signed: `<epoch ms>.<signature>`. */
  readonly b?: string;
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** Of one request that is too long on its own the last IDs go: who tries it again is given other ones for these. */
const shorter = ({ ids, ...one }: Request): Request => ({ ...one, ids: ids.slice(0, Math.floor(ids.length / 2)) });

/** The requests of late, the oldest first: it goes first. */
const requestsProperty: Property<readonly Request[]> = {
  key: 'plp.verzoeken',
  read: (text) => {
    const stored = jsonIn(text);
    return (Array.isArray(stored) ? stored : []).flatMap((one: Partial<Request> | null) =>
      typeof one?.v === 'string' && isTexts(one.ids)
        ? [{ v: one.v, ids: one.ids, ...(typeof one.b === 'string' ? { b: one.b } : {}) }]
        : [],
    );
  },
  write: (requests) => JSON.stringify(requests),
  less: (requests) => (requests.length > 1 ? requests.slice(1) : requests.map(shorter)),
};

/** What is remembered along with a request. */
export interface Besides {
  /** What it is about, signed. */
  readonly proof?: string;
  /** What it was signed with. */
  readonly secret?: Secret;
  /** The tabs as they will be once it is done. */
  readonly planned?: Iterable<SeenTable>;
  readonly others?: readonly Change[];
}

/** As read at the start of an execution; `save` writes it back in one go. */
export interface Memory {
  /** The recorded owner's e-mail address. */
  readonly owner: string | null;
  /** The version of the workbook's structure; null before set-up. */
  readonly version: number | null;
  /** The IDs that this request got before, or null when it is new. */
  idsOf(request: string): readonly string[] | null;
  /** What was recorded of what this request was about; '' when nothing was. */
  proofOf(request: string): string;
  /** Looks in every place that knows numbers, where the memory is lost. */
  recall(): void;
  /** Takes note of the highest numbers in these tabs and of those that they point at. True when one was not known. */
  see(tables: Iterable<Table>): boolean;
  /** Gives the next free ID of a tab. */
  nextId(table: Table): string;
  /** The next free number of a tab, without giving it. */
  firstFree(table: Table): number;
  /** Counts the numbers of a tab up to this one as given. */
  giveUpTo(table: Table, number: number): void;
  /** True for an ID that stands in for one that was not known then. */
  isStandIn(id: string): boolean;
  /** Takes note that this ID, just given, stands in for one that may become known. */
  standIn(id: string): void;
  /**
   * Records the request with its IDs, and the numbers given: before anything is written to a sheet, in one write with what
   * else there is of it.
   */
  save(request: string, ids: readonly string[], others?: Besides): void;
  /** Records the numbers given to rows that nobody sent by request: before they are written to a sheet. */
  saveNumbers(planned?: Iterable<SeenTable>): void;
}

const higher = (high: number, number: number | null): number =>
  number !== null && number > high && number <= highestPlausible ? number : high;

/** The highest number among the rows of a tab; 0 when there is none. */
export const highestNumber = (table: Pick<Table, 'tab' | 'rows'>): number => numbersOf(table).highest;

/** Numbers of rows that nobody was given here count too: once such a row is gone, nothing else tells of its number. */
export const numbersWith = (known: Numbers, tables: Iterable<Pick<Table, 'tab' | 'rows'>>): Record<string, number> => ({
  ...known,
  ...Object.fromEntries(
    [...tables].map((table) => [table.tab.prefix, Math.max(known[table.tab.prefix] ?? 0, highestNumber(table))]),
  ),
});

/** The highest numbers that rows of a tab point at in other tabs, by prefix. */
function numbersPointedAt({ tab, rows }: Pick<Table, 'tab' | 'rows'>): [prefix: string, number: number][] {
  return columnsOf(tab).flatMap(([key, { type }]): [string, number][] => {
    if (type.kind !== 'reference') return [];
    const { prefix } = tabs[type.tab];
    return [[prefix, columnIn(rows, key).reduce<number>((high, id) => higher(high, idNumber(prefix, id)), 0)]];
  });
}

/** True in a workbook that was never set up, and in a copy of one, which goes without what that remembered. */
const isLost = (all: Known): boolean => {
  const stored = jsonIn(all[numbersProperty.key]);
  return typeof stored !== 'object' || stored === null || Array.isArray(stored);
};

/**
 * Reads it: one question to Google, none for who has read all that the workbook remembers.
 * @param everywhere tells the highest numbers that stand in the workbook: asked where the memory is lost, once a number is needed
 */
export function openMemory(
  properties: Properties,
  all: Known = properties.getProperties(),
  everywhere: () => Numbers = () => ({}),
): Memory {
  const numbers = numbersProperty.read(all[numbersProperty.key]);
  let mustLook = isLost(all);
  for (const [prefix, seen] of Object.entries(numbersSeen(all)))
    numbers[prefix] = Math.max(Math.min(seen, highestPlausible), numbers[prefix] ?? 0);
  const requests = requestsProperty.read(all[requestsProperty.key]);
  const standIns = standInsProperty.read(all[standInsProperty.key]);
  const newStandIns: string[] = [];
  const looked = new Map<TabKey, SeenTable>();
  /** The rows that stood there when it was looked at, or will once what comes now is written: they go along with what is stored anyway. */
  const newRows = (planned: Iterable<SeenTable> = []): Change[] => {
    const tables = new Map(looked);
    for (const table of planned) tables.set(table.tab.key, table);
    return changesAfter(all, new Set(), [...tables.values()]);
  };
  const highestRow = new Map<Table['rows'], number>();
  /** The highest number that is known: looked for among the rows once. */
  const highest = ({ tab, rows, columns }: Table): number => {
    looked.set(tab.key, { tab, rows, columns });
    const inRows = highestRow.get(rows) ?? highestNumber({ tab, rows });
    highestRow.set(rows, inRows);
    return Math.max(numbers[tab.prefix] ?? 0, inRows);
  };
  const note = (prefix: string, number: number): boolean => {
    const isNew = number > (numbers[prefix] ?? 0);
    if (isNew) numbers[prefix] = number;
    return isNew;
  };
  const giveUpTo = ({ tab }: Table, number: number): void => {
    note(tab.prefix, number);
  };
  const recall = (): void => {
    if (!mustLook) return;
    mustLook = false;
    for (const [prefix, number] of Object.entries(everywhere())) note(prefix, number);
  };
  return {
    owner: ownerProperty.read(all[ownerProperty.key]),
    version: versionFrom(all),
    idsOf: (request) => {
      const known = requests.find(({ v }) => v === request);
      return known ? fromRuns(known.ids) : null;
    },
    proofOf: (request) => requests.find(({ v }) => v === request)?.b ?? '',
    see: (tables) =>
      [...tables]
        .flatMap((table) => [[table.tab.prefix, highest(table)] as const, ...numbersPointedAt(table)])
        .filter(([prefix, number]) => note(prefix, number)).length > 0,
    recall,
    nextId: (table) => {
      recall();
      const number = highest(table) + 1;
      giveUpTo(table, number);
      return formatId(table.tab.prefix, number);
    },
    firstFree: (table) => {
      recall();
      return highest(table) + 1;
    },
    giveUpTo,
    isStandIn: (id) => standIns.some((run) => fromRuns([run])?.includes(id) ?? false),
    standIn: (id) => {
      newStandIns.push(id);
    },
    save: (request, ids, { proof: b, secret, planned, others: besides = [] } = {}) => {
      const others = requests.filter(({ v }) => v !== request);
      const kept = [...others, { v: request, ids: toRuns(ids), ...(b ? { b } : {}) }].slice(-requestsKept);
      remember(
        properties,
        change(numbersProperty, numbers),
        change(requestsProperty, kept),
        ...(secret ? toRemember(secret) : []),
        ...besides,
        ...newRows(planned),
      );
    },
    saveNumbers: (planned) => {
      const kept = [...standIns, ...toRuns(newStandIns)].slice(-standInsKept);
      remember(
        properties,
        change(numbersProperty, numbers),
        ...(newStandIns.length > 0 ? [change(standInsProperty, kept)] : []),
        ...newRows(planned),
      );
    },
  };
}

/** What is remembered without these IDs: requests in which one was given go whole, so that none comes back by asking again. */
export function memoryWithout(known: Known, ids: ReadonlySet<string>): Change[] {
  const idsIn = (runs: readonly string[]): readonly string[] => fromRuns(runs) ?? [];
  const requests = requestsProperty.read(known[requestsProperty.key]);
  const standIns = standInsProperty.read(known[standInsProperty.key]);
  return [
    change(
      requestsProperty,
      requests.filter((one) => !idsIn(one.ids).some((id) => ids.has(id))),
    ),
    change(standInsProperty, toRuns(idsIn(standIns).filter((id) => !ids.has(id)))),
  ];
}

/** Tells of an ID whether it only stood in for another. */
export function standInsOf(known: Known): (id: string) => boolean {
  const standIns = new Set(fromRuns(standInsProperty.read(known[standInsProperty.key])) ?? []);
  return (id) => standIns.has(id);
}

/** The IDs that each request of late gave to new records. */
export const savedBy = (known: Known): readonly (readonly string[])[] =>
  requestsProperty.read(known[requestsProperty.key]).flatMap(({ ids }) => [fromRuns(ids) ?? []]);

/** All of them. */
export const savedIn = (known: Known): ReadonlySet<string> => new Set(savedBy(known).flat());

/** For who has just taken the lock: reads all that the workbook remembers, one question to Google. */
export function freshMemory(book: Book): Memory {
  return openMemory(book.properties, book.marks.knownNow(), () => numbersEverywhere(book));
}

/**
 * Remembers the highest numbers in these tabs, and which rows stand in them: of rows that were imported or pasted no number was given here, and once
 * such a row is gone, nothing else tells that its number may not be given again. One question to Google, two where a
 * number is new. The caller holds the document lock.
 * @param everywhere as openMemory asks it
 */
export function rememberNumbers(properties: Properties, tables: Iterable<Table>, everywhere: () => Numbers): void {
  const all = properties.getProperties();
  const memory = openMemory(properties, all, everywhere);
  memory.recall();
  const seen = [...tables];
  if (memory.see(seen) || isLost(all) || rowsWith(all, seen).length > 0) memory.saveNumbers();
}

/** For who writes before she remembers: the numbers that stand in the workbook now, where none is remembered. */
export function numbersBefore(book: Book): Numbers {
  return isLost(book.marks.knownNow()) ? numbersEverywhere(book) : {};
}
