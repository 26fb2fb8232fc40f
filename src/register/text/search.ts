/** Finding things as people type them: without capitals, accents, or the right order of words. */

import { asSeen, plainWords } from './asSeen';

/** Letters with a stroke or of two in one, which Unicode takes for letters of their own: people write them plainly too. */
const plainLetters: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ə: 'e',
  ɛ: 'e',
  ŋ: 'n',
  ɔ: 'o',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
};

const stroked = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');

/** Signs of a plain keyboard: these have no accents. */
const plainSigns = /^[ -~]*$/;

/**
 * A text as it compares: without capitals, accents, strokes, or what nobody sees.
 * @example plainText(' Yıldız-Éé ') // 'yildiz-ee'
 */
export function plainText(text: string): string {
  if (plainWords.test(text)) return text.toLowerCase();
  const seen = asSeen(text);
  if (plainSigns.test(seen)) return seen.toLowerCase();
  return seen
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(stroked, (letter) => plainLetters[letter]!);
}

/** The same without signs: one space between words. @example comparable('Geb.jaar ') // 'geb jaar' */
export const comparable = (text: string): string => {
  const plain = plainText(text);
  return plain.replace(plainSigns.test(plain) ? /[^a-z\d]+/g : /[^\p{L}\d]+/gu, ' ').trim();
};

/** The words that somebody typed to search with. */
export const searchWords = (typed: string): string[] => plainText(typed).split(/\s+/).filter(Boolean);

/** True when the text holds every word that was typed; nothing typed fits all. @example holdsWords('De Linde', 'lin de') // true */
export function holdsWords(text: string, typed: string): boolean {
  const plain = plainText(text);
  return searchWords(typed).every((word) => plain.includes(word));
}
