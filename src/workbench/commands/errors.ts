/** What went wrong, as exactly one Dutch line. */
import { CommanderError } from 'commander';
import { BadInput } from '../badInput';
import { fileError, fileOf } from '../disk/files';
import type { Io } from './io';

/** The error as a line on stderr; its stack only with PLP_DEBUG=1. Gives the exit code. */
export function reportError(error: unknown, io: Io): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    io.err(usageLine(error));
    return 1;
  }
  io.err(messageOf(error));
  if (io.env['PLP_DEBUG'] === '1' && error instanceof Error) io.err(stackOf(error));
  return 1;
}

/** What nobody foresaw is told in the words of the program, which are English: in a Dutch sentence that says so. */
function messageOf(error: unknown): string {
  const file = fileOf(error);
  const told = file === null ? error : fileError(error, file);
  const message = (told instanceof Error ? told.message : String(told)).replace(/\s+/g, ' ').trim();
  return told instanceof BadInput && message !== ''
    ? message
    : `Er ging iets mis in het programma${message && ` (${message})`}. Met PLP_DEBUG=1 zie je waar.`;
}

function stackOf(error: Error): string {
  const cause = error.cause instanceof Error ? `\n${stackOf(error.cause)}` : '';
  return (error.stack ?? '') + cause;
}

/** commander's complaints, by their code, with the word that they name. */
function usageLine({ code, message }: CommanderError): string {
  const named = /'([^']*)'/.exec(message)?.[1] ?? '';
  const help = 'Uitleg: npm run plp -- --help';
  switch (code) {
    case 'commander.unknownOption':
      return `De optie ${named} bestaat niet. ${help}`;
    case 'commander.unknownCommand':
      return `De opdracht "${named}" bestaat niet. ${help}`;
    case 'commander.missingArgument':
      return `Er ontbreekt iets: ${named}. ${help}`;
    case 'commander.missingMandatoryOptionValue':
      return `Er ontbreekt een optie: ${named}. ${help}`;
    case 'commander.optionMissingArgument':
      return `De optie ${named} wil een waarde. ${help}`;
    case 'commander.excessArguments':
      return `Er staat te veel achter de opdracht. ${help}`;
    case 'commander.help':
      return `Welke opdracht? ${help}`;
    default:
      return `Deze opdracht klopt niet. ${help}`;
  }
}
