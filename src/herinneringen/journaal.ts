/** What the Mailjournaal knows of a mail, and the key by which it knows it: nothing leaves twice, nothing gets lost. */
import type { DateString } from '../register/dates';
import type { MailRegel } from '../register/made/mailjournaal';
import { isAfgehandeld } from '../register/made/mailjournaal';
import { plainAddress } from '../register/schema';

/** What one line stands for. */
export interface MailSleutel {
  /** A record ID, a month, or `team`. */
  readonly record: string;
  /** What kind of mail, with its moment: `toets-14`. */
  readonly kind: string;
  readonly due: DateString;
  readonly recipient: string;
}

const separator = '|';

/** The key of a line. @example sleutel({ record: 'T-0001', kind: 'toets-14', due: '2025-09-09', recipient: 'A@b.nl' }) // 'T-0001|toets-14|2025-09-09|a@b.nl' */
export const sleutel = ({ record, kind, due, recipient }: MailSleutel): string =>
  [record, kind, due, plainAddress(recipient)].join(separator);

/** The record in a key: an ID, a month, or `team`. */
export const recordOfKey = (key: string): string => key.split(separator)[0] ?? '';

/** The kind in a key; '' when it is no key. */
export const kindOfKey = (key: string): string => key.split(separator)[1] ?? '';

/** The address in a key, as it compares. */
export const recipientOfKey = (key: string): string => key.slice(key.lastIndexOf(separator) + 1);

/**
 * True when a mail with this line may be sent: there is no line, or it surely did not leave. What may have left is never
 * sent again by itself, also when it lapsed in the meantime.
 */
export const magWeg = (regel: MailRegel | undefined): boolean =>
  regel === undefined || regel.status === 'Mislukt' || (regel.status === 'Vervallen' && regel.verzondenOp === null);

/**
 * Tells of a key whether its mail may leave: by its line, and where somebody threw that out by what is remembered.
 * @param ging true for a key whose mail left
 */
export const magWegNu =
  (regels: ReadonlyMap<string, MailRegel>, ging: (key: string) => boolean) =>
  (key: string): boolean =>
    magWeg(regels.get(key)) && (regels.has(key) || !ging(key));

/** True when it is still waiting, for a next run or for a person: then it can lapse. */
export const isHangend = ({ status }: MailRegel): boolean => !isAfgehandeld(status);
