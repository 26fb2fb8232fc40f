/** The records behind a figure, told one by one: who is in the group, and who of them counts. */
import { countBy } from '../../register/grouping';
import type { Register } from '../../register/register';
import type { BronRegel } from './bronRegel';
import { bronRegels } from './bronRegel';
import type { HerleideFiguur } from './figure';
import type { Achterliggend } from '../basis/herkomst';

/** A record behind a figure. It holds names: only for who may see them. */
export interface GeteldeBron extends Achterliggend, BronRegel {
  /** False for what is in the group, but does not count. */
  readonly telt: boolean;
}

/** The records of a figure's noemer, those of the teller told apart; where there is no noemer, those of the teller. */
export function bronnenVan(register: Register, figure: HerleideFiguur): GeteldeBron[] {
  const { teller, noemer } = figure.herkomst();
  // Counted, not looked up: two rows may have one ID.
  const counting = countBy(teller.map(({ id }) => id));
  const tell = bronRegels(register, figure);
  return (noemer ?? teller).map((bron) => {
    const left = counting.get(bron.id) ?? 0;
    counting.set(bron.id, left - 1);
    return { ...bron, ...tell(bron), telt: left > 0 };
  });
}
