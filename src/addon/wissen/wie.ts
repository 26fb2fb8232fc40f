/** By what somebody is found outside her own rows: her numbers, her name and how to reach her. */
import type { TabKey } from '../../register/tabs';
import type { Row } from '../../register/row';
import { asOwnId, idInText } from '../../register/identity/idInText';

/** What is searched for in a text, and put out of it. */
export interface Wie {
  /** The IDs of all her rows. */
  readonly ids: ReadonlySet<string>;
  readonly voornaam: string;
  readonly achternaam: string;
  /** True for a text that is her first or her last name alone: beside the other one it means her. */
  readonly isNaam: (text: string) => boolean;
  /** True for a text in which she is meant. */
  readonly staatIn: (text: string) => boolean;
  /** The text without what tells of her. */
  readonly zonder: (text: string, anders: string) => string;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Shorter ones stand in too many texts. */
const shortest = 5;

const trimmed = (cell: unknown): string =>
  typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';

const isZelfde = (text: string, name: string): boolean =>
  name !== '' && text.trim().toLowerCase() === name.toLowerCase();

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
    isNaam: (text) => isZelfde(text, first) || isZelfde(text, last),
    staatIn: (text) => text.search(anyWord) >= 0 || (text.match(idInText) ?? []).some((id) => ids.has(asOwnId(id))),
    zonder: (text, anders) =>
      text.replace(anyWord, anders).replace(idInText, (id) => (ids.has(asOwnId(id)) ? anders : id)),
  };
}

/** True for a row in which she stands: in a text, or with first and last name in cells of their own. */
export function staatInRij({ voornaam, achternaam, staatIn }: Wie, row: readonly string[]): boolean {
  const has = (name: string): boolean => row.some((text) => isZelfde(text, name));
  return row.some(staatIn) || (has(voornaam) && has(achternaam));
}
