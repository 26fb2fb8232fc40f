/** Reads the rows and cells of a sheet part, as they come, straight into the model's cells. */
import { fromXlsxFormula } from '../cells/formulas';
import { isoSerial } from '../cells/isoDates';
import { showsDate } from '../cells/numberFormats';
import { movedFormula } from '../cells/sharedFormulas';
import type { StyleSheet } from '../cells/styleSheet';
import { Refused, refusals } from '../refusals';
import { TextCollector, unescapeControl } from '../package/texts';
import type { CellCount } from './cellCount';
import { isTrue, type XmlAttributes, type XmlVisitor } from '../xml';
import type { Cell, CellStyle, StoredValue } from '../../model/workbook';

export const lastXlsxRow = 1_048_576;
export const lastXlsxColumn = 16_384;
const usualHeight = 21;

/** What cells need of the rest of the workbook. */
export interface CellSource {
  readonly styles: StyleSheet;
  readonly texts: readonly string[];
  readonly date1904: boolean;
  readonly count: CellCount;
}

/** The style of a whole row, for its cells that the file does not name. 1-based. */
export type RowStyles = Map<number, CellStyle>;

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly body: string;
}

export class CellReader implements XmlVisitor {
  readonly rows: (Cell | undefined)[][] = [];
  /** Pixels, by 0-based row, where not the default. */
  readonly rowHeights = new Map<number, number>();
  /** 0-based. */
  readonly hiddenRows = new Set<number>();
  readonly rowStyles: RowStyles = new Map();
  /** Empty cells that the file names to say that they look like any other, whatever their row or column says. */
  readonly plain = new Set<number>();

  private row = 0;
  private column = 0;
  private type = 'n';
  private style: CellStyle | undefined;
  private value = '';
  private formula = '';
  private formulaAttributes: XmlAttributes | null = null;
  private collecting: 'value' | 'formula' | null = null;
  private readonly inline = new TextCollector();
  private readonly shared = new Map<string, SharedFormula>();
  private readonly borrowed: { cell: Cell; row: number; column: number; index: string }[] = [];

  constructor(private readonly source: CellSource) {}

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'c') this.openCell(attributes);
    else if (name === 'v') this.collecting = 'value';
    else if (name === 'f') {
      this.collecting = 'formula';
      this.formulaAttributes = attributes;
    } else if (name === 'row') this.openRow(attributes);
    else this.inline.open(name);
  }

  text(text: string): void {
    if (this.collecting === 'value') this.value += text;
    else if (this.collecting === 'formula') this.formula += text;
    else this.inline.text(text);
  }

  close(name: string): void {
    if (name === 'v' || name === 'f') this.collecting = null;
    else if (name === 'c') this.closeCell();
    else this.inline.close(name);
  }

  /** After the last cell: formulas that stand in another cell are written out. */
  finish(): void {
    for (const { cell, row, column, index } of this.borrowed) {
      const from = this.shared.get(index);
      if (from) cell.formula = fromXlsxFormula(movedFormula(from.body, row - from.row, column - from.column));
    }
  }

  private openRow({ r, ht, hidden, s, customFormat }: XmlAttributes): void {
    this.row = r === undefined ? this.row + 1 : Number(r);
    this.column = 0;
    if (!(this.row >= 1 && this.row <= lastXlsxRow)) throw new Error('row outside the sheet');
    const pixels = Math.round((Number(ht ?? 0) * 4) / 3);
    if (pixels > 0 && pixels !== usualHeight) this.rowHeights.set(this.row - 1, pixels);
    if (isTrue(hidden)) this.hiddenRows.add(this.row - 1);
    const style = s !== undefined && isTrue(customFormat) ? this.source.styles.cell(Number(s)) : undefined;
    if (style) this.rowStyles.set(this.row, style);
  }

  private openCell({ r, t, s }: XmlAttributes): void {
    if (r === undefined) this.column++;
    else this.goTo(r);
    this.type = t?.toLowerCase() ?? 'n';
    // What stands between cells is none of theirs.
    this.inline.take();
    this.style = s === undefined ? undefined : this.source.styles.cell(Number(s));
    this.value = '';
    this.formula = '';
    this.formulaAttributes = null;
  }

  /** Row and column of an address like `AB12`. */
  private goTo(address: string): void {
    let column = 0;
    let at = 0;
    for (; at < address.length; at++) {
      const letter = address.charCodeAt(at) & ~32;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
    }
    const row = Number(address.slice(at));
    if (!(row >= 1 && row <= lastXlsxRow && column >= 1 && column <= lastXlsxColumn)) {
      throw new Error('cell outside the sheet');
    }
    this.row = row;
    this.column = column;
  }

  private closeCell(): void {
    const value = this.storedValue();
    const cell: Cell = this.style ? { value, style: this.style } : { value };
    this.addFormula(cell);
    const { count } = this.source;
    if (value !== null || cell.formula !== undefined || this.formulaAttributes?.['si'] !== undefined) {
      count.hold();
    } else {
      if (!count.dress()) return;
      if (!this.style) {
        this.plain.add(placeOf(this.row, this.column));
        return;
      }
    }
    (this.rows[this.row - 1] ??= [])[this.column - 1] = cell;
  }

  private storedValue(): StoredValue {
    const inline = this.inline.take();
    const value = this.value.trim();
    // Whatever kind the cell says it is, a text in it is not passed over.
    switch (this.type) {
      case 'b':
        return booleanIn(value || inline);
      case 'd':
        return this.date(value || inline);
      case 's':
        return value === '' ? inline || null : this.sharedText(value);
      case 'n':
        return value === '' ? inline || null : numberIn(value);
      default:
        // `inlinestr`, `str`, `e`, and what some programs make of them: the text that is there.
        return inline || unescapeControl(this.value) || null;
    }
  }

  private sharedText(index: string): StoredValue {
    const text = this.source.texts[Number(index)];
    if (text === undefined) throw new Refused(refusals.missingTexts);
    return text || null;
  }

  /** An ISO date is the serial number that all others write, shown as a date. */
  private date(iso: string): StoredValue {
    const serial = isoSerial(iso, this.source.date1904);
    if (serial === null) return iso || null;
    if (!this.style?.numberFormat || !showsDate(this.style.numberFormat)) {
      this.style = this.source.styles.dated(this.style, serial);
    }
    return serial;
  }

  private addFormula(cell: Cell): void {
    const attributes = this.formulaAttributes;
    if (!attributes) return;
    const body = this.formula.trim();
    const index = attributes['t'] === 'shared' ? attributes['si'] : undefined;
    if (body) cell.formula = fromXlsxFormula(body);
    if (index === undefined) return;
    if (!body) this.borrowed.push({ cell, row: this.row, column: this.column, index });
    else if (!this.shared.has(index)) this.shared.set(index, { row: this.row, column: this.column, body });
  }
}

/** One number for a place on a sheet. 1-based. */
export const placeOf = (row: number, column: number) => row * lastXlsxColumn + column - 1;

/** The number, or the text as it stands when it is none: some programs write a decimal comma. */
function numberIn(value: string): StoredValue {
  // Not `0x1A`, which only a script takes for a number.
  const number = /^[+-]?[\d.]+(?:e[+-]?\d+)?$/i.test(value) ? Number(value) : NaN;
  return Number.isFinite(number) ? number : value;
}

/** The tick, or the text as it stands when it is none: `WAAR` is not the same as no. */
function booleanIn(value: string): StoredValue {
  if (value === '') return null;
  return /^(?:0|1|true|false)$/i.test(value) ? isTrue(value) : value;
}
