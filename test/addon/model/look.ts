/** Looks into a workbook without the add-on's own marks: by the number of the sheet and the order of columns that the test knows. */
import { toRegister } from '../../../src/register/register';
import type { Register } from '../../../src/register/register';
import type { Rows } from '../../../src/register/row';
import type { TabKey } from '../../../src/register/tabs';
import { sheetColumns } from '../../../src/register/made/naast';
import { columnsOf } from '../../../src/register/tab';
import { allTabs, tabs } from '../../../src/register/tabs';
import type { Cell, Sheet, StoredValue, Workbook } from '@plp/workbench';

/** What a row holds, by column key, dates as `yyyy-MM-dd`. The stamps are the add-on's and are left out. */
export type Fields = Readonly<Record<string, StoredValue>>;

/** ID → the record as last stored or typed. */
export type Records = Map<string, Fields>;

/** Where the columns of a tab stand, and which sheet it is. */
export interface Place {
  readonly sheetId: number;
  /** Column keys in the order of the sheet. */
  order: string[];
}

const stamps = new Set(['ingevoerdOp', 'ingevoerdDoor']);

export const placesIn = (workbook: Workbook): Map<TabKey, Place> =>
  new Map(
    allTabs.map((tab) => {
      const sheet = workbook.sheets.find(({ name }) => name === tab.name)!;
      const keyOf = new Map(sheetColumns(tab).map(([key, { header }]) => [header, key as string]));
      return [
        tab.key,
        { sheetId: sheet.id, order: (sheet.rows[0] ?? []).map((cell) => keyOf.get(String(cell?.value))!) },
      ];
    }),
  );

export const sheetAt = (workbook: Workbook, { sheetId }: Place): Sheet =>
  workbook.sheets.find(({ id }) => id === sheetId)!;

const dateOf = (serial: number): string =>
  new Date((Math.floor(serial) - 25_569) * 86_400_000).toISOString().slice(0, 10);

/** What a cell tells: of a date cell the date, `yyyy-MM-dd`. */
function told(cell: Cell | undefined): StoredValue {
  const value = cell?.value ?? null;
  return typeof value === 'number' && /yy/.test(cell?.style?.numberFormat ?? '') ? dateOf(value) : value;
}

/** What stands in each row of a tab, from row 2 on; empty rows included. */
export const rowsAt = (workbook: Workbook, place: Place): Fields[] =>
  Array.from(sheetAt(workbook, place).rows.slice(1), (cells) =>
    Object.fromEntries(
      place.order.flatMap((key, index) => {
        const value = told(cells?.[index]);
        return value === null || value === '' || stamps.has(key) || key.startsWith('naast:') ? [] : [[key, value]];
      }),
    ),
  );

export const isEmpty = (fields: Fields): boolean => Object.keys(fields).length === 0;

/** True for something that has the form of an ID of this tab. */
export const isIdOf = (tab: TabKey, value: unknown): value is string =>
  typeof value === 'string' && new RegExp(`^${tabs[tab].prefix}-\\d{4}$`).test(value);

/** All records of a tab by ID. Throws when an ID occurs twice, or a row has none. */
export function recordsAt(workbook: Workbook, tab: TabKey, place: Place): Records {
  const found: Records = new Map();
  for (const fields of rowsAt(workbook, place)) {
    if (isEmpty(fields)) continue;
    const { id } = fields;
    if (!isIdOf(tab, id)) throw new Error(`A row of ${tab} has no ID: ${JSON.stringify(fields)}`);
    if (found.has(id)) throw new Error(`${id} occurs twice`);
    found.set(id, fields);
  }
  return found;
}

/** The register that these records make: what the figures must be computed from. */
export function registerOf(records: ReadonlyMap<TabKey, Records>): Register {
  const rows = Object.fromEntries(
    allTabs.map((tab) => [
      tab.key,
      [...records.get(tab.key)!.values()].map((fields, index) => ({
        row: index + 2,
        cells: Object.fromEntries(columnsOf(tab).map(([key]) => [key, fields[key] ?? null])),
      })),
    ]),
  );
  return toRegister(rows as unknown as Rows);
}
