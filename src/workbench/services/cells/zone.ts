/** Between a cell's serial number (wall clock of the spreadsheet's zone) and instants, over both changes of the clock. */
import { tzOffset } from '@date-fns/tz';

/** Milliseconds. */
export const DAY = 86_400_000;
const QUARTER = 900_000;
/** A zone that shows the same at both ends of a week shows that all week: no clock is put forward and back within one. */
const WEEK = 7 * DAY;
/** The serial number of 1970-01-01; 0 is 1899-12-30. */
export const EPOCH_SERIAL = 25_569;

/** What is known of a zone, for every execution: they ask for the same days. */
interface Known {
  readonly offsets: Map<number, number>;
  /** The instants at which days begin, by serial. */
  readonly days: Map<number, number>;
}

const zones = new Map<string, Known>();

/** Converts for one time zone. */
export class Zone {
  private readonly known: Known;

  /** @param name IANA name, e.g. `Europe/Amsterdam`. */
  constructor(readonly name: string) {
    this.known = zones.get(name) ?? { offsets: new Map<number, number>(), days: new Map<number, number>() };
    zones.set(name, this.known);
  }

  /** The instant (epoch ms) at which the wall clock shows this serial; in the skipped hour of spring, the hour after. */
  toInstant(serial: number): number {
    const { days } = this.known;
    const day = days.get(serial);
    if (day !== undefined) return day;
    const instant = this.instantOf(serial);
    if (Number.isInteger(serial)) days.set(serial, instant);
    return instant;
  }

  private instantOf(serial: number): number {
    const wall = Math.round((serial - EPOCH_SERIAL) * DAY);
    const before = this.offset(wall - DAY);
    const guess = wall - this.offset(wall - before);
    return guess + this.offset(guess) === wall ? guess : wall - before;
  }

  /** The serial that the wall clock shows at this instant (epoch ms). */
  toSerial(instant: number): number {
    return (instant + this.offset(instant)) / DAY + EPOCH_SERIAL;
  }

  /** Epoch ms at which a UTC clock shows what the wall clock shows at this instant. */
  wallClock(instant: number): number {
    return instant + this.offset(instant);
  }

  private offset(instant: number): number {
    const start = Math.floor(instant / WEEK) * WEEK;
    const offset = this.offsetAt(start);
    return offset === this.offsetAt(start + WEEK) ? offset : this.offsetAt(Math.floor(instant / QUARTER) * QUARTER);
  }

  /** @param quarter the beginning of a quarter of an hour: no zone changes within one */
  private offsetAt(quarter: number): number {
    let offset = this.known.offsets.get(quarter);
    if (offset === undefined) {
      offset = Math.round(tzOffset(this.name, new Date(quarter)) * 60_000);
      this.known.offsets.set(quarter, offset);
    }
    return offset;
  }
}
