/** Runs the add-on's bundle as Google does: each execution in a fresh world, over one workbook in memory. */
import vm from 'node:vm';
import { printPdf } from './browser/print';
import { chartPng } from './charts/draw';
import { clockFields, editFields, eventOf, getFields, rangeField, type EditEvent, type EventFields } from './events';
import type { HostOptions } from './hostOptions';
import { lateEditsOf, takeOverlapping, type LateEdit } from './model/lateEdits';
import type { InstalledTrigger, Rect, Workbook } from './model/workbook';
import type { TextCells } from './services/cells/typed';
import { Zone } from './services/cells/zone';
import { AuthMode } from './services/enums';
import { Gate, type RoundTrip } from './services/gate';
import { releaseLocks } from './services/store/lockService';
import { MailQuota } from './services/mail/outgoing';
import { copyPlain } from './services/plain';
import { freshWorld, load, loadAgain, scriptName } from './services/jsWorld';
import { Realm } from './services/realm';
import { inside, type Runtime } from './services/runtime';
import { HtmlOutputService, type WebPage } from './services/screen/html';
import { servedPage } from './services/screen/servedPage';
import { Selection } from './services/sheets/selection';
import { usualCosts } from './services/strict/costs';
import { Execution, ExecutionEnded } from './services/strict/execution';
import { inLanguage } from './services/strict/language';
import { everyScope } from './services/strict/scopes';
import { SILENT_UI, type MenuNode } from './services/screen/uiEvents';
import { buildWorld } from './services/world';

export type { WebPage } from './services/screen/html';
export type { EditEvent } from './events';
export type { Bundle, EditFate, HostOptions } from './hostOptions';
export { KeptWorlds } from './services/keptWorlds';
export type { GatedCall, RefusesAt, RoundTrip } from './services/gate';
export type { TypedColumns } from './services/sheets/typedColumns';
export type { TextCells } from './services/cells/typed';
export type { MailFile, OutgoingMail } from './services/mail/outgoing';
export type { MenuNode, UiEvents } from './services/screen/uiEvents';

const CONSUMER_MAIL_QUOTA = 100;

const WORST_TEXT_CELLS: TextCells = { runsFormulas: true, keepsApostrophe: false };

export class Host {
  readonly workbook: Workbook;
  /** Where the person stands; set it as she moves about. */
  readonly selection: Selection;
  private readonly script: vm.Script;
  private readonly gate: Gate;
  private readonly mailQuota: MailQuota;
  private readonly menus: MenuNode[] = [];
  /** Triggers that come while this execution runs, the first first. */
  private overlapping: LateEdit[] = [];
  /** Calls to Google in this execution so far. */
  private callsDone = 0;

  /** @throws SyntaxError when the bundle is no JavaScript */
  constructor(private readonly options: HostOptions) {
    this.workbook = options.workbook;
    this.selection = new Selection(options.workbook);
    this.script = new vm.Script(options.code, { filename: scriptName });
    const beforeCall: HostOptions['beforeCall'] = (call) => {
      this.deliverOverlapping(this.callsDone++);
      return options.beforeCall?.(call);
    };
    this.gate = new Gate({ beforeCall, afterCall: options.afterCall }, options.refusesAt);
    this.mailQuota = new MailQuota(options.mailQuota ?? CONSUMER_MAIL_QUOTA, options.now);
  }

  /** Round trips since the start or the last `resetTrace`. */
  get roundTrips(): readonly RoundTrip[] {
    return this.gate.trace;
  }

  /** How often each method of a service was called since then, as `Range.getValues`. */
  get serviceCalls(): ReadonlyMap<string, number> {
    return this.gate.serviceCalls;
  }

  /** How many calls of services these are together. */
  get serviceCallCount(): number {
    return [...this.serviceCalls.values()].reduce((sum, times) => sum + times, 0);
  }

  /** The questions about the structure of sheets since then that came while writes were held back, as `Sheet.getMaxRows`. */
  get askedAfterWrite(): readonly string[] {
    return this.gate.askedAfterWrite;
  }

  resetTrace(): void {
    this.gate.reset();
  }

  /** The menus the script built, in the order in which it added them. */
  menu(): readonly MenuNode[] {
    return this.menus;
  }

  /** The bundle's top-level functions. */
  functions(): string[] {
    return [...this.newWorld('person').realm.world.declared];
  }

