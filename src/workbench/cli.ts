/** The command line of the workbench: `npm run plp -- …`. Reads what was typed; the commands do the work. */
import { Command } from 'commander';
import { BadInput } from './badInput';
import { reportError } from './commands/errors';
import { askFigures, figureRows } from './commands/figures';
import type { FiguresAnswer } from './commands/figuresAnswer';
import type { Io } from './commands/io';
import { copyRegister, newRegister, type NewOptions } from './commands/newRegister';
import { addServeCommand } from './commands/serve';
import { writeResearch, type ResearchOptions } from './commands/research';
import { runOnFile, type RunOptions } from './commands/session';
import { figureTable } from './commands/table';

const headings: Record<string, string> = {
  'Usage:': 'Gebruik:',
  'Arguments:': 'Argumenten:',
  'Options:': 'Opties:',
  'Commands:': 'Opdrachten:',
};

/** Adds a command of whoever uses the workbench; `inDutch` gives it the looks of the others. */
export type AddCommand = (program: Command, io: Io, inDutch: (command: Command) => Command) => void;

/**
 * Runs one command. `argv` is what follows `npm run plp --`. Gives the exit code: 0, or 1 after one line on stderr.
 * @param add a command that the workbench does not have itself
 */
export async function main(argv: readonly string[], io: Io, add?: AddCommand): Promise<number> {
  try {
    const program = commandLine(io);
    add?.(program, io, (command) => inDutch(command, io));
    await program.parseAsync(argv, { from: 'user' });
    return 0;
  } catch (error) {
    return reportError(error, io);
  }
}

function commandLine(io: Io): Command {
  const program = inDutch(new Command('npm run plp --'), io)
    .description('Draait het PLP-register op een Excel-bestand, zonder Google.')
    .helpCommand('help [opdracht]', 'Toont uitleg bij een opdracht');

  inDutch(program.command('new'), io)
    .description('Maakt een nieuw, ingericht register')
    .argument('<bestand>', 'het .xlsx-bestand dat er komt')
    .option('--demo', 'met veertig verzonnen deelnemers erin')
    .option('--force', 'ook als het bestand al bestaat')
    .option('--locale <landinstelling>', 'waarmee Google het werkblad maakt: en_US (als je niets zegt) of nl_NL')
    .option('--now <tijdstip>', 'doe alsof het dan is (Nederlandse tijd), zoals 2025-08-31T20:00')
    .option('--as <e-mail>', 'doe het als deze persoon, die eigenaar wordt')
    .action(async (file: string, options: NewOptions) => {
      await newRegister(file, options, io);
      io.out(`${file} staat klaar.`);
    });

  inDutch(program.command('copy'), io)
    .description('Maakt een kopie zoals Google: zonder eigenaar, triggers en wat het script onthield')
    .argument('<bestand>', 'het .xlsx-bestand')
    .argument('<kopie>', 'het .xlsx-bestand dat er komt')
    .action(async (file: string, to: string) => {
      await copyRegister(file, to);
      io.out(`${to} staat klaar.`);
    });

  running(
    inDutch(program.command('run'), io)
      .description('Voert een functie van de add-on uit en bewaart het bestand')
      .argument('<functie>', 'bijvoorbeeld uitkomstenBijwerken')
      .argument('<bestand>', 'het .xlsx-bestand'),
  ).action(async (name: string, file: string, options: RunOptions) => {
    const said: string[] = [];
    const out = (line: string) => {
      said.push(line);
      io.out(line);
    };
    const result = await runOnFile(name, [], file, options, { ...io, out });
    printResult(result, said, io);
  });

  running(
    inDutch(program.command('call'), io)
      .description('Roept een functie aan zoals een formulier dat doet, en toont het antwoord')
      .argument('<functie>', 'bijvoorbeeld cijfersOpvragen')
      .argument('<bestand>', 'het .xlsx-bestand')
      .requiredOption('--json <tekst>', 'wat er meegaat, als JSON'),
  ).action(async (name: string, file: string, options: RunOptions & { json: string }) => {
    const answer = await runOnFile(name, [parseJson(options.json)], file, options, { ...io, out: io.err });
    io.out(JSON.stringify(answer ?? null, null, 2));
  });

  inDutch(program.command('figures'), io)
    .description('Toont de cijfers; verandert niets')
    .argument('<bestand>', 'het .xlsx-bestand')
    .option('--now <tijdstip>', 'de cijfers op die dag, zoals 2025-08-31')
    .option('--json', 'als JSON')
    .action(async (file: string, options: { now?: string; json?: boolean }) => {
      const answer = await askFigures(file, options.now, io);
      if (options.json) printJson(answer, io);
      else printTables(answer, io);
    });

  inDutch(program.command('onderzoek'), io)
    .description('Maakt het onderzoeksbestand, met schuilnummers, het codeboek en de sleutel; verandert niets')
    .argument('<bestand>', 'het .xlsx-bestand')
    .argument('<map>', 'de map waarin de drie bestanden komen')
    .option('--now <tijdstip>', 'wat gold op die dag, zoals 2025-08-31')
    .option('--as <e-mail>', 'doe het als deze persoon')
    .option('--zonder <nummers>', 'wie niet meedoet, zoals D-0003,D-0012')
    .action((file: string, folder: string, options: ResearchOptions) => writeResearch(file, folder, options, io));
  addServeCommand(program, io, (command) => inDutch(command, io));
  return program;
}

