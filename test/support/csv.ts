/** Reads CSV sign by sign, as a program of its own does: what our own writing gets wrong, it does not get wrong the same way. */

/** The cells of each line. */
export function csvCells(file: string, separator = ';'): string[][] {
  const lines: string[][] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = file.startsWith('\ufeff') ? 1 : 0; at < file.length; at++) {
    const sign = file[at]!;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (file[at + 1] === '"') cell += file[++at]!;
      else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === separator || sign === '\r') {
      cells.push(cell);
      cell = '';
      if (sign === '\r') {
        lines.push(cells);
        cells = [];
        at++;
      }
    } else cell += sign;
  }
  return lines;
}

/** The rows by their heads. */
export function csvRows(file: string): Record<string, string>[] {
  const [heads = [], ...rows] = csvCells(file);
  return rows.map((row) => Object.fromEntries(heads.map((head, at) => [head, row[at] ?? ''])));
}