  /**
   * Calls a top-level function as google.script.run does: arguments and result are plain data, deep-copied.
   * @throws what the script throws, as an Error; or Google's words when there is no such function or it is private
   */
  run(name: string, ...args: unknown[]): unknown {
    const plain = copyPlain(args, 'de argumenten') as unknown[];
    return copyPlain(this.execute('person', name, (runtime) => plain.map((arg) => runtime.realm.copyIn(arg))));
  }

  /** As `run`, from the script's web page: there is no sheet around it. */
  runFromPage(name: string, ...args: unknown[]): unknown {
    const plain = copyPlain(args, 'de argumenten') as unknown[];
    return copyPlain(this.execute('page', name, (runtime) => plain.map((arg) => runtime.realm.copyIn(arg))));
  }

  /**
   * What somebody gets who opens the script's web page: what doGet makes of the query (`f=intake&d=D-0001`, without `?`).
   * @throws what the script throws; or Google's words when it makes no page, or was not deployed as one
   */
  openPage(query: string): WebPage {
    if (this.options.webApp === undefined) throw new Error('Sorry, unable to open the file at this time.');
    const made = inside(this.execute('page', 'doGet', (runtime) => [runtime.realm.copyIn(getFields(query))]));
    if (!(made instanceof HtmlOutputService)) throw new Error('The script completed but did not return anything.');
    const { content, title, metaTags } = made;
    return { html: servedPage(content), title: title ?? '', metaTags };
  }

  /** Opens the workbook: the simple trigger onOpen, then nothing else. */
  fireOpen(): void {
    this.fireSimple('onOpen', () => ({}));
  }

  /** Tells the simple trigger onEdit of a person's edit that is in the workbook already: as the option `editEvents` has it. */
  fireEdit(edit: EditEvent): void {
    const table = lateEditsOf(this.workbook);
    const fate = this.options.editEvents?.(edit, table.seen++) ?? 'now';
    const fields = editFields(this.workbook, edit);
    if (fate === 'lost') return;
    if (fate === 'now') {
      this.deliverLateEdits();
      this.fireSimple('onEdit', fields);
    } else {
      // In a host of its own: it may come while this one runs something else.
      const deliver = (): void => new Host(this.options).fireSimple('onEdit', fields);
      table.waiting.push({ deliver, atCall: fate === 'late' ? null : fate.atCall });
    }
  }

  /** The triggers of edits that came late, in their order: each tells its place and value as they were then. */
  deliverLateEdits(): void {
    for (const { deliver } of lateEditsOf(this.workbook).waiting.splice(0)) deliver();
  }

  /** Tells the simple trigger onSelectionChange where the person went, and remembers it. */
  fireSelectionChange(sheetId: number, rect: Rect): void {
    this.selection.select(sheetId, rect);
    this.fireSimple('onSelectionChange', rangeField(sheetId, rect));
  }

  /**
   * Fires an installed trigger, which runs as whoever installed it.
   * @param edit for an ON_EDIT trigger: what was edited
   * @throws when there is no trigger with this id
   */
  fireInstalled(triggerId: string, edit?: EditEvent): void {
    const trigger = this.workbook.triggers.find(({ id }) => id === triggerId);
    if (trigger === undefined) throw new Error(`Er is geen trigger met id ${triggerId}.`);
    const isClock = trigger.eventType === 'CLOCK';
    // Who may only view the workbook fires none of its triggers; the clock has no eyes.
    if (!isClock && this.options.mayEdit === false) return;
    const fields = installedFields(this.workbook, trigger, edit);
    this.execute(
      isClock ? 'trigger' : 'person',
      trigger.handler,
      (runtime) => [eventOf(runtime, AuthMode.FULL, { triggerUid: trigger.id, ...fields(runtime) }, !isClock)],
      trigger.owner,
    );
  }

  private fireSimple(name: string, fields: EventFields): void {
    if (this.options.mayEdit === false) return;
    const runtime = this.newWorld('simple');
    const work = runtime.realm.functionNamed(name);
    if (work) this.carryOut(runtime, work, (one) => [eventOf(one, AuthMode.LIMITED, fields(one), true)]);
  }

  private execute(mode: Runtime['mode'], name: string, args: (runtime: Runtime) => unknown[], owner?: string): unknown {
    const runtime = this.newWorld(mode, owner);
    const work = name.endsWith('_') ? undefined : runtime.realm.functionNamed(name);
    if (work === undefined) throw new Error(`Script function not found: ${name}`);
    return this.carryOut(runtime, work, args);
  }

