/** A cell's content as the file holds it: value, formula and link. */
import type { Cell, StoredValue } from '../../model/workbook';
import { quoteSheetName, splitReference } from '../a1';
import { escapeXml, unwritable } from '../xml';
import { toXlsxFormula } from './formulas';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** An .xlsx cell holds no longer text. */
export const longestText = 32_767;

const errors = ['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!'];

/** What XML cannot hold is written as `_x000B_`, and so is the start of a text that looks like that. */
export function escapeControl(text: string): string {
  return text
    .slice(0, longestText)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(unwritable, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** `<t>` with this text. */
export function textXml(text: string): string {
  const kept = /^\s|\s$|\n| {2}/.test(text) ? ' xml:space="preserve"' : '';
  return `<t${kept}>${escapeXml(escapeControl(text))}</t>`;
}

/** Texts of cells, each written once: a cell holds the number. */
export class SharedTexts {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  number(text: string): number {
    this.uses++;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  /** The whole part, in pieces. */
  *xml(): Generator<string> {
    yield `<sst xmlns="${main}" count="${this.uses}" uniqueCount="${this.numbers.size}">`;
    for (const text of this.numbers.keys()) yield `<si>${textXml(text)}</si>`;
    yield '</sst>';
  }
}

/** Whether the link stands in the file; on other cells it is kept apart. */
export function holdsLink(cell: Cell): boolean {
  return typeof cell.value === 'string' && cell.value !== '' && cell.formula === undefined;
}

/** What stands after the address and the looks of a cell: its kind, and its content inside the element. */
export function cellXml(cell: Cell, texts: SharedTexts): string {
  const { value } = cell;
  if (cell.formula !== undefined) return formulaXml(cell.formula, value);
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) ? `><v>${value}</v></c>` : '/>';
    case 'string':
      return value === '' ? '/>' : ` t="s"><v>${texts.number(value)}</v></c>`;
    case 'boolean':
      return ` t="b"><v>${value ? 1 : 0}</v></c>`;
    default:
      return '/>';
  }
}

function formulaXml(formula: string, value: StoredValue): string {
  const said = `<f>${escapeXml(toXlsxFormula(formula, value))}</f>`;
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) ? `>${said}<v>${value}</v></c>` : `>${said}</c>`;
    case 'string':
      if (value === '') return `>${said}</c>`;
      return ` t="${errors.includes(value) ? 'e' : 'str'}">${said}<v>${escapeXml(escapeControl(value))}</v></c>`;
    case 'boolean':
      return ` t="b">${said}<v>${value ? 1 : 0}</v></c>`;
    default:
      return `>${said}</c>`;
  }
}

/** `#gid=12&range=B3` within the workbook becomes `#'Blad'!$B$3`, which every program follows. */
export function toXlsxLink(link: string, sheetName: (id: number) => string | null): string {
  const match = /^#gid=(\d+)(?:&range=([A-Z]+)(\d+)(?::[A-Z]+\d+)?)?$/.exec(link);
  const name = match && sheetName(Number(match[1]));
  return match && name ? `#${quoteSheetName(name)}!$${match[2] ?? 'A'}$${match[3] ?? '1'}` : link;
}

/** The other way round. A link to the first cell is a link to the sheet. */
export function fromXlsxLink(link: string, sheetId: (name: string) => number | null): string {
  const target = link.startsWith('#') ? splitReference(link.slice(1)) : null;
  const id = target && sheetId(target.sheetName);
  if (!target || id === null) return link;
  const a1 = target.a1.replaceAll('$', '');
  return a1 === 'A1' ? `#gid=${id}` : `#gid=${id}&range=${a1}`;
}
