/** What looks for numbers and values in last night's copy, and beside what is remembered since, in a file beside Code.js: only where something is wrong is it asked. */
import { partBesideCode } from '../parts';
import { besideFindings, besideLosses } from '../shadow/toLookAt';
import { idsBefore } from './beforeEdit';
import { lostNumbers, mendFromCopy } from './fromCopy';

export const kopiePart = partBesideCode('stukKopie', {
  idsBefore,
  lostNumbers,
  mendFromCopy,
  besideFindings,
  besideLosses,
});
