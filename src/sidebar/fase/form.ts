/** What the form Fase wijzigen is called, where it stands in the menu, and what it opens with. */
import type { Form } from '../contract/form';

export const opent = { eindpunt: 'formulierOpenen', formulier: 'fase', tabs: ['fasen'], zonder: 'geen' } as const;

export const fase = {
  titel: 'Fase wijzigen',
  uitleg: 'Pauze, terug, uitval of een andere stap.',
  menu: 'invullen',
  opent,
  knop: { naam: 'Fase', handeling: 'Fase wijzigen', schrijft: 'fasen', plaats: 2 },
} as const satisfies Form;
