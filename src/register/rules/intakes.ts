/** Rules about intakes: none beside those of every tab. */
import { intakes } from '../tabs/intakes';
import { rulesFor } from './judge/shared';

export const intakesRules = rulesFor(intakes, []);
