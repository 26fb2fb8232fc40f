/** One run of the bundle over a workbook on disk: open, run, deliver the mail, save. */
import path from 'node:path';
import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import { BadInput } from '../badInput';
import { amsterdamTime } from '../clock';
import { Host } from '../host';
import { claim } from '../disk/inUse';
import { checkSmtpUrl, Outbox } from '../mail/outbox';
import type { Workbook } from '../model/workbook';
import { openWorkspace, saveWorkspace, stateFile } from '../disk/workspace';
import type { Io } from './io';

/** The options of every command that runs the bundle, as typed. */
export interface RunOptions {
  readonly now?: string;
  readonly as?: string;
  readonly outbox?: string;
  readonly smtp?: string;
  readonly trace?: boolean;
}

/** Whoever runs it when nobody is named and no owner is recorded. */
const usualUser = 'projectleider@example.org';
/** Under which document property the add-on records the owner. */
const ownerProperty = 'plp.eigenaar';

interface Settings {
  readonly now: () => number;
  readonly user: string | null;
  readonly outbox: Outbox;
  readonly trace: boolean;
}

/** Who runs it, as typed behind `--as`; null when nobody was named. @throws BadInput when it is no address */
export function whoRuns(as: string | undefined): string | null {
  if (as !== undefined && !/^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(as)) {
    throw new BadInput(`"${as}" is geen e-mailadres.`);
  }
  return as ?? null;
}

/** Checks the options before anything is opened. @throws BadInput */
export function readOptions(options: RunOptions, file: string, io: Io): Settings {
  const moment = options.now === undefined ? null : amsterdamTime(options.now);
  const smtp = options.smtp === undefined ? null : checkSmtpUrl(options.smtp);
  return {
    now: () => moment ?? io.now(),
    user: whoRuns(options.as),
    outbox: new Outbox(options.outbox ?? path.join(path.dirname(file), 'postvak'), smtp),
    trace: options.trace === true,
  };
}

/** The host that runs the bundle on this workbook, saying aloud what the add-on says. */
export async function makeHost(workbook: Workbook, settings: Settings, io: Io): Promise<Host> {
  const bundle = await io.bundle();
  const say = (title: string | null, message: string) => io.out(title ? `${title}: ${message}` : message);
  return new Host({
    ...bundle,
    workbook,
    now: settings.now,
    user: settings.user ?? workbook.properties.document[ownerProperty] ?? usualUser,
    sendMail: settings.outbox.send,
    ui: {
      alert: (title, prompt, buttons) => {
        say(title, prompt);
        return buttons.startsWith('YES') ? 'YES' : 'OK';
      },
      toast: (message, title) => say(title, message),
    },
  });
}

/**
 * Runs a public function and saves what it did; as at Google, also when it failed halfway.
 * @returns what the function returns
 */
export async function runOnFile(
  name: string,
  args: readonly unknown[],
  file: string,
  options: RunOptions,
  io: Io,
): Promise<unknown> {
  const settings = readOptions(options, file, io);
  const release = await claim(file);
  try {
    const workspace = await openWorkspace(file);
    if (workspace.stateIsBroken) {
      io.err(`Let op: ${stateFile(file)} is onleesbaar. Het register werkt zonder en maakt een nieuwe.`);
    }
    const host = await makeHost(workspace.workbook, settings, io);
    checkFunction(name, host);
    const before = fingerprint(workspace.workbook);
    try {
      return runPublic(host, name, ...args);
    } finally {
      await finish(settings, io, async () => {
        if (fingerprint(workspace.workbook) !== before || workspace.stateIsBroken) await saveWorkspace(workspace);
      });
      if (settings.trace) printTrace(host, io);
    }
  } finally {
    await release();
  }
}

/** Saving goes first: a mail that left is on record then. Neither stops the other. */
async function finish({ outbox }: Settings, io: Io, save: () => Promise<void>): Promise<void> {
  try {
    await save();
  } finally {
    const delivered = await outbox.deliver();
    if (delivered !== null) io.out(delivered);
  }
}

/** @throws BadInput that names the functions there are */
export function checkFunction(name: string, host: Host): void {
  const known = host.functions();
  if (known.includes(name)) return;
  throw new BadInput(`De functie "${name}" bestaat niet. Deze wel: ${[...known].sort().join(', ')}.`);
}

/**
 * Runs a public function.
 * @throws BadInput with what the script throws, in its own words: at Google people read these too
 */
export function runPublic(host: Host, name: string, ...args: readonly unknown[]): unknown {
  try {
    return host.run(name, ...args);
  } catch (error) {
    throw new BadInput(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function fingerprint(workbook: Workbook): string {
  return createHash('sha256').update(serialize(workbook)).digest('hex');
}

/** The calls of services by method, the most frequent first; then the round trips in their order, and how many. */
function printTrace(host: Host, io: Io): void {
  io.out(`${host.serviceCallCount} aanroepen van Google-diensten:`);
  [...host.serviceCalls]
    .sort(([, a], [, b]) => b - a)
    .forEach(([name, times]) => io.out(`${String(times).padStart(6)}  ${name}`));
  host.roundTrips.forEach(({ service, method, detail }, i) => {
    io.out(`${String(i + 1).padStart(4)}  ${service}.${method}${detail ? `  ${detail}` : ''}`);
  });
  io.out(`${host.roundTrips.length} keer heen en weer naar Google`);
}
