/** Which goals have no words yet: the report asks for a Toelichting beside each of its rows. */
import type { DateString } from '../../register/dates';
import type { Register } from '../../register/register';
import type { Projectjaar } from '../../register/tabs/project';
import type { TabelRij } from '../tabellen';
import { tabellen } from '../tabellen';
import { toelichtingFor } from '../toelichting';
import type { KwartaalString } from './kwartaal';
import { kwartaalDagen, vorigKwartaal } from './kwartaal';

/**
 * The codes of Tabel 1–4, in their order, for which a projectjaar has no Toelichting up to the peildatum. With `sinds`
 * older words do not count: those of an earlier quarter say nothing about this one.
 */
export const ontbrekendeToelichtingen = (
  register: Register, projectjaarId: string, peildatum: DateString, sinds: DateString | null = null,
): readonly TabelRij['code'][] => tabellen.flatMap(({ rijen }) => rijen).map(({ code }) => code).filter((code) => {
  const words = toelichtingFor(register, projectjaarId, code, peildatum);
  return words === null || (sinds !== null && words.peildatum < sinds);
});

/** What a quarter report still lacks. */
export interface NogToeTeLichten {
  readonly kwartaal: KwartaalString;
  readonly codes: readonly TabelRij['code'][];
}

/**
 * What is asked of the projectleider today: the words for the last full quarter, where the projectjaar had days in it.
 * Words of later count too: they tell more. Null when nothing is asked.
 */
export function teSchrijven(register: Register, { id, start, einde }: Projectjaar, today: DateString): NogToeTeLichten | null {
  const kwartaal = vorigKwartaal(today);
  const { van, tot } = kwartaalDagen(kwartaal);
  if (start > tot || einde < van) return null;
  const codes = ontbrekendeToelichtingen(register, id, today, van);
  return codes.length === 0 ? null : { kwartaal, codes };
}
