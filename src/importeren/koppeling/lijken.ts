/** How alike two short texts are: for suggestions, never for decisions. */
import { comparable } from '../../register/text/search';

/**
 * How many letters to change, add or leave out to make one of the other (Levenshtein). Past `most` it is not counted on.
 * @example afstand('stage', 'satge') // 2
 */
export function afstand(a: string, b: string, most = Infinity): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      current[j] = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    if (Math.min(...current) > most) return most + 1;
    previous = current;
  }
  return previous[b.length]!;
}

interface Vorm {
  readonly woorden: string;
  readonly letters: string;
}

/** Headers and choices are compared over and over. */
const vormen = new Map<string, Vorm>();

function vormVan(text: string): Vorm {
  let vorm = vormen.get(text);
  if (!vorm) {
    const woorden = comparable(text);
    vormen.set(text, (vorm = { woorden: ` ${woorden} `, letters: woorden.replace(/ /g, '') }));
  }
  return vorm;
}

/**
 * From 0 (nothing alike) to 1 (the same): the same letters, one text within the other as whole words, or a slip of the pen.
 * @example gelijkenis('Leerwerk bedrijf', 'leerwerkbedrijf') // 1
 */
export function gelijkenis(a: string, b: string): number {
  const [{ woorden: words, letters: first }, { woorden: within, letters: second }] = [vormVan(a), vormVan(b)];
  if (first === '' || second === '') return 0;
  if (first === second) return 1;
  const [shortest, longest] = [Math.min(first.length, second.length), Math.max(first.length, second.length)];
  const most = longest >= 9 ? 2 : longest >= 5 ? 1 : 0;
  if (longest - shortest <= most && afstand(first, second, most) <= most) return 0.8;
  return shortest >= 4 && (words.includes(within) || within.includes(words)) ? 0.5 + 0.2 * (shortest / longest) : 0;
}
