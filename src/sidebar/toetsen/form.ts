/** What the form Toetsen en verklaringen is called, where it stands in the menu, and what it opens with. */
import { form } from '../contract/form';

export const toetsen = form({
  titel: 'Toetsen en verklaringen',
  uitleg: 'Een verklaring openen, toetsen plannen, resultaten.',
  menu: 'invullen',
  opent: { eindpunt: 'formulierOpenen', formulier: 'toetsen', tabs: ['verklaringen'], zonder: 'geen' },
  knop: { naam: 'Toetsen', handeling: 'Toetsen openen', schrijft: 'toetsen', plaats: 4 },
});
