/** The demo register as the add-on's own reader would see it, for tests. */
import { toRegister } from '../../src/register/register';
import type { Register } from '../../src/register/register';
import type { Rows } from '../../src/register/row';
import { columnsOf } from '../../src/register/tab';
import { allTabs } from '../../src/register/tabs';
import { demoRows } from '../../src/demo';

/** The rows of the demo, made once for all tests of a file. */
export const demo = demoRows();

/** Every tab's rows by column key. */
export function asRows(rows: ReturnType<typeof demoRows>): Rows {
  return Object.fromEntries(
    allTabs.map((tab) => [
      tab.key,
      rows[tab.name]!.map((cells, index) => ({
        row: index + 2,
        cells: Object.fromEntries(columnsOf(tab).map(([key, column]) => [key, cells[column.header] ?? null])),
      })),
    ]),
  ) as unknown as Rows;
}

/** The records that count. */
export const register: Register = toRegister(asRows(demo));

/** The report's peildatum. */
export const peildatum = '2025-08-31';

/** The fasen of a deelnemer in order of day. */
export const fasenOf = (deelnemerId: string) =>
  register.fasen.filter((fase) => fase.deelnemerId === deelnemerId).sort((a, b) => (a.datum < b.datum ? -1 : 1));

/** The deelnemer of an ID. */
export const deelnemer = (id: string) => register.deelnemers.find((one) => one.id === id)!;

/** Every text in a cell of the demo. */
export const allTexts: readonly string[] = Object.values(demo)
  .flat()
  .flatMap((row) => Object.values(row))
  .filter((cell): cell is string => typeof cell === 'string');
