/** Phone numbers that nobody has: zeros up to the last digits, and never what looks like a BSN. */
import { isBsn } from '../register/text/bsn';

const digitsOf = (number: number): string => `06${String(number).padStart(8, '0')}`;

const safe = Array.from({ length: 1000 }, (_, number) => digitsOf(number)).filter(
  (digits) => !isBsn(digits.slice(0, 9)) && !isBsn(digits.slice(1)),
);

/** The n-th number, from 0, as people write it; throws beyond the last. @example phoneOf(0) // '06 - 000 000 03' */
export function phoneOf(n: number): string {
  const digits = safe[n * 3];
  if (digits === undefined) throw new Error('No more phone numbers');
  return `${digits.slice(0, 2)} - ${digits.slice(2, 5)} ${digits.slice(5, 8)} ${digits.slice(8)}`;
}
