/** Finding things as people type them: without capitals, accents, or the right order of words. */

/** A text without capitals, accents and white space around it. @example plainText(' Yıldız-Éé ') // 'yıldız-ee' */
export const plainText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .trim();

/** The words that somebody typed to search with. */
export const searchWords = (typed: string): string[] => plainText(typed).split(/\s+/).filter(Boolean);

/** True when the text holds every word that was typed; nothing typed fits all. @example holdsWords('De Linde', 'lin de') // true */
export function holdsWords(text: string, typed: string): boolean {
  const plain = plainText(text);
  return searchWords(typed).every((word) => plain.includes(word));
}
