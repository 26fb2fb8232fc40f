/** When two rows are about the same thing (register.md, "Rules for every tab"). */
import { isOfRegister } from '../column';
import type { Cell } from '../cell';
import { isBlank } from '../cell';
import { groupBy } from '../grouping';
import type { Cells, Row } from '../row';
import { keysOf } from '../row';
import { comparable } from '../text/search';
import type { ColumnKey, TabKey } from '../tabs';

/** Whom, when and what kind: rows that agree in these look alike. Deelnemers and werkgevers have rules of their own. */
const kenmerken: { readonly [K in TabKey]?: readonly ColumnKey<K>[] } = {
  intakes: ['deelnemerId', 'datum'],
  fasen: ['deelnemerId', 'datum', 'fase'],
  stages: ['deelnemerId', 'start'],
  stagelog: ['deelnemerId', 'datum', 'soort'],
  verklaringen: ['deelnemerId', 'opleidingscode'],
  toetsen: ['deelnemerId', 'werkproces', 'geplandOp'],
  metingen: ['deelnemerId', 'datum'],
  plaatsingen: ['deelnemerId', 'start'],
  nazorg: ['deelnemerId', 'datum'],
  contacten: ['datum', 'organisatie', 'soort'],
  medewerkers: ['email'],
};

/** The columns by which rows of this tab look alike; none where that is not how they are told apart. */
export const kenmerkKolommen = (tab: TabKey): readonly ColumnKey[] => kenmerken[tab] ?? [];

const seen = (cell: Cell): string => (typeof cell === 'string' ? comparable(cell) || cell : String(cell));

/** A text that rows share which look alike; null where too little is filled in to tell. */
export function kenmerkVan(tab: TabKey, cells: Cells): string | null {
  const columns = kenmerkKolommen(tab);
  let kenmerk: string = tab;
  for (const key of columns) {
    const cell = cells[key] ?? null;
    if (isBlank(cell)) return null;
    kenmerk += `\n${seen(cell)}`;
  }
  return columns.length === 0 ? null : kenmerk;
}

/** Up to so many rows are held against each other one by one: to group them takes longer. */
const fewRows = 12;

/** True where no two of these are the same; null is like nothing. */
function areAllAlone(texts: readonly (string | null)[]): boolean {
  for (let at = 1; at < texts.length; at++) if (texts[at] !== null && texts.indexOf(texts[at]!) < at) return false;
  return true;
}

/** What cells look like, of those that were met: a register repeats its numbers and days, in one tab and the next. */
export type Met = Map<Cell, string>;

function seenOnce(cell: Cell, met: Met): string {
  let text = met.get(cell);
  if (text === undefined) met.set(cell, (text = seen(cell)));
  return text;
}

/** These rows in groups that share what stands in a column; who is alone in it is in none. */
function alikeIn(groups: readonly (readonly Row[])[], key: ColumnKey, met: Met): Row[][] {
  const seenIn = ({ cells }: Row): string | null => {
    const cell = cells[key] ?? null;
    return isBlank(cell) ? null : seenOnce(cell, met);
  };
  const found: Row[][] = [];
  for (const rows of groups) {
    if (rows.length <= fewRows && areAllAlone(rows.map(seenIn))) continue;
    groupBy(rows, seenIn).forEach((alike) => alike.length > 1 && found.push(alike));
  }
  return found;
}

/** The rows of a tab that share their `kenmerkVan`, for the many: column after column, for most soon are alone. */
export const gelijkend = (tab: TabKey, rows: readonly Row[], met: Met = new Map()): readonly (readonly Row[])[] =>
  kenmerkKolommen(tab).reduce<readonly (readonly Row[])[]>((groups, key) => alikeIn(groups, key, met), [rows]);

/** The rows that share the `kenmerkVan` of one of them, for who looks at that one alone; none where too little is filled in. */
export function gelijkendMet(tab: TabKey, own: Row, rows: readonly Row[]): readonly Row[] {
  const columns = kenmerkKolommen(tab);
  if (columns.some((key) => isBlank(own.cells[key]))) return [];
  return columns.reduce((alike, key) => {
    const cell = own.cells[key]!;
    const text = seen(cell);
    return alike.filter(
      ({ cells: { [key]: other = null } }) => other === cell || (!isBlank(other) && seen(other) === text),
    );
  }, rows);
}

/** True where both rows fill in this column, each with something else. */
function isVerschil(a: Cells, b: Cells, key: ColumnKey, met: Met): boolean {
  const [one, other] = [a[key] ?? null, b[key] ?? null];
  // Mostly they are the same value: reading what it looks like costs more than all the rest.
  if (one === other || isOfRegister(key) || isBlank(one) || isBlank(other)) return false;
  return seenOnce(one, met) !== seenOnce(other, met);
}

/**
 * The columns that both rows fill in, and in which they differ. Rows that look alike and differ nowhere are the same; where
 * they differ only people know whether it is another thing of that day.
 */
export const verschillen = <K extends TabKey>(a: Cells<K>, b: Cells<K>): ColumnKey<K>[] => {
  const met: Met = new Map();
  return (Object.keys(a) as ColumnKey<K>[]).filter((key) => isVerschil(a, b, key as ColumnKey, met));
};

/** True for rows without `verschillen`: looks no further than the first. */
export const isHetzelfde = (a: Cells, b: Cells, met: Met = new Map()): boolean =>
  !keysOf(a).some((key) => isVerschil(a, b, key, met));

/** True for rows that differ in nothing but what the register gives them: one was pasted from the other. */
export const isTweeling = (a: Cells, b: Cells): boolean =>
  keysOf(a).every((key) => isOfRegister(key) || a[key] === b[key] || (isBlank(a[key]) && isBlank(b[key])));
