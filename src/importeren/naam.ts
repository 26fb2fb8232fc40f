/** A full name in one cell, as voornaam and achternaam. */
import { isTussenvoegsel } from '../register/identity/bijnaNaamgenoot';

/** What stands before a name and is no part of it. */
const titles = new Set(
  'dhr dhr. mw mw. mevr mevr. mevrouw meneer meester juf hr hr. mej mej. drs drs. dr dr. ir ir. ing ing. mr mr. prof prof.'.split(
    ' ',
  ),
);

const isTitle = (word: string): boolean => titles.has(word.toLowerCase());

/** `Jansen-van` of `Kees Jansen-van den Berg`: the achternaam begins here. */
const endsInParticle = (word: string): boolean => /.-[^-]+$/.test(word) && isTussenvoegsel(word.replace(/^.*-/, ''));

const isInitials = (word: string | undefined): boolean => /^(?:\p{Lu}|(?:\p{Lu}\.)+)$/u.test(word ?? '');

const isParticle = (word: string | undefined): boolean => word !== undefined && isTussenvoegsel(word);
const areParticles = (words: readonly string[]): boolean => words.length > 0 && words.every(isParticle);

/** `BOER`, and not the initials `AB` or a short word beside it. */
const isLoud = (word: string): boolean => /\p{L}/u.test(word) && word === word.toUpperCase() && !word.includes('.');
const isShouted = (words: readonly string[]): boolean => words.every(isLoud) && words.some((word) => word.length >= 3);

export interface Naam {
  readonly voornaam: string;
  readonly achternaam: string;
  /** False when the name could also be split elsewhere. */
  readonly zeker: boolean;
  /** What stood between brackets and is no part of it. */
  readonly los?: string;
}

const wordsOf = (text: string): readonly string[] => text.split(' ').filter(Boolean);

const named = (first: readonly string[], last: readonly string[], zeker: boolean): Naam => ({
  voornaam: first.join(' '),
  achternaam: last.join(' '),
  zeker: zeker && first.length > 0 && last.length > 0,
});

/** A first name as it stands in a column of its own, without what stands before it. @example zonderTitel('mw. Sanne') // 'Sanne' */
export const zonderTitel = (text: string): string => {
  const words = wordsOf(text);
  const from = words.findIndex((word) => !isTitle(word));
  return from > 0 ? words.slice(from).join(' ') : text;
};

/** The tussenvoegsel at the end of these words apart. @example endingWith(['Berg', 'van', 'den']) // [['Berg'], ['van', 'den']] */
function endingWith(words: readonly string[]): readonly [readonly string[], readonly string[]] {
  let at = words.length;
  while (at > 1 && isParticle(words[at - 1])) at--;
  return [words.slice(0, at), words.slice(at)];
}

/** `Berg, Kees van den`, `Berg van den, Kees`, `Berg, van den, Kees`: what stands in front is the achternaam. */
function fromParts(parts: readonly (readonly string[])[]): Naam {
  const isBetween = (part: readonly string[], index: number): boolean =>
    index > 0 && areParticles(part) && (parts.length > 2 || !/^\p{Lu}/u.test(part[0]!));
  const between = parts.filter(isBetween).flat();
  const rest = parts.filter((part, index) => !isBetween(part, index));
  const [front = [], ...others] = rest;
  if (others.length !== 1) {
    // One part left: `Kees, van den`. More than two: whose they are is not clear.
    return others.length === 0
      ? { ...ordered(front), achternaam: [...between, ...front.slice(1)].join(' '), zeker: false }
      : named(others.flat(), [...between, ...front], false);
  }
  const [last, behind] = endingWith(front);
  const [given, after] = endingWith(others[0]!);
  const leading = given.findIndex((word) => !isParticle(word));
  if (leading > 0) {
    // `Berg, van den Kees` or `Kees, van den Berg`: both are written.
    return named(given.slice(leading), [...given.slice(0, leading), ...last], false);
  }
  const particlesOf = [...after, ...between, ...behind];
  return named(given, [...particlesOf, ...last], given.length === 1 || particlesOf.length > 0);
}

