/** Numbers what no edit numbered: Google lost word of it, and nobody changed anything in that tab since. */
import { isBlank } from '../../register/cell';
import type { IdToGive } from '../../register/identity/nummersNaBewerking';
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import type { Row } from '../../register/row';
import type { FormulaCell } from '../../register/rules/judge/view';
import { doAct } from '../../workbook/writing/act';
import { writeColumns } from '../../workbook/writing/care';
import { readFormulas } from '../../workbook/cells/formulas';
import { withDocumentLock } from '../../workbook/lock';
import type { Marks } from '../../workbook/marks/marks';
import type { Memory } from '../../workbook/state/memory';
import { freshMemory } from '../../workbook/state/memory';
import type { Table } from '../../workbook/tables';
import { asWritten } from '../../workbook/shadow/asWritten';
import { readTable, updateRows } from '../../workbook/tables';
import type { Context } from '../context';
import { knowIds } from './askCopy';
import { withRowsBetween } from './between';
import type { Seen } from './edited';
import { seeMissed } from './edited';
import { looksAfterEdit } from './looks';
import { changesFor, numbersNeeded, withNumbersOnly } from './numbers';

/** How many rows got a number, and what somebody must look at: a Dutch sentence. */
interface Numbered {
  readonly given: number;
  readonly warning: string | null;
}

/** The rows that may have to get a number: they have none, or that of one above them. */
function leftOverIn({ rows }: Table): readonly Row[] {
  const first = new Map([...rows].reverse().map(({ row, cells: { id } }) => [id, row]));
  return rows.filter(({ row, cells: { id } }) => isBlank(id) || first.get(id) !== row);
}

/** What has to be written in a tab. */
interface Plan {
  readonly seen: Seen;
  readonly formulas: readonly FormulaCell[];
  readonly needed: ReadonlyMap<number, IdToGive>;
  readonly changes: ReadonlyMap<number, Row['cells']>;
}

/** Reads the tab, its formulas, and the copy of last night where only that can tell: four questions to Google at most. */
function planFor(context: Context, marks: Marks, { tab }: Table, memory: Memory): Outcome<Plan> {
  marks.writes.add(tab.key);
  const read = readTable(marks, tab);
  if (!read.ok) return read;
  const { seen: all, before } = knowIds(
    context,
    marks,
    { ...seeMissed(read.value), missed: leftOverIn(read.value) },
    memory,
  );
  const formulas = readFormulas(read.value);
  const needed = numbersNeeded(all, before, formulas);
  const seen = withNumbersOnly(all, needed);
  return success({ seen, formulas, needed, changes: changesFor(context, seen, needed, memory) });
}

function numberLocked(context: Context, marks: Marks, tables: readonly Table[]): Outcome<Numbered> {
  const memory = freshMemory(context);
  const plans: Plan[] = [];
  for (const table of tables) {
    const plan = planFor(context, marks, table, memory);
    if (!plan.ok) return plan;
    plans.push(plan.value);
  }
  const needed = plans.flatMap((plan) => [...plan.needed.values()]);
  if (needed.some(({ kind }) => kind === 'nieuw'))
    memory.saveNumbers(plans.map(({ seen: { table }, changes }) => asWritten(table, { changes })));
  const looks = plans.flatMap(({ seen, formulas }) => looksAfterEdit(context, marks, seen, seen.table.rows, formulas));
  const own = new Map(plans.map(({ seen: { table } }) => [table.tab.key, table] as const));
  const done = doAct(
    context,
    marks,
    own,
    (now, { care }) => {
      writeColumns(looks, care);
      for (const { seen, changes, formulas } of plans)
        updateRows(now.get(seen.tab.key)!, withRowsBetween(seen.table, changes, formulas));
    },
    'Rijen zonder nummer kregen er geen.',
  );
  return done.ok ? success({ given: needed.length, warning: done.value.warning }) : done;
}

/**
 * Gives all rows of these tabs that have none an ID and stamps, and those that were copied with one, where last night's copy tells
 * which these are; under the document lock.
 * @param tables the tabs as they were read; those with left over rows are read again within the lock
 */
export function numberLeftOver(context: Context, marks: Marks, tables: Iterable<Table>): Outcome<Numbered> {
  const left = [...tables].filter((table) => leftOverIn(table).length > 0);
  return left.length === 0
    ? success({ given: 0, warning: null })
    : withDocumentLock(context, () => numberLocked(context, marks, left));
}
