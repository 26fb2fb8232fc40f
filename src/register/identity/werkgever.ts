/** What belongs to a werkgever by the name that people typed, and until when the cooperation goes on. */
import type { DateString } from '../dates';
import { dateIn } from '../dates';
import type { Cells, IdRow } from '../row';
import { lastFirst } from '../weg/lastFirst';
import { comparable } from '../text/search';

/** A name as it compares: capitals and white space aside; null without a name. */
export const sameNameKey = (name: unknown): string | null =>
  String(name ?? '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase() || null;

/** True for one name written twice; white space and capitals aside. @example sameName('De  Linde', 'de linde ') // true */
export const sameName = (a: unknown, b: unknown): boolean =>
  sameNameKey(a) !== null && sameNameKey(a) === sameNameKey(b);

/** The other werkgevers with this name. */
export const namesakes = (
  werkgevers: readonly IdRow<'werkgevers'>[],
  name: unknown,
  id: string | null,
): IdRow<'werkgevers'>[] => werkgevers.filter((one) => one.id !== id && sameName(one.cells.naam, name));

/** What people leave out or put before a name without meaning another: the form of a firm, and an article. */
const besideTheName = /\b(?:b ?v|n ?v|v ?o ?f|stichting|firma|de|het|een)\b/g;

/** From so many letters on a part of a name, or a letter more or less, says that two may be one. */
const leastLetters = 4;

const roughName = (name: unknown): string =>
  comparable(String(name ?? ''))
    .replace(besideTheName, '')
    .replace(/ /g, '');

/** True where one letter is other, missing or too much. */
function differsByOne(a: string, b: string): boolean {
  const shared = Math.min(a.length, b.length);
  let before = 0;
  while (before < shared && a[before] === b[before]) before += 1;
  let after = 0;
  while (after < shared - before && a[a.length - 1 - after] === b[b.length - 1 - after]) after += 1;
  return Math.max(a.length, b.length) - before - after <= 1;
}

/** True when these may be one name: one is a part of the other, or they differ by a letter. @example nearName('De Hoek BV', 'Bakkerij de Hoek') // true */
export function nearName(a: unknown, b: unknown): boolean {
  const [one, other] = [roughName(a), roughName(b)];
  if (Math.min(one.length, other.length) < leastLetters) return one !== '' && one === other;
  return one.includes(other) || other.includes(one) || differsByOne(one, other);
}

/** The other werkgevers that may be the one with this name: those that have it first. */
export const nearNamesakes = (
  werkgevers: readonly IdRow<'werkgevers'>[],
  name: unknown,
  id: string | null,
): IdRow<'werkgevers'>[] => {
  const same = namesakes(werkgevers, name, id);
  return [
    ...same,
    ...werkgevers.filter((one) => one.id !== id && !same.includes(one) && nearName(one.cells.naam, name)),
  ];
};

/** True while the cooperation goes on: no Actief tot, or one that has not passed. */
export const isActive = ({ cells }: IdRow<'werkgevers'>, today: DateString): boolean => {
  const tot = dateIn(cells.actiefTot);
  return tot === null || tot >= today;
};

/** True for a stage that goes on after this day. */
export const goesOnAfter = ({ einde }: Cells<'stages'>, date: DateString): boolean => {
  const last = dateIn(einde);
  return last === null || last > date;
};

/** The stages at this werkgever that go on after the cooperation ends: somebody has to end or move them. */
export const stagesAfter = (
  stages: readonly IdRow<'stages'>[],
  werkgeverId: string,
  actiefTot: DateString,
): IdRow<'stages'>[] =>
  stages.filter(({ cells }) => cells.werkgeverId === werkgeverId && goesOnAfter(cells, actiefTot));

/** What kind of organisation has this name, as far as is known: a werkgever, or as it was with the last contact. Else null. */
export function kindOfOrganisation(
  naam: unknown,
  werkgevers: readonly IdRow<'werkgevers'>[],
  contacten: readonly IdRow<'contacten'>[],
): string | null {
  if (werkgevers.some(({ cells }) => sameName(cells.naam, naam))) return 'Werkgever';
  const soort = contactsWith(contacten, naam)[0]?.cells.soortOrganisatie;
  return typeof soort === 'string' ? soort : null;
}

/** The contacts with an organisation, by its name, the last one first. */
export const contactsWith = (
  contacten: readonly IdRow<'contacten'>[],
  organisatie: unknown,
): readonly IdRow<'contacten'>[] =>
  lastFirst(
    contacten.filter(({ cells }) => sameName(cells.organisatie, organisatie)),
    'datum',
  );
