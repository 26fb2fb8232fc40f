/** 1.3: cohort J; by calendar quarter and year of the Startdatum, and via voortraject. */
import type { DateString } from '../../../register/dates';
import { quarterOf } from '../../../register/dates';
import { groupBy } from '../../../register/grouping';
import { isGestart, startdatum, viaVoortraject } from '../../basis/fase';
import { squeeze } from '../../basis/getypt';
import { aandeelVan, aantalVan, alsDeelnemer } from '../../basis/herkomst';
import { perPeiling } from '../../basis/peiling';
import { ditProjectjaar } from '../gedeeld/woorden';
import type { Indicator, Lijst } from '../indicator';
import { openLijst } from '../lijst';

/** Who of the cohort started in which quarter or year. */
const startsPer = (periodeVan: (date: DateString) => string) =>
  perPeiling(({ cohort }) => groupBy(cohort, (dossier) => periodeVan(startdatum(dossier)!)));

/** A part for each quarter or year in which somebody started. */
function starts(
  naam: string,
  periodeVan: (date: DateString) => string,
  pattern: RegExp,
  inWoorden: (periode: string) => string,
): Lijst {
  const perPeriode = startsPer(periodeVan);
  return openLijst({
    naam,
    komtVoor: (peiling) => [...perPeriode(peiling).keys()],
    waardeVan: (getypt) => (pattern.test(squeeze(getypt)) ? squeeze(getypt) : null),
    volgorde: (a, b) => (a < b ? -1 : 1),
    deelVan: (periode) => ({
      onderdeel: periode,
      label: `Gestart in ${inWoorden(periode)}`,
      telt: `Deelnemers van dit projectjaar die zijn gestart in ${inWoorden(periode)}.`,
      inRapport: true,
      tel: (peiling) => aantalVan(perPeriode(peiling).get(periode) ?? [], alsDeelnemer),
    }),
  });
}

/** The quarters: the month has a chart of those with a Doel. */
export const perKwartaal = starts(
  'Kwartaal',
  quarterOf,
  /^\d{4}-Q[1-4]$/,
  (kwartaal) => `kwartaal ${kwartaal.slice(6)} van ${kwartaal.slice(0, 4)}`,
);

export const nieuweDeelnemers = {
  code: '1.3',
  doelstelling: 'Nieuwe deelnemers gaan starten in dit projectjaar, verdeeld over de kwartalen.',
  hoofd: {
    label: 'Gestarte deelnemers',
    telt: 'Deelnemers die in dit projectjaar zijn gestart met het voortraject of het leertraject.',
    tel: ({ cohort }) => aantalVan(cohort, alsDeelnemer),
  },
  onderdelen: [
    perKwartaal,
    starts(
      'Jaar',
      (date) => date.slice(0, 4),
      /^\d{4}$/,
      (jaar) => jaar,
    ),
    {
      onderdeel: 'Via voortraject',
      label: 'Gestart met een voortraject',
      telt: 'Deelnemers die met het voortraject begonnen.',
      groep: ditProjectjaar,
      inRapport: true,
      tel: ({ cohort }) => aandeelVan(cohort, viaVoortraject, alsDeelnemer),
    },
  ],
  gebeurd: { een: 'deelnemer startte', meer: 'deelnemers startten', eerst: true },
  naarDoel: { telt: isGestart },
} satisfies Indicator;
