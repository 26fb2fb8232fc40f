/** Tabel 1, output korte termijn: 1.1 … 1.7 (indicatoren.md, "The figures"). */
import { quarterOf } from '../register/dates';
import { waardevolWerk } from '../register/tabs/plaatsingen';
import { aanpassingen } from '../register/tabs/lists';
import { figuur, hoofdfiguur } from './basis/measure';
import { cohortOf, vorigProjectjaar } from './basis/cohort';
import type { Dossier } from './basis/dossier';
import { eerstePlaatsing, isDoorgestroomd } from './basis/doorstroom';
import { startdatum, viaVoortraject } from './basis/fase';
import { aandeelVan, aantalVan, alsDeelnemer, alsRij, alsWerkgever } from './basis/herkomst';
import type { Herleidbaar, HerleidbareFiguur } from './basis/herkomst';
import { partsNamedByDoelen, squeeze, withNamed } from './basis/getypt';
import { intakesCompleet } from './indicatoren/gedeeld/intakes';
import { alphabetical } from './basis/order';
import type { Basis, Peiling } from './basis/peiling';
import { isIn, isOpenOp } from './basis/period';
import { heeftVerklaring, isUitgevallen, trajectstatus, trajectstatussen } from './basis/trajectstatus';
import { openWerkgevers, werkgeversOf } from './indicatoren/gedeeld/werkgevers';

/** The share of a cohort that is doorgestroomd; 3.1 and 3.2 use it too. */
export const doorstroomVan = (cohort: readonly Dossier[], { peildatum }: Basis): Herleidbaar =>
  aandeelVan(cohort, (dossier) => isDoorgestroomd(dossier, peildatum), alsDeelnemer);

const verklaringen = ({ cohort, peildatum }: Peiling): Herleidbaar =>
  aandeelVan(cohort, (dossier) => heeftVerklaring(dossier, peildatum), alsDeelnemer);

function doorstroom(peiling: Peiling): HerleidbareFiguur[] {
  const { register, projectjaar, cohort, cohorten, peildatum } = peiling;
  const first = cohort.flatMap((dossier) => eerstePlaatsing(dossier, peildatum) ?? []);
  const named = partsNamedByDoelen(register, projectjaar.id, '1.2').flatMap(
    (part) => /^Functie\s*:\s*(.+)$/s.exec(part)?.[1] ?? [],
  );
  const functies = withNamed(
    first.map(({ functie }) => functie.trim()),
    named,
  );
  return [
    hoofdfiguur('1.2', doorstroomVan(cohort, peiling)),
    figuur('1.2', 'Alle cohorten', doorstroomVan(cohorten, peiling)),
    ...waardevolWerk.map((soort) =>
      figuur(
        '1.2',
        `Soort: ${soort}`,
        aandeelVan(first, (one) => one.soort === soort, alsRij('plaatsingen')),
      ),
    ),
    ...[...functies].sort(alphabetical).map((functie) =>
      figuur(
        '1.2',
        `Functie: ${functie}`,
        aandeelVan(first, (one) => one.functie.trim() === functie, alsRij('plaatsingen')),
      ),
    ),
  ];
}

/** The parts of 1.3 for the quarters (or years) that occur or that a Doel names, in order of time. */
function starts(
  cohort: readonly Dossier[],
  labelOf: (date: string) => string,
  named: readonly string[],
): HerleidbareFiguur[] {
  const dated = cohort.map((dossier) => ({ dossier, label: labelOf(startdatum(dossier)!) }));
  return [
    ...withNamed(
      dated.map(({ label }) => label),
      named,
    ),
  ]
    .sort()
    .map((label) =>
      figuur(
        '1.3',
        label,
        aantalVan(
          dated.filter((one) => one.label === label),
          ({ dossier }) => alsDeelnemer(dossier),
        ),
      ),
    );
}

