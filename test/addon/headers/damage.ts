/** What happens to a header row, as people do it in a sheet: nothing is told to the add-on. */
import { deleteLines, insertLines, type Sheet, type Workbook } from '@plp/workbench';

export interface Damage {
  readonly what: string;
  readonly work: (workbook: Workbook, sheet: Sheet) => void;
  /** Where only a person can tell what is what, Inrichten refuses: always, or in a tab that has lost its marks. */
  readonly refusedWhen?: 'altijd' | 'zonder merken';
}

const width = ({ rows }: Sheet): number => rows[0]!.filter((cell) => cell?.value).length;

const lastRecord = ({ rows }: Sheet): number =>
  rows.reduce((last, row, index) => (row?.some((cell) => cell?.value) ? index : last), 0);

function wipe(sheet: Sheet, place: number): void {
  const cell = sheet.rows[0]![place - 1]!;
  sheet.rows[0]![place - 1] = { ...cell, value: null };
}

const wipeAll = (sheet: Sheet): void => {
  for (let place = width(sheet); place > 0; place--) wipe(sheet, place);
};

export const damages: readonly Damage[] = [
  { what: 'the first header was wiped', work: (_, sheet) => wipe(sheet, 1) },
  { what: 'the third header was wiped', work: (_, sheet) => wipe(sheet, 3) },
  { what: 'the last header was wiped', work: (_, sheet) => wipe(sheet, width(sheet)) },
  {
    what: 'two headers that are not neighbours were wiped',
    work: (_, sheet) => {
      wipe(sheet, 2);
      wipe(sheet, 4);
    },
  },
  { what: 'all headers were wiped', work: (_, sheet) => wipeAll(sheet) },
  { what: 'the header row was deleted', work: (workbook, sheet) => deleteLines(workbook, sheet, 'rows', 1, 1) },
  { what: 'an empty row was put above', work: (workbook, sheet) => insertLines(workbook, sheet, 'rows', 1, 1, 1) },
  { what: 'three empty rows were put above', work: (workbook, sheet) => insertLines(workbook, sheet, 'rows', 1, 3, 1) },
  {
    what: 'a title was put above',
    refusedWhen: 'altijd',
    work: (workbook, sheet) => {
      insertLines(workbook, sheet, 'rows', 1, 1, 1);
      sheet.rows[0] = [{ value: 'Ons overzicht' }];
    },
  },
  {
    what: 'the header row was sorted to below the records',
    work: (_, sheet) => {
      const last = lastRecord(sheet);
      const [header] = sheet.rows.splice(0, 1);
      sheet.rows.splice(last, 0, header!);
    },
  },
  {
    what: 'the header row was sorted in between the records',
    work: (_, sheet) => {
      const [header] = sheet.rows.splice(0, 1);
      sheet.rows.splice(1, 0, header!);
    },
  },
  {
    what: 'headers were merged',
    work: (_, sheet) => {
      sheet.merges.push({ row: 1, column: 2, rows: 1, columns: 2 });
      wipe(sheet, 3);
    },
  },
  {
    what: 'the whole header row was merged',
    work: (_, sheet) => {
      const columns = width(sheet);
      sheet.merges.push({ row: 1, column: 1, rows: 1, columns });
      for (let place = 2; place <= columns; place++) wipe(sheet, place);
    },
  },
  {
    what: 'every second header was wiped',
    work: (_, sheet) => {
      for (let place = width(sheet); place > 1; place--) if (place % 2 === 0) wipe(sheet, place);
    },
  },
  {
    what: 'headers of something else were pasted over the header row',
    refusedWhen: 'zonder merken',
    work: (_, sheet) => {
      for (let place = width(sheet); place > 0; place--) sheet.rows[0]![place - 1] = { value: `Kop ${place}` };
    },
  },
  {
    what: 'a header was pasted over by that beside it',
    refusedWhen: 'zonder merken',
    work: (_, sheet) => {
      sheet.rows[0]![2] = { ...sheet.rows[0]![1]! };
    },
  },
];

/** These hit a record as well, or hide where what stands: nothing can put all back, and each is told. */
export const spoils: readonly Damage[] = [
  {
    what: 'a record was pasted over the header row',
    work: (_, sheet) => {
      sheet.rows[0] = sheet.rows[1]!.map((cell) => ({ ...cell! }));
    },
  },
  {
    what: 'the header row was put in twice',
    work: (workbook, sheet) => {
      const copy = sheet.rows[0]!.map((cell) => ({ ...cell! }));
      insertLines(workbook, sheet, 'rows', 1, 1, 1);
      sheet.rows[0] = copy;
    },
  },
  {
    what: 'cells were put in between the headers',
    work: (_, sheet) => {
      sheet.rows[0]!.splice(2, 0, { value: null });
      sheet.maxColumns = Math.max(sheet.maxColumns, sheet.rows[0]!.length);
    },
  },
  {
    what: 'a header was merged with the cell below it',
    work: (_, sheet) => {
      sheet.merges.push({ row: 1, column: 2, rows: 2, columns: 1 });
      sheet.rows[1]![1] = { ...sheet.rows[1]![1]!, value: null };
    },
  },
];
