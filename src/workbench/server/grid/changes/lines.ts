/** Changes of the grid to whole rows and columns. */
import { deleteLines, insertLines, moveLines } from '../../../model/structure';
import { toRect } from '../ranges';
import type { Mutation } from '../univer';
import { rangeParameter, sheetOfChange, type Target } from './target';

export function applyLineChange({ workbook }: Target, mutation: Mutation): void {
  const sheet = sheetOfChange(workbook, mutation);
  const rect = (name: string) => toRect(rangeParameter(mutation, name), sheet);
  switch (mutation.id) {
    case 'sheet.mutation.insert-row': {
      const { row, rows } = rect('range');
      return insertLines(workbook, sheet, 'rows', row, rows, row > 1 ? row - 1 : null);
    }
    case 'sheet.mutation.insert-col': {
      const { column, columns } = rect('range');
      return insertLines(workbook, sheet, 'columns', column, columns, column > 1 ? column - 1 : null);
    }
    case 'sheet.mutation.remove-rows': {
      const { row, rows } = rect('range');
      return deleteLines(workbook, sheet, 'rows', row, rows);
    }
    case 'sheet.mutation.remove-col': {
      const { column, columns } = rect('range');
      return deleteLines(workbook, sheet, 'columns', column, columns);
    }
    case 'sheet.mutation.move-rows': {
      const { row, rows } = rect('sourceRange');
      return moveLines(workbook, sheet, 'rows', row, rows, rect('targetRange').row);
    }
    default: {
      const { column, columns } = rect('sourceRange');
      return moveLines(workbook, sheet, 'columns', column, columns, rect('targetRange').column);
    }
  }
}
