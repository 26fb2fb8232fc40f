/** The daily job: its steps one by one, each on its own, in time, and on from where it stopped. */
import type { Outcome } from '../../register/outcome';
import { failure, success } from '../../register/outcome';
import type { DailyState, VanishedRows } from '../../workbook/state/dailyState';
import { storeRuns } from '../../workbook/state/dailyState';
import type { Change } from '../../workbook/state/properties';
import { standingSheet } from '../../workbook/ownTabs/madeTab';
import { Ledger } from '../../workbook/ownTabs/mailLedger';
import { onceMore } from '../../workbook/moved';
import type { Properties } from '../../workbook/state/properties';
import type { Context } from '../context';
import type { Loaded } from '../load';
import { loadRegister, localeWarnings } from '../load';
import { refusedTab } from '../refusedTab';
import { mailedWith } from '../mail/mailed';
import { isLoud, vanishedAdvice } from '../shadow/vanishedWords';
import { lateIn } from '../context';
import {
  brokenOff,
  brokenSteps,
  fitsAfter,
  isLong,
  mostContinuations,
  mustStoreSteps,
  savedEvery,
  stepsToDo,
  withDuration,
} from './progress';
import type { Trouble } from '../../paginas/herinneringen/troubleContent';
import { mailTrouble, troubleOf } from './troubleMail';

/** What was read so long ago is read again before anything is mailed about it. */
const stale = 60_000;

type Runs = { -readonly [K in keyof DailyState]: DailyState[K] };

/** What a step works with. */
export interface Job {
  readonly context: Context;
  /** How the runs went; a step records what it did. */
  readonly state: Runs;
  /** The register as it is now: for who mails about it. */
  register(): Outcome<Loaded>;
  /** The register as this execution read it last: reading it once more can take longer than the work. */
  lastRead(): Outcome<Loaded>;
  /** Throws away what was read: a step that changes rows says so, and after a failure nobody knows what was written. */
  forget(): void;
  ledger(loaded: Loaded): Ledger;
  /** Sees to it that all that was written in the Mailjournaal stands beside its own key: a question to Google, where it was. */
  settle(): void;
  /** True when it is time to stop. */
  isLate(): boolean;
  /** Whether a step takes so long that it is done in parts, each stored before the next. */
  isLong(name: string): boolean;
  /**
   * Set by a step that did none of its work: there was none, or no time for it. That it was short says nothing, and where it
   * had an execution to itself, the others go first now.
   */
  didNothing: boolean;
  /** Set by a step that asks Google so much that what can wait does so until tomorrow. */
  isFull: boolean;
  /** Where the chain of the Logboek was found broken; null where nobody looked in this execution. */
  logbookBreak: string | null;
  /** What steps want to be told along, a Dutch sentence each: nothing went wrong with the run. */
  readonly notices: string[];
  /** Stores how far it is. */
  save(): void;
  /** What a step wants to be remembered: it goes along with how far the job is. */
  readonly also: Change[];
  /** How long reading the register took in this execution, in milliseconds. */
  reading(): number;
}

/** A step of the daily job. */
export interface DailyStep {
  /** By this name it is remembered; also what people read when it goes wrong. */
  readonly name: string;
  /** The next step looks at the Mailjournaal for both: each look is a question to Google. */
  readonly settlesLater?: true;
  /** False when it has to go on at the next run. */
  run(job: Job): Outcome<boolean>;
}

function makeJob(context: Context, properties: Properties, known: DailyState): Job {
  let read: { readonly at: number; readonly loaded: Outcome<Loaded> } | null = null;
  let ledger: Ledger | null = null;
  const state: Runs = { ...known };
  const also: Change[] = [];
  // Beside the lines, since somebody may throw these out.
  const mailed = (): Change[] => (ledger ? mailedWith(context.marks.known(), ledger) : []);
  let reading = 0;
  const readAnew = (): Outcome<Loaded> => {
    const began = context.clock();
    // Who may run it was read in this moment.
    const loaded = loadRegister(context, read === null ? context.gate.session?.known : []);
    read = { at: context.clock(), loaded };
    reading += read.at - began;
    return loaded;
  };
  return {
    context,
    state,
    register: () => (read && context.clock() - read.at <= stale ? read.loaded : readAnew()),
    lastRead: () => read?.loaded ?? readAnew(),
    forget: () => {
      read = null;
      also.push(...mailed());
      ledger = null;
    },
    ledger: ({ marks }) => (ledger ??= new Ledger(standingSheet(context, marks, 'mailjournaal'))),
    settle: () => ledger?.settle(context.app),
    isLate: lateIn(context),
    isLong: (name) => isLong(name, { ...known, afgebroken: brokenSteps(known) }),
    didNothing: false,
    isFull: false,
    logbookBreak: null,
    notices: [],
    save: () => storeRuns(properties, state, [...also, ...mailed()]),
    also,
    reading: () => reading,
  };
}

/** One step's own failure: what was not finished stays for the next run, and the other steps go on. */
function attempt(step: DailyStep, job: Job, troubles: Trouble[]): boolean {
  // As after a step that failed, which the next run does again: what left is in the Mailjournaal by then.
  const forget = (): boolean => {
    job.forget();
    return !job.isLate();
  };
  try {
    const outcome = onceMore(() => step.run(job), forget);
    // What Google refuses it may tell only now, and the next step is not to blame for it.
    job.context.app.flush();
    if (!step.settlesLater) job.settle();
    if (outcome.ok) return outcome.value;
    troubles.push({ step: step.name, message: outcome.problem.message });
  } catch (error) {
    const refused = refusedTab(job.context, error);
    troubles.push(refused === null ? troubleOf(job.context, step.name, error) : { step: step.name, message: refused });
  }
  job.forget();
  return false;
}

