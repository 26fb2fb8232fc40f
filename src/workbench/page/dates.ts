/** Wall-clock moments as the server gives them (`2025-08-31T20:00`), in words. */

const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** `31 aug 2025, 20:00` */
export function wallText(wall: string): string {
  const [year, month, day, time] = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})/.exec(wall)?.slice(1) ?? [];
  return year ? `${Number(day)} ${months[Number(month) - 1] ?? ''} ${year}, ${time}` : wall;
}
