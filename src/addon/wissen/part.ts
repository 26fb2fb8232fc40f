/** Erasing a deelnemer, in a file beside Code.js: that is seldom done, and takes much to be done well. */
import { partBesideCode } from '../parts';
import { wisTask } from './wisTask';

/** Asked from the menu, by a projectleider. */
export const wissenPart = partBesideCode('stukWissen', {
  wisTask,
});

/** How it is called in the menu. */
export { wisTitel } from './woorden';
