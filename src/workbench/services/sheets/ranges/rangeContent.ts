/** What stands in a Range: values, formulas, notes, validation, rich text. */
import { cellAt, changeCells, changeExistingCells, mapCells } from '../../../model/grid';
import type { Cell, Rect } from '../../../model/workbook';
import { displayText } from '../../cells/display';
import { showsDate } from '../../cells/typed';
import { checkValues, writeValues } from '../../cells/write';
import { expect, seen } from '../../runtime';
import { DataValidationService } from './dataValidation';
import { RangeAddress } from './rangeAddress';
import { mayWriteIn } from '../protected';
import { checkTypedColumns } from '../typedColumns';
import { RichTextValueService, richTextOf, writeRichText } from './richText';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

/** Throws in Google's words when a block of data does not fit the range. */
export function checkSize(
  what: 'data' | 'formulas' | 'formats',
  data: readonly (readonly unknown[])[],
  rect: Rect,
): void {
  if (!Array.isArray(data) || !data.every(Array.isArray)) {
    throw new Error("The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.");
  }
  if (data.length !== rect.rows) {
    throw new Error(
      `The number of rows in the ${what} does not match the number of rows in the range. ` +
        `The ${what} has ${data.length} but the range has ${rect.rows}.`,
    );
  }
  const odd = data.find((line) => line.length !== rect.columns);
  if (odd !== undefined) {
    throw new Error(
      `The number of columns in the ${what} does not match the number of columns in the range. ` +
        `The ${what} has ${odd.length} but the range has ${rect.columns}.`,
    );
  }
}

/** The same item for every cell of the range. */
export function filled<T>(item: T, rect: Rect): T[][] {
  return Array.from({ length: rect.rows }, () => new Array<T>(rect.columns).fill(item));
}

