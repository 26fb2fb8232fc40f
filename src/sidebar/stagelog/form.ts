/** What the form Stagelog is called, where it stands in the menu, and what it opens with. */
import { form } from '../contract/form';

export const stagelog = form({
  titel: 'Stagelog',
  uitleg: 'Een stage beginnen of afsluiten, en hoe het gaat.',
  menu: 'invullen',
  opent: { eindpunt: 'formulierOpenen', formulier: 'stagelog', tabs: ['stages'], zonder: 'geen' },
  knop: { naam: 'Stagelog', handeling: 'Stagelog invullen', schrijft: 'stagelog', plaats: 3 },
});
