/** Rules about metingen. */
import { metingen } from '../tabs/metingen';
import { naVandaag, rulesFor } from './shared';

export const metingenRules = rulesFor(metingen, [naVandaag(['datum'])]);
