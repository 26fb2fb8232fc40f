/** What the form Dossier is called, where it stands in the menu, and what it opens with. */
import { form } from '../contract/form';

export const dossier = form({
  titel: 'Dossier',
  uitleg: 'Alles van één deelnemer op een rij.',
  menu: 'vandaag',
  opent: { eindpunt: 'formulierOpenen', formulier: 'dossier', tabs: ['fasen'], zonder: 'geen' },
});
