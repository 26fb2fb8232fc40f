/** Names where none should stand: in words that will be read outside the team, on Start and in mails. */
import type { Deelnemer } from '../register/tabs/deelnemers';

/** Names of one or two letters are in too many words. */
const shortest = 3;

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** True when the text holds the first or last name of a deelnemer as a word of its own, in the same capitals. */
export function noemtDeelnemer(
  text: string,
  deelnemers: readonly Pick<Deelnemer, 'voornaam' | 'achternaam'>[],
): boolean {
  const names = new Set(deelnemers.flatMap(({ voornaam, achternaam }) => [voornaam.trim(), achternaam.trim()]));
  return [...names].some(
    (name) =>
      name.length >= shortest &&
      text.includes(name) &&
      new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'u').test(text),
  );
}

/** The first letter of each word of a name. @example initials('Daan', 'van Wijk') // 'D.v.W.' */
export const initials = (voornaam: string, achternaam: string): string =>
  `${voornaam} ${achternaam}`
    .split(/[\s-]+/)
    .filter(Boolean)
    .map((word) => `${[...word][0]}.`)
    .join('');
