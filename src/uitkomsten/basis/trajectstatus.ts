/** How a traject stands: five statuses of which every started deelnemer has exactly one (indicatoren.md, Terms). */
import type { DateString } from '../../register/dates';
import type { Verklaring } from '../../register/tabs/verklaringen';
import { hasHappened } from '../../register/weg/looptijd';
import type { Dossier } from './dossier';
import { faseOp, isGestart } from './fase';

/** The statuses, in the order in which the first that fits counts. */
export const trajectstatussen = [
  'Verklaring behaald',
  'Uitgevallen',
  'Pauze',
  'Bezig',
  'Afgerond zonder verklaring',
] as const;

export type Trajectstatus = (typeof trajectstatussen)[number];

/** True for a verklaring that was achieved by the peildatum and not withdrawn by then. */
export const isGeldigOp = ({ behaaldOp, ingetrokkenOp }: Verklaring, peildatum: DateString): boolean =>
  hasHappened(behaaldOp, peildatum) && !hasHappened(ingetrokkenOp, peildatum);

/** The days on which the verklaringen that hold on the peildatum were behaald, the earliest first. */
export const behaaldeDagen = (dossier: Dossier, peildatum: DateString): DateString[] =>
  dossier.verklaringen
    .filter((verklaring) => isGeldigOp(verklaring, peildatum))
    .map(({ behaaldOp }) => behaaldOp!)
    .sort();

/** True with such a verklaring. */
export const heeftVerklaring = (dossier: Dossier, peildatum: DateString): boolean =>
  dossier.verklaringen.some((verklaring) => isGeldigOp(verklaring, peildatum));

/** True for who started and is in the Fase Uitgevallen, with a verklaring or without. */
export const isUitgevallen = (dossier: Dossier, peildatum: DateString): boolean =>
  isGestart(dossier, peildatum) && faseOp(dossier, peildatum) === 'Uitgevallen';

/** The Trajectstatus on the peildatum; null for who has not started by then. */
export function trajectstatus(dossier: Dossier, peildatum: DateString): Trajectstatus | null {
  if (!isGestart(dossier, peildatum)) return null;
  if (heeftVerklaring(dossier, peildatum)) return 'Verklaring behaald';
  const fase = faseOp(dossier, peildatum);
  if (fase === 'Uitgevallen' || fase === 'Pauze') return fase;
  if (fase === 'Voortraject' || fase === 'Leertraject') return 'Bezig';
  return 'Afgerond zonder verklaring';
}
