/** How urgent something is, in the groups that people think in. */
import { groupBy } from '../../register/grouping';
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
const urgencyOf = (dagen: number): Urgency => groups.find(([, last]) => dagen <= last)![0];

/** What is due of one deelnemer, the most urgent first. */
export type Person = readonly DueView[];

/**
 * The people with something due, in the groups that have some in them: each once, by what is most urgent of her.
 * @param items oldest first
 */
export const grouped = (
  items: readonly DueView[],
): { readonly name: Urgency; readonly people: readonly Person[] }[] => {
  const people = [...groupBy(items, ({ deelnemerId }) => deelnemerId).values()];
  return groups
    .map(([name]) => ({ name, people: people.filter(([first]) => urgencyOf(first!.dagen) === name) }))
    .filter((group) => group.people.length > 0);
};
