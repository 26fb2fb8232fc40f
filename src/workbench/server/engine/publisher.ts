/** Keeps every page and the disk up to date with the workbook: finds out what changed, tells it, writes it down. */
import type { Workbook } from '../../model/workbook';
import { applyChange } from '../grid/changes/apply';
import { copySheet, copyWorkbook, restoreWorkbook } from '../../model/copy';
import { difference } from '../grid/diff';
import type { Mutation } from '../grid/univer';
import { besideText, putBeside } from './beside';
import type { Step } from './journal';
import type { Outlet } from './outlet';

/** Where steps are written down. */
export interface StepLog {
  append(step: Step): void;
}

export class Publisher {
  /** Counts what the pages were told. */
  rev = 0;
  private shown: Workbook;
  private beside: string;

  constructor(
    private readonly workbook: Workbook,
    private readonly log: StepLog,
    private readonly outlet: Outlet,
    private readonly year: () => number,
  ) {
    this.shown = copyWorkbook(workbook);
    this.beside = besideText(workbook);
  }

  /** The other pages do these changes themselves, so what they show has them already. */
  alsoShown(lines: readonly Mutation[]): void {
    for (const mutation of lines) applyChange({ workbook: this.shown, year: this.year() }, mutation);
  }

  /** Back to what the pages show: an edit could not be kept. */
  takeBack(): void {
    restoreWorkbook(this.workbook, this.shown);
  }

  /** Takes over results of formulas: the pages calculated them, so they show them already. */
  takeResult(sheetId: number, row: number, column: number, value: string | number | boolean | null): void {
    for (const workbook of [this.workbook, this.shown]) {
      const cell = workbook.sheets.find(({ id }) => id === sheetId)?.rows[row - 1]?.[column - 1];
      if (cell?.formula) cell.value = value;
    }
  }

  /**
   * Tells what changed since the last time.
   * @param lines changes that the page `from` did and the other pages must repeat
   * @param echo changes to send in any case: what a page shows may differ from what was stored
   * @returns whether the workbook must be saved at once, since a step cannot tell it
   */
  settle(from: string, lines: readonly Mutation[], echo: readonly Mutation[]): { mustSave: boolean; changed: boolean } {
    const { reload, mutations, changed } = difference(this.shown, this.workbook);
    const beside = besideText(this.workbook);
    const besideChanged = beside !== this.beside;
    this.beside = beside;
    if (reload) {
      this.shown = copyWorkbook(this.workbook);
      this.outlet.push(null, { kind: 'reload', rev: ++this.rev });
      return { mustSave: true, changed: true };
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
      this.outlet.push(null, { kind: 'change', rev: ++this.rev, from, lines, mutations: all });
    }
    return { mustSave: false, changed: lines.length + mutations.length > 0 || besideChanged };
  }
}

/** Applies a step that was written down before the process stopped. */
export function repeatStep(workbook: Workbook, step: Step): void {
  for (const mutation of [...step.lines, ...step.mutations])
    applyChange({ workbook, year: 0, asStored: true }, mutation);
  if (step.beside !== undefined) putBeside(workbook, step.beside);
}
