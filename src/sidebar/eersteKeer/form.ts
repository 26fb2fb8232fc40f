/** What the form Eerste keer is called, where it stands in the menu, and what it opens with. */
import type { Form } from '../contract/form';

export const eersteKeer = {
  titel: 'Eerste keer',
  uitleg: 'Stap voor stap beginnen: team, projectjaar, herinneringen.',
  menu: 'beheer',
  alleenOpComputer: true,
  opent: { eindpunt: 'eersteKeerOpenen' },
} as const satisfies Form;
