/** The papers about one deelnemer, in a file beside Code.js: they are made now and then, for somebody to take along. */
import { partBesideCode } from '../parts';
import { papierTonen } from './papierTonen';

/** What there is to ask of it: a line for each thing that is done with all that stands about one deelnemer. */
export const papierPart = partBesideCode('stukPapier', {
  papierTonen,
});
