/** How urgent something is, in the groups that people think in. */
import type { DateString } from '../../register/dates';
import { isoWeekday } from '../../register/dates';
import type { DueView } from '../contract';

export const urgencies = ['Te laat', 'Vandaag', 'Deze week', 'Later'] as const;

export type Urgency = (typeof urgencies)[number];

/** The last day of the week is Sunday. */
export function urgencyOf(dagen: number, today: DateString): Urgency {
  if (dagen < 0) return 'Te laat';
  if (dagen === 0) return 'Vandaag';
  return dagen <= 7 - isoWeekday(today) ? 'Deze week' : 'Later';
}

/** The groups that have something in them, the most urgent first. */
export const grouped = (items: readonly DueView[], today: DateString): { readonly name: Urgency; readonly items: readonly DueView[] }[] =>
  urgencies
    .map((name) => ({ name, items: items.filter(({ dagen }) => urgencyOf(dagen, today) === name) }))
    .filter((group) => group.items.length > 0);
