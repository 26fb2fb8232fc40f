/** `npm run plp -- …`: the workbench's command line, with the add-on as it is built now. */
import { main, processIo } from '@plp/workbench';
import { bundleReady } from './bundle';
import { demoReady } from './demo';
import { addLandelijk } from '../src/landelijk/opdracht';

// Whoever reads along may stop early: `… | head`.
process.stdout.on('error', () => process.exit(0));
void main(process.argv.slice(2), processIo({ bundle: bundleReady, demo: demoReady }), addLandelijk).then((code) => {
  process.exitCode = code;
});
