/** The rows of a register of many deelnemers: the demo's, repeated with IDs of their own. */
import { demoRows } from '../../src/demo';
import type { Cell } from '../../src/register/cell';
import type { Column } from '../../src/register/column';
import type { Row, Rows } from '../../src/register/row';
import { columnsOf } from '../../src/register/tab';
import type { Tab, TabKey } from '../../src/register/tabs';
import { allTabs } from '../../src/register/tabs';

/** What grows with the deelnemers: employers, contacts, projectjaren and doelen stay as they are. */
export const repeatedTabs: readonly TabKey[] = [
  'deelnemers',
  'intakes',
  'fasen',
  'stages',
  'stagelog',
  'verklaringen',
  'toetsen',
  'metingen',
  'plaatsingen',
  'nazorg',
];

const ownId = /^[DIFSLVTMPN]-\d{4}$/;

/** No tab of the demo has more rows. */
const mostOfDemo = 1_000;

const phone = /^[\d +()-]{8,}$/;

/** Letters for a number, so that every copy has people with names of their own. */
const inLetters = (copy: number): string => String(copy).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));

/**
 * A cell as it is in the n-th copy. IDs, and references to IDs, go on counting as the register does; names, addresses and
 * what is written differ as well: a register in which all texts repeat would be judged too fast.
 */
export function inCopy({ type }: Column, cell: Cell, copy: number): Cell {
  if (typeof cell !== 'string' || copy === 0) return cell;
  if (ownId.test(cell)) return `${cell.slice(0, 2)}${copy * mostOfDemo + Number(cell.slice(2))}`;
  if (type.kind === 'email') return type.medewerker ? cell : cell.replace('@', `.${inLetters(copy)}@`);
  if (type.kind !== 'text' || type.pattern) return cell;
  return phone.test(cell)
    ? cell.replace(/\d(?=(?:\D*\d){0,3}$)/g, (digit) => String((Number(digit) + copy) % 10))
    : `${cell} ${type.long ? `Groep ${copy}.` : inLetters(copy)}`;
}

function demoAsRows(): Rows {
  const byName = demoRows();
  return Object.fromEntries(
    allTabs.map((tab) => [
      tab.key,
      (byName[tab.name] ?? []).map((given, index) => ({
        row: index + 2,
        cells: Object.fromEntries(columnsOf(tab).map(([key, { header }]) => [key, given[header] ?? null])),
      })),
    ]),
  ) as unknown as Rows;
}

/** About this many deelnemers, as rows that share nothing with one another. */
export function bigRows(deelnemers: number): Rows {
  const demo = demoAsRows();
  const copies = Math.max(1, Math.round(deelnemers / demo.deelnemers.length));
  const grown = (tab: Tab, rows: readonly Row[]): Row[] => {
    const all: Row[] = [];
    for (let copy = 0; copy < copies; copy++) {
      for (const { cells } of rows) {
        const own = columnsOf(tab).map(([key, column]) => [key, inCopy(column, cells[key] ?? null, copy)]);
        all.push({ row: all.length + 2, cells: Object.fromEntries(own) as Row['cells'] });
      }
    }
    return all;
  };
  return Object.fromEntries(
    allTabs.map((tab) => [tab.key, repeatedTabs.includes(tab.key) ? grown(tab, demo[tab.key]) : demo[tab.key]]),
  ) as unknown as Rows;
}
