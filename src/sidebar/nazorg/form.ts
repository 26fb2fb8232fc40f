/** What the form Nazorg is called, where it stands in the menu, and what it opens with. */
import type { Form } from '../contract/form';

export const opent = { eindpunt: 'formulierOpenen', formulier: 'nazorg', tabs: ['fasen'], zonder: 'geen' } as const;

export const nazorg = {
  titel: 'Nazorg',
  uitleg: 'Contact na de plaatsing.',
  menu: 'invullen',
  opent,
  knop: { naam: 'Nazorg', handeling: 'Nazorg invullen', schrijft: 'nazorg', plaats: 7 },
} as const satisfies Form;
