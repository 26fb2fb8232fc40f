/** What comes of an execution, by the state of the workbook that it runs over: for equal states it runs once. */
import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import type { Workbook } from '@plp/workbench';

/**
 * The same execution at the same moment does the same over an equal workbook, which is all that it knows of what was before
 * (and what was typed in a form and not stored yet, which these do not ask for). Many calls that fail leave the same behind.
 */
export class Outcomes<T> {
  private readonly known = new Map<string, T>();

  /** @param work runs the execution over this workbook, which after it is not used any more */
  of(workbook: Workbook, work: () => T): T {
    const state = createHash('sha256').update(serialize(workbook)).digest('base64');
    const known = this.known.get(state);
    if (known !== undefined) return known;
    const made = work();
    this.known.set(state, made);
    return made;
  }
}
