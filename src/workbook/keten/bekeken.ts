/**
 * Who opened whose dossier, until the night writes it in the Logboek. Each person has a place of her own, one for days with an
 * even number and one for the others: the night empties only what nobody writes any more, so that no lock is needed.
 */
import type { TimestampString } from '../../register/dates';
import { daysBetween } from '../../register/dates';
import type { Change, Known, Property } from '../state/properties';
import { bytesOf, change, jsonIn, mostBytes } from '../state/properties';

const prefix = 'plp.bekeken.';

/** One that stands alone: `<moment>|<Deelnemer-ID>|<form>`. */
type Regel = string;

const property = (key: string): Property<readonly Regel[]> => ({
  key,
  read: (text) => {
    const stored = jsonIn(text);
    return Array.isArray(stored) ? stored.filter((one): one is string => typeof one === 'string') : [];
  },
  write: (regels) => (regels.length === 0 ? '' : JSON.stringify(regels)),
  less: (regels) => regels.slice(1),
});

/** That somebody looked. */
export interface Bekeken {
  readonly wie: string;
  readonly op: TimestampString;
  readonly deelnemerId: string;
  /** The name of the form or of the paper in code; '' for rows that no form asked for. */
  readonly waar: string;
}

/** Today's place is another one than yesterday's. */
const slotOf = (day: string): number => daysBetween('2000-01-01', day) % 2;

const placeOf = (day: string, wie: string, number: number): string =>
  `${prefix}${slotOf(day)}.${number}.${wie.toLowerCase()}`;

/** What is left of a value for one more. */
const hasRoom = (text: string, regel: Regel): boolean => bytesOf(text) + bytesOf(regel) + 4 <= mostBytes;

/**
 * What is to be remembered that somebody looks; null where it is known of this day: once a person, deelnemer and form. Rows that
 * no form asked for are told only where nothing else is.
 */
export function toRemember(known: Known, { wie, op, deelnemerId, waar }: Bekeken): Change | null {
  const day = op.slice(0, 10);
  const regel = `${op}|${deelnemerId}|${waar}`;
  for (let number = 0; ; number++) {
    const place = property(placeOf(day, wie, number));
    const text = known[place.key] ?? '';
    const regels = place.read(text);
    const isKnown = regels.some((one) => {
      const [moment = '', who, where] = one.split('|');
      return moment.startsWith(day) && who === deelnemerId && (waar === '' || where === waar);
    });
    if (isKnown) return null;
    if (hasRoom(text, regel)) return change(place, [...regels, regel]);
  }
}

const bekekenDoor =
  (wie: string) =>
  (regel: Regel): Bekeken => {
    const [op = '', deelnemerId = '', waar = ''] = regel.split('|');
    return { wie, op, deelnemerId, waar };
  };

/** Who looked at this deelnemer and does not stand in the Logboek yet, the last first. */
export const stillWaiting = (known: Known, deelnemerId: string): readonly Bekeken[] =>
  Object.keys(known)
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => {
      const [, , ...who] = key.slice(prefix.length).split('.');
      return property(key)
        .read(known[key])
        .map(bekekenDoor(who.join('.')));
    })
    .filter((one) => one.deelnemerId === deelnemerId)
    .sort((a, b) => (a.op < b.op ? 1 : -1));

/** All that waits of the days before this one, and what is left of it then. */
export function takeBefore(
  known: Known,
  today: string,
): { readonly bekeken: readonly Bekeken[]; readonly changes: readonly Change[] } {
  const bekeken: Bekeken[] = [];
  const changes: Change[] = [];
  for (const key of Object.keys(known).sort()) {
    const [slot, , ...who] = key.startsWith(prefix) ? key.slice(prefix.length).split('.') : [];
    // Today somebody may write here.
    if (slot === undefined || Number(slot) === slotOf(today)) continue;
    const place = property(key);
    const regels = place.read(known[key]);
    if (regels.length === 0) continue;
    bekeken.push(...regels.map(bekekenDoor(who.join('.'))));
    changes.push(change(place, []));
  }
  return { bekeken: bekeken.sort((a, b) => (a.op < b.op ? -1 : 1)), changes };
}

/** Forgets who looked at these people. */
export const forgetViews = (known: Known, ids: ReadonlySet<string>): Change[] =>
  Object.keys(known)
    .filter((key) => key.startsWith(prefix))
    .flatMap((key) => {
      const place = property(key);
      const regels = place.read(known[key]);
      const left = regels.filter((one) => !ids.has(one.split('|')[1] ?? ''));
      return left.length === regels.length ? [] : [change(place, left)];
    });
