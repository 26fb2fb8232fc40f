/** What mends cells from the form Controle, in a file beside Code.js. Opening the form is not: that keeps to its calls. */
import { partBesideCode } from '../parts';
import { repair } from './repair';

export const herstelPart = partBesideCode('stukHerstel', { repair });