function instroom({ register, projectjaar, cohort }: Peiling): HerleidbareFiguur[] {
  const named = partsNamedByDoelen(register, projectjaar.id, '1.3').map(squeeze);
  return [
    hoofdfiguur('1.3', aantalVan(cohort, alsDeelnemer)),
    ...starts(
      cohort,
      quarterOf,
      named.filter((part) => /^\d{4}-Q[1-4]$/.test(part)),
    ),
    ...starts(
      cohort,
      (date) => date.slice(0, 4),
      named.filter((part) => /^\d{4}$/.test(part)),
    ),
    figuur('1.3', 'Via voortraject', aandeelVan(cohort, viaVoortraject, alsDeelnemer)),
  ];
}

function statussen(peiling: Peiling): HerleidbareFiguur[] {
  const { cohort, peildatum } = peiling;
  return [
    hoofdfiguur('1.4', verklaringen(peiling)),
    ...trajectstatussen.map((status) =>
      figuur(
        '1.4',
        status,
        aandeelVan(cohort, (dossier) => trajectstatus(dossier, peildatum) === status, alsDeelnemer),
      ),
    ),
  ];
}

function werkgevers({ register, period, peildatum }: Peiling): HerleidbareFiguur[] {
  const openStages = register.stages.filter((stage) => isOpenOp(stage, peildatum));
  const nieuw = register.werkgevers.filter(({ actiefSinds }) => isIn(period, actiefSinds));
  const contacten = (soort: string): Herleidbaar =>
    aantalVan(
      register.contacten.filter((contact) => contact.soort === soort && isIn(period, contact.datum)),
      alsRij('contacten'),
    );
  return [
    hoofdfiguur('1.5', aantalVan(openWerkgevers(register, peildatum), alsRij('werkgevers'))),
    figuur('1.5', 'Nieuw', aantalVan(nieuw, alsRij('werkgevers'))),
    figuur('1.5', 'Met open stage', aantalVan(werkgeversOf(openStages), alsWerkgever)),
    figuur('1.5', 'Voorlichtingsbijeenkomsten', contacten('Voorlichtingsbijeenkomst')),
    figuur('1.5', 'Presentaties', contacten('Presentatie')),
    figuur('1.5', 'Media', contacten('Media')),
  ];
}

function uitval(peiling: Peiling): HerleidbareFiguur[] {
  const { projectjaren, projectjaar, dossiers, cohort, peildatum } = peiling;
  const previous = vorigProjectjaar(projectjaren, projectjaar);
  const previousCohort = previous ? cohortOf(dossiers, [previous], peildatum) : [];
  const uitgevallen = (group: readonly Dossier[]): Herleidbaar =>
    aandeelVan(group, (dossier) => isUitgevallen(dossier, peildatum), alsDeelnemer);
  return [
    hoofdfiguur('1.6', uitgevallen(cohort)),
    figuur('1.6', 'Vorig projectjaar', uitgevallen(previousCohort)),
    figuur('1.6', 'Intakes compleet', intakesCompleet(peiling)),
  ];
}

function lesinhoud({ register, period }: Peiling): HerleidbareFiguur[] {
  const rows = register.stagelog.filter(({ aanpassing, datum }) => aanpassing !== null && isIn(period, datum));
  const count = (some: typeof rows): Herleidbaar => aantalVan(some, alsRij('stagelog'));
  return [
    hoofdfiguur('1.7', count(rows)),
    ...aanpassingen.map((kind) =>
      figuur('1.7', `Aanpassing: ${kind}`, count(rows.filter(({ aanpassing }) => aanpassing === kind))),
    ),
  ];
}

/** The figures of Tabel 1, in the order of the page. */
export const tabel1 = (peiling: Peiling): HerleidbareFiguur[] => [
  hoofdfiguur('1.1', verklaringen(peiling)),
  ...doorstroom(peiling),
  ...instroom(peiling),
  ...statussen(peiling),
  ...werkgevers(peiling),
  ...uitval(peiling),
  ...lesinhoud(peiling),
];
