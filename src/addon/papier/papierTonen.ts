/** Shows a paper about one deelnemer in a window, with the same as a PDF to download. */
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import { inzage, overWie } from '../../paginas/deelnemer/inzage';
import type { Gegevens } from '../../paginas/deelnemer/gegevens';
import { volleNaam } from '../../paginas/deelnemer/gegevens';
import { deelnemerPapier } from '../../paginas/deelnemer/papier';
import { voortgang } from '../../paginas/deelnemer/voortgang';
import type { Document } from '../../paginas/weergave/document';
import type { Papier, RequestOf } from '../../sidebar/contract';
import { papieren } from '../../sidebar/contract';
import type { Context } from '../context';
import { noteView } from '../endpoints/viewed';
import { showPaper } from '../window/paper';
import { verzamel } from './verzamelen';

/** What stands on each paper, and whom it says that it is about. */
const makers: Readonly<
  Record<
    Papier,
    { readonly maak: (gegevens: Gegevens, context: Context) => Document; readonly voor: (gegevens: Gegevens) => string }
  >
> = {
  inzage: { maak: inzage, voor: overWie },
  voortgang: { maak: (gegevens, { today }) => voortgang(gegevens, today), voor: volleNaam },
};

/** Endpoint. The name of the file holds no name: it is kept on computers and sent in mails. */
export function papierTonen(context: Context, { papier, deelnemerId }: RequestOf<'papierTonen'>): Outcome<null> {
  const gegevens = verzamel(context, deelnemerId);
  if (!gegevens.ok) return gegevens;
  noteView(context, context.gate.session!.user, deelnemerId, papier);
  const { maak, voor } = makers[papier];
  const page = deelnemerPapier(maak(gegevens.value, context), voor(gegevens.value), context.now);
  const { naam } = papieren[papier];
  showPaper(context, naam, `${naam} ${deelnemerId}`, page);
  return success(null);
}
