/** The telephone numbers in a cell as a phone dials them: people write one or two, with words beside them. */

/** A piece of the cell; `dial` is what a phone calls, null for words. */
export interface PhonePart {
  readonly text: string;
  readonly dial: string | null;
}

/** Digits with what people put between them. A slash belongs to it only after the digits of a place. */
const number = /\+?\(?\d{2,4}\)? ?\/ ?\d[\d\s.-]{4,}\d|\+?\(?\d[\d\s().-]*\d/g;

/** Fewer digits are no number, but a time or a floor; more are two numbers. */
const fewest = 6;
const most = 15;

/** Between two numbers with only a space: the second begins with its 0 or + and neither is too short. */
function apart(run: string): readonly string[] {
  const parts = run.split(/(\s+)(?=[+0])/);
  const digits = parts.filter((_, at) => at % 2 === 0).map((part) => part.replace(/\D/g, '').length);
  return digits.length > 1 && digits.every((count) => count >= 9 && count <= most) ? parts : [run];
}

/** @example dialled('+31 (0)6 12 34') // '+3161234' */
const dialled = (text: string): string =>
  text
    .replace(/[^+\d(]/g, '')
    // Whoever calls from abroad leaves this 0 out, and so does who calls with the code of the country.
    .replace(/^(\+|00)(\d{1,3})\(0/, '$1$2')
    .replace(/^(\+|00)310/, '$131')
    .replace(/\(/g, '');

const partOf = (text: string): PhonePart => {
  const digits = text.replace(/\D/g, '').length;
  return { text, dial: digits >= fewest && digits <= most ? dialled(text) : null };
};

/** What stands in the cell, in its order: nothing of it is left out. */
export function phoneParts(cell: string): readonly PhonePart[] {
  const parts: PhonePart[] = [];
  let from = 0;
  for (const { 0: run, index } of cell.matchAll(number)) {
    if (index > from) parts.push({ text: cell.slice(from, index), dial: null });
    parts.push(...apart(run).map(partOf));
    from = index + run.length;
  }
  if (from < cell.length) parts.push({ text: cell.slice(from), dial: null });
  return parts;
}
