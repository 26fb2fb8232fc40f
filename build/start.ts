/** `npm start`: builds the add-on, runs it on a demo register, shows what came out and opens the page. */
import { processIo, serveUntilStopped, start, startUser } from '@plp/workbench';
import { bundleReady } from './bundle';
import { demoReady } from './demo';

const io = processIo({ bundle: bundleReady, demo: demoReady });
// Nobody looks at a page in CI.
const page = process.env['CI']
  ? null
  : (file: string, now: string, outbox: string) => serveUntilStopped(file, { now, as: startUser, outbox }, io);
void start(process.argv.slice(2), 'werkmap', io, page).then((code) => {
  process.exitCode = code;
});