/** Options of a command that runs the bundle. */
function running(command: Command): Command {
  return command
    .option('--now <tijdstip>', 'doe alsof het dan is (Nederlandse tijd), zoals 2025-08-31T20:00')
    .option('--as <e-mail>', 'doe het als deze persoon')
    .option('--outbox <map>', 'zet mails als .eml in deze map (anders: postvak, naast het bestand)')
    .option('--smtp <adres>', 'verzend mails echt, zoals smtp://localhost:2525')
    .option(
      '--trace',
      'toon elke keer dat Google iets moet ophalen of wegschrijven, en hoe vaak elke dienst is aangeroepen',
    );
}

function inDutch(command: Command, io: Io): Command {
  return command
    .exitOverride()
    .helpOption('-h, --help', 'Toont deze uitleg')
    .showSuggestionAfterError(false)
    .configureHelp({
      styleTitle: (title) => headings[title] ?? title,
      styleUsage: (usage) => usage.replace('[options]', '[opties]').replace('[command]', '<opdracht>'),
      subcommandTerm: (one) => [one.name(), ...one.registeredArguments.map((arg) => `<${arg.name()}>`)].join(' '),
    })
    .configureOutput({ writeOut: (text) => io.out(text.trimEnd()), writeErr: () => undefined });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new BadInput('Wat achter --json staat, is geen geldige JSON.', { cause: error });
  }
}

/** What the function gives back, unless it has just said so itself. */
function printResult(result: unknown, said: readonly string[], io: Io): void {
  if (result === undefined || result === null) return;
  const text = typeof result === 'string' ? result : JSON.stringify(result, null, 2);
  if (!said.some((line) => line === text || line.endsWith(`: ${text}`))) io.out(text);
}

function printJson(answer: FiguresAnswer, io: Io): void {
  io.out(JSON.stringify(figureRows(answer.figures), null, 2));
  for (const line of remarks(answer)) io.err(line);
}

function printTables(answer: FiguresAnswer, io: Io): void {
  const [year, month, day] = answer.peildatum.split('-');
  io.out(`Cijfers op peildatum ${day}-${month}-${year}`);
  for (const { id, naam } of answer.projectjaren) {
    io.out('');
    io.out(`${naam} (${id})`);
    figureTable(answer.figures.filter(({ projectjaar }) => projectjaar === id)).forEach((line) => io.out(line));
  }
  const rest = remarks(answer);
  if (rest.length > 0) io.out('');
  rest.forEach((line) => io.out(line));
}

function remarks({ weggelaten, waarschuwingen }: FiguresAnswer): string[] {
  return [...weggelaten.map(({ zin }) => `Weggelaten: ${zin}`), ...waarschuwingen.map((text) => `Let op: ${text}`)];
}
