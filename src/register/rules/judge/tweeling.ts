/** A row that is the same as another but for what the register gives it: it was pasted, and can go. */
import { isBlank } from '../../cell';
import { isOfRegister } from '../../column';
import { groupBy } from '../../grouping';
import type { Cells, Row } from '../../row';
import { idNumber } from '../../identity/ids';
import { columnsOf } from '../../tab';
import type { Tab } from '../../tabs';
import type { RemarkAt, Repair, Rule, Subject } from './rule';
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

const contentOf = (tab: Tab, cells: Cells): string =>
  JSON.stringify(
    columnsOf(tab).flatMap(([key]) => (isOfRegister(key) ? [] : [isBlank(cells[key]) ? null : cells[key]])),
  );

/** True for a row that says what one before it says, got its number later, and to which nothing refers. */
function isSpare({ tab, row, cells, view }: Subject): boolean {
  const alike = view.once(`contents ${tab.key}`, () =>
    groupBy(view.rows(tab.key) as readonly Row[], (one) => contentOf(tab, one.cells)),
  );
  const number = ({ id }: Cells): number => idNumber(tab.prefix, id) ?? Infinity;
  const isBefore = (other: Row): boolean => other.row < row.row && number(other.cells) < number(cells);
  return (alike.get(contentOf(tab, cells)) ?? []).some(isBefore) && !isReferredTo(view, tab, String(cells.id));
}

/** The same rule, which offers to take such a row away. */
export const offeringToGo = (rule: Rule): Rule =>
  rule.tellsDouble
    ? {
        ...rule,
        judge: (subject) => {
          const said = rule.judge(subject) as RemarkAt | null;
          return said !== null && isSpare(subject) ? { ...said, repair: goes } : said;
        },
      }
    : rule;
