/** What the form Nazorg is called, where it stands in the menu, and what it opens with. */
import { form } from '../contract/form';

export const nazorg = form({
  titel: 'Nazorg',
  uitleg: 'Contact na de plaatsing.',
  menu: 'invullen',
  opent: { eindpunt: 'formulierOpenen', formulier: 'nazorg', tabs: ['fasen'], zonder: 'geen' },
  knop: { naam: 'Nazorg', handeling: 'Nazorg invullen', schrijft: 'nazorg', plaats: 7 },
});
