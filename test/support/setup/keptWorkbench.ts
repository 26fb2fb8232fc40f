/** The workbench, for a test file and all that it loads: that of its process (ordinaryGlobal.ts). */
import type * as workbench from '@plp/workbench';

declare const plpWorkbench: typeof workbench;

export = plpWorkbench;