export class RangeContent
  extends RangeAddress
  implements
    Pick<
      GoogleRange,
      | 'clearDataValidations'
      | 'getDataValidation'
      | 'getDataValidations'
      | 'getDisplayValue'
      | 'getDisplayValues'
      | 'getFormula'
      | 'getFormulas'
      | 'getNotes'
      | 'getValues'
      | 'getRichTextValue'
      | 'setDataValidation'
      | 'setDataValidations'
      | 'setFormula'
      | 'setNote'
      | 'setNotes'
      | 'setRichTextValues'
      | 'setValue'
      | 'setValues'
    >
{
  /** One round trip that answers something for each cell. Own fields stay out of the script's sight. */
  protected readonly readEach = <T>(method: string, answer: (cell: Cell | undefined) => T): T[][] =>
    this.runtime.gate.read('Range', method, () => mapCells(this.sheet, this.rect, answer), this.where());

  /** One round trip that answers for the first cell only. */
  protected readonly readFirst = <T>(method: string, answer: (cell: Cell | undefined) => T): T =>
    this.runtime.gate.read(
      'Range',
      method,
      () => answer(cellAt(this.sheet, this.rect.row, this.rect.column)),
      this.where(),
    );

  /** A write that is held back with the others; gives the range back for chaining. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as `seen`
  protected readonly write = (method: string, work: () => void): any => {
    this.runtime.gate.write('Range', method, () => {
      mayWriteIn(this.runtime, this.sheet, this.rect);
      checkTypedColumns(this.runtime.typedColumns, this.sheet, this.rect, method);
      work();
    });
    return seen(this);
  };

  private readonly where = () => `${this.sheet.name}!${this.getA1Notation()}`;

  private readonly scriptValue = (cell: Cell | undefined): string | number | boolean | Date => {
    const value = cell?.value ?? '';
    if (typeof value !== 'number' || !showsDate(cell?.style?.numberFormat)) return value;
    return this.runtime.realm.date(this.runtime.zone.toInstant(value));
  };
  getValues() {
    return this.readEach('getValues', this.scriptValue);
  }

  getDisplayValue() {
    return this.readFirst('getDisplayValue', (cell) => this.shownText(cell));
  }
  getDisplayValues() {
    return this.readEach('getDisplayValues', (cell) => this.shownText(cell));
  }
  private readonly shownText = (cell: Cell | undefined) => displayText(cell, this.runtime.workbook.locale);

  getFormula() {
    return this.readFirst('getFormula', (cell) => cell?.formula ?? '');
  }
  getFormulas() {
    return this.readEach('getFormulas', (cell) => cell?.formula ?? '');
  }
  getNotes() {
    return this.readEach('getNotes', (cell) => cell?.note ?? '');
  }

  setValue(value: unknown) {
    return this.write('setValue', () => writeValues(this.runtime, this.sheet, this.rect, filled(value, this.rect)));
  }

  setValues(values: unknown[][]) {
    checkSize('data', values, this.rect);
    return this.write('setValues', () => writeValues(this.runtime, this.sheet, this.rect, values));
  }

  setFormula(formula: string) {
    const text = formula === '' || formula.startsWith('=') ? formula : `=${formula}`;
    return this.write('setFormula', () =>
      changeCells(this.sheet, this.rect, (cell) => {
        cell.value = null;
        delete cell.formula;
        if (text !== '') cell.formula = text;
      }),
    );
  }

  setNote(note: string | null) {
    return this.setNotes(filled(note, this.rect) as string[][]);
  }

  setNotes(notes: (string | null)[][]) {
    checkSize('data', notes, this.rect);
    return this.write('setNotes', () =>
      changeCells(this.sheet, this.rect, (cell, row, column) => {
        const note = notes[row - this.rect.row]?.[column - this.rect.column] ?? '';
        delete cell.note;
        if (note !== '') cell.note = note;
      }),
    );
  }

  getDataValidation() {
    return this.readFirst('getDataValidation', this.ruleOf);
  }
  getDataValidations() {
    return this.readEach('getDataValidations', this.ruleOf);
  }
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as `seen`
  private readonly ruleOf = (cell: Cell | undefined): any =>
    cell?.validation ? seen(new DataValidationService(this.runtime, cell.validation)) : null;

  setDataValidation(rule: GoogleAppsScript.Spreadsheet.DataValidation | null) {
    return this.setDataValidations(filled(rule, this.rect));
  }

  setDataValidations(rules: (GoogleAppsScript.Spreadsheet.DataValidation | null)[][]) {
    checkSize('data', rules, this.rect);
    const validations = rules.map((line) =>
      line.map((rule) =>
        rule === null ? null : expect(rule, DataValidationService, 'Range.setDataValidations').validation,
      ),
    );
    return this.write('setDataValidations', () =>
      changeCells(this.sheet, this.rect, (cell, row, column) => {
        const validation = validations[row - this.rect.row]?.[column - this.rect.column];
        delete cell.validation;
        if (validation) cell.validation = validation;
      }),
    );
  }

  clearDataValidations() {
    return this.write('clearDataValidations', () =>
      changeExistingCells(this.sheet, this.rect, (cell) => {
        delete cell.validation;
      }),
    );
  }

  getRichTextValue() {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as `seen`
    return this.readFirst('getRichTextValue', (cell): any => richTextOf(this.runtime, cell));
  }

  setRichTextValues(values: GoogleAppsScript.Spreadsheet.RichTextValue[][]) {
    checkSize('data', values, this.rect);
    const texts = values.map((row) =>
      row.map((value) => expect(value, RichTextValueService, 'Range.setRichTextValues').content),
    );
    return this.write('setRichTextValues', () => {
      texts.forEach((row, r) =>
        row.forEach(({ text }, c) => {
          const cell = { row: this.rect.row + r, column: this.rect.column + c, rows: 1, columns: 1 };
          checkValues(this.runtime, this.sheet, cell, text);
        }),
      );
      changeCells(this.sheet, this.rect, (cell, r, c) =>
        writeRichText(cell, texts[r - this.rect.row]![c - this.rect.column]!),
      );
    });
  }
}
