/** Tells something to who is at the sheet, without standing in her way. */
import type { Context } from '../context';

const seconds = 10;

/** Where Google refuses to show it, the work goes on: Controle tells what is wrong, and so does the next edit. */
export function tell({ spreadsheet }: Context, message: string): void {
  try {
    spreadsheet.toast(message, 'PLP-register', seconds);
  } catch {
    // Nobody is at the sheet, or Google is too busy.
  }
}
