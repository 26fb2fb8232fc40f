/** What makes a register of a workbook, or brings an older one up to date, in a file beside Code.js. */
import { setUp, settleChecks } from '../../workbook/setup/setUp';
import { upgrade } from '../../workbook/upgrade/upgrade';
import { partBesideCode } from '../parts';

export const setUpPart = partBesideCode('stukInrichten', { setUp, settleChecks, upgrade });
