/** The daily job: its steps one by one, each on its own, in time, and on from where it stopped. */
import type { DateString } from '../../register/dates';
import type { Outcome } from '../../register/outcome';
import { failure, success } from '../../register/outcome';
import type { DailyState, VanishedRows } from '../../workbook/dailyState';
import { storeRuns } from '../../workbook/dailyState';
import { standingSheet } from '../../workbook/madeTab';
import { Ledger } from '../../workbook/mailLedger';
import type { Context } from '../context';
import type { Loaded } from '../load';
import { loadRegister, localeWarnings } from '../load';
import { vanishedAdvice } from '../shadow/vanishedWords';
import type { Trouble } from './troubleMail';
import { mailTrouble, troubleOf } from './troubleMail';

/** Google ends an execution after six minutes; after four no step and no mail is begun any more. */
const longestRun = 4 * 60_000;

/** What was read so long ago is read again before anything is mailed about it. */
const stale = 60_000;

/** A run that is broken off does again what it did in the last so many milliseconds. */
const savedEvery = 20_000;

type Properties = GoogleAppsScript.Properties.Properties;

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
  const end = context.clock() + longestRun;
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
    isLate: () => context.clock() >= end,
  };
}

/**
 * What to do now, in order: of a run that was not finished today only the rest; on another day everything, the rest of
 * the last run first, so that a step that is always too late has its turn.
 */
export function stepsToDo(
  all: readonly string[],
  { dag, rest }: Pick<DailyState, 'dag' | 'rest'>,
  today: DateString,
): string[] {
  const left = all.filter((name) => rest.includes(name));
  if (left.length === 0) return [...all];
  return dag === today ? left : [...left, ...all.filter((name) => !left.includes(name))];
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

/** Stores how it goes, but seldom: each time is a question to Google. */
function saver(job: Job, save: () => void, troubles: Trouble[]): (isEnd: boolean) => void {
  let last = job.context.clock();
  return (isEnd) => {
    if (!isEnd && job.context.clock() - last < savedEvery) return;
    last = job.context.clock();
    try {
      save();
    } catch (error) {
      troubles.push(troubleOf('Onthouden wat er gedaan is', error));
    }
  };
}

function runSteps(job: Job, steps: readonly Step[], save: () => void): Trouble[] {
  const { state, context } = job;
  const troubles: Trouble[] = [];
  const remember = saver(job, save, troubles);
  const earlier = state.goed;
  const todo = stepsToDo(
    steps.map(({ name }) => name),
    state,
    context.today,
  );
  let rest = todo;
  Object.assign(state, { laatst: context.clock(), dag: context.today, fouten: [], rest });
  for (const name of todo) {
    if (job.isLate()) break;
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
    remember(false);
  }
  remember(true);
  return troubles;
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
function summary({ rest, fouten }: DailyState): string {
  if (fouten.length > 0)
    return `Dit ging mis: ${fouten.join(', ')}. De volgende keer probeert het register het opnieuw.`;
  return rest.length > 0
    ? `Er was geen tijd meer voor: ${rest.join(', ')}. Dat gebeurt de volgende keer.`
    : 'De dagelijkse taken zijn gedaan.';
}

/**
 * Does the work of today. Returns in Dutch what was done. The caller holds the mail lock: one run at a time.
 * @param steps in the order of a usual day
 */
export function runDaily(
  context: Context,
  properties: Properties,
  known: DailyState,
  steps: readonly Step[],
): Outcome<string> {
  const job = makeJob(context, known);
  const wrongLocale = localeNotices(context);
  const save = (): void => {
    storeRuns(properties, job.state);
  };
  const troubles = runSteps(job, steps, save);
  const isNew = ({ tab, op }: VanishedRows): boolean =>
    !known.verdwenen.some((one) => one.tab === tab && one.op === op);
  const notices = [...wrongLocale, ...job.state.verdwenen.filter(isNew).map(vanishedAdvice)];
  mailTrouble(job, troubles, notices, save);
  return troubles.length > 0 ? failure('ongeldig', summary(job.state)) : success(summary(job.state));
}
