/** Keeps every page and the disk up to date with the workbook: finds out what changed, tells it, writes it down. */
import type { Workbook } from '../../model/workbook';
import { applyChange } from '../grid/changes/apply';
import { copySheet, copyWorkbook, restoreWorkbook } from '../../model/copy';
import { kindOf } from '../grid/changes/kinds';
import { undoes } from '../grid/changes/target';
import { shiftsOf } from '../../model/structure';
import { difference } from '../grid/diff';
import type { Mutation } from '../grid/univer';
import { besideText, putBeside } from './beside';
import type { Step } from './journal';
import type { Outlet } from './outlet';

/** Where steps are written down. */
export interface StepLog {
  append(step: Step): void;
}

/** What came of a step. */
interface Settled {
  readonly anew: boolean;
  readonly mustSave: boolean;
  readonly changed: boolean;
}

export class Publisher {
  /** Counts what the pages were told. */
  rev = 0;
  private shown: Workbook;
  private beside: string;
  private shifts: ReturnType<typeof shiftsOf>;

  constructor(
    private readonly workbook: Workbook,
    private readonly log: StepLog,
    private readonly outlet: Outlet,
    private readonly year: () => number,
  ) {
    this.shown = copyWorkbook(workbook);
    this.beside = besideText(workbook);
    this.shifts = shiftsOf(workbook);
  }

  /** The other pages do these changes themselves, so what they show has them already. */
  alsoShown(lines: readonly Mutation[]): void {
    for (const mutation of lines) applyChange({ workbook: this.shown, year: this.year(), asShown: true }, mutation);
  }

  /** Back to what the pages show: an edit could not be kept. */
  takeBack(): void {
    restoreWorkbook(this.workbook, this.shown);
    this.shifts = shiftsOf(this.workbook);
  }

  /** Takes over results of formulas: the pages calculated them, so they show them already. */
  takeResult(sheetId: number, row: number, column: number, value: string | number | boolean | null): void {
    for (const workbook of [this.workbook, this.shown]) {
      const cell = workbook.sheets.find(({ id }) => id === sheetId)?.rows[row - 1]?.[column - 1];
      if (cell?.formula) cell.value = value;
    }
  }

  /** The tabs of which rows or columns moved since the last time, otherwise than by these changes. */
  private movedBeside(lines: readonly Mutation[]): string[] {
    const [before, now] = [this.shifts, shiftsOf(this.workbook)];
    this.shifts = now;
    const byPage = (id: string): number =>
      lines.filter((one) => kindOf(one.id) === 'lines' && one.params['subUnitId'] === id).length;
    return [...now]
      .filter(([id, times]) => times !== (before.get(id) ?? 0) + byPage(String(id)))
      .map(([id]) => String(id));
  }

  /**
   * Tells what changed since the last time.
   * @param lines changes that the page `from` did and the other pages must repeat
   * @param echo changes to send in any case: what a page shows may differ from what was stored
   * @param tabs by the ID that the page `from` gave a new tab, the one it has now
   * @returns whether the pages open the workbook anew, and whether it must be saved at once, since a step cannot tell it
   */
  settle(
    from: string,
    lines: readonly Mutation[],
    echo: readonly Mutation[],
    tabs: Readonly<Record<string, string>>,
  ): Settled {
    const moved = this.movedBeside(lines);
    const { reload, mutations, changed } = difference(this.shown, this.workbook);
    const beside = besideText(this.workbook);
    const besideChanged = beside !== this.beside;
    this.beside = beside;
    if (reload) {
      this.shown = copyWorkbook(this.workbook);
      this.outlet.push(null, { kind: 'reload', rev: ++this.rev, moved, tabs });
      return { anew: true, mustSave: true, changed: true };
    }
    for (const index of changed) {
      const sheet = this.workbook.sheets[index];
      if (sheet) this.shown.sheets[index] = copySheet(sheet);
    }
    const all = [...mutations, ...echo];
    if (lines.length + mutations.length > 0 || besideChanged) {
      this.log.append({ lines, mutations, ...(besideChanged && { beside }) });
    }
    if (lines.length + all.length > 0) {
      this.outlet.push(null, { kind: 'change', rev: ++this.rev, from, lines, mutations: all, moved });
    }
    // What is known of lines that come back is known as long as this server runs.
    return { anew: false, mustSave: lines.some(undoes), changed: lines.length + mutations.length > 0 || besideChanged };
  }
}

/** Applies a step that was written down before the process stopped. */
export function repeatStep(workbook: Workbook, step: Step): void {
  for (const mutation of [...step.lines, ...step.mutations])
    applyChange({ workbook, year: 0, asStored: true }, mutation);
  if (step.beside !== undefined) putBeside(workbook, step.beside);
}
