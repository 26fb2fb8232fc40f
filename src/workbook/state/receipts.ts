/** Which receipts of saves were used, and the secret that receipts are signed with: any editor can call undo with anything. */
import type { Google } from '../google';
import type { Change, Known, Property } from './properties';
import { change, jsonIn, shortText } from './properties';

/** Undoing can be done so long after a save, in milliseconds: as long as a working day. */
export const undoTerm = 12 * 3_600_000;

const secretProperty = shortText('plp.zegel');

/** What receipts are signed with. */
export interface Secret {
  readonly text: string;
  /** It stands nowhere yet: what is signed with it holds only once it is remembered. */
  readonly isNew: boolean;
}

/** The secret that is remembered; null where there is none. */
export function knownSecret(known: Known): Secret | null {
  const text = secretProperty.read(known[secretProperty.key]);
  return text === null ? null : { text, isNew: false };
}

/** The secret that is remembered, or a new one. */
export const secretOf = ({ utilities }: Pick<Google, 'utilities'>, known: Known): Secret =>
  knownSecret(known) ?? { text: utilities.getUuid() + utilities.getUuid(), isNew: true };

/** A new secret on its way to its property. */
export const toRemember = ({ text, isNew }: Secret): Change[] => (isNew ? [change(secretProperty, text)] : []);

/** Hex of the first half of the signature (HMAC-SHA256, 128 bits) over these. */
export function sealOf({ utilities }: Pick<Google, 'utilities'>, { text }: Secret, content: unknown): string {
  // In UTF-8: else Google signs each sign that is not ASCII as a question mark.
  return utilities
    .computeHmacSha256Signature(JSON.stringify(content), text, utilities.Charset.UTF_8)
    .slice(0, 16)
    .map((byte) => ((byte + 256) % 256).toString(16).padStart(2, '0'))
    .join('');
}

/** The receipts that were used, each beginning with its moment; of older ones than `tot` nobody knows any more. */
interface Used {
  readonly tot: number;
  readonly al: readonly string[];
}

const momentIn = (receipt: string): number => Number(receipt.split('.')[0]);

const usedProperty: Property<Used> = {
  key: 'plp.ongedaan',
  read: (text) => {
    const { tot, al } = (jsonIn(text) ?? {}) as Partial<Used>;
    return { tot: Number(tot) || 0, al: Array.isArray(al) ? al.map(String) : [] };
  },
  write: (used) => JSON.stringify(used),
  less: ({ tot, al }) => ({ tot: Math.max(tot, momentIn(al[0] ?? '0')), al: al.slice(1) }),
};

/** True when this receipt may have been used before. */
export function isUsed(known: Known, receipt: string): boolean {
  const { tot, al } = usedProperty.read(known[usedProperty.key]);
  return momentIn(receipt) <= tot || al.includes(receipt);
}

/** That this receipt was used, on its way to its property. @param now in epoch milliseconds */
export function usedChange(known: Known, receipt: string, now: number): Change {
  const { tot, al } = usedProperty.read(known[usedProperty.key]);
  const live = al.filter((one) => momentIn(one) > now - undoTerm);
  return change(usedProperty, { tot, al: [...live, receipt] });
}
