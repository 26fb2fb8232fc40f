/** What the form Over… is called, where it stands in the menu, and that it asks nothing. */
import type { Form } from '../contract/form';

export const over = {
  titel: 'Over…',
  uitleg: 'Welke versie dit is, en wat er nieuw is.',
  menu: 'help',
  alleenOpComputer: true,
  venster: true,
  opent: null,
} as const satisfies Form;
