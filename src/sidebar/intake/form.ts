/** What the form Intake is called, where it stands in the menu, and what it opens with. */
import { form } from '../contract/form';

export const intake = form({
  titel: 'Intake',
  uitleg: 'Een nieuwe deelnemer, of een intake.',
  menu: 'invullen',
  opent: { eindpunt: 'formulierOpenen', formulier: 'intake', tabs: ['intakes'], zonder: 'geen' },
  knop: { naam: 'Intake', handeling: 'Intake openen', schrijft: 'intakes', plaats: 1 },
});
