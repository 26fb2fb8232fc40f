/** What stands in a Range: values, formulas, notes, validation, rich text. */
import { cellAt, changeCells, changeExistingCells, mapCells } from '../../model/grid';
import type { Cell, Rect } from '../../model/workbook';
import { displayText } from '../cells/display';
import { showsDate } from '../cells/typed';
import { writeValues } from '../cells/write';
import { expect, seen } from '../runtime';
import { DataValidationService } from './dataValidation';
import { RangeAddress } from './rangeAddress';
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
      | 'check'
      | 'clearContent'
      | 'clearDataValidations'
      | 'clearNote'
      | 'getDataValidation'
      | 'getDataValidations'
      | 'getDisplayValue'
      | 'getDisplayValues'
      | 'getFormula'
      | 'getFormulas'
      | 'getNote'
      | 'getNotes'
      | 'getRichTextValue'
      | 'getRichTextValues'
      | 'getValue'
      | 'getValues'
      | 'insertCheckboxes'
      | 'isBlank'
      | 'isChecked'
      | 'removeCheckboxes'
      | 'setDataValidation'
      | 'setDataValidations'
      | 'setFormula'
      | 'setFormulas'
      | 'setNote'
      | 'setNotes'
      | 'setRichTextValue'
      | 'setRichTextValues'
      | 'setValue'
      | 'setValues'
      | 'uncheck'
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
    this.runtime.gate.write('Range', method, work);
    return seen(this);
  };

  private readonly where = () => `${this.sheet.name}!${this.getA1Notation()}`;

  private readonly scriptValue = (cell: Cell | undefined): string | number | boolean | Date => {
    const value = cell?.value ?? '';
    if (typeof value !== 'number' || !showsDate(cell?.style?.numberFormat)) return value;
    return this.runtime.realm.date(this.runtime.zone.toInstant(value));
  };

  getValue() {
    return this.readFirst('getValue', this.scriptValue);
  }
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
  getNote() {
    return this.readFirst('getNote', (cell) => cell?.note ?? '');
  }
  getNotes() {
    return this.readEach('getNotes', (cell) => cell?.note ?? '');
  }
  isBlank() {
    return this.readEach('isBlank', (cell) => cell?.value ?? '')
      .flat()
      .every((value) => value === '');
  }

  setValue(value: unknown) {
    return this.write('setValue', () => writeValues(this.runtime, this.sheet, this.rect, filled(value, this.rect)));
  }

  setValues(values: unknown[][]) {
    checkSize('data', values, this.rect);
    return this.write('setValues', () => writeValues(this.runtime, this.sheet, this.rect, values));
  }

  setFormula(formula: string) {
    return this.setFormulas(filled(formula, this.rect));
  }

  setFormulas(formulas: string[][]) {
    checkSize('formulas', formulas, this.rect);
    const asFormulas = formulas.map((line) =>
      line.map((text) => (text === '' || text.startsWith('=') ? text : `=${text}`)),
    );
    return this.write('setFormulas', () =>
      changeCells(this.sheet, this.rect, (cell, row, column) => {
        const formula = asFormulas[row - this.rect.row]?.[column - this.rect.column] ?? '';
        cell.value = null;
        delete cell.formula;
        if (formula !== '') cell.formula = formula;
      }),
    );
  }

  clearContent() {
    return this.write('clearContent', () =>
      changeExistingCells(this.sheet, this.rect, (cell) => {
        cell.value = null;
        delete cell.formula;
        delete cell.link;
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

  clearNote() {
    return this.write('clearNote', () =>
      changeExistingCells(this.sheet, this.rect, (cell) => {
        delete cell.note;
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

  insertCheckboxes(checked?: unknown, unchecked?: unknown) {
    const args = [checked, unchecked].filter((value) => value !== undefined) as (string | number | boolean)[];
    const validation = Object.freeze({ criteria: 'CHECKBOX', args, allowInvalid: false, helpText: null });
    return this.write('insertCheckboxes', () =>
      changeCells(this.sheet, this.rect, (cell) => {
        cell.validation = validation;
        cell.value ??= args[1] ?? (args.length === 0 ? false : null);
      }),
    );
  }

  removeCheckboxes() {
    return this.write('removeCheckboxes', () =>
      changeExistingCells(this.sheet, this.rect, (cell) => {
        if (cell.validation?.criteria !== 'CHECKBOX') return;
        delete cell.validation;
        cell.value = null;
      }),
    );
  }

  check() {
    return this.tick('check', true);
  }
  uncheck() {
    return this.tick('uncheck', false);
  }
  private readonly tick = (method: string, on: boolean) =>
    this.write(method, () =>
      changeExistingCells(this.sheet, this.rect, (cell) => {
        if (cell.validation?.criteria !== 'CHECKBOX') return;
        const arg = cell.validation.args[on ? 0 : 1];
        cell.value = typeof arg === 'string' || typeof arg === 'number' || typeof arg === 'boolean' ? arg : on;
      }),
    );

  isChecked() {
    const ticks = this.readEach('isChecked', (cell) => {
      if (cell?.validation?.criteria !== 'CHECKBOX') return null;
      return cell.value === (cell.validation.args[0] ?? true);
    }).flat();
    return ticks.every((tick) => tick === ticks[0]) ? (ticks[0] ?? null) : null;
  }

  getRichTextValue() {
    return this.readFirst('getRichTextValue', this.richText);
  }
  getRichTextValues() {
    return this.readEach('getRichTextValues', this.richText);
  }
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as `seen`
  private readonly richText = (cell: Cell | undefined): any => richTextOf(this.runtime, cell);

  setRichTextValue(value: GoogleAppsScript.Spreadsheet.RichTextValue) {
    return this.setRichTextValues(filled(value, this.rect));
  }

  setRichTextValues(values: GoogleAppsScript.Spreadsheet.RichTextValue[][]) {
    checkSize('data', values, this.rect);
    const texts = values.map((line) =>
      line.map((value) => expect(value, RichTextValueService, 'Range.setRichTextValues').content),
    );
    return this.write('setRichTextValues', () =>
      changeCells(this.sheet, this.rect, (cell, row, column) => {
        const text = texts[row - this.rect.row]?.[column - this.rect.column];
        if (text !== undefined) writeRichText(cell, text);
      }),
    );
  }
}
