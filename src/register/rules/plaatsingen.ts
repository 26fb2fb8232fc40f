/** Rules about plaatsingen. */
import { plaatsingen } from '../tabs/plaatsingen';
import { eindeVoorStart, rulesFor } from './judge/shared';

export const plaatsingenRules = rulesFor(plaatsingen, [eindeVoorStart('start', ['einde'])]);
