/** The quality of the intakes in the period: 1.6 `Intakes compleet`, which is 4.2 too, with its parts. */
import { aandeel, aandeelVan } from './bareFigure';
import type { Measure } from './bareFigure';
import type { Peiling } from './peiling';
import { isIn } from './period';

/** Intakes that count, of all intake rows of an existing deelnemer: here alone unfinished rows are in the noemer. */
export function intakesCompleet({ register, period }: Peiling): Measure {
  const rows = register.intakeRows.filter(({ datum }) => isIn(period, datum));
  return aandeel(rows.filter(({ counts }) => counts).length, rows.length);
}

const intakesIn = ({ register, period }: Peiling) => register.intakes.filter(({ datum }) => isIn(period, datum));

/** Intakes in which a test was used. */
export const intakesMetTest = (peiling: Peiling): Measure =>
  aandeelVan(intakesIn(peiling), ({ gebruikteTesten }) => (gebruikteTesten ?? []).some((test) => test !== ''));

/** Intakes in which someone of the network took part: any choice other than Geen. */
export const intakesMetNetwerk = (peiling: Peiling): Measure =>
  aandeelVan(intakesIn(peiling), ({ netwerkBetrokken }) => netwerkBetrokken.some((who) => who !== 'Geen'));
