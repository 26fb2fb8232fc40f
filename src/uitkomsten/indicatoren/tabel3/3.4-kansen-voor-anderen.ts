/** 3.4: no figure, the Toelichting is all there is. */
import type { Indicator } from '../indicator';

export const kansenVoorAnderen: Indicator = {
  code: '3.4',
  naam: 'Kansen voor anderen',
  doelstelling: 'Meer kansen voor anderen, doordat organisaties zich bewuster zijn van wat mensen kunnen.',
  hoofd: null,
};
