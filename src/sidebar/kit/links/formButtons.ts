/** The forms that somebody can fill in for a deelnemer, in the order in which people meet them on the road. */
import type { FormName, Knop, Me } from '../../contract';
import { formDeclarations } from '../../contract/forms';

/** A button to a form. */
export interface FormButton extends Knop {
  readonly form: FormName;
}

const all: readonly FormButton[] = Object.entries(formDeclarations)
  .flatMap(([form, declaration]) => ('knop' in declaration ? [{ form: form as FormName, ...declaration.knop }] : []))
  .sort((a, b) => a.plaats - b.plaats);

/** The forms that this person can save something with. */
export const formsFor = ({ schrijft: mayWrite }: Me): readonly FormButton[] =>
  all.filter(({ schrijft }) => mayWrite.includes(schrijft));
