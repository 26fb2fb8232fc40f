/** Which goals have no words yet: the report asks for a Toelichting beside each of its rows. */
import type { DateString } from '../../register/dates';
import { lastDay, monthOf, previousMonth } from '../../register/dates';
import type { Register } from '../../register/register';
import type { Projectjaar } from '../../register/tabs/projectjaren';
import type { Code } from '../../uitkomsten/indicatoren/indicator';
import { indicatoren } from '../../uitkomsten/indicatoren/tabellen';
import { toelichtingFor } from '../../uitkomsten/cijfers/toelichting';
import type { KwartaalString } from './kwartaal';
import { kwartaalDagen, vorigKwartaal } from './kwartaal';

/**
 * The codes of Tabel 1–4, in their order, for which a projectjaar has no Toelichting up to the peildatum. With `sinds`
 * older words do not count: those of an earlier quarter say nothing about this one.
 */
export const ontbrekendeToelichtingen = (
  register: Register,
  projectjaarId: string,
  peildatum: DateString,
  sinds: DateString | null = null,
): readonly Code[] =>
  indicatoren
    .map(({ code }) => code)
    .filter((code) => {
      const words = toelichtingFor(register, projectjaarId, code, peildatum);
      return words === null || (sinds !== null && words.peildatum < sinds);
    });

/** What a quarter report still lacks. */
export interface NogToeTeLichten {
  readonly kwartaal: KwartaalString;
  readonly codes: readonly Code[];
}

/** The last full quarter, where the projectjaar had days in it; else null: then no quarter report is due. */
export function teRapporteren({ start, einde }: Projectjaar, today: DateString): KwartaalString | null {
  const kwartaal = vorigKwartaal(today);
  const { van, tot } = kwartaalDagen(kwartaal);
  return start <= tot && van <= einde ? kwartaal : null;
}

/**
 * What is asked of the projectleider today: the words for the quarter report that is due. Words of after that quarter
 * count too: they tell more. Null when nothing is asked.
 */
export function teSchrijven(register: Register, projectjaar: Projectjaar, today: DateString): NogToeTeLichten | null {
  const kwartaal = teRapporteren(projectjaar, today);
  const codes =
    kwartaal === null ? [] : ontbrekendeToelichtingen(register, projectjaar.id, today, kwartaalDagen(kwartaal).van);
  return kwartaal === null || codes.length === 0 ? null : { kwartaal, codes };
}

/** The peildatum that is likely meant today: the last end of a month that is over, inside the projectjaar where it can. */
export function waarschijnlijkePeildatum({ start, einde }: Projectjaar, today: DateString): DateString {
  const monthEnd = lastDay(monthOf(today)) === today ? today : lastDay(previousMonth(today));
  const inside = einde < monthEnd ? einde : monthEnd;
  return inside < start ? today : inside;
}
