/** Tabel 1, output korte termijn: 1.1 … 1.7 (indicatoren.md, "The figures"). */
import { quarterOf } from '../register/dates';
import { waardevolWerk } from '../register/tabs/plaatsingen';
import { aanpassingen } from '../register/tabs/lists';
import { aandeelVan, aantal, figuur, hoofdfiguur } from './bareFigure';
import type { Measure } from './bareFigure';
import { cohortOf, vorigProjectjaar } from './cohort';
import type { Dossier } from './dossier';
import { eerstePlaatsing, isDoorgestroomd } from './doorstroom';
import { startdatum, viaVoortraject } from './fase';
import type { BareFigure } from './figure';
import { partsNamedByDoelen, squeeze, withNamed } from './indicator';
import { intakesCompleet } from './intakes';
import { alphabetical } from './order';
import type { Basis, Peiling } from './peiling';
import { isIn, isOpenOp } from './period';
import { heeftVerklaring, isUitgevallen, trajectstatus, trajectstatussen } from './trajectstatus';
import { openWerkgevers } from './werkgevers';

/** The share of a cohort that is doorgestroomd; 3.1 and 3.2 use it too. */
export const doorstroomVan = (cohort: readonly Dossier[], { peildatum }: Basis): Measure =>
  aandeelVan(cohort, (dossier) => isDoorgestroomd(dossier, peildatum));

const verklaringen = ({ cohort, peildatum }: Peiling): Measure =>
  aandeelVan(cohort, (dossier) => heeftVerklaring(dossier, peildatum));

function doorstroom(peiling: Peiling): BareFigure[] {
  const { register, projectjaar, cohort, cohorten, peildatum } = peiling;
  const first = cohort.flatMap((dossier) => eerstePlaatsing(dossier, peildatum) ?? []);
  const named = partsNamedByDoelen(register, projectjaar.id, '1.2')
    .flatMap((part) => /^Functie\s*:\s*(.+)$/s.exec(part)?.[1] ?? []);
  const functies = withNamed(first.map(({ functie }) => functie.trim()), named);
  return [
    hoofdfiguur('1.2', doorstroomVan(cohort, peiling)),
    figuur('1.2', 'Alle cohorten', doorstroomVan(cohorten, peiling)),
    ...waardevolWerk.map((soort) => figuur('1.2', `Soort: ${soort}`, aandeelVan(first, (one) => one.soort === soort))),
    ...[...functies].sort(alphabetical).map((functie) =>
      figuur('1.2', `Functie: ${functie}`, aandeelVan(first, (one) => one.functie.trim() === functie))),
  ];
}

/** The parts of 1.3 for the quarters (or years) that occur or that a Doel names, in order of time. */
function starts(dates: readonly string[], labelOf: (date: string) => string, named: readonly string[]): BareFigure[] {
  const labels = withNamed(dates.map(labelOf), named);
  return [...labels].sort().map((label) =>
    figuur('1.3', label, aantal(dates.filter((date) => labelOf(date) === label).length)));
}

function instroom({ register, projectjaar, cohort }: Peiling): BareFigure[] {
  const dates = cohort.map((dossier) => startdatum(dossier)!);
  const named = partsNamedByDoelen(register, projectjaar.id, '1.3').map(squeeze);
  return [
    hoofdfiguur('1.3', aantal(cohort.length)),
    ...starts(dates, quarterOf, named.filter((part) => /^\d{4}-Q[1-4]$/.test(part))),
    ...starts(dates, (date) => date.slice(0, 4), named.filter((part) => /^\d{4}$/.test(part))),
    figuur('1.3', 'Via voortraject', aandeelVan(cohort, viaVoortraject)),
  ];
}

function statussen(peiling: Peiling): BareFigure[] {
  const { cohort, peildatum } = peiling;
  return [
    hoofdfiguur('1.4', verklaringen(peiling)),
    ...trajectstatussen.map((status) =>
      figuur('1.4', status, aandeelVan(cohort, (dossier) => trajectstatus(dossier, peildatum) === status))),
  ];
}

function werkgevers({ register, period, peildatum }: Peiling): BareFigure[] {
  const openStages = register.stages.filter((stage) => isOpenOp(stage, peildatum));
  const contacten = (soort: string): Measure =>
    aantal(register.contacten.filter((contact) => contact.soort === soort && isIn(period, contact.datum)).length);
  return [
    hoofdfiguur('1.5', aantal(openWerkgevers(register, peildatum).length)),
    figuur('1.5', 'Nieuw', aantal(register.werkgevers.filter(({ actiefSinds }) => isIn(period, actiefSinds)).length)),
    figuur('1.5', 'Met open stage', aantal(new Set(openStages.map(({ werkgeverId }) => werkgeverId)).size)),
    figuur('1.5', 'Voorlichtingsbijeenkomsten', contacten('Voorlichtingsbijeenkomst')),
    figuur('1.5', 'Presentaties', contacten('Presentatie')),
    figuur('1.5', 'Media', contacten('Media')),
  ];
}

function uitval(peiling: Peiling): BareFigure[] {
  const { projectjaren, projectjaar, dossiers, cohort, peildatum } = peiling;
  const previous = vorigProjectjaar(projectjaren, projectjaar);
  const previousCohort = previous ? cohortOf(dossiers, [previous], peildatum) : [];
  const uitgevallen = (group: readonly Dossier[]) => aandeelVan(group, (dossier) => isUitgevallen(dossier, peildatum));
  return [
    hoofdfiguur('1.6', uitgevallen(cohort)),
    figuur('1.6', 'Vorig projectjaar', uitgevallen(previousCohort)),
    figuur('1.6', 'Intakes compleet', intakesCompleet(peiling)),
  ];
}

function lesinhoud({ register, period }: Peiling): BareFigure[] {
  const kinds = register.stagelog
    .flatMap(({ aanpassing, datum }) => (aanpassing !== null && isIn(period, datum) ? [aanpassing] : []));
  return [
    hoofdfiguur('1.7', aantal(kinds.length)),
    ...aanpassingen.map((kind) =>
      figuur('1.7', `Aanpassing: ${kind}`, aantal(kinds.filter((one) => one === kind).length))),
  ];
}

/** The figures of Tabel 1, in the order of the page. */
export const tabel1 = (peiling: Peiling): BareFigure[] => [
  hoofdfiguur('1.1', verklaringen(peiling)),
  ...doorstroom(peiling),
  ...instroom(peiling),
  ...statussen(peiling),
  ...werkgevers(peiling),
  ...uitval(peiling),
  ...lesinhoud(peiling),
];
