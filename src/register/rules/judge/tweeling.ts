/** A row that is the same as another but for what the register gives it: it was pasted, and can go. */
import { isTweeling } from '../../identity/zelfdeRij';
import type { Cells, Row } from '../../row';
import { columnsOf } from '../../tab';
import type { Tab, TabKey } from '../../tabs';
import type { Remark, Repair, Subject } from './rule';
import type { View } from './view';

/** True when some record refers to this ID: then only people know which of two rows it means. */
export const isReferredTo = (view: View, tab: Tab, id: string): boolean =>
  view.tabs.some((other) =>
    columnsOf(other).some(
      ([key, { type }]) =>
        type.kind === 'reference' && type.tab === tab.key && view.where(other.key, key, id).length > 0,
    ),
  );

/** The row goes: one that says the same stays. */
export const goes: Repair = { kind: 'weg', newCell: null };

/** The repair of a row that says what another says, where nothing refers to it. */
export const ifTwin = <K extends TabKey>({ tab, cells, view }: Subject<K>, other: Row<K>): Pick<Remark, 'repair'> =>
  isTweeling(cells as Cells, other.cells as Cells) &&
  !isReferredTo(view, tab as unknown as Tab, String((cells as Cells).id))
    ? { repair: goes }
    : {};
