/** The arithmetic on dates beside a library that is known to be right. */
import { UTCDate } from '@date-fns/utc';
import * as library from 'date-fns';
import fc from 'fast-check';
import { addDays, addMonths, daysBetween, isDateString, isoWeekday, lastDay } from '../../src/register/dates';

const iso = (date: Date): string => date.toISOString().slice(0, 10);
const utc = (date: string): UTCDate => new UTCDate(`${date}T00:00:00Z`);

/** Any day of the years 1000 to 9000, leap days and centuries among them. */
const day = fc.integer({ min: -354_000, max: 2_567_000 }).map((number) => iso(new Date(number * 86_400_000)));

test('days and months are added as the library adds them', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -9000, max: 9000 }), (date, count) => {
      expect(addDays(date, count)).toBe(iso(library.addDays(utc(date), count)));
      expect(addMonths(date, count % 1200)).toBe(iso(library.addMonths(utc(date), count % 1200)));
    }),
    { numRuns: 2000 },
  );
});

test('days between, the day of the week and the last of the month are as the library says', () => {
  fc.assert(
    fc.property(day, day, (from, to) => {
      expect(daysBetween(from, to)).toBe(library.differenceInCalendarDays(utc(to), utc(from)));
      expect(isoWeekday(from)).toBe(library.getISODay(utc(from)));
      expect(lastDay(from.slice(0, 7))).toBe(iso(library.lastDayOfMonth(utc(from))));
    }),
    { numRuns: 2000 },
  );
});

test('a date of a year that nobody of the register can mean is none', () => {
  const year = fc.oneof(fc.integer({ min: 0, max: 1899 }), fc.integer({ min: 3000, max: 9999 }));
  fc.assert(
    fc.property(year, (number) => {
      expect(isDateString(`${String(number).padStart(4, '0')}-03-04`)).toBe(false);
    }),
  );
});

test('a text is a date when the calendar has it', () => {
  const part = fc.integer({ min: 0, max: 40 }).map((number) => String(number).padStart(2, '0'));
  const year = fc.integer({ min: 1900, max: 2999 }).map((number) => String(number).padStart(4, '0'));
  fc.assert(
    fc.property(year, part, part, (...parts) => {
      const text = parts.join('-');
      const moment = new Date(`${text}T00:00:00Z`);
      expect(isDateString(text)).toBe(!Number.isNaN(moment.getTime()) && iso(moment) === text);
    }),
    { numRuns: 2000 },
  );
});
