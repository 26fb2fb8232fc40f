/** What the form Toelichting is called, where it stands in the menu, and what it opens with. */
import type { Form } from '../contract/form';

export const toelichting = {
  titel: 'Toelichting',
  uitleg: 'De woorden bij een cijfer, voor het rapport.',
  menu: 'rapporten',
  alleenOpComputer: true,
  opent: { eindpunt: 'toelichtingenOphalen' },
} as const satisfies Form;
