/** The daily job: its steps one by one, each on its own, in time, and on from where it stopped. */
import type { Outcome } from '../../register/outcome';
import { failure, success } from '../../register/outcome';
import type { DailyState, VanishedRows } from '../../workbook/dailyState';
import { storeRuns } from '../../workbook/dailyState';
import { standingSheet } from '../../workbook/madeTab';
import { Ledger } from '../../workbook/mailLedger';
import type { Properties } from '../../workbook/properties';
import type { Context } from '../context';
import type { Loaded } from '../load';
import { loadRegister, localeWarnings } from '../load';
import { vanishedAdvice } from '../shadow/vanishedWords';
import { lateIn } from '../deadline';
import { brokenOff, mostContinuations, mustStoreSteps, savedEvery, stepsToDo } from './progress';
import type { Trouble } from './troubleMail';
import { mailTrouble, troubleOf } from './troubleMail';

/** What was read so long ago is read again before anything is mailed about it. */
const stale = 60_000;

type Runs = { -readonly [K in keyof DailyState]: DailyState[K] };

/** What a step works with. */
export interface Job {
  readonly context: Context;
  /** How the runs went; a step records what it did. */
  readonly state: Runs;
  /** The register as it is now. */
  register(): Outcome<Loaded>;
  /** Throws away what was read: a step that changes rows says so, and after a failure nobody knows what was written. */
  forget(): void;
  ledger(loaded: Loaded): Ledger;
  /** True when it is time to stop. */
  isLate(): boolean;
}

/** A step of the daily job. */
export interface Step {
  /** By this name it is remembered; also what people read when it goes wrong. */
  readonly name: string;
  /** False when it has to go on at the next run. */
  run(job: Job): Outcome<boolean>;
}

function makeJob(context: Context, state: DailyState): Job {
  let read: { readonly at: number; readonly loaded: Outcome<Loaded> } | null = null;
  let ledger: Ledger | null = null;
  return {
    context,
    state: { ...state },
    register: () => {
      if (!read || context.clock() - read.at > stale) read = { at: context.clock(), loaded: loadRegister(context) };
      return read.loaded;
    },
    forget: () => {
      read = null;
      ledger = null;
    },
    ledger: ({ marks }) => (ledger ??= new Ledger(standingSheet(context, marks, 'mailjournaal'))),
    isLate: lateIn(context),
  };
}

/** One step's own failure: what was not finished stays for the next run, and the other steps go on. */
function attempt(step: Step, job: Job, troubles: Trouble[]): boolean {
  try {
    const outcome = step.run(job);
    // What Google refuses it may tell only now, and the next step is not to blame for it.
    job.context.app.flush();
    if (outcome.ok) return outcome.value;
    troubles.push({ step: step.name, message: outcome.problem.message });
  } catch (error) {
    troubles.push(troubleOf(step.name, error));
  }
  job.forget();
  return false;
}

/** Stores how it goes: at the end, and in between seldom unless `always`, since each time is a question to Google. */
function saver(job: Job, save: () => void, troubles: Trouble[], always: boolean): (isEnd: boolean) => void {
  let last = job.context.clock();
  return (isEnd) => {
    if (!isEnd && !always && job.context.clock() - last < savedEvery) return;
    last = job.context.clock();
    try {
      save();
    } catch (error) {
      troubles.push(troubleOf('Onthouden wat er gedaan is', error));
    }
  };
}

/** What a run has at hand beside its steps. */
interface Run {
  /** Stores how it goes. */
  readonly save: () => void;
  /** Sees to it that the job goes on in a while; false where it cannot. */
  readonly goOnLater: () => boolean;
  /** Mails what went wrong so far. */
  readonly tell: (troubles: readonly Trouble[]) => void;
}

/** Tells it before that step begins again: of a run that is broken off nothing is told afterwards. */
function tellBrokenOff(step: string, troubles: readonly Trouble[], { tell }: Run): void {
  try {
    tell([...troubles, brokenOff(step)]);
  } catch {
    // Start and the message on opening tell that the job does not go well.
  }
}

function runSteps(job: Job, steps: readonly Step[], run: Run): { troubles: Trouble[]; goesOn: boolean } {
  const { state, context } = job;
  const troubles: Trouble[] = [];
  const remember = saver(job, run.save, troubles, mustStoreSteps(state, context.clock()));
  const { goed: earlier, bezig: broken } = state;
  const todo = stepsToDo(
    steps.map(({ name }) => name),
    state,
    context.today,
  );
  let rest = todo;
  const vervolg = state.dag === context.today ? state.vervolg : 0;
  Object.assign(state, { laatst: context.clock(), dag: context.today, fouten: [], rest, vervolg });
  for (const name of todo) {
    if (job.isLate()) break;
    state.bezig = name;
    remember(false);
    if (name === broken) tellBrokenOff(name, troubles, run);
    // The last step writes Start: there the run is good when all before it was.
    state.goed = rest.length === 1 && rest[0] === name ? context.clock() : earlier;
    if (
      attempt(
        steps.find((step) => step.name === name)!,
        job,
        troubles,
      )
    )
      rest = rest.filter((one) => one !== name);
    Object.assign(state, {
      rest,
      fouten: troubles.map(({ step }) => step),
      goed: rest.length === 0 ? context.clock() : earlier,
    });
  }
  const goesOn = rest.length > 0 && job.isLate() && state.vervolg < mostContinuations && run.goOnLater();
  Object.assign(state, {
    bezig: null,
    duur: context.clock() - context.began,
    vervolg: state.vervolg + (goesOn ? 1 : 0),
  });
  remember(true);
  return { troubles, goesOn };
}

/** Where Google does not tell the locale, the morning's work goes on. */
function localeNotices(context: Context): string[] {
  try {
    return localeWarnings(context);
  } catch {
    return [];
  }
}

/** Whether everything was done, in Dutch. */
function summary({ rest, fouten }: DailyState, goesOn: boolean): string {
  const later = goesOn ? 'Over een paar minuten gaat het register daarmee verder.' : 'Dat gebeurt de volgende keer.';
  if (fouten.length > 0)
    return `Dit ging mis: ${fouten.join(', ')}. De volgende keer probeert het register het opnieuw.`;
  return rest.length > 0
    ? `Er was geen tijd meer voor: ${rest.join(', ')}. ${later}`
    : 'De dagelijkse taken zijn gedaan.';
}

/**
 * Does the work of today. Returns in Dutch what was done. The caller holds the mail lock: one run at a time.
 * @param steps in the order of a usual day
 * @param goOnLater sees to it that what there is no time for is done in a while; false where it cannot
 */
export function runDaily(
  context: Context,
  properties: Properties,
  known: DailyState,
  steps: readonly Step[],
  goOnLater: () => boolean,
): Outcome<string> {
  const job = makeJob(context, known);
  const wrongLocale = localeNotices(context);
  const save = (): void => storeRuns(properties, job.state);
  const isNew = ({ tab, op }: VanishedRows): boolean =>
    !known.verdwenen.some((one) => one.tab === tab && one.op === op);
  const tell = (troubles: readonly Trouble[]): void =>
    mailTrouble(job, troubles, [...wrongLocale, ...job.state.verdwenen.filter(isNew).map(vanishedAdvice)], save);
  const { troubles, goesOn } = runSteps(job, steps, { save, goOnLater, tell });
  tell(troubles);
  const said = summary(job.state, goesOn);
  return troubles.length > 0 ? failure('ongeldig', said) : success(said);
}
