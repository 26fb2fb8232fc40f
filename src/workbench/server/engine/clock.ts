/** The workbench's clock: the machine's own, or standing still where someone set it. */
import { DAY, EPOCH_SERIAL, Zone } from '../../services/cells/zone';
import type { ClockState } from '../protocol';

const zone = new Zone('Europe/Amsterdam');
/** Late enough for everything of the month, and the next day begins the new one. */
const MONTH_END_HOUR = 23;

export class Clock {
  /** @param set epoch ms where it stands still; null for the machine's time */
  constructor(
    private set: number | null,
    private readonly machine: () => number = Date.now,
  ) {}

  now(): number {
    return this.set ?? this.machine();
  }

  standStill(at: number): void {
    this.set = at;
  }

  followMachine(): void {
    this.set = null;
  }

  get real(): boolean {
    return this.set === null;
  }

  state(): ClockState {
    return { now: this.now(), wall: wallOf(this.now()), real: this.real };
  }
}

/** `2025-08-31T20:00` on the wall in Amsterdam. */
export const wallOf = (instant: number): string => new Date(zone.wallClock(instant)).toISOString().slice(0, 16);

/** The instant of `2025-08-31T20:00` (or a date alone: midnight) in Amsterdam; null when it is no moment. */
export function instantOfWall(wall: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?)?$/.test(wall)) return null;
  const asUtc = Date.parse(wall.length === 10 ? `${wall}T00:00Z` : `${wall}Z`);
  if (Number.isNaN(asUtc) || !new Date(asUtc).toISOString().startsWith(wall)) return null;
  return zone.toInstant(asUtc / DAY + EPOCH_SERIAL);
}

/** The same time on the wall, a number of days on. */
export const daysLater = (instant: number, days: number): number => zone.toInstant(zone.toSerial(instant) + days);

/** The evening of the last day of this month; of the next month when it is that evening already. */
export function nextMonthEnd(instant: number): number {
  const wall = new Date(zone.wallClock(instant));
  const end = (months: number) =>
    Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth() + 1 + months, 0, MONTH_END_HOUR) / DAY + EPOCH_SERIAL;
  const first = zone.toInstant(end(0));
  return first > instant ? first : zone.toInstant(end(1));
}
