/** Rules about plaatsingen. */
import { plaatsingen } from '../tabs/plaatsingen';
import { eindeVoorStart, rulesFor } from './shared';

export const plaatsingenRules = rulesFor(plaatsingen, [eindeVoorStart('start', ['einde'])]);
