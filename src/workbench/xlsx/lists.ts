/** The hidden sheet `_lijsten`: choices that do not fit inside a rule (over 255 characters, or with a comma). */
import { createSheet } from '../model/create';
import type { Cell, Sheet } from '../model/workbook';
import { columnLetters } from './a1';

export const listSheetName = '_lijsten';
/** The model does not know it. */
const noId = -1;

/** Whether the choices can stand inside the rule itself. */
export function fitsInline(choices: readonly string[]): boolean {
  const plain = choices.every((choice) => choice !== '' && choice === choice.trim() && !/[,"=\n]/.test(choice));
  return plain && choices.length > 0 && choices.join(',').length <= 255;
}

/** Collects lists; equal lists share a column. */
export class ListSheetWriter {
  private readonly columns = new Map<string, number>();

  /** The reference of the list's cells. */
  reference(choices: readonly string[]): string {
    const key = JSON.stringify(choices);
    const column = this.columns.get(key) ?? this.columns.size + 1;
    this.columns.set(key, column);
    const letters = columnLetters(column);
    return `'${listSheetName}'!$${letters}$1:$${letters}$${Math.max(choices.length, 1)}`;
  }

  /** The sheet, or null when there is no list for it. */
  sheet(): Sheet | null {
    if (this.columns.size === 0) return null;
    const lists = [...this.columns.keys()].map((key) => JSON.parse(key) as string[]);
    const longest = Math.max(...lists.map(({ length }) => length));
    const rows = Array.from({ length: longest }, (_, r) => lists.map((list): Cell => ({ value: list[r] ?? null })));
    return { ...createSheet(noId, listSheetName, longest, lists.length), rows };
  }
}
