/** Rules about medewerkers: none beside those of every tab. */
import { medewerkers } from '../tabs/medewerkers';
import { rulesFor } from './judge/shared';

export const medewerkersRules = rulesFor(medewerkers, []);
