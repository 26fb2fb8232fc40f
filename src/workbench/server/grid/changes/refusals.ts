/** What Google refuses of a sheet, in words for whoever did it. */
import { keptFromDeletion, type Axis } from '../../../model/structure';
import type { Rect, Sheet, Workbook } from '../../../model/workbook';
import { wholeMergesOnly, withinFrozenEdges } from '../../../services/strict/merges';
import { ChangeRefused } from './target';

const names: Record<Axis, string> = { rows: 'rijen', columns: 'kolommen' };

/** @throws ChangeRefused when nothing would be left, or nothing beside what is frozen */
export function mayDelete(sheet: Sheet, axis: Axis, at: number, count: number): void {
  const kept = keptFromDeletion(sheet, axis, at, count);
  if (kept === null) return;
  const which = kept === 'all' ? '' : ' die niet vastgezet zijn';
  throw new ChangeRefused(`Je kunt niet alle ${names[axis]}${which} verwijderen. Laat er minstens één staan.`);
}

/** @throws ChangeRefused when no row or column of the sheet would be seen any more */
export function someShow({ hiddenRows, hiddenColumns, maxRows, maxColumns }: Sheet): void {
  const axis: Axis | null = hiddenRows.size >= maxRows ? 'rows' : hiddenColumns.size >= maxColumns ? 'columns' : null;
  if (axis) throw new ChangeRefused(`Je kunt niet alle ${names[axis]} verbergen. Laat er minstens één staan.`);
}

/** @throws ChangeRefused when this is the only tab that shows */
export function anotherShows({ sheets }: Workbook, sheet: Sheet): void {
  if (sheets.every(({ id, hidden }) => hidden || id === sheet.id))
    throw new ChangeRefused('Er moet altijd een tabblad te zien zijn.');
}

/** @throws ChangeRefused when cells here are merged over rows: they cannot be sorted or filtered */
export function noMergedRows({ merges }: Sheet, rect: Rect, what: string): void {
  const lies = (merge: Rect): boolean =>
    merge.rows > 1 &&
    merge.row < rect.row + rect.rows &&
    rect.row < merge.row + merge.rows &&
    merge.column < rect.column + rect.columns &&
    rect.column < merge.column + merge.columns;
  if (merges.some(lies))
    throw new ChangeRefused(
      `Je kunt dit niet ${what}: er zijn cellen samengevoegd. Hef dat eerst op, en doe het opnieuw.`,
    );
}

/** @throws ChangeRefused when a merged cell would lie on both sides of what is frozen */
export function mergesFit(sheet: Sheet, merges: readonly Rect[]): void {
  try {
    withinFrozenEdges(sheet, merges);
  } catch {
    throw new ChangeRefused(
      'Een samengevoegde cel kan niet deels vastgezet zijn. Zet meer of minder rijen en kolommen vast, of hef het samenvoegen op.',
    );
  }
}

/** @throws ChangeRefused when another merged cell lies here in part */
export function mergeIsWhole({ merges }: Sheet, rect: Rect): void {
  try {
    wholeMergesOnly(merges, rect);
  } catch {
    throw new ChangeRefused('Kies alle cellen van wat al samengevoegd is, en doe het opnieuw.');
  }
}
