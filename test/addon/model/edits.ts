/** What people do in the cells: type, paste, copy rows, empty, type over an ID. The add-on hears of each. */
import type fc from 'fast-check';
import type { TabKey } from '../../../src/register/tabs';
import type { Cell, EditEvent, StoredValue } from '@plp/workbench';
import { isEmpty, isIdOf, recordsAt, rowsAt } from './look';
import type { Model, Real } from './world';
import { compareRecords } from './world';

type Content = StoredValue | Cell;

/** A block of cells with its top left corner at this row and column of a tab. */
export interface Block {
  readonly tab: TabKey;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly Content[])[];
}

/** Puts it there, and tells what it was; the trigger does not know yet. */
export function put(model: Model, real: Real, { tab, row, column, cells }: Block): EditEvent {
  const sheet = model.sheet(real, tab);
  const oldValue = sheet.rows[row - 1]?.[column - 1]?.value ?? null;
  cells.forEach((line, r) =>
    line.forEach((content, c) => {
      const there = (sheet.rows[row - 1 + r] ??= []);
      const at = column - 1 + c;
      there[at] = typeof content === 'object' && content !== null ? { ...content } : { ...there[at], value: content };
    }),
  );
  sheet.maxRows = Math.max(sheet.maxRows, row + cells.length);
  const rect = { row, column, rows: cells.length, columns: cells[0]!.length };
  return { sheetId: sheet.id, rect, ...(rect.rows * rect.columns === 1 ? { oldValue } : {}) };
}

/**
 * The ID of a row after an edit of one cell or of a block. An ID is given once and never edited: a row keeps its own, one
 * that was typed over alone comes back, and in a pasted block a row has what was pasted or one that was never given.
 */
function checkId(
  model: Model,
  tab: TabKey,
  isBlock: boolean,
  was: StoredValue,
  typed: StoredValue,
  is: StoredValue,
): void {
  const told = `A row of ${tab} that had ${String(was)} and in which ${String(typed)} was typed has ${String(is)}`;
  if (isIdOf(tab, was) && is === was) return;
  if (isIdOf(tab, was) && (typed === was || !isBlock)) throw new Error(told);
  const isFresh = isIdOf(tab, is) && !model.given.has(is);
  const isTyped = isIdOf(tab, typed) && is === typed;
  if (!isFresh && !isTyped) throw new Error(told);
}

/** Does the edit, and holds every row against what was typed. */
export function doEdit(model: Model, real: Real, block: Block): void {
  const { tab, cells } = block;
  const isBlock = cells.length * cells[0]!.length > 1;
  const place = model.places.get(tab)!;
  const before = rowsAt(real.workbook, place);
  const event = put(model, real, block);
  const wanted = rowsAt(real.workbook, place);
  real.host().fireEdit(event);
  const after = rowsAt(real.workbook, place);
  after.forEach((is, index) => {
    const { id: isId, ...rest } = is;
    const { id: typedId, ...typed } = wanted[index]!;
    if (isEmpty(wanted[index]!)) {
      // Of a row of which no more than a stamp is left, the stamp counts: then it has an ID.
      expect(Object.keys(rest)).toEqual([]);
      if (isId === undefined) return;
    }
    // Where no more than a number is left, it may go.
    if (isEmpty(typed) && isId === undefined) return;
    expect([index + 2, rest]).toEqual([index + 2, typed]);
    checkId(model, tab, isBlock, before[index]?.['id'] ?? null, typedId ?? null, isId ?? null);
  });
  model.records.set(tab, recordsAt(real.workbook, tab, place));
  model.remember();
  model.count('edit');
}

/** An edit of a block that is worked out when it happens, since rows move about; null: there is nothing to edit now. */
export class EditCommand implements fc.Command<Model, Real> {
  constructor(
    private readonly name: string,
    private readonly blockFor: (model: Model, real: Real) => Block | null,
  ) {}

  check = (): boolean => true;

  run(model: Model, real: Real): void {
    const block = this.blockFor(model, real);
    if (block) doEdit(model, real, block);
    compareRecords(model, real);
  }

  toString = (): string => this.name;
}
