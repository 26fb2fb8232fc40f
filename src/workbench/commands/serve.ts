/** Opens the workbench's page on a workbook: `npm run plp -- serve FILE`. */
import path from 'node:path';
import type { Command } from 'commander';
import { BadInput } from '../badInput';
import { pageReady } from '../buildPage';
import { amsterdamTime } from '../clock';
import { startServer, type RunningServer } from '../server/server';
import type { Io } from './io';
import { whoRuns } from './session';

export interface ServeOptions {
  readonly port?: string;
  readonly now?: string;
  readonly as?: string;
  readonly outbox?: string;
  readonly reload?: boolean;
}

/**
 * Starts the page and says where it is.
 * @throws BadInput when an option is wrong or the file cannot be opened
 */
async function serveFile(file: string, options: ServeOptions, io: Io): Promise<RunningServer> {
  const port = options.port === undefined ? 0 : Number(options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new BadInput(`"${options.port}" is geen poort. Kies een getal tot en met 65535, of laat --port weg.`);
  }
  const now = options.now === undefined ? null : amsterdamTime(options.now);
  const as = whoRuns(options.as);
  const [bundle, demo, pageFolder] = await Promise.all([io.bundle(), io.demo(), pageReady()]);
  const server = await startServer({
    file,
    bundle,
    demo,
    pageFolder,
    port,
    now,
    as,
    outbox: options.outbox ?? path.join(path.dirname(file), 'postvak'),
    reload: options.reload === true,
  });
  io.out(`De werkbank staat open op ${server.address}`);
  io.out('Stop met Ctrl+C. Wat je doet, wordt steeds bewaard.');
  return server;
}

/** Adds the command to the command line. `dress` gives it the looks of the others. */
export function addServeCommand(program: Command, io: Io, dress: (command: Command) => Command): void {
  dress(program.command('serve'))
    .description('Opent het register als pagina in je browser')
    .argument('<bestand>', 'het .xlsx-bestand')
    .option('--port <nummer>', 'op deze poort (anders: een vrije)')
    .option('--now <tijdstip>', 'zet de klok stil op dit moment (Nederlandse tijd), zoals 2025-08-31T20:00')
    .option('--as <e-mail>', 'wie er achter de pagina zit')
    .option('--outbox <map>', 'zet mails als .eml in deze map (anders: postvak, naast het bestand)')
    .option('--reload', 'laat open pagina’s zich verversen als dit opnieuw start (voor wie eraan bouwt)')
    .action((file: string, options: ServeOptions) => serveUntilStopped(file, options, io));
}

/** Serves the page until somebody presses Ctrl+C. */
export async function serveUntilStopped(file: string, options: ServeOptions, io: Io): Promise<void> {
  const server = await serveFile(file, options, io);
  await stopAsked();
  await server.close();
}

/** Resolves at Ctrl+C or when the system asks to stop. */
function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}
