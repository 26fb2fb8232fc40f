/** 4.1: no figure, but the Toelichting with its Oordeel. */
import type { Indicator } from '../indicator';

export const team: Indicator = {
  code: '4.1',
  naam: 'Team',
  doelstelling: 'De praktijkopleider en de assistent-praktijkopleider kunnen hun taken voortzetten.',
  hoofd: null,
};
