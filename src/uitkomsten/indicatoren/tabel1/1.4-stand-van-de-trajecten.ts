/** 1.4: as 1.1; and each Trajectstatus / cohort J. */
import { aandeelVan, alsDeelnemer } from '../../basis/herkomst';
import type { Trajectstatus } from '../../basis/trajectstatus';
import { trajectstatus, trajectstatussen } from '../../basis/trajectstatus';
import { ditProjectjaar } from '../gedeeld/woorden';
import type { Deel, Indicator } from '../indicator';
import { praktijkverklaringen } from './1.1-praktijkverklaringen';

const zinnen: Readonly<Record<Trajectstatus, string>> = {
  'Verklaring behaald': praktijkverklaringen.hoofd.telt,
  Uitgevallen: 'Deelnemers in de fase Uitgevallen, zonder verklaring.',
  Pauze: 'Deelnemers in de fase Pauze, zonder verklaring.',
  Bezig: 'Deelnemers in het voortraject of het leertraject, zonder verklaring.',
  'Afgerond zonder verklaring': 'Deelnemers die klaar zijn, zonder verklaring.',
};

const metStatus = (status: Trajectstatus): Deel => ({
  onderdeel: status,
  label: status === 'Bezig' ? 'Nog bezig' : status,
  telt: zinnen[status],
  groep: ditProjectjaar,
  // The main figure says it already.
  inRapport: status !== 'Verklaring behaald',
  tel: ({ cohort, peildatum }) =>
    aandeelVan(cohort, (dossier) => trajectstatus(dossier, peildatum) === status, alsDeelnemer),
});

export const standVanDeTrajecten: Indicator = {
  code: '1.4',
  doelstelling: 'Deelnemers die in dit projectjaar startten, behalen een of meer praktijkverklaringen.',
  hoofd: praktijkverklaringen.hoofd,
  onderdelen: trajectstatussen.map(metStatus),
  verwachting: 'verklaring',
};
