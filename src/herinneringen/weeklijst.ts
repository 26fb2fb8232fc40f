/** What is late in the whole team, for every active Projectleider, once a week on Monday. */
import type { DateString } from '../register/dates';
import { weekStart } from '../register/dates';
import { opWerkdag } from '../register/settings/vrijeDagen';
import type { Gegevens } from './gegevens';
import type { DueItem } from './watSpeelt';
import { sleutel } from './journaal';

export interface Weeklijst {
  readonly key: string;
  readonly recipient: string;
  /** The working day on which it is to leave: Monday, or the first working day after it. */
  readonly dag: DateString;
  readonly items: readonly DueItem[];
}

/**
 * The list of this week for each Projectleider who gets reminders; none before its day, when nothing is late, or when
 * the list of this week was looked at already and there was nothing to send. A week without a run is not made up for:
 * the next list holds all of it.
 */
export function weeklijst(
  { register, instellingen, today, journaal, laatsteRun }: Gegevens,
  items: readonly DueItem[],
): Weeklijst[] {
  const monday = weekStart(today);
  const dag = opWerkdag(monday, instellingen.vrijeDagen);
  const late = items.filter(({ dagen }) => dagen < 0);
  if (dag > today || late.length === 0) return [];
  const projectleiders = register.medewerkers.filter(
    ({ rol, actief, ontvangtHerinneringen }) =>
      rol === 'Projectleider' && actief === 'Ja' && ontvangtHerinneringen === 'Ja',
  );
  return [...new Set(projectleiders.map(({ email }) => email))]
    .map((recipient) => ({
      recipient,
      dag,
      items: late,
      key: sleutel({ record: 'team', kind: 'weeklijst', due: monday, recipient }),
    }))
    .filter(({ key }) => journaal.has(key) || laatsteRun === null || laatsteRun < dag);
}
