/** Which dossiers have been kept longer than agreed (Instellingen, "Bewaartermijn"). Nothing here deletes anything. */
import type { DateString } from '../register/dates';
import { addMonths } from '../register/dates';
import { finalFasen, stepOn } from '../register/weg/faseOn';
import { isGewist } from '../register/identity/gewist';
import { counted, groupBy, wordFor } from '../register/grouping';
import type { Register } from '../register/register';
import type { Fase } from '../register/tabs/fasen';
import type { Plaatsing } from '../register/tabs/plaatsingen';
import { nazorgTot } from '../register/weg/nazorgTermijn';

/**
 * The day on which her road ended: that of Afgerond, Uitgevallen or Niet gestart; of nazorg its last day, three years after
 * the first work. Null while it goes on, and for nazorg of which nobody knows when it ends.
 */
function eindeVan(last: Fase | null, plaatsingen: readonly Plaatsing[]): DateString | null {
  if (last === null) return null;
  if (finalFasen.includes(last.fase)) return last.datum;
  const tot = last.fase === 'Nazorg' ? nazorgTot(plaatsingen.map((cells) => ({ cells }))) : null;
  return tot !== null && tot < last.datum ? last.datum : tot;
}

/** The IDs of deelnemers whose road, nazorg included, ended at least so many months before today. */
export function overBewaartermijn(
  { deelnemers, fasen, plaatsingen }: Register,
  maanden: number,
  today: DateString,
): string[] {
  const limit = addMonths(today, -maanden);
  const steps = groupBy(fasen, ({ deelnemerId }) => deelnemerId);
  const work = groupBy(plaatsingen, ({ deelnemerId }) => deelnemerId);
  const people = new Set(deelnemers.filter((one) => !isGewist(one)).map(({ id }) => id));
  return [...people].filter((id) => {
    const einde = eindeVan(stepOn(steps.get(id) ?? [], today), work.get(id) ?? []);
    return einde !== null && einde <= limit;
  });
}

/** What Start and the monthly mail say of so many of these; nothing where there are none. Who they are is told where they are erased. */
export const bewaarZinnen = (over: number): readonly string[] =>
  over === 0
    ? []
    : [
        `${counted(over, 'dossier is', 'dossiers zijn')} ouder dan de bewaartermijn. Wis ${wordFor(over, 'het', 'ze')} met PLP-register > Controle > Deelnemer wissen. Zonder jouw ja gaat er niets weg.`,
      ];
