/** Does to the workbook what a person did in the grid. */
import type { Mutation } from '../univer';
import { applyCellChange } from './cells';
import { kindOf } from './kinds';
import { applyLineChange } from './lines';
import { applySheetChange } from './sheet';
import { applyTabChange } from './tabs';
import { ChangeRefused, type Target } from './target';

/**
 * @throws ChangeRefused with words for the person, when the change cannot be kept; the workbook may then be half
 * changed, so the caller restores it.
 */
export function applyChange(target: Target, mutation: Mutation): void {
  switch (kindOf(mutation.id)) {
    case 'cells':
      return applyCellChange(target, mutation);
    case 'sheet':
      return applySheetChange(target, mutation);
    case 'lines':
      return applyLineChange(target, mutation);
    case 'tabs':
    case 'newTab':
      return applyTabChange(target, mutation);
    case 'along':
    case 'local':
      return undefined;
    case undefined:
      throw new ChangeRefused('Dit kan de werkbank niet bewaren. Je wijziging is teruggedraaid.');
  }
}
