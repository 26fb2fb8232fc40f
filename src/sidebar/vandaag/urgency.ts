/** How urgent something is, in the groups that people think in. */
import type { DueView } from '../contract';

/** Names with the last day of each group, counted from today. The week ahead also holds on a Friday or a Sunday. */
const groups = [
  ['Te laat', -1],
  ['Vandaag', 0],
  ['Komende week', 7],
  ['Later', Infinity],
] as const;

export type Urgency = (typeof groups)[number][0];

/** The group of something that is due in so many days. @example urgencyOf(7) // 'Komende week' */
export const urgencyOf = (dagen: number): Urgency => groups.find(([, last]) => dagen <= last)![0];

/** The groups that have something in them, the most urgent first. */
export const grouped = (items: readonly DueView[]): { readonly name: Urgency; readonly items: readonly DueView[] }[] =>
  groups
    .map(([name]) => ({ name, items: items.filter(({ dagen }) => urgencyOf(dagen) === name) }))
    .filter((group) => group.items.length > 0);
