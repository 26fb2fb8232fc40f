/** Moments that tests share. */

/** 31 August 2025, 20:00 in Amsterdam. */
export const usualMoment = Date.UTC(2025, 7, 31, 18);

const amsterdamHour = new Intl.DateTimeFormat('en', {
  hour: 'numeric',
  hourCycle: 'h23',
  timeZone: 'Europe/Amsterdam',
});

/** By the day: it is asked at each look at the clock. */
const mornings = new Map<string, number>();

/** Seven in the morning of a day in Amsterdam, in winter or summer. */
export function morning(date: string, minutes = 4): number {
  let seven = mornings.get(date);
  if (seven === undefined) {
    const noon = new Date(`${date}T12:00:00Z`);
    seven = noon.getTime() - (Number(amsterdamHour.format(noon)) - 7) * 3_600_000;
    mornings.set(date, seven);
  }
  return seven + minutes * 60_000;
}
