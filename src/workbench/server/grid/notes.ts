/** Notes on cells as the grid knows them. */

export interface UniverNote {
  /** Absent: the note that is on the cell by then. */
  id?: string;
  row: number;
  col: number;
  width: number;
  height: number;
  note: string;
}

const WIDTH = 220;
const CHARACTERS_A_LINE = 34;
const LINE_HEIGHT = 20;

/**
 * @param place in the snapshot, counting from 0; it makes the note's ID. A note that moves along keeps its own, so a note that
 * is told later has none: it could be that of another.
 */
export function toUniverNote(text: string, place: readonly [sheetId: number, row: number, col: number]): UniverNote {
  return { id: `n${place.join('-')}`, ...noteOn(text, place[1], place[2]) };
}

/** A note for a cell, whatever is on it now. */
export function noteOn(text: string, row: number, col: number): UniverNote {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / CHARACTERS_A_LINE)), 0);
  return { row, col, width: WIDTH, height: 24 + lines * LINE_HEIGHT, note: text };
}
