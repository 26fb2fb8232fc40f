/** What makes a register of a workbook, or mends it, in a file beside Code.js. */
import { partBesideCode } from '../parts';
import { setUpTask } from './setUpTask';

export const setUpPart = partBesideCode('stukInrichten', { setUpTask });
