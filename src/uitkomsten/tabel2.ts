/** Tabel 2, outcome korte termijn: 2.1 … 2.3 (indicatoren.md, "The figures"). */
import type { Contact } from '../register/tabs/contacten';
import { soortenOrganisatie } from '../register/tabs/contacten';
import type { Meting } from '../register/tabs/metingen';
import { figuur, hoofdfiguur } from './basis/measure';
import type { Code } from './cijfers/figure';
import { aandeelVan, aantalVan, alsDeelnemer, alsRij, gemiddeldeVan, somVan } from './basis/herkomst';
import type { Herleidbaar, HerleidbareFiguur } from './basis/herkomst';
import { partsNamedByDoelen, squeeze } from './basis/getypt';
import type { Peiling } from './basis/peiling';
import { isIn } from './basis/period';

/** What a Meting measures in numbers. */
type Schaal =
  'communicatie' | 'samenwerking' | 'zelfstandigheid' | 'vakgerichteTaken' | 'zelfvertrouwen' | 'kansOpWerk';

interface FirstAndLast {
  readonly first: Meting;
  readonly last: Meting;
}

/** The first and last Meting up to the peildatum of each of the cohort that has at least two. */
function firstAndLast({ cohort, peildatum }: Peiling): readonly FirstAndLast[] {
  return cohort.flatMap(({ metingen }) => {
    const known = metingen.filter(({ datum }) => datum <= peildatum);
    return known.length >= 2 ? [{ first: known[0]!, last: known[known.length - 1]! }] : [];
  });
}

const stijging = (pairs: readonly FirstAndLast[], schaal: Schaal): Herleidbaar =>
  aandeelVan(
    pairs,
    ({ first, last }) => last[schaal] > first[schaal],
    ({ first }) => alsDeelnemer(first),
  );

const mean = (metingen: readonly Meting[], schaal: Schaal): Herleidbaar =>
  gemiddeldeVan(metingen, (meting) => meting[schaal], alsRij('metingen'));

const groei = (code: Code, pairs: readonly FirstAndLast[], naam: string, schaal: Schaal): HerleidbareFiguur[] => [
  figuur(code, `${naam}: stijging`, stijging(pairs, schaal)),
  figuur(
    code,
    `${naam}: eerste`,
    mean(
      pairs.map(({ first }) => first),
      schaal,
    ),
  ),
  figuur(
    code,
    `${naam}: laatste`,
    mean(
      pairs.map(({ last }) => last),
      schaal,
    ),
  ),
];

function werkervaring(peiling: Peiling, pairs: readonly FirstAndLast[]): HerleidbareFiguur[] {
  const { cohort, peildatum } = peiling;
  const uren = cohort.flatMap(({ stagelog }) =>
    stagelog.filter(({ datum, gewerkteUren }) => datum <= peildatum && gewerkteUren !== null),
  );
  return [
    hoofdfiguur(
      '2.1',
      aandeelVan(cohort, ({ stages }) => stages.some(({ start }) => start <= peildatum), alsDeelnemer),
    ),
    figuur(
      '2.1',
      'Uren',
      somVan(uren, ({ gewerkteUren }) => gewerkteUren!, alsRij('stagelog')),
    ),
    ...groei('2.1', pairs, 'Communicatie', 'communicatie'),
    ...groei('2.1', pairs, 'Samenwerking', 'samenwerking'),
    ...groei('2.1', pairs, 'Zelfstandigheid', 'zelfstandigheid'),
    ...groei('2.1', pairs, 'Vakgerichte taken', 'vakgerichteTaken'),
  ];
}

const zelfbeeld = (pairs: readonly FirstAndLast[]): HerleidbareFiguur[] => [
  hoofdfiguur('2.2', stijging(pairs, 'zelfvertrouwen')),
  ...groei('2.2', pairs, 'Zelfvertrouwen', 'zelfvertrouwen'),
  ...groei('2.2', pairs, 'Kans op werk', 'kansOpWerk'),
];

function perSoort(soort: string, contacten: readonly Contact[]): HerleidbareFiguur[] {
  // One contact stands for each organisation.
  const organisaties = new Map(contacten.map((one) => [squeeze(one.organisatie).toLowerCase(), one]));
  const aanwezigen = contacten.filter(({ aantalAanwezigen }) => aantalAanwezigen !== null);
  const rij = alsRij('contacten');
  return [
    figuur('2.3', `${soort}: contacten`, aantalVan(contacten, rij)),
    figuur('2.3', `${soort}: organisaties`, aantalVan([...organisaties.values()], rij)),
    figuur(
      '2.3',
      `${soort}: aanwezigen`,
      somVan(aanwezigen, ({ aantalAanwezigen }) => aantalAanwezigen!, rij),
    ),
  ];
}

function netwerk({ register, projectjaar, period }: Peiling): HerleidbareFiguur[] {
  const contacten = register.contacten.filter(({ datum }) => isIn(period, datum));
  const named = partsNamedByDoelen(register, projectjaar.id, '2.3').map(squeeze);
  const isShown = (soort: string): boolean =>
    contacten.some(({ soortOrganisatie }) => soortOrganisatie === soort) ||
    ['contacten', 'organisaties', 'aanwezigen'].some((what) => named.includes(squeeze(`${soort}:${what}`)));
  return [
    hoofdfiguur('2.3', aantalVan(contacten, alsRij('contacten'))),
    ...soortenOrganisatie.filter(isShown).flatMap((soort) =>
      perSoort(
        soort,
        contacten.filter(({ soortOrganisatie }) => soortOrganisatie === soort),
      ),
    ),
  ];
}

/** The figures of Tabel 2, in the order of the page. */
export function tabel2(peiling: Peiling): HerleidbareFiguur[] {
  const pairs = firstAndLast(peiling);
  return [...werkervaring(peiling, pairs), ...zelfbeeld(pairs), ...netwerk(peiling)];
}
