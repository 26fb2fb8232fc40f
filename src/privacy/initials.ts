/** Initials, where a name would say too much: on Start and in mails. */

/** The first letter of each word of a name. @example initials('Daan', 'van Wijk') // 'D.v.W.' */
export const initials = (voornaam: string, achternaam: string): string =>
  `${voornaam} ${achternaam}`
    .split(/[\s-]+/)
    .filter(Boolean)
    .map((word) => `${[...word][0]}.`)
    .join('');
