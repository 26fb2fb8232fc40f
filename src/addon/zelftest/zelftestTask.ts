/** Menu → Controle → Zelftest bij Google: runs the probes, writes the tab Zelftest, and shows it as text. */
import type { Outcome } from '../../register/outcome';
import { failure, success } from '../../register/outcome';
import { telling } from '../../paginas/zelftest/uitslag';
import { withDocumentLock } from '../../workbook/lock';
import { rememberPictures } from '../../workbook/state/zelftestState';
import type { Context } from '../context';
import { found, foundWrong } from './probe';
import { laterProbes, probes } from './probes';
import { clockTask, window } from './probes/later';
import { charts } from './probes/pictures';
import { onScratch } from './scratch';
import { runProbes, settled, waiting, withoutAddresses } from './run';
import { settle } from './settle';
import { readZelftest, writeZelftest, zelftestSheet } from './tab';
import { showZelftest } from './window';
import { probeWords } from './words';
import type { Uitslag } from '../../paginas/zelftest/uitslag';

/** The public function of the task of a minute later (entry.ts). */
const laterHandler = 'zelftestLater';
const minute = 60_000;

/** Leaves a task for in a minute; what Google says where it refuses. */
function plan({ script }: Context): Uitslag {
  try {
    script.newTrigger(laterHandler).timeBased().after(minute).create();
    return waiting(clockTask);
  } catch (error) {
    const refused = found(false, `Google zegt: ${withoutAddresses(String((error as Error).message))}`);
    return { ...waiting(clockTask), ...settled(clockTask.naam, refused, probeWords[clockTask.naam].anders) };
  }
}

/** What the register does otherwise from now on: without pictures where Google makes none. */
function remember({ properties }: Context, uitslagen: readonly Uitslag[]): void {
  const own = uitslagen.find(({ naam }) => naam === charts.naam);
  if (own) rememberPictures(properties, own.afloop === 'Geslaagd');
}

/** Runs everything. The scratch tab is gone before the tab Zelftest is written. */
export function zelftestTask(context: Context): Outcome<string> {
  const now = onScratch(context, (room) => runProbes(probes, room));
  const later = laterProbes.map((probe) => (probe === clockTask ? plan(context) : waiting(probe)));
  const uitslagen = [...now, ...later];
  remember(context, uitslagen);
  const written = withDocumentLock(context, () => {
    writeZelftest(context, uitslagen);
    return success(null);
  });
  if (!written.ok) return written;
  showZelftest(context, uitslagen);
  return success(`${telling(uitslagen)}. Kijk in het tabblad Zelftest.`);
}

/** Shows again what stands in the tab, with what came later. */
export function zelftestCopyTask(context: Context): Outcome<string> {
  const sheet = zelftestSheet(context);
  if (!sheet) {
    return failure(
      'bestaat-niet',
      'Er is nog geen zelftest gedaan. Kies PLP-register > Controle > Zelftest bij Google.',
    );
  }
  const uitslagen = readZelftest(sheet);
  showZelftest(context, uitslagen);
  return success(`${telling(uitslagen)}.`);
}

/** The task of a minute later: takes its trigger away, tries again what a trigger may be refused, and writes its line. */
export function zelftestLaterTask(context: Context): Outcome<string> {
  for (const trigger of context.script.getProjectTriggers())
    if (trigger.getHandlerFunction() === laterHandler) context.script.deleteTrigger(trigger);
  const sheet = zelftestSheet(context);
  if (!sheet) return success('Er is geen tabblad Zelftest meer.');
  const start = context.clock();
  const uitslagen = onScratch(context, (room) =>
    runProbes(
      probes.filter(({ again }) => again),
      room,
    ),
  );
  const wrong = uitslagen.filter(({ afloop }) => afloop !== 'Geslaagd');
  const outcome = found(
    wrong.length === 0,
    [
      `${uitslagen.length - wrong.length} van ${uitslagen.length} proeven geslaagd`,
      ...wrong.map(({ naam, gevonden }) => `${naam}: ${gevonden}`),
    ].join('; '),
  );
  const { naam } = clockTask;
  const done = settle(context, sheet, settled(naam, outcome, probeWords[naam].anders, context.clock() - start));
  return done.ok ? success(outcome.gevonden) : done;
}

/** What the window says of itself. */
export interface WindowReport {
  readonly tekens: number;
  /** How many signs of `ingepakt` came out of the packed word. */
  readonly uitgepakt: number;
  readonly bedoeld: number;
}

export function zelftestWindow(context: Context, { tekens, bedoeld, uitgepakt }: WindowReport): Outcome<null> {
  const sheet = zelftestSheet(context);
  if (!sheet) return success(null);
  const outcome = foundWrong(
    [
      ...(tekens === bedoeld ? [] : [`Van het venster kwamen ${tekens} van ${bedoeld} tekens.`]),
      ...(uitgepakt === 'ingepakt'.length ? [] : ['De browser pakt een formulier niet uit.']),
    ],
    'Het venster is heel.',
  );
  return settle(context, sheet, settled(window.naam, outcome, probeWords[window.naam].anders));
}
