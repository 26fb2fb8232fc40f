/** Due: the meting of the start, when it is still missing some days after somebody started and she is underway. */
import { addDays } from '../../register/dates';
import type { Stand } from '../dossiers';
import { groupBy } from '../dossiers';
import type { Finding } from '../item';

export function missingStartmetingen({ register, termen, today, fasenOf, isUnderway }: Stand): Finding[] {
  const startmetingen = register.metingen.filter(({ datum, moment }) => moment === 'Start' && datum <= today);
  const metingenOf = groupBy(startmetingen, ({ deelnemerId }) => deelnemerId);
  // Rows with the same Deelnemer-ID are one person.
  return [...new Set(register.deelnemers.map(({ id }) => id))].filter(isUnderway).flatMap((id) => {
    const starts = fasenOf(id).filter(({ fase }) => fase === 'Voortraject' || fase === 'Leertraject');
    const start = starts.map(({ datum }) => datum).sort()[0];
    if (start === undefined || metingenOf(id).length > 0) return [];
    const op = addDays(start, termen.startmetingNa);
    return op <= today ? [{ tab: 'deelnemers' as const, recordId: id, deelnemerId: id, op, wat: 'Startmeting' }] : [];
  });
}
