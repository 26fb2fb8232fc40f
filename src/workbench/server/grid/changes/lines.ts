/** Changes of the grid to whole rows and columns. */
import { insertLines, moveLines } from '../../../model/structure';
import type { Rect } from '../../../model/workbook';
import { toRect } from '../ranges';
import type { Mutation } from '../univer';
import { mayDelete } from './refusals';
import { bringBackLines, removeLines, type Lines } from './removed';
import { rangeParameter, isNew, sheetOfChange, undoes, type Target } from './target';

export function applyLineChange(target: Target, mutation: Mutation): void {
  const { workbook } = target;
  const sheet = sheetOfChange(workbook, mutation);
  const rect = (name: string) => toRect(rangeParameter(mutation, name), sheet);
  const rows = ({ row: at, rows: count }: Rect): Lines => ({ axis: 'rows', at, count });
  const columns = ({ column: at, columns: count }: Rect): Lines => ({ axis: 'columns', at, count });
  const insert = (lines: Lines): void => {
    if (undoes(mutation) && bringBackLines(workbook, sheet, lines, target.asShown === true)) return;
    const { axis, at, count } = lines;
    insertLines(workbook, sheet, axis, at, count, at > 1 ? at - 1 : null);
  };
  const remove = (lines: Lines): void => {
    if (isNew(target, mutation)) mayDelete(sheet, lines.axis, lines.at, lines.count);
    removeLines(workbook, sheet, lines);
  };
  switch (mutation.id) {
    case 'sheet.mutation.insert-row':
      return insert(rows(rect('range')));
    case 'sheet.mutation.insert-col':
      return insert(columns(rect('range')));
    case 'sheet.mutation.remove-rows':
      return remove(rows(rect('range')));
    case 'sheet.mutation.remove-col':
      return remove(columns(rect('range')));
    case 'sheet.mutation.move-rows': {
      const { at, count } = rows(rect('sourceRange'));
      return moveLines(workbook, sheet, 'rows', at, count, rect('targetRange').row);
    }
    default: {
      const { at, count } = columns(rect('sourceRange'));
      return moveLines(workbook, sheet, 'columns', at, count, rect('targetRange').column);
    }
  }
}
