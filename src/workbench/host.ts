/** Runs the add-on's bundle as Google does: each execution in a fresh world, over one workbook in memory. */
import vm from 'node:vm';
import { printPdf } from './browser/print';
import { chartPng } from './charts/draw';
import type { Chart, Rect, StoredValue, Workbook } from './model/workbook';
import { displayText } from './services/cells/display';
import type { TextCells } from './services/cells/typed';
import { Zone } from './services/cells/zone';
import { AuthMode } from './services/enums';
import { Gate, type FaultHooks, type RefusesAt, type RoundTrip } from './services/gate';
import { releaseLocks } from './services/lockService';
import { MailQuota, type OutgoingMail } from './services/mail';
import { copyPlain } from './services/plain';
import { Realm } from './services/realm';
import { seen, type Runtime } from './services/runtime';
import { SCRIPT_TIME_ZONE, User } from './services/session';
import { Selection } from './services/sheets/selection';
import type { TypedColumns } from './services/sheets/typedColumns';
import { SILENT_UI, type MenuNode, type UiEvents } from './services/ui';
import { buildWorld } from './services/world';

export type { GatedCall, RefusesAt, RoundTrip } from './services/gate';
export type { TypedColumns } from './services/sheets/typedColumns';
export type { TextCells } from './services/cells/typed';
export type { MailFile, OutgoingMail } from './services/mail';
export type { MenuNode, UiEvents } from './services/ui';

/** What is pushed to Google. */
export interface Bundle {
  /** The bundle's source. */
  readonly code: string;
  /** The HTML files beside it, by name without `.html`. */
  readonly files: Readonly<Record<string, string>>;
}

export interface HostOptions extends FaultHooks, Pick<Bundle, 'code'>, Partial<Pick<Bundle, 'files'>> {
  workbook: Workbook;
  /** Epoch milliseconds. */
  now: () => number;
  /** E-mail of whoever sits at the sheet; '' when unknown. */
  user: string;
  /** E-mail of whoever the script runs as; the same person when absent. */
  effectiveUser?: string;
  /** Scopes that whoever the script runs as left unticked when Google asked; none when absent. */
  withheld?: readonly string[];
  sendMail: (mail: OutgoingMail) => void;
  /** Who answers for the person; absent parts agree to every question. */
  ui?: Partial<UiEvents>;
  /** Recipients that may be written to in a day; 100, a consumer's quota, when absent. */
  mailQuota?: number;
  /** When a write that Google refuses fails: at the call, or when the writes held back are sent (`flush`, when absent). */
  refusesAt?: RefusesAt;
  /** Columns of Google tables that have a type; none when absent. */
  typedColumns?: TypedColumns;
  /** What Google makes of text that the script writes in a text cell (`@`); the worst for who trusts it when absent. */
  textCells?: TextCells;
  log?: (line: string) => void;
  /** Makes a PDF of a page (HTML); Chromium prints it when absent. */
  printPdf?: (html: string) => Uint8Array;
  /** Makes the picture (PNG) of a chart; drawn for real when absent. */
  drawChart?: (chart: Chart, workbook: Workbook) => Uint8Array;
  /** The workbook's address, as `getUrl` gives it. */
  url?: string;
}

/** What a person changed: a value only when it was a single cell, as Google tells it. */
export interface EditEvent {
  sheetId: number;
  rect: Rect;
  oldValue?: StoredValue;
}

