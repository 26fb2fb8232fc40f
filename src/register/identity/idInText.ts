/** IDs where people wrote them: in the middle of a text, in small letters, with another hyphen. */
import { allTabs } from '../tabs';

const prefixes = allTabs.map(({ prefix }) => prefix).join('|');

/**
 * Every ID in a text: its prefix and its number are the groups. The copy keeps rows as JSON, in which a new line is `\n`, and
 * the Mailjournaal keeps keys. Global: exec goes on from its lastIndex.
 */
export const idInText = new RegExp(
  `(?<=^|[^A-Za-z0-9]|\\\\[bfnrt])(${prefixes})[-\\u2010-\\u2013\\u2212](\\d{4,15})(?!\\d)`,
  'gi',
);

/** An ID that was found in a text as it stands in its own row. @example asOwnId('d–0007') // 'D-0007' */
export const asOwnId = (found: string): string =>
  found.replace(idInText, (_, prefix: string, number: string) => `${prefix.toUpperCase()}-${number}`);
