/** Whom a medewerker opened last: the next form goes on with her, and an empty search offers them. IDs only, for herself only. */
import type { Change, Known, Property } from './properties';
import { change } from './properties';

/** How many are offered. */
const most = 5;

const prefix = 'plp.laatst.';

/** Who is at hand, '' for nobody; and those who were, the last first: by ID. */
export interface Recent {
  readonly nu: string;
  readonly ids: readonly string[];
}

/** @param medewerker the ID in Medewerkers */
const recentProperty = (medewerker: string): Property<Recent> => ({
  key: `${prefix}${medewerker}`,
  read: (text = '') => {
    const [nu = '', ...ids] = text.split(' ');
    return { nu, ids };
  },
  write: ({ nu, ids }) => [nu, ...ids].join(' '),
  less: () => ({ nu: '', ids: [] }),
});

export const recentOf = (known: Known, medewerker: string): Recent => {
  const property = recentProperty(medewerker);
  return property.read(known[property.key]);
};

/** What is to be remembered where somebody else is at hand now. @param deelnemerId '' for nobody any more */
export function recentChange(medewerker: string, { nu, ids }: Recent, deelnemerId: string): readonly Change[] {
  if (deelnemerId === nu) return [];
  const others = ids.filter((id) => id !== deelnemerId);
  const next = deelnemerId === '' ? ids : [deelnemerId, ...others].slice(0, most);
  return [change(recentProperty(medewerker), { nu: deelnemerId, ids: next })];
}

/** The same without this deelnemer, of everybody. */
export const recentWithout = (known: Known, ids: ReadonlySet<string>): Change[] =>
  Object.keys(known)
    .filter((key) => key.startsWith(prefix))
    .map((key) => {
      const place = recentProperty(key.slice(prefix.length));
      const { nu, ids: before } = place.read(known[key]);
      return change(place, { nu: ids.has(nu) ? '' : nu, ids: before.filter((id) => !ids.has(id)) });
    });
