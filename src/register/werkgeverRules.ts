/** What must hold for a werkgever beyond its own cells, and what belongs to a name that people typed. */
import type { Row } from './row';
import type { DateString } from './dates';
import { dutchDate, isDateString } from './dates';

type Cells = Row['cells'];

interface Identified {
  readonly id: string;
  readonly cells: Cells;
}

const comparable = (name: unknown): string =>
  String(name ?? '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();

/** True for one name written twice; white space and capitals aside. @example sameName('De  Linde', 'de linde ') // true */
export const sameName = (a: unknown, b: unknown): boolean => comparable(a) !== '' && comparable(a) === comparable(b);

/** The other werkgevers with this name. */
export const namesakes = <W extends Identified>(werkgevers: readonly W[], name: unknown, id: string | null): W[] =>
  werkgevers.filter((one) => one.id !== id && sameName(one.cells['naam'], name));

const dateIn = (cell: unknown): DateString | null => (typeof cell === 'string' && isDateString(cell) ? cell : null);

/** True while the cooperation goes on: no Actief tot, or one that has not passed. */
export const isActive = ({ cells }: Identified, today: DateString): boolean => {
  const tot = dateIn(cells['actiefTot']);
  return tot === null || tot >= today;
};

/** What is wrong, by column key: the cooperation ends after it begins. */
export function werkgeverProblems(cells: Cells): Readonly<Record<string, string>> {
  const sinds = dateIn(cells['actiefSinds']);
  const tot = dateIn(cells['actiefTot']);
  return sinds !== null && tot !== null && tot < sinds
    ? { actiefTot: `Actief tot: dit is vóór Actief sinds (${dutchDate(sinds)}). Kijk de datum na.` }
    : {};
}

/** The stages at this werkgever that go on after the cooperation ends: somebody has to end or move them. */
export const stagesAfter = <S extends Identified>(
  stages: readonly S[],
  werkgeverId: string,
  actiefTot: DateString,
): S[] =>
  stages.filter(({ cells }) => {
    const einde = dateIn(cells['einde']);
    return cells['werkgeverId'] === werkgeverId && (einde === null || einde > actiefTot);
  });

/** What kind of organisation has this name, as far as is known: a werkgever, or as it was with the last contact. Else null. */
export function kindOfOrganisation(
  naam: unknown,
  werkgevers: readonly Identified[],
  contacten: readonly Identified[],
): string | null {
  if (werkgevers.some(({ cells }) => sameName(cells['naam'], naam))) return 'Werkgever';
  const soort = contactsWith(contacten, naam)[0]?.cells['soortOrganisatie'];
  return typeof soort === 'string' ? soort : null;
}

/** The contacts with an organisation, by its name, the last one first. */
export const contactsWith = <C extends Identified>(contacten: readonly C[], organisatie: unknown): C[] =>
  contacten
    .filter(({ cells }) => sameName(cells['organisatie'], organisatie))
    .sort((a, b) => String(b.cells['datum']).localeCompare(String(a.cells['datum'])));
