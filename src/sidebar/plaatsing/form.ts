/** What the form Plaatsing is called, where it stands in the menu, and what it opens with. */
import { form } from '../contract/form';

export const plaatsing = form({
  titel: 'Plaatsing',
  uitleg: 'Werk, opleiding of dagbesteding.',
  menu: 'invullen',
  opent: { eindpunt: 'formulierOpenen', formulier: 'plaatsing', tabs: ['plaatsingen'], zonder: 'geen' },
  knop: { naam: 'Plaatsing', handeling: 'Plaatsing invullen', schrijft: 'plaatsingen', plaats: 6 },
});
