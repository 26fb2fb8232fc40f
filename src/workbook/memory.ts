/** What the workbook remembers between executions: the highest ID numbers given, and the requests of late. */
import { formatId, idNumber } from '../register/ids';
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
  /** Gives the next free ID of a tab. */
  nextId(table: Table): string;
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

/** Reads it: one question to Google. */
export function openMemory(properties: Properties): Memory {
  const all = properties.getProperties();
  const numbers = parse<Record<string, number>>(all[numbersKey], {});
  const requests = parse<readonly Request[]>(all[requestsKey], []);
  const counted = new Set<Table['rows']>();
  /** The highest number that is known: looked for among the rows once. */
  const highest = ({ tab, rows }: Table): number => {
    const known = numbers[tab.prefix] ?? 0;
    if (counted.has(rows)) return known;
    counted.add(rows);
    return rows.reduce((high, row) => Math.max(high, idNumber(tab.prefix, row.cells['id']) ?? 0), known);
  };
  return {
    owner: all['plp.eigenaar'] ?? null,
    version: versionFrom(all),
    idsOf: (request) => requests.find(({ v }) => v === request)?.ids ?? null,
    nextId: (table) => {
      const { prefix } = table.tab;
      const next = highest(table) + 1;
      numbers[prefix] = next;
      return formatId(prefix, next);
    },
    save: (request, ids) => {
      const kept = [...requests, { v: request, ids }].slice(-requestsKept);
      properties.setProperties({ [numbersKey]: JSON.stringify(numbers), [requestsKey]: JSON.stringify(kept) });
    },
    saveNumbers: () => { properties.setProperties({ [numbersKey]: JSON.stringify(numbers) }); },
  };
}
