/** What the form Controle en herstel is called, where it stands in the menu, and what it opens with. */
import type { Form } from '../contract/form';

export const controle = {
  titel: 'Controle en herstel',
  uitleg: 'Wat klopt er niet, en hoe maak je het goed?',
  menu: 'controle',
  alleenOpComputer: true,
  opent: { eindpunt: 'controleOphalen' },
} as const satisfies Form;
