/** Which dossiers have been kept longer than agreed (Instellingen, "Bewaartermijn"). Nothing here deletes anything. */
import type { DateString } from '../register/dates';
import { addMonths } from '../register/dates';
import { finalFasen, stepOn } from '../register/weg/faseOn';
import { groupBy } from '../register/grouping';
import type { Register } from '../register/register';

/** The IDs of deelnemers whose road ended (Afgerond, Uitgevallen, Niet gestart) at least so many months before today. */
export function overBewaartermijn({ deelnemers, fasen }: Register, maanden: number, today: DateString): string[] {
  const limit = addMonths(today, -maanden);
  const steps = groupBy(fasen, ({ deelnemerId }) => deelnemerId);
  return [...new Set(deelnemers.map(({ id }) => id))].filter((id) => {
    const last = stepOn(steps.get(id) ?? [], today);
    return last !== null && finalFasen.includes(last.fase) && last.datum <= limit;
  });
}
