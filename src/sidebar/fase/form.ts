/** What the form Fase wijzigen is called, where it stands in the menu, and what it opens with. */
import { form } from '../contract/form';

export const fase = form({
  titel: 'Fase wijzigen',
  uitleg: 'Pauze, terug, uitval of een andere stap.',
  menu: 'invullen',
  opent: { eindpunt: 'formulierOpenen', formulier: 'fase', tabs: ['fasen'], zonder: 'geen' },
  knop: { naam: 'Fase', handeling: 'Fase wijzigen', schrijft: 'fasen', plaats: 2 },
});
