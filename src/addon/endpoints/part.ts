/** What is looked up and not filled in (Vandaag, the stages of a deelnemer, werkgevers), in a file beside Code.js: each edit does without. */
import { partBesideCode } from '../parts';
import { fetchDue } from './due';
import { stagesInView } from './stagesInView';
import { searchWerkgevers } from './werkgevers';

export const inzienPart = partBesideCode('stukInzien', { fetchDue, stagesInView, searchWerkgevers });
