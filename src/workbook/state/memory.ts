/** What the workbook remembers between executions: the highest ID numbers given, and the requests of late. */
import { formatId, idNumber } from '../../register/identity/ids';
import { numbersIn, numbersSeen } from './dailyState';
import type { Book } from '../book';
import { fromRuns, toRuns } from '../idRuns';
import type { Known, Properties, Property } from './properties';
import { change, jsonIn, remember } from './properties';
import type { Table } from '../tables';
import { ownerProperty, versionFrom } from './version';

type Numbers = Record<string, number>;

/** IDs are never reused, also when the rows that had them are gone. By the prefix of the IDs of each tab. */
const numbersProperty: Property<Numbers> = {
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
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** Of one request that is too long on its own the last IDs go: who tries it again is given other ones for these. */
const shorter = ({ v, ids }: Request): Request => ({ v, ids: ids.slice(0, Math.floor(ids.length / 2)) });

/** The requests of late, the oldest first: it goes first. */
const requestsProperty: Property<readonly Request[]> = {
  key: 'plp.verzoeken',
  read: (text) => {
    const stored = jsonIn(text);
    return (Array.isArray(stored) ? stored : []).flatMap((one: Partial<Request> | null) =>
      typeof one?.v === 'string' && isTexts(one.ids) ? [{ v: one.v, ids: one.ids }] : [],
    );
  },
  write: (requests) => JSON.stringify(requests),
  less: (requests) => (requests.length > 1 ? requests.slice(1) : requests.map(shorter)),
};

/** As read at the start of an execution; `save` writes it back in one go. */
export interface Memory {
  /** The recorded owner's e-mail address. */
  readonly owner: string | null;
  /** The version of the workbook's structure; null before set-up. */
  readonly version: number | null;
  /** The IDs that this request got before, or null when it is new. */
  idsOf(request: string): readonly string[] | null;
  /** Takes note of the highest numbers in these tabs, also where nobody gave them here. True when one was not known. */
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
  /** Records the request with its IDs, and the numbers given: before anything is written to a sheet. */
  save(request: string, ids: readonly string[]): void;
  /** Records the numbers given to rows that nobody sent by request: before they are written to a sheet. */
  saveNumbers(): void;
}

/** The highest number among the rows of a tab; 0 when there is none. */
export const highestNumber = ({ tab, rows }: Pick<Table, 'tab' | 'rows'>): number =>
  rows.reduce((high, { cells }) => Math.max(high, idNumber(tab.prefix, cells.id) ?? 0), 0);

/** Reads it: one question to Google, none for who has read all that the workbook remembers. */
export function openMemory(properties: Properties, all: Known = properties.getProperties()): Memory {
  const numbers = numbersProperty.read(all[numbersProperty.key]);
  for (const [prefix, seen] of Object.entries(numbersSeen(all))) numbers[prefix] = Math.max(seen, numbers[prefix] ?? 0);
  const requests = requestsProperty.read(all[requestsProperty.key]);
  const standIns = standInsProperty.read(all[standInsProperty.key]);
  const newStandIns: string[] = [];
  const highestRow = new Map<Table['rows'], number>();
  /** The highest number that is known: looked for among the rows once. */
  const highest = ({ tab, rows }: Table): number => {
    const inRows = highestRow.get(rows) ?? highestNumber({ tab, rows });
    highestRow.set(rows, inRows);
    return Math.max(numbers[tab.prefix] ?? 0, inRows);
  };
  const giveUpTo = ({ tab }: Table, number: number): void => {
    numbers[tab.prefix] = Math.max(numbers[tab.prefix] ?? 0, number);
  };
  return {
    owner: ownerProperty.read(all[ownerProperty.key]),
    version: versionFrom(all),
    idsOf: (request) => {
      const known = requests.find(({ v }) => v === request);
      return known ? fromRuns(known.ids) : null;
    },
    see: (tables) =>
      [...tables].filter((table) => {
        const high = highest(table);
        const isNew = high > (numbers[table.tab.prefix] ?? 0);
        giveUpTo(table, high);
        return isNew;
      }).length > 0,
    nextId: (table) => {
      const number = highest(table) + 1;
      giveUpTo(table, number);
      return formatId(table.tab.prefix, number);
    },
    firstFree: (table) => highest(table) + 1,
    giveUpTo,
    isStandIn: (id) => standIns.some((run) => fromRuns([run])?.includes(id) ?? false),
    standIn: (id) => {
      newStandIns.push(id);
    },
    save: (request, ids) => {
      const others = requests.filter(({ v }) => v !== request);
      const kept = [...others, { v: request, ids: toRuns(ids) }].slice(-requestsKept);
      remember(properties, change(numbersProperty, numbers), change(requestsProperty, kept));
    },
    saveNumbers: () => {
      const kept = [...standIns, ...toRuns(newStandIns)].slice(-standInsKept);
      remember(
        properties,
        change(numbersProperty, numbers),
        ...(newStandIns.length > 0 ? [change(standInsProperty, kept)] : []),
      );
    },
  };
}

/** For who has just taken the lock: reads all that the workbook remembers, one question to Google. */
export function freshMemory({ properties, marks }: Book): Memory {
  return openMemory(properties, marks.knownNow());
}

/**
 * Remembers the highest numbers in these tabs: of rows that were imported or pasted no number was given here, and once
 * such a row is gone, nothing else tells that its number may not be given again. One question to Google, two where a
 * number is new. The caller holds the document lock.
 */
export function rememberNumbers(properties: Properties, tables: Iterable<Table>): void {
  const memory = openMemory(properties);
  if (memory.see(tables)) memory.saveNumbers();
}
