/** What the form Werkgever en contact is called, where it stands in the menu, and what it opens with. */
import { form } from '../contract/form';

export const werkgever = form({
  titel: 'Werkgever en contact',
  uitleg: 'Een bedrijf, of contact met een organisatie.',
  menu: 'invullen',
  opent: { eindpunt: 'formulierOpenen', formulier: 'werkgever', tabs: [], zonder: 'geen' },
});
