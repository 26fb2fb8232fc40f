/** What a form sends of a meting that is in order. */
import type { Values } from '../../src/sidebar/contract';

/** @param over what differs in this one */
export const aMeting = (over: Values<'metingen'> = {}) => ({
  deelnemerId: 'D-0020',
  datum: '2025-08-30',
  moment: 'Tussen',
  zelfvertrouwen: 7,
  kansOpWerk: 6,
  communicatie: 4,
  samenwerking: 4,
  zelfstandigheid: 3,
  vakgerichteTaken: 4,
  ...over,
});
