/** What the form Importeren is called, where it stands in the menu, and what it opens with. */
import type { Form } from '../contract/form';

export const importeren = {
  titel: 'Importeren…',
  uitleg: 'Gegevens overnemen uit een eigen werkblad.',
  menu: 'beheer',
  alleenOpComputer: true,
  opent: { eindpunt: 'importOpenen' },
} as const satisfies Form;
