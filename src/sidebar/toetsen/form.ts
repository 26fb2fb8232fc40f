/** What the form Toetsen en verklaringen is called, where it stands in the menu, and what it opens with. */
import type { Form } from '../contract/form';

export const opent = {
  eindpunt: 'formulierOpenen',
  formulier: 'toetsen',
  tabs: ['verklaringen'],
  zonder: 'geen',
} as const;

export const toetsen = {
  titel: 'Toetsen en verklaringen',
  uitleg: 'Een verklaring openen, toetsen plannen, resultaten.',
  menu: 'invullen',
  opent,
  knop: { naam: 'Toetsen', handeling: 'Toetsen openen', schrijft: 'toetsen', plaats: 4 },
} as const satisfies Form;
