/** What the form Meting is called, where it stands in the menu, and what it opens with. */
import type { Form } from '../contract/form';

export const opent = { eindpunt: 'formulierOpenen', formulier: 'meting', tabs: ['metingen'], zonder: 'geen' } as const;

export const meting = {
  titel: 'Meting',
  uitleg: 'Hoe gaat het met de deelnemer?',
  menu: 'invullen',
  opent,
  knop: { naam: 'Meting', handeling: 'Meting invullen', schrijft: 'metingen', plaats: 5 },
} as const satisfies Form;