  private carryOut(
    runtime: Runtime,
    work: (...args: unknown[]) => unknown,
    args: (runtime: Runtime) => unknown[],
  ): unknown {
    const { execution } = runtime;
    this.overlapping = takeOverlapping(this.workbook);
    this.callsDone = 0;
    this.gate.beginExecution(execution);
    try {
      const result = work(...args(runtime));
      this.gate.flush();
      if (execution.isEnded) throw new ExecutionEnded();
      return result;
    } catch (error) {
      if (execution.isEnded)
        throw new Error(inLanguage(new ExecutionEnded().message, runtime.language), { cause: error });
      throw outsideError(error);
    } finally {
      this.options.keptWorlds?.leave(this.options.code, runtime.realm.world);
      this.finish(runtime);
      this.deliverOverlapping(Infinity);
    }
  }

  /** Those that come at or before this call of the execution. */
  private deliverOverlapping(call: number): void {
    const now = this.overlapping.filter(({ atCall }) => (atCall ?? 0) <= call);
    this.overlapping = this.overlapping.filter((late) => !now.includes(late));
    for (const { deliver } of now) deliver();
  }

  /** Google writes what is pending and gives back the locks, however the execution ended. */
  private finish(runtime: Runtime): void {
    this.gate.unmetered();
    try {
      this.gate.flush();
    } finally {
      releaseLocks(runtime);
    }
  }

  private newWorld(mode: Runtime['mode'], owner?: string): Runtime {
    const { options } = this;
    const kept = options.keptWorlds?.take(options.code);
    const execution = new Execution({ ...usualCosts, ...options.costs }, mode === 'simple');
    const now = (): number => options.now() + execution.spent;
    const withheld = options.withheld ?? [];
    const runtime = buildWorld({
      workbook: this.workbook,
      realm: new Realm(kept ?? freshWorld(), now),
      gate: this.gate,
      zone: new Zone(this.workbook.timeZone),
      selection: this.selection,
      menus: this.menus,
      files: options.files ?? {},
      now,
      execution,
      consent: { declared: options.scopes ?? everyScope, withheld, isSimple: mode === 'simple' },
      language: options.language ?? 'en',
      user: userOf(mode, options, owner),
      effectiveUser: effectiveUserOf(mode, options, owner),
      atSheet: mode === 'trigger' ? (owner ?? options.user) : (options.effectiveUser ?? options.user),
      fileEditors: options.editors ?? [],
      withheld,
      url: options.url ?? 'https://docs.google.com/spreadsheets/d/werkbank/edit',
      webApp: options.webApp ?? null,
      mode,
      ui: { ...SILENT_UI, ...options.ui },
      log: options.log ?? (() => undefined),
      sendMail: options.sendMail,
      mailQuota: this.mailQuota,
      typedColumns: options.typedColumns ?? {},
      textCells: options.textCells ?? WORST_TEXT_CELLS,
      printPdf: options.printPdf ?? printPdf,
      drawChart: options.drawChart ?? chartPng,
      lockHolder: {},
    });
    if (kept) loadAgain(kept, options.code);
    else load(runtime.realm.world, this.script);
    return runtime;
  }
}

/** Whom Google tells the script: of a clock trigger who installed it, of a simple trigger mostly nobody. */
function userOf(mode: Runtime['mode'], { user, simpleUser }: HostOptions, owner?: string): string {
  if (mode === 'trigger') return owner ?? user;
  return mode === 'simple' ? (simpleUser ?? '') : user;
}

/** As whom it runs: an installed trigger as who installed it; of a simple one Google tells no more than who is there. */
function effectiveUserOf(mode: Runtime['mode'], options: HostOptions, owner?: string): string {
  if (mode === 'simple') return options.simpleUser ?? '';
  return owner ?? options.effectiveUser ?? options.user;
}

function installedFields(
  workbook: Workbook,
  { eventType }: InstalledTrigger,
  edit: EditEvent | undefined,
): EventFields {
  if (eventType === 'CLOCK') return clockFields;
  return edit === undefined ? () => ({}) : editFields(workbook, edit);
}

/** An error of the script's world as one of ours, with its message and where it happened in the script. */
function outsideError(error: unknown): Error {
  if (error instanceof Error) return error;
  const thrown = (typeof error === 'object' && error !== null ? error : {}) as Partial<Error>;
  const ours = new Error(thrown.message ?? String(error), { cause: error });
  if (thrown.name !== undefined) ours.name = thrown.name;
  if (thrown.stack !== undefined) ours.stack = thrown.stack;
  return ours;
}
