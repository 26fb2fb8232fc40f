/** What the workbook remembers between executions: the highest ID numbers given, and the requests of late. */
import { formatId, idNumber } from '../register/ids';
import { numbersSeen } from './dailyState';
import type { Table } from './tables';
import { versionFrom } from './version';

/** IDs are never reused, also when the rows that had them are gone. */
const numbersKey = 'plp.volgnummers';
const requestsKey = 'plp.verzoeken';
/** Enough for five people who press twice; Google holds at most 9 kB in a property. */
const requestsKept = 40;

type Properties = GoogleAppsScript.Properties.Properties;

interface Request {
  readonly v: string;
  /** The IDs that its new records got, in order. */
  readonly ids: readonly string[];
}

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
  /** Records the request with its IDs, and the numbers given: before anything is written to a sheet. */
  save(request: string, ids: readonly string[]): void;
  /** Records the numbers given to rows that nobody sent by request: before they are written to a sheet. */
  saveNumbers(): void;
}

function parse<T>(text: string | undefined, otherwise: T): T {
  if (text === undefined) return otherwise;
  try {
    return JSON.parse(text) as T;
  } catch {
    // Somebody edited the property: the IDs in the sheet still say what was given.
    return otherwise;
  }
}

/** The highest number among the rows of a tab; 0 when there is none. */
export const highestNumber = ({ tab, rows }: Pick<Table, 'tab' | 'rows'>): number =>
  rows.reduce((high, { cells }) => Math.max(high, idNumber(tab.prefix, cells['id']) ?? 0), 0);

/** Reads it: one question to Google. */
export function openMemory(properties: Properties): Memory {
  const all = properties.getProperties();
  const numbers = parse<Record<string, number>>(all[numbersKey], {});
  for (const [prefix, seen] of Object.entries(numbersSeen(all))) numbers[prefix] = Math.max(seen, numbers[prefix] ?? 0);
  const requests = parse<readonly Request[]>(all[requestsKey], []);
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
    owner: all['plp.eigenaar'] ?? null,
    version: versionFrom(all),
    idsOf: (request) => requests.find(({ v }) => v === request)?.ids ?? null,
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
    save: (request, ids) => {
      const kept = [...requests, { v: request, ids }].slice(-requestsKept);
      properties.setProperties({ [numbersKey]: JSON.stringify(numbers), [requestsKey]: JSON.stringify(kept) });
    },
    saveNumbers: () => {
      properties.setProperties({ [numbersKey]: JSON.stringify(numbers) });
    },
  };
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
