/** A table as CSV for a Dutch Excel: semicolons, a mark that it is UTF-8, and no cell that Excel would run. */

/** White space and what nobody sees, and then a sign with which a formula begins, also in its wide form. */
const runs = /^[\s\u00a0\u200b-\u200f\u2060\ufeff"']*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]|^[\t\r\n]/;

const isNumber = /^-?\d+(?:,\d+)?$/;

/** A text that Excel takes for words. A number stays a number. @example veilig('=1+1') // "'=1+1" */
export const veilig = (text: string): string => (runs.test(text) && !isNumber.test(text) ? `'${text}` : text);

const cell = (text: string): string => {
  const safe = veilig(text);
  return /[";\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};

/** The whole file. */
export const csvBestand = (rijen: readonly (readonly string[])[]): string =>
  `\ufeff${rijen.map((rij) => rij.map(cell).join(';')).join('\r\n')}\r\n`;
