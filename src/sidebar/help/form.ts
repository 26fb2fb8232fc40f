/** What the form Help is called, where it stands in the menu, and that it asks nothing: the handleiding is in it. */
import type { Form } from '../contract/form';

export const help = {
  titel: 'Help',
  uitleg: 'Zoek op hoe iets gaat.',
  menu: 'help',
  alleenOpComputer: true,
  venster: true,
  opent: null,
} as const satisfies Form;
