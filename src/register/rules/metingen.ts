/** Rules about metingen. */
import { metingen } from '../tabs/metingen';
import { naVandaag, rulesFor } from './judge/shared';

export const metingenRules = rulesFor(metingen, [naVandaag(['datum'])]);
