/** `npm start`: builds the add-on, runs it on a demo register, shows what came out and opens the page. */
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { BadInput } from './badInput';
import { amsterdamTime } from './clock';
import { reportError } from './commands/errors';
import { askFigures } from './commands/figures';
import type { Io } from './commands/io';
import { mainFigures } from './commands/mainFigures';
import { newRegister } from './commands/newRegister';
import { runOnFile } from './commands/session';
import { readIfThere } from './disk/files';

const usage = [
  'Gebruik: npm start -- [opties]',
  '',
  'Bouwt de add-on, draait haar op een demo-register, toont de cijfers en opent de pagina.',
  '',
  'Opties:',
  '  --now <tijdstip>  doe alsof het dan is (Nederlandse tijd), zoals 2025-08-31T20:00',
  '  --fresh           begin opnieuw met het demo-register',
  '  --zonder-pagina   stop na de cijfers',
  '  -h, --help        Toont deze uitleg',
];

/** The report's peildatum, and the first morning after it. */
const closing = '2025-08-31T20:00';
const nextMorning = '2025-09-01T08:00';
/** Who does it all. */
export const startUser = 'projectleider@example.org';

interface Options {
  readonly now?: string;
  readonly fresh: boolean;
  readonly page: boolean;
}

/** Opens the page on the register, and resolves when it is closed. */
export type OpenPage = (file: string, moment: string, outbox: string) => Promise<void>;

/**
 * Gives the exit code. `folder` holds the register and the mail; paths are shown as given. Without `openPage` it ends
 * with the figures.
 */
export async function start(
  argv: readonly string[],
  folder: string,
  io: Io,
  openPage: OpenPage | null = null,
): Promise<number> {
  try {
    const options = readArguments(argv);
    if (options === null) usage.forEach((line) => io.out(line));
    else {
      await show(options, folder, io);
      if (options.page && openPage) {
        await openPage(
          path.join(folder, 'plp-register.xlsx'),
          options.now ?? nextMorning,
          path.join(folder, 'postvak'),
        );
      }
    }
    return 0;
  } catch (error) {
    return reportError(error, io);
  }
}

/** null: only help was asked for. */
function readArguments(argv: readonly string[]): Options | null {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        now: { type: 'string' },
        fresh: { type: 'boolean' },
        'zonder-pagina': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) return null;
    if (values.now !== undefined) amsterdamTime(values.now);
    return {
      ...(values.now !== undefined && { now: values.now }),
      fresh: values.fresh === true,
      page: values['zonder-pagina'] !== true,
    };
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput('Deze opties ken ik niet. Uitleg: npm start -- --help', { cause: error });
  }
}

async function show(options: Options, folder: string, io: Io): Promise<void> {
  const style = styles(io.colors);
  const file = path.join(folder, 'plp-register.xlsx');
  const outbox = path.join(folder, 'postvak');
  const done = (line: string) => io.out(`  ${style.green('✓')} ${line}`);
  const quiet: Io = { ...io, out: () => undefined };

  io.out('');
  io.out(`  ${style.bold('PLP-register')} ${style.grey('· de add-on op een Excel-bestand, zonder Google')}`);
  io.out('');
  await io.bundle();
  done('Add-on gebouwd');
  if (options.fresh) await removeMails(outbox);
  if (options.fresh || (await readIfThere(file)) === null) {
    await newRegister(file, { demo: true, force: true, now: options.now ?? closing, as: startUser }, quiet);
    done('Demo-register gemaakt, met 40 verzonnen deelnemers');
  }
  for (const [name, moment] of [
    ['uitkomstenBijwerken', closing],
    ['maandoverzichtVersturen', nextMorning],
  ] as const) {
    done(String(await runOnFile(name, [], file, { now: options.now ?? moment, as: startUser, outbox }, quiet)));
  }
  io.out('');
  const answer = await askFigures(file, options.now ?? closing, io);
  for (const line of mainFigures(answer))
    io.out(/^(Code|─)/.test(line) ? `  ${style.grey(line)}` : `  ${line}`.trimEnd());
  io.out(`  Register   ${style.bold(file)}`);
  io.out(`  Mails      ${style.bold(outbox)}`);
  io.out('');
  const day = (options.now ?? closing).slice(0, 10);
  io.out(`  Alle cijfers:  ${style.blue(`npm run plp -- figures ${file} --now ${day}`)}`);
  io.out('');
}

async function removeMails(outbox: string): Promise<void> {
  const names = await readdir(outbox).catch(() => []);
  for (const name of names) if (name.endsWith('.eml')) await rm(path.join(outbox, name));
}

function styles(colors: boolean) {
  const paint = (code: number) => (text: string) => (colors ? `\u001b[${code}m${text}\u001b[0m` : text);
  return { bold: paint(1), grey: paint(90), green: paint(32), blue: paint(34) };
}
