/** Takes the rows of who is erased out of the tabs and puts in what is left, all of it or nothing. */
import { naWissen } from '../../privacy/wissen/rest';
import type { BlijvendeTab, Rest } from '../../privacy/wissen/rest';
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import type { Row } from '../../register/row';
import { isAbout, keysOf } from '../../register/row';
import type { TabKey } from '../../register/tabs';
import type { Table, Values } from '../../workbook/tables';
import { insertRecords, removeRows, updateRows } from '../../workbook/tables';
import { letCellsBe } from '../../workbook/shadow/cellsSeen';
import { doAct } from '../../workbook/writing/act';
import type { Context } from '../context';
import type { LoadedRows } from '../load';

/** Rows of others that refer to one of hers, and what they refer to from now on. */
function verwijzingen(before: readonly Row[], after: readonly Row[]): Map<number, Values> {
  const now = new Map(after.map((row) => [row.row, row.cells]));
  return new Map(
    before.flatMap(({ row, cells }) => {
      const next = now.get(row);
      const changed =
        next === undefined || next === cells ? [] : keysOf(next).filter((key) => next[key] !== cells[key]);
      return changed.length === 0
        ? []
        : [[row, Object.fromEntries(changed.map((key) => [key, next![key] ?? null]))] as const];
    }),
  );
}

/** Gives the sentence about what could not be set, or null. */
export function schrijfRest(
  context: Context,
  { rows, tables, marks }: LoadedRows,
  deelnemerId: string,
  rest: Rest,
): Outcome<string | null> {
  const after = naWissen(rows, deelnemerId, rest);
  const work = [...tables.values()].flatMap((table) => {
    const { key } = table.tab;
    const own = table.rows.filter(({ cells }) => isAbout(deelnemerId, key, cells));
    const others = table.rows.filter(({ cells }) => !isAbout(deelnemerId, key, cells));
    const changes = verwijzingen(others, after[key]);
    const added = rest.rijen.get(key as BlijvendeTab) ?? [];
    return own.length + changes.size + added.length === 0 ? [] : [{ key, own, changes, added }];
  });
  const touched = new Map<TabKey, Table>(work.map(({ key }) => [key, tables.get(key)!]));
  const done = doAct(
    context,
    marks,
    touched,
    (own) => {
      for (const one of work) {
        updateRows(own.get(one.key)!, one.changes);
        insertRecords(own.get(one.key)!, one.added);
      }
      // Her own row first: without it her other rows count for nothing, and what is left counts.
      for (const one of work)
        removeRows(
          own.get(one.key)!,
          one.own.map(({ row }) => row),
        );
    },
    'In de tabbladen is niets gewist.',
  );
  if (!done.ok) return done;
  // Else Controle would tell that these changed and nobody noticed.
  const changed = work.flatMap(({ key, changes }) =>
    tables.get(key)!.rows.flatMap(({ row, cells: { id } }) => (changes.has(row) ? [String(id)] : [])),
  );
  if (changed.length > 0) letCellsBe(context.properties, new Set(changed));
  return success(done.value.warning);
}

/** Takes away what an erasure left that was broken off before her own row went: then it is made anew. */
export function ruimHalfOp(context: Context, { tables, marks }: LoadedRows, naar: string): Outcome<null> {
  const touched = new Map([...tables].filter(([key, { rows }]) => rows.some(({ cells }) => isAbout(naar, key, cells))));
  const done = doAct(context, marks, touched, (own) => {
    for (const [key, table] of own)
      removeRows(
        table,
        table.rows.flatMap(({ row, cells }) => (isAbout(naar, key, cells) ? [row] : [])),
      );
  });
  return done.ok ? success(null) : done;
}
