/** What the self-test found that the register does otherwise for: whether Google makes pictures of charts. */
import type { Known, Properties, Property } from './properties';
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
