/** What the form Intake is called, where it stands in the menu, and what it opens with. */
import type { Form } from '../contract/form';

export const opent = { eindpunt: 'formulierOpenen', formulier: 'intake', tabs: ['intakes'], zonder: 'geen' } as const;

export const intake = {
  titel: 'Intake',
  uitleg: 'Een nieuwe deelnemer, of een intake.',
  menu: 'invullen',
  opent,
  knop: { naam: 'Intake', handeling: 'Intake openen', schrijft: 'intakes', plaats: 1 },
} as const satisfies Form;
