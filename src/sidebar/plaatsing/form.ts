/** What the form Plaatsing is called, where it stands in the menu, and what it opens with. */
import type { Form } from '../contract/form';

export const opent = {
  eindpunt: 'formulierOpenen',
  formulier: 'plaatsing',
  tabs: ['plaatsingen'],
  zonder: 'geen',
} as const;

export const plaatsing = {
  titel: 'Plaatsing',
  uitleg: 'Werk, opleiding of dagbesteding.',
  menu: 'invullen',
  opent,
  knop: { naam: 'Plaatsing', handeling: 'Plaatsing invullen', schrijft: 'plaatsingen', plaats: 6 },
} as const satisfies Form;
