/** What mends cells and takes back what was just saved, in a file beside Code.js: few do so. */
import { partBesideCode } from '../parts';
import { undo } from '../save/undo';
import { repair } from './repair';

export const herstelPart = partBesideCode('stukHerstel', { repair, undo });
