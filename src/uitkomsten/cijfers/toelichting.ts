/** The words that belong to a code of a projectjaar on a peildatum. */
import type { DateString } from '../../register/dates';
import type { Register } from '../../register/register';
import type { Toelichting } from '../../register/tabs/toelichtingen';
import { namesIndicator } from '../basis/getypt';
import { byDate } from '../basis/order';

/** The latest Toelichting up to the peildatum, on one day the one with the highest ID; null when there is none. */
export function toelichtingFor(
  register: Register,
  projectjaarId: string,
  code: string,
  peildatum: DateString,
): Toelichting | null {
  const known = register.toelichtingen
    .filter((one) => one.projectjaarId === projectjaarId && one.peildatum <= peildatum)
    .filter((one) => namesIndicator(one.indicator, code))
    .sort(byDate((one) => one.peildatum));
  return known[known.length - 1] ?? null;
}
