/** Small things that the grid does otherwise than Google Sheets. */
import { IContextMenuService } from '@univerjs/ui';
import { UNIT_ID, type UniverRange } from '../../server/grid/univer';
import type { GridEngine } from './univer';

const SORT = 'sheet.command.sort-range';
const FREEZE_SELECTION = 'sheet.command.set-selection-frozen';
const FREEZE = 'sheet.mutation.set-frozen';
/** Of the command to freeze: the first row, and the first column, wherever the person is. */
const [FIRST_ROW, FIRST_COLUMN] = [3, 4];

interface SortParams {
  range: UniverRange;
  readonly subUnitId: string;
}

/** Starts are -1 where nothing is frozen that way. */
interface FreezeParams {
  startRow: number;
  startColumn: number;
  xSplit: number;
  ySplit: number;
  readonly subUnitId: string;
}

export function actLikeSheets({ api, get }: GridEngine): void {
  /** Which freezing the person chose, as long as it is not done. */
  let chosen: { readonly type?: number } | null = null;
  api.addEvent(api.Event.BeforeCommandExecute, ({ id, params }) => {
    if (id === SORT) leaveFrozen(params as SortParams);
    if (id === FREEZE_SELECTION) chosen = params ?? {};
    if (id !== FREEZE || !chosen) return;
    freezeFromTop(params as FreezeParams, chosen.type);
    chosen = null;
  });
  // A menu of the right button goes with Escape, wherever the keyboard is.
  document.addEventListener('keydown', ({ key }) => {
    const menus = get(IContextMenuService);
    if (key === 'Escape' && menus.visible) menus.hideContextMenu();
  });

  /** From the first row and column on, wherever was scrolled to; and who freezes columns keeps her frozen rows. */
  function freezeFromTop(to: FreezeParams, type: number | undefined): void {
    const now = api.getWorkbook(UNIT_ID)?.getSheetBySheetId(to.subUnitId)?.getFreeze();
    const [rows, columns] = [type === FIRST_ROW ? 1 : to.startRow, type === FIRST_COLUMN ? 1 : to.startColumn];
    const [ySplit, xSplit] = [rows > 0 ? rows : (now?.ySplit ?? 0), columns > 0 ? columns : (now?.xSplit ?? 0)];
    Object.assign(to, { ySplit, xSplit, startRow: ySplit || -1, startColumn: xSplit || -1 });
  }

  /** Frozen rows stay where they are: below them is what is sorted. */
  function leaveFrozen(sort: SortParams): void {
    const frozen = api.getWorkbook(UNIT_ID)?.getSheetBySheetId(sort.subUnitId)?.getFreeze().ySplit ?? 0;
    const { startRow, endRow } = sort.range;
    if (startRow < frozen && endRow >= frozen) sort.range = { ...sort.range, startRow: frozen };
  }
}
