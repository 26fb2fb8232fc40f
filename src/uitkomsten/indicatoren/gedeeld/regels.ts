/** How a record behind a figure is told of: the usual sentences, and pieces of them. */
import type { DateString } from '../../../register/dates';
import { dutchDate } from '../../../register/dates';
import type { Werkgever } from '../../../register/tabs/werkgevers';
import type { Dossier } from '../../basis/dossier';
import { startdatum } from '../../basis/fase';
import { isGeldigOp, trajectstatus } from '../../basis/trajectstatus';

/** '' for who has not started. @example 'Gestart op 12-02-2024.' */
export const startRegel = (dossier: Dossier): string => {
  const date = startdatum(dossier);
  return date === null ? '' : `Gestart op ${dutchDate(date)}.`;
};

/** Where the traject stands, and since when. */
function stand(dossier: Dossier, peildatum: DateString): string {
  const behaald = dossier.verklaringen
    .filter((verklaring) => isGeldigOp(verklaring, peildatum))
    .map(({ behaaldOp }) => behaaldOp!)
    .sort()[0];
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
