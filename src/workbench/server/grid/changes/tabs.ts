/** Changes of the grid to which tabs there are. */
import { ensureCell } from '../../../model/grid';
import { createSheet, takeId } from '../../../model/create';
import type { Workbook } from '../../../model/workbook';
import { mergeStyle } from '../style';
import type { Mutation, UniverSheet, UniverStyle } from '../univer';
import { readUniverValue } from '../cells';
import { eachSentCell } from './cells';
import { ChangeRefused, numberParameter, sheetOfChange, type Target } from './target';

export function applyTabChange({ workbook }: Target, mutation: Mutation): void {
  switch (mutation.id) {
    case 'sheet.mutation.remove-sheet':
      return remove(workbook, mutation);
    case 'sheet.mutation.set-worksheet-order':
      return move(workbook, mutation);
    case 'sheet.mutation.insert-sheet':
      return insert(workbook, mutation);
    default:
      return undefined;
  }
}

function remove(workbook: Workbook, mutation: Mutation): void {
  const sheet = sheetOfChange(workbook, mutation);
  if (workbook.sheets.filter(({ hidden }) => !hidden).every(({ id }) => id === sheet.id)) {
    throw new ChangeRefused('Er moet altijd een tabblad te zien zijn.');
  }
  workbook.sheets = workbook.sheets.filter(({ id }) => id !== sheet.id);
  workbook.namedRanges = workbook.namedRanges.filter(({ sheetId }) => sheetId !== sheet.id);
  workbook.metadata = workbook.metadata.filter(
    ({ location }) => location.type === 'SPREADSHEET' || location.sheetId !== sheet.id,
  );
  if (workbook.activeSheetId === sheet.id) workbook.activeSheetId = workbook.sheets[0]?.id ?? 0;
}

function move(workbook: Workbook, mutation: Mutation): void {
  const [sheet] = workbook.sheets.splice(numberParameter(mutation, 'fromOrder'), 1);
  if (!sheet) throw new ChangeRefused('Dit tabblad bestaat niet meer.');
  workbook.sheets.splice(numberParameter(mutation, 'toOrder'), 0, sheet);
}

/** A new tab, or a copy of one: the grid sends all its cells along. */
function insert(workbook: Workbook, mutation: Mutation): void {
  const given = mutation.params['sheet'] as Partial<UniverSheet> | undefined;
  if (!given) throw new ChangeRefused('Het tabblad kon niet worden gemaakt.');
  const sheet = createSheet(
    takeId(workbook),
    freeName(workbook, given.name ?? 'Blad'),
    given.rowCount,
    given.columnCount,
  );
  const styles = (mutation.params['styles'] ?? {}) as Record<string, UniverStyle>;
  eachSentCell(given.cellData, sheet, (sent, row, column) => {
    if (!sent) return;
    const cell = ensureCell(sheet, row, column);
    Object.assign(cell, readUniverValue(sent), sent.f ? { formula: sent.f } : {});
    const look = typeof sent.s === 'string' ? styles[sent.s] : sent.s;
    const style = look && mergeStyle(undefined, look);
    if (style) cell.style = style;
  });
  for (const [index, { w }] of Object.entries(given.columnData ?? {})) if (w) sheet.columnWidths.set(Number(index), w);
  sheet.frozenRows = given.freeze?.ySplit ?? 0;
  sheet.frozenColumns = given.freeze?.xSplit ?? 0;
  workbook.sheets.splice(numberParameter(mutation, 'index'), 0, sheet);
}

function freeName(workbook: Workbook, wanted: string): string {
  const taken = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} ${number}`;
  return name;
}
