/** The days on which something happens in the demo: working days only, none after the last. */
import type { DateString } from '../register/dates';
import { addDays } from '../register/dates';
import { isWerkdag, opWerkdag, parseVrijeDagen } from '../register/settings/vrijeDagen';

/** The peildatum of the report; a Sunday. */
export const peildatum: DateString = '2025-08-31';

/** The last working day in the demo: nothing has happened after it. */
export const lastDay: DateString = '2025-08-29';

/** Public holidays while the project ran: nobody has an appointment then. */
const holidays = parseVrijeDagen(
  [
    '1-1, 27-4, 5-5, 25-12, 26-12',
    '18-4-2022, 26-5-2022, 6-6-2022',
    '10-4-2023, 18-5-2023, 29-5-2023',
    '1-4-2024, 9-5-2024, 20-5-2024',
    '21-4-2025, 29-5-2025, 9-6-2025',
  ].join(', '),
)!;

/** True on a weekday that is no public holiday. */
const isWorkday = (day: DateString): boolean => isWerkdag(day, holidays);

/** This day, or else the first working day after it. */
export const workday = (day: DateString): DateString => opWerkdag(day, holidays);

/** This day, or else the last working day before it. */
export function workdayBefore(day: DateString): DateString {
  let found = day;
  while (!isWorkday(found)) found = addDays(found, -1);
  return found;
}

/** The earliest of some days. */
export const earliest = (...days: readonly [DateString, ...DateString[]]): DateString => [...days].sort()[0]!;

/** The latest of some days. */
export const latest = (...days: readonly [DateString, ...DateString[]]): DateString => [...days].sort().at(-1)!;
