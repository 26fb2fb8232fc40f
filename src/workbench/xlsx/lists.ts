/** The hidden sheet `_lijsten`: choices that do not fit inside a rule (over 255 characters, or with a comma). */
import type ExcelJS from 'exceljs';
import { columnLetters } from './a1';

export const listSheetName = '_lijsten';

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

  /** Adds the sheet when there is a list on it. */
  write(workbook: ExcelJS.Workbook): void {
    if (this.columns.size === 0) return;
    const sheet = workbook.addWorksheet(listSheetName, { state: 'veryHidden' });
    for (const [key, column] of this.columns) {
      (JSON.parse(key) as string[]).forEach((choice, i) => {
        sheet.getCell(i + 1, column).value = choice;
      });
    }
  }
}
