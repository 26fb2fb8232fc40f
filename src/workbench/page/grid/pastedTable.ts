/** Rows of text from the clipboard, as sheets copy them: cells between tabs, and in quotes what holds a line end itself. */

/** As a table of HTML: the grid takes that apart. */
export function tableOf(text: string): string {
  const rows = cellsOf(text.replace(/\r\n?/g, '\n').replace(/\n$/, ''));
  return `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${asHtml(cell)}</td>`).join('')}</tr>`).join('')}</table>`;
}

/** A cell in quotes up to a tab or a line end, or one without. */
const CELL = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/gy;

/** @param text with `\n` as line end */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(CELL)) {
    rows
      .at(-1)
      ?.push(
        quoted !== undefined && /[\t\n"]/.test(quoted) ? quoted.replaceAll('""', '"') : quoted ? `"${quoted}"` : plain,
      );
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\n': '<br>' };
const asHtml = (text: string): string => text.replace(/[&<>\n]/g, (sign) => signs[sign] ?? sign);
