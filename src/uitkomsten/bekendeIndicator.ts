/** Which texts name an indicator that there is: for the rules about Doelen and Toelichtingen. */
import { squeeze } from './basis/getypt';
import { tabellen } from './indicatoren/tabellen';

const goals = new Map(
  tabellen.flatMap(({ rijen }) => rijen.map(({ code, onderdelen }) => [code as string, onderdelen] as const)),
);

/** True for a code, or a code and one of its parts, white space aside. @example isBekendeIndicator('1.3 / 2024-Q1') // true */
export function isBekendeIndicator(typed: string): boolean {
  const slash = typed.indexOf('/');
  const onderdelen = goals.get(squeeze(slash < 0 ? typed : typed.slice(0, slash)));
  if (!onderdelen || slash < 0) return onderdelen !== undefined;
  const part = typed.slice(slash + 1).trim();
  return onderdelen.some(({ onderdeel }) =>
    typeof onderdeel === 'string' ? squeeze(onderdeel) === squeeze(part) : onderdeel.test(part),
  );
}
