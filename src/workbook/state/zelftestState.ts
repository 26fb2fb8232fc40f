/** What the self-test found that the register does otherwise for, whether Google makes pictures of charts; and what the self-attack came to. */
import type { DateString } from '../../register/dates';
import type { Change, Known, Properties, Property } from './properties';
import { change, jsonIn, remember } from './properties';

interface State {
  readonly plaatjes: boolean;
}

/** Until the self-test was done, pictures are asked. */
const property: Property<State> = {
  key: 'plp.zelftest',
  read: (text) => ({ plaatjes: (jsonIn(text) as Partial<State> | null)?.plaatjes !== false }),
  write: (state) => JSON.stringify(state),
  less: (state) => state,
};

/** Remembers whether Google makes pictures of charts: one question to Google. */
export const rememberPictures = (properties: Properties, plaatjes: boolean): void =>
  remember(properties, change(property, { plaatjes }));

/** The same among all that the workbook remembers. */
export const picturesFrom = (known: Known): boolean => property.read(known[property.key]).plaatjes;

/** False where the self-test found that Google makes no pictures of charts: one question to Google. */
export const makesPictures = (properties: Properties): boolean =>
  property.read(properties.getProperty(property.key) ?? undefined).plaatjes;

/** How many attacks were tried on a day, and of which kinds one came through. */
export interface Zelfaanval {
  readonly op: DateString;
  readonly aantal: number;
  readonly erdoor: readonly string[];
}

const aanvalProperty: Property<Zelfaanval | null> = {
  key: 'plp.zelfaanval',
  read: (text) => {
    const stored = jsonIn(text) as Partial<Zelfaanval> | null;
    return typeof stored?.op === 'string' && typeof stored.aantal === 'number' && Array.isArray(stored.erdoor)
      ? { op: stored.op, aantal: stored.aantal, erdoor: stored.erdoor.map(String) }
      : null;
  },
  write: (value) => JSON.stringify(value),
  less: () => null,
};

/** Null where it was never done. */
export const zelfaanvalFrom = (known: Known): Zelfaanval | null => aanvalProperty.read(known[aanvalProperty.key]);

export const zelfaanvalChange = (value: Zelfaanval): Change => change(aanvalProperty, value);
