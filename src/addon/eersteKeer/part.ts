/** What a first time asks for, in a file beside Code.js. */
import { partBesideCode } from '../parts';
import { actFirst } from './act';
import { openFirst } from './open';
import { saveSetting } from './saveSetting';

export const firstPart = partBesideCode('stukEersteKeer', { openFirst, actFirst, saveSetting });