/** Words in the order of the name. The first tussenvoegsel begins the achternaam; without one the second word does. */
function ordered(words: readonly string[]): Naam {
  const loud = words.map(isLoud);
  const start = loud.indexOf(true);
  const end = loud.lastIndexOf(true) + 1;
  const shouted = start >= 0 && end - start < words.length && isShouted(words.slice(start, end));
  if (shouted && (start === 0 || end === words.length)) {
    // `DE BOER Anna` or `Anna DE BOER`.
    const from = start > 0 && areParticles(words.slice(1, start)) ? 1 : start;
    return named(
      start === 0 ? words.slice(end) : words.slice(0, from),
      words.slice(start === 0 ? 0 : from, end || undefined),
      true,
    );
  }
  // `de Vries`: a last name alone.
  const lone = words.findIndex((word) => !(isParticle(word) && /^[\p{Ll}'\u2019]/u.test(word)));
  if (lone > 0 && lone === words.length - 1) return named([], words, false);
  const [name] = endingWith(words);
  const particle = name.findIndex(
    (word, index) => index > 0 && index < name.length - 1 && (isParticle(word) || endsInParticle(word)),
  );
  const at = particle > 0 ? particle : 1;
  return named(
    words.slice(0, at),
    words.slice(at),
    // A voornaam does not begin like `d'Hondt`.
    !isParticle(words[0]) &&
      !/^\p{Ll}['\u2019]/u.test(words[0] ?? '') &&
      name.length === words.length &&
      // `Jansen K.` has the achternaam in front; `Anna K.` has not.
      !isInitials(words[words.length - 1]) &&
      (particle > 0 || words.length <= 2),
  );
}

/**
 * Splits a full name; what is not sure is to be asked. The letters stay as they were typed.
 * @example splitsNaam('Anne Marie van der Berg') // { voornaam: 'Anne Marie', achternaam: 'van der Berg', zeker: true }
 * @example splitsNaam('Berg, van den, Kees') // { voornaam: 'Kees', achternaam: 'van den Berg', zeker: true }
 */
export function splitsNaam(full: string): Naam {
  const text = full
    .replace(/\p{Cf}|(?!\s)\p{Cc}/gu, '')
    .replace(/;/g, ',')
    .replace(/\s+/gu, ' ')
    // A number or a mark of a list.
    .replace(/^(?:\d{1,4}[.)] |[-*\u2022\u2013] ?)/u, '')
    .replace(/[ *\u2020]+$/u, '')
    .trim();
  const bracketed = /\(([^()]*)\)/.exec(text);
  if (!bracketed || areParticles(wordsOf(bracketed[1]!))) return splitsBloot(text, bracketed);
  const inside = bracketed[1]!.trim();
  const outside = text.replace(bracketed[0], ' ').replace(/\s+/g, ' ').replace(/ ,/g, ',').trim();
  if (outside === '') return { ...splitsBloot(inside, null), zeker: false };
  // `S. (Sanne) Visser`, `Visser, S. (Sanne)`: the name by which somebody is called.
  const split = splitsBloot(outside, null);
  if (!/^\p{Lu}[\p{L}'\u2019-]+$/u.test(inside)) return { ...split, los: inside };
  if (split.voornaam === '' || isInitials(split.voornaam.replace(/ /g, ''))) return { ...split, voornaam: inside };
  // `Dekker (Iris)` as well as `Iris (Dekker)`: both are written.
  if (split.achternaam === '') return { voornaam: inside, achternaam: split.voornaam, zeker: false };
  return { ...splitsBloot(text, null), zeker: false };
}

/** Without brackets, or with a tussenvoegsel between them: that is written as one between commas. */
function splitsBloot(text: string, bracketed: RegExpExecArray | null): Naam {
  const opened = bracketed ? text.replace(bracketed[0], `, ${bracketed[1]!},`) : text;
  const words = wordsOf(opened);
  const from = words.findIndex((word) => !isTitle(word));
  const parts = words
    .slice(Math.max(from, 0))
    .join(' ')
    .split(',')
    .map(wordsOf)
    .filter((part) => part.length > 0 && !part.every(isTitle))
    .map((part) =>
      part.slice(
        Math.max(
          part.findIndex((word) => !isTitle(word)),
          0,
        ),
      ),
    );
  if (bracketed && parts.length === 2 && areParticles(parts[1]!)) {
    // `Kees Berg (van den)`: the achternaam is the last word.
    const [name = []] = parts;
    return named(name.slice(0, -1), [...parts[1]!, ...name.slice(-1)], name.length === 2);
  }
  const split = parts.length > 1 ? fromParts(parts) : ordered(parts[0] ?? []);
  return /\d/.test(text) ? { ...split, zeker: false } : split;
}
