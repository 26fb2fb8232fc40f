/** How a menu item or a trigger ends: its message as a toast and as answer, or its problem as an error that people read. */
import type { Outcome } from '../register/outcome';
import type { Context } from './context';
import { openContext } from './context';
import { writing } from './version';

/**
 * Runs a task without a screen. Returns what was done, in Dutch.
 * @throws Error with the Dutch sentence of the problem: Google shows it to who clicked, and marks a trigger's run failed.
 */
export function runQuietly(task: (context: Context) => Outcome<string>, context: Context = openContext()): string {
  const outcome = task(context);
  context.marks.keep();
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value;
}

/** As runQuietly, whatever the version of the workbook, and shows what was done. */
export function showTask(title: string, task: (context: Context) => Outcome<string>): string {
  const context = openContext();
  const said = runQuietly(task, context);
  context.spreadsheet.toast(said, title, 8);
  return said;
}

/** As runQuietly for a task that writes, and shows what was done. */
export const runTask = (title: string, task: (context: Context) => Outcome<string>): string =>
  showTask(title, writing(task));
