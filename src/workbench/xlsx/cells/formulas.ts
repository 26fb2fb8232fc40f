/**
 * Formulas as Sheets says them ↔ as an .xlsx says them. What only Sheets knows is written the way Google's own download
 * does it, `IFERROR(__xludf.DUMMYFUNCTION("…"),last result)`: any program shows the last result, and nothing is lost.
 */
import type { StoredValue } from '../../model/workbook';

const sheetsOnly = new Set(
  (
    'ARRAYFORMULA ARRAY_CONSTRAIN COUNTUNIQUE COUNTUNIQUEIFS DETECTLANGUAGE EPOCHTODATE FLATTEN GOOGLEFINANCE ' +
    'GOOGLETRANSLATE IMAGE IMPORTDATA IMPORTFEED IMPORTHTML IMPORTRANGE IMPORTXML ISBETWEEN ISDATE ISEMAIL ISURL ' +
    'JOIN QUERY REGEXEXTRACT REGEXMATCH REGEXREPLACE SORTN SPARKLINE SPLIT TO_DATE TO_DOLLARS TO_PERCENT TO_PURE_NUMBER ' +
    'TO_TEXT'
  ).split(' '),
);

/** Functions that came after Excel 2007 carry a prefix in the file. */
const prefixed = new Map(
  (
    'IFNA IFS SWITCH TEXTJOIN CONCAT MAXIFS MINIFS XLOOKUP XMATCH SORTBY UNIQUE SEQUENCE LET LAMBDA DAYS ISOWEEKNUM ' +
    'NUMBERVALUE UNICHAR UNICODE XOR FORMULATEXT ISFORMULA'
  )
    .split(' ')
    .map((name) => [name, `_xlfn.${name}`]),
);
prefixed.set('FILTER', '_xlfn._xlws.FILTER').set('SORT', '_xlfn._xlws.SORT');

/** Texts and quoted sheet names are left alone; the rest of a formula is looked at. */
const piece = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+|["']/g;

/** Changes the parts of a formula that are no text and no quoted sheet name. */
export function outsideTexts(formula: string, change: (part: string) => string): string {
  return formula.replace(piece, (part) => (/^["']/.test(part) ? part : change(part)));
}

/** Whether Excel and LibreOffice read the formula (with or without its `=`) as it stands. */
export function isXlsxFormula(formula: string): boolean {
  let fits = true;
  outsideTexts(formula, (part) => {
    for (const [, name] of part.matchAll(/([A-Z_][A-Z0-9_.]*)\(/gi)) {
      if (sheetsOnly.has(name!.toUpperCase())) fits = false;
    }
    const openRange = /\$?[A-Z]{1,3}\$?\d+:\$?(?:[A-Z]{1,3}(?![A-Z0-9$(])|\d+(?!\d))/i;
    if (/[{}\\]/.test(part) || openRange.test(part)) fits = false;
    return part;
  });
  return fits;
}

/** The formula as the file holds it, without `=`. `result` is its last known result. */
export function toXlsxFormula(formula: string, result: StoredValue): string {
  const body = formula.replace(/^=/, '');
  if (!isXlsxFormula(body)) return `IFERROR(__xludf.DUMMYFUNCTION(${textLiteral(body)}),${literal(result)})`;
  return withPrefixes(body);
}

/** Adds the prefixes of newer functions. */
export function withPrefixes(body: string): string {
  return outsideTexts(body, (part) =>
    part.replace(/(?<![\w.])([A-Z]+)\(/gi, (call, name: string) => {
      const written = prefixed.get(name.toUpperCase());
      return written ? `${written}(` : call;
    }),
  );
}

/** The formula with its `=`, as Sheets says it. */
export function fromXlsxFormula(body: string): string {
  // Some programs write the `=` that a person types.
  const said = body.replace(/^=/, '');
  const dummy = /^IFERROR\(__xludf\.DUMMYFUNCTION\(((?:"(?:[^"]|"")*"(?!")&?)+)\)/i.exec(said);
  if (dummy) {
    const parts = dummy[1]!.match(/"(?:[^"]|"")*"/g)!;
    return `=${parts.map((part) => part.slice(1, -1).replaceAll('""', '"')).join('')}`;
  }
  return `=${outsideTexts(said, (part) => part.replace(/_xlfn\.(?:_xlws\.)?/g, ''))}`;
}

/** A text in a formula; no single one may be longer than 255 characters. */
export function textLiteral(text: string): string {
  const parts = text.match(/[\s\S]{1,250}/g) ?? [''];
  return parts.map((part) => `"${part.replaceAll('"', '""')}"`).join('&');
}

function literal(value: StoredValue): string {
  if (value === null) return '""';
  return typeof value === 'string' ? textLiteral(value) : String(value).toUpperCase();
}
