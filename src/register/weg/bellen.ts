/** Whom to call about a deelnemer beside herself: the leermeester and the contactpersoon, at the werkgever of her stage. */
import { sameName } from '../identity/werkgever';
import type { Cells } from '../row';

/** A telephone number, and whose. */
export interface Nummer {
  readonly wie: string;
  readonly nummer: string;
}

/**
 * The number of a stage; null where none is known.
 * @example nummerBij({ leermeester: 'Ali' }, { naam: 'De Hoek', contactpersoon: 'Noor', telefoon: '06 1' }) // wie: 'Leermeester Ali, contactpersoon Noor, De Hoek'
 */
export function nummerBij(
  { leermeester }: Pick<Cells<'stages'>, 'leermeester'>,
  { naam, contactpersoon, telefoon }: Pick<Cells<'werkgevers'>, 'naam' | 'contactpersoon' | 'telefoon'>,
): Nummer | null {
  if (!telefoon) return null;
  const who = sameName(leermeester, contactpersoon)
    ? [`leermeester en contactpersoon ${leermeester}`, naam]
    : [leermeester && `leermeester ${leermeester}`, contactpersoon && `contactpersoon ${contactpersoon}`, naam];
  const wie = who.filter(Boolean).join(', ');
  return { wie: wie.charAt(0).toUpperCase() + wie.slice(1), nummer: String(telefoon) };
}
