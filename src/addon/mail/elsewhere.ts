/** Addresses outside the domains to which mail may go: they get nothing until a projectleider says that they are meant. */
import { magMailNaar } from '../../privacy/toegang';
import { remember } from '../../workbook/state/properties';
import { bevestigdChange, bevestigdeAdressen } from '../../workbook/state/toegang';
import type { Context } from '../context';
import type { Loaded } from '../load';
import type { Register } from '../../register/register';

/** What of the register tells where mail may go. */
interface Known extends Pick<Loaded, 'settings'> {
  readonly register: Pick<Register, 'medewerkers'>;
}

/** Tells of an address whether mail may go there. */
export function mayGoTo({ marks }: Context, { register, settings }: Known): (email: string) => boolean {
  const confirmed = bevestigdeAdressen(marks.known());
  return (email) => magMailNaar(email, register.medewerkers, settings, confirmed);
}

/** Asks who is at the sheet about addresses elsewhere, once each; what she confirms is remembered. */
export function confirmElsewhere(context: Context, known: Known, emails: readonly string[]): void {
  const mayGo = mayGoTo(context, known);
  const elsewhere = emails.filter((email) => !mayGo(email));
  if (elsewhere.length === 0) return;
  const ui = context.app.getUi();
  const answer = ui.alert(
    'Mail naar buiten de organisatie',
    `Deze adressen zijn niet van een toegestaan domein: ${elsewhere.join(', ')}. Mag het overzicht daarheen? Bij Nee krijgen zij niets.`,
    ui.ButtonSet.YES_NO,
  );
  if (answer !== ui.Button.YES) return;
  const { marks, properties } = context;
  remember(properties, bevestigdChange([...bevestigdeAdressen(marks.known()), ...elsewhere]));
  marks.knownNow();
}
