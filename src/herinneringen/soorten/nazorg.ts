/** Due: `Volgend contact op` of a nazorgcontact, until a later contact keeps it or the road ends. */
import { addDays } from '../../register/dates';
import type { Stand } from '../dossiers';
import { groupBy } from '../dossiers';
import type { Finding } from '../item';
import { endedSince, isKept } from '../opvolging';

export function nazorgContacts({ register, termen, today, fasenOf }: Stand): Finding[] {
  const known = register.nazorg
    .filter(({ datum }) => datum <= today)
    .map((contact) => ({ ...contact, vervolg: contact.volgendContactOp }));
  const contactsOf = groupBy(known, ({ deelnemerId }) => deelnemerId);
  return known.flatMap((contact) => {
    const { id, deelnemerId, datum, vervolg } = contact;
    if (vervolg === null || vervolg > addDays(today, termen.nazorgVooraf)) return [];
    if (isKept({ ...contact, vervolg }, contactsOf(deelnemerId), termen.nazorgVooraf)) return [];
    if (endedSince(datum, fasenOf(deelnemerId))) return [];
    return [{ tab: 'nazorg' as const, recordId: id, deelnemerId, op: vervolg, wat: 'Nazorg: weer contact' }];
  });
}
