/** The forms that are filled in for a deelnemer: what the button to each says, and which tab it writes. */
import type { TabKey } from '../../register/column';
import type { FormName, Me } from '../contract';

interface FormWords {
  readonly form: FormName;
  /** On a button among others. */
  readonly name: string;
  /** On a button beside what is to be done. */
  readonly act: string;
  readonly writes: TabKey;
}

/** In the order in which people meet them on the road. */
export const deelnemerForms: readonly FormWords[] = [
  { form: 'intake', name: 'Intake', act: 'Intake openen', writes: 'intakes' },
  { form: 'fase', name: 'Fase', act: 'Fase wijzigen', writes: 'fasen' },
  { form: 'stagelog', name: 'Stagelog', act: 'Stagelog invullen', writes: 'stagelog' },
  { form: 'toetsen', name: 'Toetsen', act: 'Toetsen openen', writes: 'toetsen' },
  { form: 'meting', name: 'Meting', act: 'Meting invullen', writes: 'metingen' },
  { form: 'plaatsing', name: 'Plaatsing', act: 'Plaatsing invullen', writes: 'plaatsingen' },
  { form: 'nazorg', name: 'Nazorg', act: 'Nazorg invullen', writes: 'nazorg' },
];

/** The forms that this person can save something with. */
export const formsFor = ({ schrijft }: Me): readonly FormWords[] =>
  deelnemerForms.filter(({ writes }) => schrijft.includes(writes));
