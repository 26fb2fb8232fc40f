/** Words that several indicators share: of whom and when a figure is, and what is told of the records behind it. */
import type { DateString } from '../../../register/dates';
import { dutchDate } from '../../../register/dates';
import type { Werkgever } from '../../../register/tabs/werkgevers';
import type { Dossier } from '../../basis/dossier';
import { startdatum } from '../../basis/fase';
import { behaaldeDagen, trajectstatus } from '../../basis/trajectstatus';

/** Of whom a share of the cohort is one. */
export const ditProjectjaar = 'Iedereen die in dit projectjaar is gestart.';

/** Of whom a share of all cohorts so far is one. */
export const totEnMetDitProjectjaar = 'Iedereen die in dit projectjaar of in een eerder projectjaar is gestart.';

/** What is dated inside the period, as the end of a sentence. */
export const inDePeriode = 'in dit projectjaar, tot en met de peildatum';

/** '' for who has not started. @example 'Gestart op 12-02-2024.' */
export const startRegel = (dossier: Dossier): string => {
  const date = startdatum(dossier);
  return date === null ? '' : `Gestart op ${dutchDate(date)}.`;
};

/** Where the traject stands, and since when. */
function stand(dossier: Dossier, peildatum: DateString): string {
  const [behaald] = behaaldeDagen(dossier, peildatum);
  const fase = dossier.fasen.filter(({ datum }) => datum <= peildatum).pop();
  const nu = fase ? `${fase.fase} sinds ${dutchDate(fase.datum)}.` : '';
  if (behaald !== undefined)
    return `Verklaring op ${dutchDate(behaald)}.${fase?.fase === 'Uitgevallen' ? ` ${nu}` : ''}`;
  return trajectstatus(dossier, peildatum) === 'Bezig' ? `Nog bezig: ${nu}` : nu;
}

/** @example 'Gestart op 12-02-2024. Verklaring op 01-08-2024.' */
export const trajectRegel = (dossier: Dossier, peildatum: DateString): string =>
  `${startRegel(dossier)} ${stand(dossier, peildatum)}`.trim();

/** @example 'Actief sinds 15-01-2024.' */
export const werkgeverRegel = ({ actiefSinds }: Werkgever): string => `Actief sinds ${dutchDate(actiefSinds)}.`;
