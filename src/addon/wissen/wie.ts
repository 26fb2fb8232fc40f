/** By what somebody is found outside her own rows: her numbers, her name and how to reach her. */
import type { TabKey } from '../../register/tabs';
import type { Row } from '../../register/row';

/** What is searched for in a text, and put out of it. */
export interface Wie {
  /** The IDs of all her rows. */
  readonly ids: ReadonlySet<string>;
  readonly voornaam: string;
  readonly achternaam: string;
  /** True for a text in which she is meant. */
  readonly staatIn: (text: string) => boolean;
  /** The text without what tells of her. */
  readonly zonder: (text: string, anders: string) => string;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Shorter ones stand in too many texts. */
const shortest = 5;

const anyId = /(?<![A-Za-z0-9])[A-Z]-\d{4,15}(?!\d)/g;

const trimmed = (cell: unknown): string =>
  typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';

/** @param weg her rows by tab @param functies parts of figures that are named after her work alone */
export function wieIs(weg: ReadonlyMap<TabKey, readonly Row[]>, functies: ReadonlySet<string>): Wie {
  const ids = new Set([...weg.values()].flat().flatMap(({ cells: { id } }) => (typeof id === 'string' ? [id] : [])));
  const { voornaam, achternaam, email, telefoon } = (weg.get('deelnemers')?.[0]?.cells ?? {}) as Readonly<
    Record<string, unknown>
  >;
  const [first, last] = [trimmed(voornaam), trimmed(achternaam)];
  const words = [
    ...[`${first} ${last}`, `${last}, ${first}`, trimmed(email), trimmed(telefoon)]
      .filter((word) => word.length >= shortest)
      .map((word) => `(?<![\\p{L}\\p{N}])${escaped(word)}`),
    ...[...functies].map((functie) => `(?<=Functie: )${escaped(functie)}`),
  ];
  const anyWord = new RegExp(`(?:${words.join('|') || '(?!)'})(?![\\p{L}\\p{N}])`, 'giu');
  return {
    ids,
    voornaam: first,
    achternaam: last,
    staatIn: (text) => text.search(anyWord) >= 0 || (text.match(anyId) ?? []).some((id) => ids.has(id)),
    zonder: (text, anders) => text.replace(anyWord, anders).replace(anyId, (id) => (ids.has(id) ? anders : id)),
  };
}

/** True for a row in which she stands: in a text, or with first and last name in cells of their own. */
export function staatInRij({ voornaam, achternaam, staatIn }: Wie, row: readonly string[]): boolean {
  const has = (name: string): boolean =>
    name !== '' && row.some((text) => text.trim().toLowerCase() === name.toLowerCase());
  return row.some(staatIn) || (has(voornaam) && has(achternaam));
}
