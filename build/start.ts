/** `npm start`: builds the add-on, runs it on a demo register, shows what came out and opens the page. */
import { processIo, serveUntilStopped, start, startUser } from '@plp/workbench';
import { writeBundle } from './bundle';

const built = writeBundle();
const io = processIo({ bundle: () => built });
// Nobody looks at a page in CI.
const page = process.env['CI']
  ? null
  : (file: string, now: string, outbox: string) => serveUntilStopped(file, { now, as: startUser, outbox }, io);
void start(process.argv.slice(2), 'werkmap', io, page).then((code) => {
  process.exitCode = code;
});
