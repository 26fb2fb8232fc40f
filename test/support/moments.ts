/** Moments that tests share. */

/** 31 August 2025, 20:00 in Amsterdam. */
export const usualMoment = Date.UTC(2025, 7, 31, 18);

const amsterdamHour = new Intl.DateTimeFormat('en', {
  hour: 'numeric',
  hourCycle: 'h23',
  timeZone: 'Europe/Amsterdam',
});

/** Seven in the morning of a day in Amsterdam, in winter or summer. */
export function morning(date: string, minutes = 4): number {
  const noon = new Date(`${date}T12:00:00Z`);
  const hourThere = Number(amsterdamHour.format(noon));
  return noon.getTime() - (hourThere - 7) * 3_600_000 + minutes * 60_000;
}
