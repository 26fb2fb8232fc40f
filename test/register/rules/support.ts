/** The demo's rows to break, and the rules over them. */
import type { Cell } from '../../../src/register/cell';
import type { Change, Row, Rows } from '../../../src/register/row';
import type { TabKey } from '../../../src/register/tabs';
import { judge } from '../../../src/register/rules';
import type { Finding } from '../../../src/register/rules/judge/rule';
import { atField } from '../../../src/register/rules/judge/rule';
import { allTabs } from '../../../src/register/tabs';
import type { Around } from '../../../src/register/rules/judge/view';
import { algemeneInstellingen } from '../../../src/register/settings/settings';
import { isBekendeIndicator } from '../../../src/uitkomsten/indicatoren/tabellen';
import { asRows, demo, peildatum } from '../../demo/support';

const clean = asRows(demo);

/** The demo's rows, to be changed at will. */
export class Broken {
  readonly rows = structuredClone(clean) as unknown as {
    [K in TabKey]: { row: number; cells: Record<string, Cell> }[];
  };

  find(tab: TabKey, id: string) {
    return this.rows[tab].find(({ cells }) => cells['id'] === id)!;
  }

  first(tab: TabKey, fits: (cells: Record<string, Cell>) => boolean): Record<string, Cell> {
    return this.rows[tab].find(({ cells }) => fits(cells))!.cells;
  }

  /** Changes cells of a record. */
  set(tab: TabKey, id: string, cells: Row['cells']): this {
    Object.assign(this.find(tab, id).cells, cells);
    return this;
  }

  /** Adds a copy of a record below, with other cells. */
  copy(tab: TabKey, id: string, cells: Row['cells']): this {
    const rows = this.rows[tab];
    rows.push({ row: rows.length + 2, cells: { ...this.find(tab, id).cells, ...cells } });
    return this;
  }

  remove(tab: TabKey, fits: (cells: Record<string, Cell>) => boolean): this {
    this.rows[tab] = this.rows[tab].filter(({ cells }) => !fits(cells));
    return this;
  }

  /** What the rules find now. */
  check(over: Partial<Around> = {}): Finding[] {
    return check(this.rows, over);
  }
}

/** Everything that the rules find in these rows on the demo's last day. */
export const check = (rows: Rows, over: Partial<Around> = {}): Finding[] =>
  judge([], rows, {
    today: peildatum,
    isIndicator: isBekendeIndicator,
    lists: { testen: algemeneInstellingen.testen.initial.split(',').map((one) => one.trim()) },
    ...over,
  });

const noRows = Object.fromEntries(allTabs.map(({ key }) => [key, []])) as unknown as Rows;

/** What is said at the fields of a record that is about to be written, beside these rows, by column. */
export function saidOf(
  change: Change,
  rows: Partial<Rows> = noRows,
  severity: Finding['severity'] = 'fout',
): Readonly<Record<string, string>> {
  const found = judge([change], rows, { today: peildatum }).filter((one) => one.severity === severity);
  // What is required and not given is of no interest here.
  return Object.fromEntries(
    found.filter(({ rule }) => rule !== 'verplicht-leeg').map((one) => [one.column, atField(one)]),
  );
}
