/** Which mails left, as is remembered beside Mailjournaal: rows of that may be thrown out, and a mail does not leave again for it. */
import { magWeg, magWegNu } from '../../herinneringen/journaal';
import { vingerafdruk } from '../../importeren/vingerafdruk';
import type { Ledger } from '../../workbook/ownTabs/mailLedger';
import type { Change, Known, Property } from '../../workbook/state/properties';
import { change } from '../../workbook/state/properties';

/** So many letters and digits of a fingerprint: 36 bits, of which nobody can read to whom or about whom it was. */
const perMail = 7;

const signOf = (key: string): string => vingerafdruk(key).replace('.', '').slice(-perMail);

/** The signs of the keys of mails that left or may have; those that go first come first. */
const mailedProperty: Property<readonly string[]> = {
  key: 'plp.gemaild',
  read: (text = '') => text.match(/[0-9a-z]{7}/g) ?? [],
  write: (signs) => signs.join(''),
  less: (signs) => signs.slice(Math.ceil(signs.length / 8)),
};

const mailedIn = (known: Known): readonly string[] => mailedProperty.read(known[mailedProperty.key]);

/** Tells of a key without a line whether its mail left. */
export function leftBefore(known: Known): (key: string) => boolean {
  const signs = new Set(mailedIn(known));
  return (key) => signs.has(signOf(key));
}

/** Tells of a key whether its mail may leave, by its line, or where that is gone by what is remembered. */
export const mayLeave = (known: Known, { lines }: Ledger): ((key: string) => boolean) =>
  magWegNu(lines, leftBefore(known));

/** What is remembered with these lines; what is still due stays longest. None where that is known. */
export function mailedWith(known: Known, { lines, live }: Ledger): Change[] {
  const isLive = new Set([...live].map(signOf));
  const signs = new Set(mailedIn(known));
  for (const [key, line] of lines) {
    signs.delete(signOf(key));
    if (!magWeg(line)) signs.add(signOf(key));
  }
  const all = [...signs];
  const next = change(mailedProperty, [
    ...all.filter((sign) => !isLive.has(sign)),
    ...all.filter((sign) => isLive.has(sign)),
  ]);
  return next[1] === (known[mailedProperty.key] ?? '') ? [] : [next];
}

/** What is remembered without the mails of these keys. */
export function mailedWithout(known: Known, keys: Iterable<string>): Change {
  const gone = new Set([...keys].map(signOf));
  return change(
    mailedProperty,
    mailedIn(known).filter((sign) => !gone.has(sign)),
  );
}
