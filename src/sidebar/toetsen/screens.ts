/** The screens of this form, and what they all need. */
import type { IdRow } from '../../register/row';
import type { Values } from '../contract';
import type { Known } from '../kit/fields/judging';
import { knownOf } from '../kit/fields/judging';
import type { Saver } from '../kit/server/save';
import type { DeelnemerFormProps } from '../kit/Shell';

/** What can be done with a toets beside its result. */
export type Handeling = 'uitstellen' | 'vervallen' | 'wijzigen';

export type Screen =
  | { readonly kind: 'overzicht' }
  | { readonly kind: 'nieuw' }
  | { readonly kind: 'verklaring'; readonly id: string }
  | { readonly kind: 'gegevens'; readonly id: string }
  | { readonly kind: 'behaald'; readonly id: string }
  /** `na`: the toets after which this one is the next attempt; `kept`: what it keeps of the one that was planned before it. */
  | {
      readonly kind: 'plannen';
      readonly id: string;
      readonly na: string | null;
      readonly kept?: Values<'toetsen'>;
    }
  | { readonly kind: 'toets'; readonly id: string }
  | { readonly kind: 'handeling'; readonly id: string; readonly handeling: Handeling };

/** What each screen is given. */
export interface ScreenProps extends Pick<DeelnemerFormProps, 'opening' | 'deelnemer'> {
  readonly verklaringen: readonly IdRow<'verklaringen'>[];
  readonly toetsen: readonly IdRow<'toetsen'>[];
  readonly fasen: readonly IdRow<'fasen'>[];
  readonly saver: Saver;
  /** To another screen; messages go. */
  readonly go: (screen: Screen) => void;
  /** To another screen after a save: its message stays, and what is shown is loaded anew. */
  readonly saved: (screen: Screen) => void;
}

/** The toetsen of a verklaring. */
export const toetsenVan = (toetsen: readonly IdRow<'toetsen'>[], verklaringId: unknown): IdRow<'toetsen'>[] =>
  toetsen.filter(({ cells }) => cells.verklaringId === verklaringId);

/** What the screens judge with. */
export const knownTo = ({ opening, verklaringen, toetsen, fasen }: ScreenProps): Known =>
  knownOf(opening, { verklaringen, toetsen, fasen });

/** What a way to the next attempt is called. */
export const nextAttempt = 'Plan de volgende poging';
