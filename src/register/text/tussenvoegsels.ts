/** The words between voornaam and achternaam that belong to the name behind them, as people write them. */
import { plainText } from './search';

const all: ReadonlySet<string> = new Set(
  (
    "van de der den het 't 's ten ter te op in aan bij uit over onder voor v.d. v.d v.d.b. vd v/d van't in't el al la le du " +
    'von zu bin ben ibn da di dos della del des'
  ).split(' '),
);

/** True for a tussenvoegsel or a part of one. An initial is none: `v` is, `V` is not. */
export const isTussenvoegsel = (word: string): boolean => all.has(plainText(word)) || word === 'v' || word === 'd';
