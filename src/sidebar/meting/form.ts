/** What the form Meting is called, where it stands in the menu, and what it opens with. */
import { form } from '../contract/form';

export const meting = form({
  titel: 'Meting',
  uitleg: 'Hoe gaat het met de deelnemer?',
  menu: 'invullen',
  opent: { eindpunt: 'formulierOpenen', formulier: 'meting', tabs: ['metingen'], zonder: 'geen' },
  knop: { naam: 'Meting', handeling: 'Meting invullen', schrijft: 'metingen', plaats: 5 },
});
