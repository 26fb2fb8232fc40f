/** The quality of the intakes in the period: 1.6 `Intakes compleet`, which is 4.2 too, with its parts. */
import { aandeelVan, alsRij } from '../../basis/herkomst';
import type { Herleidbaar } from '../../basis/herkomst';
import type { Peiling } from '../../basis/peiling';
import { isIn } from '../../basis/period';

/** Intakes that count, of all intake rows of an existing deelnemer: here alone unfinished rows are in the noemer. */
export function intakesCompleet({ register, period }: Peiling): Herleidbaar {
  const rows = register.intakeRows.filter(({ datum }) => isIn(period, datum));
  return aandeelVan(rows, ({ counts }) => counts, alsRij('intakes'));
}

const intakesIn = ({ register, period }: Peiling) => register.intakes.filter(({ datum }) => isIn(period, datum));

/** Intakes in which a test was used. */
export const intakesMetTest = (peiling: Peiling): Herleidbaar =>
  aandeelVan(
    intakesIn(peiling),
    ({ gebruikteTesten }) => (gebruikteTesten ?? []).some((test) => test !== ''),
    alsRij('intakes'),
  );

/** Intakes in which someone of the network took part: any choice other than Geen. */
export const intakesMetNetwerk = (peiling: Peiling): Herleidbaar =>
  aandeelVan(
    intakesIn(peiling),
    ({ netwerkBetrokken }) => netwerkBetrokken.some((who) => who !== 'Geen'),
    alsRij('intakes'),
  );
