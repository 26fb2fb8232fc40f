/** What the form Cijfer bekijken is called, where it stands in the menu, and what it opens with. */
import type { Form } from '../contract/form';

export const herkomst = {
  titel: 'Cijfer bekijken',
  uitleg: 'Wie zit achter dit cijfer?',
  menu: 'cijfers',
  alleenOpComputer: true,
  opent: { eindpunt: 'herkomstOphalen' },
} as const satisfies Form;
