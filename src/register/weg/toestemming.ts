/**
 * Who gave no consent, or took it back: Toestemming op is empty. A team that does not ask for consent (docs/privacy.md: the
 * legal basis may be another) leaves that column empty for most, and then it tells nothing.
 */
import type { Cell } from '../cell';
import { isBlank } from '../cell';
import { isGewist } from '../identity/gewist';

interface Persoon {
  readonly id?: Cell;
  readonly voornaam?: Cell;
  readonly achternaam?: Cell;
  readonly toestemmingOp?: Cell;
}

/** The IDs of who gave none, in a team in which most did. Nothing about them goes to anybody outside the team. */
export function zonderToestemming(deelnemers: readonly Persoon[]): ReadonlySet<string> {
  const people = deelnemers.filter((one) => !isGewist(one));
  const without = people.filter(({ toestemmingOp }) => isBlank(toestemmingOp ?? null));
  return new Set(
    2 * without.length >= people.length ? [] : without.flatMap(({ id }) => (typeof id === 'string' ? [id] : [])),
  );
}