type EventFields = (runtime: Runtime) => Record<string, unknown>;

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

  /** @throws SyntaxError when the bundle is no JavaScript */
  constructor(private readonly options: HostOptions) {
    this.workbook = options.workbook;
    this.selection = new Selection(options.workbook);
    this.script = new vm.Script(options.code, { filename: 'Code.js' });
    this.gate = new Gate(options, options.refusesAt);
    const zone = new Zone(SCRIPT_TIME_ZONE);
    this.mailQuota = new MailQuota(options.mailQuota ?? CONSUMER_MAIL_QUOTA, () =>
      Math.floor(zone.toSerial(options.now())),
    );
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
    return this.newWorld('person').realm.functionNames();
  }

  /**
   * Calls a top-level function as google.script.run does: arguments and result are plain data, deep-copied.
   * @throws what the script throws, as an Error; or Google's words when there is no such function or it is private
   */
  run(name: string, ...args: unknown[]): unknown {
    const plain = copyPlain(args, 'de argumenten') as unknown[];
    return copyPlain(this.execute('person', name, (runtime) => plain.map((arg) => runtime.realm.copyIn(arg))));
  }

  /** Opens the workbook: the simple trigger onOpen, then nothing else. */
  fireOpen(): void {
    this.fireSimple('onOpen', () => ({}));
  }

  /** Tells the simple trigger onEdit of a person's edit that is in the workbook already. */
  fireEdit(edit: EditEvent): void {
    this.fireSimple('onEdit', editFields(edit));
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
    const fields: EventFields =
      trigger.eventType === 'CLOCK' ? clockFields : edit === undefined ? () => ({}) : editFields(edit);
    const mode = trigger.eventType === 'CLOCK' ? 'trigger' : 'person';
    this.execute(
      mode,
      trigger.handler,
      (runtime) => [
        event(runtime, AuthMode.FULL, { triggerUid: trigger.id, ...fields(runtime) }, trigger.eventType !== 'CLOCK'),
      ],
      trigger.owner,
    );
  }

  private fireSimple(name: string, fields: EventFields): void {
    if (!this.functions().includes(name)) return;
    this.execute('simple', name, (runtime) => [event(runtime, AuthMode.LIMITED, fields(runtime), true)]);
  }

  private execute(mode: Runtime['mode'], name: string, args: (runtime: Runtime) => unknown[], owner?: string): unknown {
    const runtime = this.newWorld(mode, owner);
    const work = name.endsWith('_') ? undefined : runtime.realm.functionNamed(name);
    if (work === undefined) throw new Error(`Script function not found: ${name}`);
    this.gate.beginExecution();
    try {
      const result = work(...args(runtime));
      this.gate.flush();
      return result;
    } catch (error) {
      throw outsideError(error);
    } finally {
      this.finish(runtime);
    }
  }

  /** Google writes what is pending and gives back the locks, however the execution ended. */
  private finish(runtime: Runtime): void {
    try {
      this.gate.flush();
    } finally {
      releaseLocks(runtime);
    }
  }

  private newWorld(mode: Runtime['mode'], owner?: string): Runtime {
    const { options } = this;
    const runtime = buildWorld({
      workbook: this.workbook,
      realm: new Realm(options.now),
      gate: this.gate,
      zone: new Zone(this.workbook.timeZone),
      selection: this.selection,
      menus: this.menus,
      files: options.files ?? {},
      now: options.now,
      user: mode === 'trigger' ? (owner ?? options.user) : options.user,
      effectiveUser: owner ?? options.effectiveUser ?? options.user,
      withheld: options.withheld ?? [],
      url: options.url ?? 'https://docs.google.com/spreadsheets/d/werkbank/edit',
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
    runtime.realm.load(this.script);
    return runtime;
  }
}

function event(
  runtime: Runtime,
  authMode: unknown,
  fields: Record<string, unknown>,
  withSource: boolean,
): Record<string, unknown> {
  const user: unknown = seen(new User(runtime, runtime.user));
  return { authMode, ...(withSource && { source: runtime.make.spreadsheet(), user }), ...fields };
}

function rangeField(sheetId: number, rect: Rect): EventFields {
  return (runtime) => {
    const sheet = runtime.workbook.sheets.find(({ id }) => id === sheetId);
    if (sheet === undefined) throw new Error(`Er is geen blad met id ${sheetId}.`);
    return { range: runtime.make.range(sheet, rect) };
  };
}

/** Google tells old and new value, as text, only of an edit of one cell, and not of an empty one. */
function editFields({ sheetId, rect, oldValue }: EditEvent): EventFields {
  return (runtime) => {
    const fields = rangeField(sheetId, rect)(runtime);
    if (rect.rows * rect.columns > 1) return fields;
    const sheet = runtime.workbook.sheets.find(({ id }) => id === sheetId);
    const value = sheet?.rows[rect.row - 1]?.[rect.column - 1]?.value ?? null;
    return { ...fields, ...valueField('value', value, runtime), ...valueField('oldValue', oldValue ?? null, runtime) };
  };
}

function valueField(name: string, value: StoredValue, runtime: Runtime): Record<string, string> {
  return value === null || value === '' ? {} : { [name]: displayText({ value }, runtime.workbook.locale) };
}

/** The parts of the moment, in UTC, as a clock trigger gets them. */
function clockFields(runtime: Runtime): Record<string, unknown> {
  const now = new Date(runtime.now());
  return {
    year: now.getUTCFullYear(),
    month: now.getUTCMonth() + 1,
    'day-of-month': now.getUTCDate(),
    'day-of-week': now.getUTCDay() || 7,
    hour: now.getUTCHours(),
    minute: now.getUTCMinutes(),
    second: now.getUTCSeconds(),
    timezone: 'UTC',
  };
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
