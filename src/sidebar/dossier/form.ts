/** What the form Dossier is called, where it stands in the menu, and what it opens with. */
import type { Form } from '../contract/form';

export const opent = { eindpunt: 'formulierOpenen', formulier: 'dossier', tabs: ['fasen'], zonder: 'geen' } as const;

export const dossier = {
  titel: 'Dossier',
  uitleg: 'Alles van één deelnemer op een rij.',
  menu: 'vandaag',
  opent,
} as const satisfies Form;
