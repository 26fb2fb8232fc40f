/** Which forms there are: each is a folder of src/sidebar, with its declaration in `form.ts`. */
import { controle } from '../controle/form';
import { dossier } from '../dossier/form';
import { eersteKeer } from '../eersteKeer/form';
import { fase } from '../fase/form';
import { herkomst } from '../herkomst/form';
import { help } from '../help/form';
import { importeren } from '../importeren/form';
import { intake } from '../intake/form';
import { meting } from '../meting/form';
import { nazorg } from '../nazorg/form';
import { over } from '../over/form';
import { plaatsing } from '../plaatsing/form';
import { stagelog } from '../stagelog/form';
import { toelichting } from '../toelichting/form';
import { toetsen } from '../toetsen/form';
import { vandaag } from '../vandaag/form';
import { werkgever } from '../werkgever/form';

/** By the name of their HTML file, in the order in which Start tells them. */
export const formDeclarations = {
  vandaag,
  dossier,
  intake,
  stagelog,
  toetsen,
  meting,
  plaatsing,
  nazorg,
  fase,
  werkgever,
  toelichting,
  herkomst,
  controle,
  importeren,
  eersteKeer,
  help,
  over,
} as const;

export type FormName = keyof typeof formDeclarations;

/** Whether a form can also be a page on a phone. */
export const isOnderweg = (name: FormName): boolean => !('alleenOpComputer' in formDeclarations[name]);

/** The names alone. */
export const forms = Object.keys(formDeclarations) as [FormName, ...FormName[]];
