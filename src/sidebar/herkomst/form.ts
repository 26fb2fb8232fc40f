/** What the form Cijfer bekijken is called, where it stands in the menu, and what it opens with. */
import { form } from '../contract/form';

export const herkomst = form({
  titel: 'Cijfer bekijken',
  uitleg: 'Wie zit achter dit cijfer?',
  menu: 'cijfers',
  alleenOpComputer: true,
  opent: { eindpunt: 'herkomstOphalen' },
});