/** Stores how it goes: at the end, and in between seldom unless `always`, since each time is a question to Google. */
function saver(job: Job, troubles: Trouble[], always: boolean): (isEnd: boolean) => void {
  let last = job.context.clock();
  return (isEnd) => {
    if (!isEnd && !always && job.context.clock() - last < savedEvery) return;
    last = job.context.clock();
    try {
      job.save();
    } catch (error) {
      troubles.push(troubleOf(job.context, 'Onthouden wat er gedaan is', error));
    }
  };
}

/** How the job goes on by itself. */
export interface Continuation {
  /** Nobody is at it who would see that Google breaks it off. */
  readonly unseen: boolean;
  /** Sees to it that the job goes on after so long, in milliseconds; false where it cannot. */
  plan(after: number): boolean;
  /** It need not go on any more. */
  drop(): void;
}

/** So soon it goes on when there is no time left. */
const soon = 60_000;
/** So soon it goes on when Google breaks this run off, which by then is surely over. */
const afterBreak = 10 * 60_000;

/** What a run has at hand beside its steps. */
interface Run {
  readonly continuation: Continuation;
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

/** One step, with how long it took: reading is there for all of them. */
function doStep(step: DailyStep, job: Job, troubles: Trouble[]): boolean {
  const time = (): number => job.context.clock() - job.reading();
  const began = time();
  job.didNothing = false;
  const isDone = attempt(step, job, troubles);
  const took = time() - began;
  const { duren } = job.state;
  if (!job.didNothing || took > (duren[step.name] ?? 0)) job.state.duren = withDuration(duren, step.name, took);
  return isDone;
}

function runSteps(job: Job, steps: readonly DailyStep[], run: Run): { troubles: Trouble[]; goesOn: boolean } {
  const { state, context } = job;
  const troubles: Trouble[] = [];
  const isSlow = mustStoreSteps(state, context.clock());
  const remember = saver(job, troubles, isSlow);
  const { goed: earlier } = state;
  const known = { duren: state.duren, afgebroken: brokenSteps(state) };
  const todo = stepsToDo(
    steps.map(({ name }) => name),
    { ...state, ...known },
    context.today,
  );
  let rest = todo;
  const vervolg = state.dag === context.today ? state.vervolg : 0;
  const mayGoOn = vervolg < mostContinuations;
  // Of a run that is broken off nothing can be planned afterwards.
  const isPlanned = isSlow && mayGoOn && run.continuation.unseen && run.continuation.plan(afterBreak);
  Object.assign(state, {
    laatst: context.clock(),
    dag: context.today,
    fouten: [],
    rest,
    afgebroken: known.afgebroken,
    vervolg: vervolg + (isPlanned ? 1 : 0),
  });
  let isStopped = false;
  for (const name of todo) {
    const hasRoom = name === todo[0] || fitsAfter(context.clock() - context.began, name, known);
    isStopped = job.isLate() || !hasRoom;
    if (isStopped) break;
    state.bezig = name;
    remember(false);
    if (known.afgebroken.includes(name)) tellBrokenOff(name, troubles, run);
    // The last step writes Start: there the run is good when all before it was.
    state.goed = rest.length === 1 && rest[0] === name ? context.clock() : earlier;
    const isDone = doStep(
      steps.find((step) => step.name === name)!,
      job,
      troubles,
    );
    if (isDone) rest = rest.filter((one) => one !== name);
    const isTooLong = !isDone && job.didNothing && name === todo[0];
    Object.assign(state, {
      rest,
      afgebroken: [...state.afgebroken.filter((one) => one !== name), ...(isTooLong ? [name] : [])],
      fouten: troubles.map(({ step }) => step),
      goed: rest.length === 0 ? context.clock() : earlier,
    });
  }
  try {
    job.settle();
  } catch (error) {
    troubles.push(troubleOf(context, 'Mailjournaal', error));
  }
  const mustGoOn = rest.length > 0 && (isStopped || job.isLate());
  const goesOn = mustGoOn && mayGoOn && run.continuation.plan(soon);
  if (isPlanned && !goesOn) run.continuation.drop();
  Object.assign(state, {
    bezig: null,
    fouten: troubles.map(({ step }) => step),
    duur: context.clock() - context.began,
    vervolg: vervolg + (goesOn ? 1 : 0),
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
 * @param continuation for what there is no time for
 */
export function runDaily(
  context: Context,
  properties: Properties,
  known: DailyState,
  steps: readonly DailyStep[],
  continuation: Continuation,
): Outcome<string> {
  const job = makeJob(context, properties, known);
  const wrongLocale = localeNotices(context);
  const isNew = (rows: VanishedRows): boolean =>
    isLoud(rows) &&
    !known.verdwenen.some(({ tab, op, soort }) => tab === rows.tab && op === rows.op && soort === rows.soort);
  const tell = (troubles: readonly Trouble[]): void =>
    mailTrouble(
      job,
      troubles,
      [...wrongLocale, ...job.notices, ...job.state.verdwenen.filter(isNew).map(vanishedAdvice)],
      job.save,
    );
  const { troubles, goesOn } = runSteps(job, steps, { continuation, tell });
  tell(troubles);
  const said = summary(job.state, goesOn);
  return troubles.length > 0 ? failure('ongeldig', said) : success(said);
}
