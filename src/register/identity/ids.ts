/** Record IDs: a prefix, a hyphen, and a number of at least four digits (register.md). */

/** The ID with this number. @example formatId('D', 7) // 'D-0007' */
export const formatId = (prefix: string, number: number): string => `${prefix}-${String(number).padStart(4, '0')}`;

const zero = '0'.charCodeAt(0);

/** The number in an ID of this prefix, or null when it is no such ID. @example idNumber('D', 'D-0007') // 7 */
export function idNumber(prefix: string, id: unknown): number | null {
  if (typeof id !== 'string' || !id.startsWith(prefix) || id.charAt(prefix.length) !== '-') return null;
  const first = prefix.length + 1;
  if (id.length < first + 4 || id.length > first + 15) return null;
  let number = 0;
  for (let at = first; at < id.length; at++) {
    const digit = id.charCodeAt(at) - zero;
    if (digit < 0 || digit > 9) return null;
    number = number * 10 + digit;
  }
  return number;
}

/** A higher number is a slip of the hand: counting on from it would end in numbers that are no ID any more. */
export const highestPlausible = 999_999_999;

/** A record that has no ID yet (`@0`: the first of its act) comes after all that have one. */
const trailingNumber = (id: string): number =>
  Number(/(\d+)$/.exec(id)?.[1] ?? 0) + (id.startsWith('@') ? Number.MAX_SAFE_INTEGER / 2 : 0);

/** Orders IDs of one tab by their number: 'F-0009' before 'F-0010' before 'F-10000'. */
export const compareIds = (a: string, b: string): number => trailingNumber(a) - trailingNumber(b);
