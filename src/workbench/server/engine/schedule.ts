/** When installed clock triggers fire, as ScriptApp keeps their schedules. */
import type { InstalledTrigger } from '../../model/workbook';
import { DAY, EPOCH_SERIAL, Zone } from '../../services/cells/zone';

export interface Due {
  readonly at: number;
  readonly trigger: InstalledTrigger;
}

const WEEKDAYS = ['SATURDAY', 'SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'];

/**
 * What fires after `from` and until `to` (epoch ms), in order. Google picks a minute within the hour; here it is the
 * asked one or the first. Of a trigger that fires every so many minutes or hours only the last moment counts: a jump in
 * time would otherwise run it hundreds of times.
 */
export function dueTriggers(triggers: readonly InstalledTrigger[], from: number, to: number): Due[] {
  return triggers
    .flatMap((trigger) =>
      trigger.eventType === 'CLOCK' && trigger.schedule
        ? momentsOf(trigger.schedule, from, to).map((at) => ({ at, trigger }))
        : [],
    )
    .sort((a, b) => a.at - b.at);
}

type Schedule = NonNullable<InstalledTrigger['schedule']>;

function momentsOf(schedule: Schedule, from: number, to: number): number[] {
  if (typeof schedule['at'] === 'string') return [Date.parse(schedule['at'])].filter((at) => at > from && at <= to);
  const minutes = Number(schedule['everyMinutes'] ?? 0) + Number(schedule['everyHours'] ?? 0) * 60;
  if (minutes > 0) {
    const last = Math.floor(to / (minutes * 60_000)) * minutes * 60_000;
    return last > from ? [last] : [];
  }
  const zone = new Zone(String(schedule['timeZone'] ?? 'Europe/Amsterdam'));
  const hour = Number(schedule['atHour'] ?? 0) + Number(schedule['nearMinute'] ?? 0) / 60;
  const moments: number[] = [];
  for (let day = Math.floor(zone.toSerial(from)); day <= Math.floor(zone.toSerial(to)); day++) {
    const at = zone.toInstant(day + hour / 24);
    if (at > from && at <= to && isDay(schedule, day)) moments.push(at);
  }
  return moments;
}

function isDay(schedule: Schedule, day: number): boolean {
  const date = new Date((day - EPOCH_SERIAL) * DAY);
  if (schedule['atDate'] !== undefined) {
    const [year, month, monthDay] = String(schedule['atDate']).split('-').map(Number);
    return date.getUTCFullYear() === year && date.getUTCMonth() + 1 === month && date.getUTCDate() === monthDay;
  }
  if (schedule['onMonthDay'] !== undefined) return date.getUTCDate() === Number(schedule['onMonthDay']);
  const weeks = Number(schedule['everyWeeks'] ?? (schedule['onWeekDay'] === undefined ? 0 : 1));
  if (weeks > 0) {
    const weekday = String(schedule['onWeekDay'] ?? 'MONDAY');
    return WEEKDAYS[day % 7] === weekday && Math.floor(day / 7) % weeks === 0;
  }
  return day % Number(schedule['everyDays'] ?? 1) === 0;
}

/** The schedule in plain Dutch. */
export function scheduleText({ eventType, schedule }: InstalledTrigger): string {
  if (eventType === 'ON_OPEN') return 'Bij openen';
  if (eventType === 'ON_EDIT') return 'Bij een bewerking';
  if (eventType === 'ON_CHANGE') return 'Bij een wijziging';
  if (!schedule) return 'Op een vast moment';
  const hour = `${Number(schedule['atHour'] ?? 0)}:${String(schedule['nearMinute'] ?? 0).padStart(2, '0')} uur`;
  if (schedule['everyMinutes'] !== undefined)
    return schedule['everyMinutes'] === 1 ? 'Elke minuut' : `Elke ${schedule['everyMinutes']} minuten`;
  if (schedule['everyHours'] !== undefined)
    return schedule['everyHours'] === 1 ? 'Elk uur' : `Elke ${schedule['everyHours']} uur`;
  if (schedule['at'] !== undefined || schedule['atDate'] !== undefined) return 'Eén keer';
  if (schedule['onMonthDay'] !== undefined) return `Elke maand op dag ${schedule['onMonthDay']}, om ${hour}`;
  if (schedule['onWeekDay'] !== undefined || schedule['everyWeeks'] !== undefined) {
    return `Elke week op ${dutchDays[String(schedule['onWeekDay'] ?? 'MONDAY')] ?? 'maandag'}, om ${hour}`;
  }
  return Number(schedule['everyDays'] ?? 1) === 1
    ? `Elke dag om ${hour}`
    : `Elke ${schedule['everyDays']} dagen, om ${hour}`;
}

const dutchDays: Record<string, string> = {
  MONDAY: 'maandag',
  TUESDAY: 'dinsdag',
  WEDNESDAY: 'woensdag',
  THURSDAY: 'donderdag',
  FRIDAY: 'vrijdag',
  SATURDAY: 'zaterdag',
  SUNDAY: 'zondag',
};
