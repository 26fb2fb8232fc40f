/** Notes on cells as the grid knows them. */

export interface UniverNote {
  id: string;
  row: number;
  col: number;
  width: number;
  height: number;
  note: string;
}

const WIDTH = 220;
const CHARACTERS_A_LINE = 34;
const LINE_HEIGHT = 20;

/** @param row and column count from 0 */
export function toUniverNote(text: string, sheetId: number, row: number, col: number): UniverNote {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS_A_LINE)), 0);
  return { id: `n${sheetId}-${row}-${col}`, row, col, width: WIDTH, height: 24 + lines * LINE_HEIGHT, note: text };
}
