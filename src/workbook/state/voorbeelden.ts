/** Which rows are examples: by the IDs that they got, since an ID goes along wherever a row is moved, and is never given again. */
import type { TimestampString } from '../../register/dates';
import type { Known, Properties, Property } from './properties';
import { change, jsonIn, remember } from './properties';

/** A record, with the fingerprint that it had when it was put in. */
type Voorbeeld = readonly [id: string, afdruk: string];

export interface Voorbeelden {
  /** How often they were put in: each time is a request of its own. */
  readonly keer: number;
  /** When they were put in last. */
  readonly op: TimestampString;
  /** A deelnemer with all that belongs to her stands together. */
  readonly groepen: readonly (readonly Voorbeeld[])[];
}

const none: Voorbeelden = { keer: 0, op: '', groepen: [] };

const isVoorbeeld = (one: unknown): one is Voorbeeld =>
  Array.isArray(one) && one.length === 2 && one.every((text) => typeof text === 'string');

const property: Property<Voorbeelden> = {
  key: 'plp.voorbeelden',
  read: (text) => {
    const stored = jsonIn(text) as Partial<Voorbeelden> | null;
    const groepen: unknown[] = Array.isArray(stored?.groepen) ? stored.groepen : [];
    return {
      keer: Number.isInteger(stored?.keer) ? stored!.keer! : none.keer,
      op: typeof stored?.op === 'string' ? stored.op : none.op,
      groepen: groepen.map((group) => (Array.isArray(group) ? group.filter(isVoorbeeld) : [])),
    };
  },
  write: (value) => JSON.stringify(value),
  less: (value) => ({ ...value, groepen: value.groepen.slice(1) }),
};

/** The same among all that the workbook remembers. */
export const voorbeeldenFrom = (known: Known): Voorbeelden => property.read(known[property.key]);

/** Remembers which rows are examples now: one question to Google. */
export const rememberVoorbeelden = (properties: Properties, value: Voorbeelden): void =>
  remember(properties, change(property, value));

/** The IDs of these examples. */
export const idsOf = ({ groepen }: Voorbeelden): Set<string> => new Set(groepen.flat().map(([id]) => id));
