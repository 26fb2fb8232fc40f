/** A question over the sheet, with room to type. */
import type { Context } from '../context';

/** What was typed, without spaces around it; null for who thinks better of it. */
export function ask({ app }: Context, title: string, question: string): string | null {
  const ui = app.getUi();
  const answer = ui.prompt(title, question, ui.ButtonSet.OK_CANCEL);
  return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText().trim() : null;
}

/** The numbers that somebody typed, with spaces or commas between them. @example numbersIn('d-0003, D-0012') // ['D-0003', 'D-0012'] */
export const numbersIn = (typed: string): string[] =>
  typed
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter(Boolean);
