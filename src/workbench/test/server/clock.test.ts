/** The workbench's clock and what falls due when it moves. */
import type { InstalledTrigger } from '../../model/workbook';
import { Clock, daysLater, instantOfWall, nextMonthEnd, wallOf } from '../../server/engine/clock';
import { dueTriggers, scheduleText } from '../../server/engine/schedule';

const at = (wall: string): number => {
  const instant = instantOfWall(wall);
  if (instant === null) throw new Error(wall);
  return instant;
};
const trigger = (schedule: Record<string, string | number>): InstalledTrigger => ({
  id: '1',
  handler: 'loop',
  eventType: 'CLOCK',
  schedule,
  owner: 'leider@example.org',
});
const moments = (schedule: Record<string, string | number>, from: string, to: string): string[] =>
  dueTriggers([trigger(schedule)], at(from), at(to)).map((due) => wallOf(due.at));

describe('the clock', () => {
  it('stands still where it is put, and follows the machine otherwise', () => {
    let machine = 5;
    const clock = new Clock(null, () => machine);
    machine = 6;
    expect([clock.now(), clock.real]).toEqual([6, true]);
    clock.standStill(3);
    machine = 7;
    expect([clock.now(), clock.real]).toEqual([3, false]);
    clock.followMachine();
    expect(clock.now()).toBe(7);
  });

  it('tells and reads the time on the wall in Amsterdam, in summer and winter', () => {
    expect(wallOf(Date.UTC(2025, 7, 31, 18))).toBe('2025-08-31T20:00');
    expect(instantOfWall('2025-08-31T20:00')).toBe(Date.UTC(2025, 7, 31, 18));
    expect(instantOfWall('2025-01-31T20:00')).toBe(Date.UTC(2025, 0, 31, 19));
    expect(instantOfWall('2025-02-30T10:00')).toBeNull();
    expect(instantOfWall('morgen')).toBeNull();
  });

  it('goes on by days with the same time on the wall, over the change to winter time', () => {
    expect(wallOf(daysLater(at('2025-10-25T12:00'), 1))).toBe('2025-10-26T12:00');
  });

  it('goes to the evening of the last day of the month, and from there to the next', () => {
    expect(wallOf(nextMonthEnd(at('2025-08-31T20:00')))).toBe('2025-08-31T23:00');
    expect(wallOf(nextMonthEnd(at('2025-08-31T23:00')))).toBe('2025-09-30T23:00');
    expect(wallOf(nextMonthEnd(at('2024-02-01T00:00')))).toBe('2024-02-29T23:00');
  });
});

describe('triggers that fall due', () => {
  it('fire every day at their hour, once a day, after the start and until the end', () => {
    expect(moments({ everyDays: 1, atHour: 6 }, '2025-08-31T20:00', '2025-09-02T06:00')).toEqual([
      '2025-09-01T06:00',
      '2025-09-02T06:00',
    ]);
    expect(moments({ everyDays: 1, atHour: 6 }, '2025-09-02T06:00', '2025-09-02T23:00')).toEqual([]);
  });

  it('fire on a day of the week or of the month', () => {
    expect(moments({ onWeekDay: 'MONDAY', atHour: 8 }, '2025-08-31T20:00', '2025-09-14T20:00')).toEqual([
      '2025-09-01T08:00',
      '2025-09-08T08:00',
    ]);
    expect(moments({ onMonthDay: 1, atHour: 7 }, '2025-08-31T20:00', '2025-10-02T00:00')).toEqual([
      '2025-09-01T07:00',
      '2025-10-01T07:00',
    ]);
  });

  it('fire only once in a jump when they run every few minutes', () => {
    expect(moments({ everyMinutes: 30 }, '2025-08-31T20:00', '2025-09-30T20:10')).toEqual(['2025-09-30T20:00']);
  });

  it('come in the order of time', () => {
    const two = [trigger({ everyDays: 1, atHour: 9 }), trigger({ everyDays: 1, atHour: 6 })];
    expect(dueTriggers(two, at('2025-08-31T20:00'), at('2025-09-01T20:00')).map((due) => wallOf(due.at))).toEqual([
      '2025-09-01T06:00',
      '2025-09-01T09:00',
    ]);
  });

  it('say in Dutch when they run', () => {
    expect(scheduleText(trigger({ everyDays: 1, atHour: 6 }))).toBe('Elke dag om 6:00 uur');
    expect(scheduleText(trigger({ onWeekDay: 'FRIDAY', atHour: 17 }))).toBe('Elke week op vrijdag, om 17:00 uur');
    expect(scheduleText({ ...trigger({}), eventType: 'ON_EDIT', schedule: null })).toBe('Bij een bewerking');
  });
});
