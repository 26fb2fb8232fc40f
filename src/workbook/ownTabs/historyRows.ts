/**
 * Which rows of Indicatorhistorie stay (indicatoren.md): of a day between only what differs from the day before, for most
 * figures are the same for weeks. Whoever looks for a figure of that day finds it in the last row up to it.
 */
import type { DateString } from '../../register/dates';
import { groupBy } from '../../register/grouping';
import { lastDays, staysInHistory } from './historyDays';

/** A row of figures: of which day, which figure of which projectjaar, and what it says of it. */
export interface HistoryLine {
  readonly day: DateString;
  readonly figure: string;
  readonly says: string;
}

/** A line by its place. */
type Placed = HistoryLine & { readonly place: number };

/** What becomes of the lines. */
export interface Thinned {
  /** By place: the day that the line then tells of; null where it goes. */
  readonly becomes: readonly (DateString | null)[];
  /** Lines that also tell of a later day, since what comes between says something else. */
  readonly copies: readonly { readonly place: number; readonly day: DateString }[];
}

type State = ReadonlyMap<string, Placed>;

/** All figures of each day: of the last day of a month all stand there, else what is not told is as on the day before. */
function statesOf(
  byDay: ReadonlyMap<DateString, readonly Placed[]>,
  days: readonly DateString[],
): Map<DateString, State> {
  const isWhole = lastDays(days);
  const states = new Map<DateString, State>();
  let before: State = new Map();
  for (const day of days) {
    const state = new Map(isWhole(day) ? [] : before);
    for (const line of byDay.get(day)!) state.set(line.figure, line);
    states.set(day, state);
    before = state;
  }
  return states;
}

/**
 * Thins out the lines when the figures of a day are recorded in place of what it had. That day and the last day of each month
 * stay whole, and of each day that stays at least one line does: it tells that the day was run.
 * @param added of `peildatum`
 */
export function thinHistory(
  lines: readonly HistoryLine[],
  added: readonly HistoryLine[],
  peildatum: DateString,
  today: DateString,
): Thinned {
  const placed = lines.map((line, place): Placed => ({ ...line, place }));
  const byDay = groupBy(placed, ({ day }) => day);
  const states = statesOf(byDay, [...byDay.keys()].sort());
  const days = [...new Set([...byDay.keys(), peildatum])].sort();
  const [stays, isLast] = [staysInHistory(days, today), lastDays(days)];
  const becomes: (DateString | null)[] = lines.map(() => null);
  const copies: { place: number; day: DateString }[] = [];
  let told = new Map<string, string>();
  for (const day of days) {
    if (day === peildatum) told = new Map(added.map(({ figure, says }) => [figure, says]));
    if (day === peildatum || !stays(day)) continue;
    if (isLast(day)) told = new Map();
    const isNew = ({ figure, says }: HistoryLine): boolean => told.get(figure) !== says;
    const own = byDay.get(day)!;
    for (const line of own) if (isNew(line)) becomes[line.place] = day;
    const state = [...states.get(day)!.values()];
    for (const line of state) {
      if (line.day === day || !isNew(line)) continue;
      if (becomes[line.place] === null) becomes[line.place] = day;
      else copies.push({ place: line.place, day });
    }
    if (own.every(({ place }) => becomes[place] !== day)) becomes[own[0]!.place] = day;
    for (const { figure, says } of state) told.set(figure, says);
  }
  return { becomes, copies };
}
