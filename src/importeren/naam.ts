/** A full name in one cell, as voornaam and achternaam. */

const particles = new Set([
  'van',
  'de',
  'der',
  'den',
  'het',
  "'t",
  '’t',
  'ten',
  'ter',
  'te',
  'op',
  'in',
  'aan',
  'bij',
  'uit',
  'over',
  'onder',
  'voor',
  'el',
  'al',
  'la',
  'le',
  'du',
  'von',
  'bin',
  'ben',
  'ibn',
  'da',
  'di',
  'dos',
]);

const isParticle = (word: string | undefined): boolean => word !== undefined && particles.has(word.toLowerCase());

export interface Naam {
  readonly voornaam: string;
  readonly achternaam: string;
  /** False when the name could also be split elsewhere. */
  readonly zeker: boolean;
}

/** `Jong, Piet de`: what stands behind the first name belongs before the last. */
function fromReversed(last: string, rest: string): Naam {
  const words = rest.split(' ');
  const at = words.findIndex((word, index) => index > 0 && words.slice(index).every(isParticle) && isParticle(word));
  const first = at < 0 ? words : words.slice(0, at);
  return {
    voornaam: first.join(' '),
    achternaam: [...(at < 0 ? [] : words.slice(at)), last].join(' '),
    zeker: first.length === 1,
  };
}

/**
 * Splits a full name. The first tussenvoegsel begins the achternaam; without one the second word does.
 * @example splitsNaam('Anne Marie van der Berg') // { voornaam: 'Anne Marie', achternaam: 'van der Berg', zeker: true }
 */
export function splitsNaam(full: string): Naam {
  const text = full.trim().replace(/\s+/g, ' ');
  const comma = /^([^,]+), ?([^,]+)$/.exec(text);
  if (comma) return fromReversed(comma[1]!.trim(), comma[2]!.trim());
  const words = text.split(' ');
  const particle = words.findIndex((word, index) => index > 0 && index < words.length - 1 && isParticle(word));
  const at = particle > 0 ? particle : 1;
  return {
    voornaam: words.slice(0, at).join(' '),
    achternaam: words.slice(at).join(' '),
    zeker: particle > 0 || words.length <= 2,
  };
}
