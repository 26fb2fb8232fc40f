/** What a line of the Mailjournaal tells of a mail. */
import type { DateString } from '../dates';

/**
 * Klaargezet: about to be sent. Verzonden: gone. Mislukt: surely not gone, tried again at the next run. Onzeker: the run
 * stopped in between, so it may be gone; only a person sends it again. Vervallen: not needed any more.
 */
export const mailStatussen = ['Klaargezet', 'Verzonden', 'Mislukt', 'Onzeker', 'Vervallen'] as const;

export type MailStatus = (typeof mailStatussen)[number];

/** True when nothing is waiting for it any more. */
export const isAfgehandeld = (status: MailStatus): boolean => status === 'Verzonden' || status === 'Vervallen';

/** A line of the Mailjournaal, as far as it decides what to send. */
export interface MailRegel {
  readonly status: MailStatus;
  /** The day on which it left, or may have left; null when it surely did not. */
  readonly verzondenOp: DateString | null;
}
