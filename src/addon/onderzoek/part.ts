/** What makes the research file, in a file beside Code.js: it is asked for a few times a year. */
import { partBesideCode } from '../parts';
import { researchFiles, researchTask } from './researchTask';

/** Its functions are asked with the context. */
export const researchPart = partBesideCode('stukOnderzoek', {
  researchFiles,
  researchTask,
});
