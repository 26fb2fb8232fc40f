/** Shows a paper about one deelnemer in a window, with the same as a PDF to download. */
import type { Outcome } from '../../register/outcome';
import { failure, success } from '../../register/outcome';
import { inzage, overWie } from '../../paginas/deelnemer/inzage';
import type { Gegevens } from '../../paginas/deelnemer/gegevens';
import { volleNaam } from '../../paginas/deelnemer/gegevens';
import { leerbedrijf } from '../../paginas/deelnemer/leerbedrijf';
import { deelnemerPapier } from '../../paginas/deelnemer/papier';
import { school } from '../../paginas/deelnemer/school';
import { voortgang } from '../../paginas/deelnemer/voortgang';
import type { Document } from '../../paginas/weergave/document';
import type { Papier, RequestOf } from '../../sidebar/contract';
import { papieren } from '../../sidebar/contract';
import type { Context } from '../context';
import { showPaper } from '../window/paper';
import { verzamel } from './verzamelen';

interface Maker {
  /** Null where the record that it is about is not (any more) hers. */
  readonly maak: (gegevens: Gegevens, context: Context, request: RequestOf<'papierTonen'>) => Document | null;
  readonly voor: (gegevens: Gegevens) => string;
}

/** What stands on each paper, and whom it says that it is about. */
const makers: Readonly<Record<Papier, Maker>> = {
  inzage: { maak: inzage, voor: overWie },
  voortgang: { maak: (gegevens, { today }) => voortgang(gegevens, today), voor: volleNaam },
  school: {
    maak: (gegevens, _context, { recordId, metTekst }) => school(gegevens, recordId ?? '', metTekst === true),
    voor: volleNaam,
  },
  leerbedrijf: {
    maak: (gegevens, { today }, { recordId, metTekst }) =>
      leerbedrijf(gegevens, recordId ?? '', metTekst === true, today),
    voor: volleNaam,
  },
};

/** These are given to somebody else than the deelnemer. */
const voorAnderen: readonly Papier[] = ['school', 'leerbedrijf'];

/** Endpoint. The name of the file holds no name: it is kept on computers and sent in mails. */
export function papierTonen(context: Context, request: RequestOf<'papierTonen'>): Outcome<null> {
  const { papier, deelnemerId, recordId } = request;
  const gegevens = verzamel(context, deelnemerId);
  if (!gegevens.ok) return gegevens;
  if (voorAnderen.includes(papier) && !gegevens.value.magNaarAnderen)
    return failure(
      'geweigerd',
      `Bij ${deelnemerId} staat geen toestemming. Daarom maakt het register geen papier voor anderen. Vraag de deelnemer erom en vul Toestemming op in.`,
    );
  const { maak, voor } = makers[papier];
  const { naam } = papieren[papier];
  const made = maak(gegevens.value, context, request);
  if (!made)
    return failure('bestaat-niet', `${recordId ?? 'Deze rij'} is er niet (meer) bij deze deelnemer. Kies opnieuw.`);
  const page = deelnemerPapier(made, voor(gegevens.value), context.now);
  showPaper(context, naam, `${naam} ${recordId ?? deelnemerId}`, page);
  return success(null);
}
