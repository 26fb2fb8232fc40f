/** Edits of a workbook whose trigger has yet to come, shared by all who run its script in this process. */
import type { Workbook } from './workbook';

/** A trigger that is on its way. */
export interface LateEdit {
  /** Runs the trigger, in an execution of its own. */
  readonly deliver: () => void;
  /** It comes while the next execution is at its so-many-th call to Google, from 0; null: when somebody delivers it. */
  readonly atCall: number | null;
}

/** The triggers on their way, in the order of the edits. */
interface Table {
  waiting: LateEdit[];
  /** So many edits there were. */
  seen: number;
}

const tables = new WeakMap<Workbook, Table>();

/** The workbook's own, empty at first. */
export function lateEditsOf(workbook: Workbook): Table {
  const table = tables.get(workbook) ?? { waiting: [], seen: 0 };
  tables.set(workbook, table);
  return table;
}

/** Takes those that come during the next execution. */
export function takeOverlapping(workbook: Workbook): LateEdit[] {
  const table = lateEditsOf(workbook);
  const taken = table.waiting.filter(({ atCall }) => atCall !== null);
  table.waiting = table.waiting.filter(({ atCall }) => atCall === null);
  return taken;
}
