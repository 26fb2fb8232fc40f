/** Small things that the grid does otherwise than Google Sheets. */
import { IContextMenuService } from '@univerjs/ui';
import { UNIT_ID, type UniverRange } from '../../server/grid/univer';
import type { GridEngine } from './univer';

const SORT = 'sheet.command.sort-range';

interface SortParams {
  range: UniverRange;
  readonly subUnitId: string;
}

export function actLikeSheets({ api, get }: GridEngine): void {
  api.addEvent(api.Event.BeforeCommandExecute, ({ id, params }) => {
    if (id === SORT) leaveFrozen(params as SortParams);
  });
  // A menu of the right button goes with Escape, wherever the keyboard is.
  document.addEventListener('keydown', ({ key }) => {
    const menus = get(IContextMenuService);
    if (key === 'Escape' && menus.visible) menus.hideContextMenu();
  });

  /** Frozen rows stay where they are: below them is what is sorted. */
  function leaveFrozen(sort: SortParams): void {
    const frozen = api.getWorkbook(UNIT_ID)?.getSheetBySheetId(sort.subUnitId)?.getFreeze().ySplit ?? 0;
    const { startRow, endRow } = sort.range;
    if (startRow < frozen && endRow >= frozen) sort.range = { ...sort.range, startRow: frozen };
  }
}
