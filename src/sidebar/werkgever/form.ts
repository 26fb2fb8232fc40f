/** What the form Werkgever en contact is called, where it stands in the menu, and what it opens with. */
import type { Form } from '../contract/form';

export const opent = { eindpunt: 'formulierOpenen', formulier: 'werkgever', tabs: [], zonder: 'geen' } as const;

export const werkgever = {
  titel: 'Werkgever en contact',
  uitleg: 'Een bedrijf, of contact met een organisatie.',
  menu: 'invullen',
  opent,
} as const satisfies Form;
