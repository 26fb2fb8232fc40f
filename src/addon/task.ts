/** How a menu item or a trigger ends: its message as a toast and as answer, or its problem as an error that people read. */
import type { Outcome } from '../register/outcome';
import type { Context } from './context';
import { openContext } from './context';

/**
 * Runs a task of the menu or a trigger. Returns what was done, in Dutch.
 * @throws Error with the Dutch sentence of the problem: Google shows it to who clicked, and marks a trigger's run failed.
 */
export function runTask(title: string, task: (context: Context) => Outcome<string>): string {
  const context = openContext();
  const outcome = task(context);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  context.spreadsheet.toast(outcome.value, title, 8);
  return outcome.value;
}
