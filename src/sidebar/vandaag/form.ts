/** What the form Vandaag is called, where it stands in the menu, and what it opens with. */
import type { Form } from '../contract/form';

export const vandaag = {
  titel: 'Vandaag',
  uitleg: 'Wat is er te doen, voor jou en voor iedereen?',
  menu: 'vandaag',
  opent: { eindpunt: 'vandaagOphalen' },
} as const satisfies Form;
