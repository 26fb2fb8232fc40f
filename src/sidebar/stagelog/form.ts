/** What the form Stagelog is called, where it stands in the menu, and what it opens with. */
import type { Form } from '../contract/form';

export const opent = { eindpunt: 'formulierOpenen', formulier: 'stagelog', tabs: ['stages'], zonder: 'geen' } as const;

export const stagelog = {
  titel: 'Stagelog',
  uitleg: 'Een stage beginnen of afsluiten, en hoe het gaat.',
  menu: 'invullen',
  opent,
  knop: { naam: 'Stagelog', handeling: 'Stagelog invullen', schrijft: 'stagelog', plaats: 3 },
} as const satisfies Form;
