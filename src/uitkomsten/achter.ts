/** From a figure to the records behind it, found by the same code that counts them. */
import type { DateString } from '../register/dates';
import type { Register } from '../register/register';
import { countedFigures } from './figures';
import type { Herkomst } from './herkomst';
import { basisOf, projectjaarWithId } from './peiling';

/**
 * The records behind a figure: those of the teller and those of the noemer, in the order of the figures (deelnemers by
 * ID). Of a sum or a mean, those that have a value. Where organisations are counted, one contact stands for each. Null
 * when the figure does not occur on this peildatum. Throws when the register holds no such projectjaar (that counts).
 * @param onderdeel '' for the main figure
 */
export function achter(
  register: Register, projectjaarId: string, peildatum: DateString, code: string, onderdeel: string,
): Herkomst | null {
  const basis = basisOf(register, peildatum);
  const figure = countedFigures(basis, projectjaarWithId(basis, projectjaarId))
    .find((one) => one.code === code && one.onderdeel === onderdeel);
  return figure ? figure.herkomst() : null;
}
