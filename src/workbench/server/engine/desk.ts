/** The core of the workbench's page: one workbook, its clock and mail, and everything that pages ask of it, in turn. */
import path from 'node:path';
import { fillDemo } from '../../demo';
import { claim } from '../../inUse';
import { Outbox } from '../../mail/outbox';
import { createWorkbook } from '../../model/create';
import type { Workbook } from '../../model/workbook';
import { openWorkspace, saveWorkspace } from '../../workspace';
import { writeXlsx } from '../../xlsx/write';
import { applyChange } from '../grid/changes/apply';
import { kindOf } from '../grid/changes/kinds';
import { ChangeRefused, type Target } from '../grid/changes/target';
import { restoreWorkbook } from '../grid/copy';
import { cellsMutation, fullCell } from '../grid/diff';
import { toUniverWorkbook } from '../grid/snapshot';
import type { CellMatrix, Mutation } from '../grid/univer';
import type {
  Asking, ClockRequest, DeskState, EditAnswer, EditRequest, OpenAnswer, OpenRequest, Person, ResultsRequest, RunAnswer,
  RunRequest, TriggerState,
} from '../protocol';
import { Clock, daysLater, instantOfWall, nextMonthEnd, wallOf } from './clock';
import { editEvents, objectionTo, touchedCells, type Touched } from './edit';
import { Journal } from './journal';
import type { Outlet } from './outlet';
import { peopleOf } from './people';
import { Publisher, repeatStep } from './publisher';
import { dueTriggers, scheduleText } from './schedule';
import { Seat, type Bundle } from './seat';

export interface DeskOptions {
  readonly file: string;
  readonly bundle: Bundle;
  readonly outbox: string;
  /** Epoch ms where the clock is put; null leaves it as it was. */
  readonly now: number | null;
  /** Who sits at a page that did not choose; null leaves it as it was. */
  readonly as: string | null;
  readonly url: string;
}

/** Under which document property the add-on records the owner, and who it is when nobody is known. */
const OWNER_PROPERTY = 'plp.eigenaar';
const USUAL_USER = 'projectleider@example.org';
/** Cells of one edit that are told back even when nothing changed, so that the page shows what is stored. */
const MOST_ECHO = 500;

export class Desk {
  private readonly seats = new Map<string, Seat>();
  private readonly runs = new Map<string, NonNullable<TriggerState['lastRun']>>();
  private readonly lineChanges: { rev: number; page: string }[] = [];
  private unsaved = false;
  private lastTick: number;

  private constructor(
    private readonly options: DeskOptions, private readonly workbook: Workbook, private readonly clock: Clock,
    private user: string | null, private readonly publisher: Publisher, private readonly journal: Journal,
    private readonly outbox: Outbox, private readonly outlet: Outlet, private readonly release: () => Promise<void>,
  ) {
    this.lastTick = clock.now();
  }

  /** @throws BadInput when the file cannot be opened or another program has it */
  static async open(options: DeskOptions, outlet: Outlet): Promise<Desk> {
    const release = await claim(options.file);
    try {
      const { workbook, desk } = await openWorkspace(options.file);
      const journal = new Journal(options.file);
      const steps = journal.pending();
      for (const step of steps) repeatStep(workbook, step);
      const stands = options.now ?? (desk.now === null ? null : Date.parse(desk.now));
      const clock = new Clock(stands !== null && Number.isNaN(stands) ? null : stands);
      const publisher = new Publisher(workbook, journal, outlet, () => yearOf(clock));
      const opened = new Desk(
        options, workbook, clock, options.as ?? desk.user, publisher, journal, new Outbox(options.outbox), outlet, release,
      );
      if (steps.length > 0) await opened.save();
      return opened;
    } catch (error) {
      await release();
      throw error;
    }
  }

  /** Saves and gives the file free. */
  async close(): Promise<void> {
    if (this.unsaved) await this.save();
    this.journal.close();
    await this.release();
  }

  // What pages ask.

  async openPage(request: OpenRequest, epoch: string): Promise<OpenAnswer> {
    const seat = this.seatOf(request);
    if (request.known === null) await this.step(request, null, () => this.fire('ON_OPEN', seat, () => seat.host.fireOpen()));
    const upToDate = request.known?.epoch === epoch && request.known.rev === this.publisher.rev;
    return {
      epoch, rev: this.publisher.rev, snapshot: upToDate ? null : toUniverWorkbook(this.workbook),
      activeSheet: seat.place().sheet, state: this.state(request),
    };
  }

  leavePage(page: string): void {
    this.seats.delete(page);
  }

  async edit(request: EditRequest): Promise<EditAnswer> {
    const target: Target = { workbook: this.workbook, year: yearOf(this.clock) };
    const { mutations } = request;
    if (this.lineChanges.some(({ rev, page }) => rev > request.rev && page !== request.page)) {
      return refused('Iemand anders veranderde net de rijen of kolommen. Je wijziging is niet bewaard. Doe het opnieuw.');
    }
    let touched: Touched[] = [];
    try {
      touched = touchedCells(this.workbook, mutations);
      const objection = objectionTo(target, mutations, touched, this.userOf(request));
      if (objection && !(objection.kind === 'confirm' && request.sure)) {
        return { ...objection, repair: this.repair(mutations, touched) };
      }
      for (const mutation of mutations) applyChange(target, mutation);
    } catch (error) {
      if (!(error instanceof ChangeRefused)) throw error;
      this.publisher.takeBack();
      return refused(error.message);
    }
    await this.afterEdit(request, touched);
    return { kind: 'done' };
  }

  /** Takes over what formulas gave on a page. */
  takeResults({ results }: ResultsRequest): void {
    for (const { sheet, row, column, value } of results) {
      this.publisher.takeResult(Number(sheet), row, column, value);
    }
  }

  async run(request: RunRequest): Promise<RunAnswer> {
    const seat = this.seatOf(request);
    try {
      const value = await this.step(request, request.functionName, () =>
        seat.host.run(request.functionName, ...request.args));
      return { ok: true, value: value ?? null };
    } catch (error) {
      return { ok: false, message: messageOf(error) };
    }
  }

  people(): Person[] {
    return peopleOf(this.workbook);
  }

  /** The person for pages that did not choose one. */
  async chooseUser(request: Asking & { readonly email: string }): Promise<void> {
    this.user = request.email;
    this.seats.delete(request.page);
    const seat = this.seatOf({ ...request, as: request.email });
    await this.step({ ...request, as: request.email }, null, () => seat.host.fireOpen());
    this.unsaved = true;
    this.outlet.push(request.page, { kind: 'state', state: this.state({ ...request, as: request.email }) });
  }

  triggers(): TriggerState[] {
    return this.workbook.triggers.map((trigger) => ({
      id: trigger.id, handler: trigger.handler, when: scheduleText(trigger), owner: trigger.owner,
      lastRun: this.runs.get(trigger.id) ?? null,
    }));
  }

  async fireTrigger(request: Asking & { readonly id: string }): Promise<RunAnswer> {
    return this.fireInstalled(request, request.id);
  }

  /** Moves the clock; triggers that fall due on the way fire at their own moment. */
  async moveClock(request: ClockRequest): Promise<RunAnswer> {
    const from = this.clock.now();
    const to = momentAskedFor(request, from);
    if (to === null) return { ok: false, message: 'Dit is geen geldige datum en tijd.' };
    const due = dueTriggers(this.workbook.triggers, from, to);
    for (const { at, trigger } of due) {
      this.clock.standStill(at);
      await this.fireInstalled(request, trigger.id);
    }
    if (request.to === 'real') this.clock.followMachine();
    else this.clock.standStill(to);
    this.lastTick = this.clock.now();
    this.unsaved = true;
    this.outlet.push(null, { kind: 'state', state: this.state(request) });
    return { ok: true, value: due.length };
  }

  /** With the machine's own time, installed triggers fire as time passes. */
  async tick(): Promise<void> {
    const [from, to] = [this.lastTick, this.clock.now()];
    this.lastTick = to;
    const nobody: Asking = { page: '', as: '', selection: null };
    for (const { trigger } of dueTriggers(this.workbook.triggers, from, to)) await this.fireInstalled(nobody, trigger.id);
  }

  // The file.

  get needsSave(): boolean {
    return this.unsaved;
  }

  async save(): Promise<void> {
    const desk = { now: this.clock.real ? null : new Date(this.clock.now()).toISOString(), user: this.user };
    await saveWorkspace({ file: this.options.file, workbook: this.workbook, desk });
    this.journal.clear();
    this.unsaved = false;
    this.outlet.push(null, { kind: 'saved', all: true });
  }

  async download(): Promise<Uint8Array> {
    return (await writeXlsx(this.workbook)).bytes;
  }

  /** Puts a fresh demo register in the place of what is there. */
  async startOver(request: Asking): Promise<RunAnswer> {
    const fresh = createWorkbook({ name: path.basename(this.options.file, path.extname(this.options.file)) });
    const seat = new Seat({ ...this.world(), workbook: fresh }, request.page, this.userOf(request));
    try {
      seat.host.run('registerInrichten');
      fillDemo(fresh);
      await this.step(request, 'Opnieuw beginnen', () => restoreWorkbook(this.workbook, fresh));
      const again = this.seatOf(request);
      await this.step(request, null, () => again.host.run('uitkomstenBijwerken'));
      await this.save();
      return { ok: true, value: null };
    } catch (error) {
      return { ok: false, message: messageOf(error) };
    }
  }

  // How it is done.

  state(asking: Asking): DeskState {
    return {
      title: this.workbook.name, menus: this.seatOf(asking).menus(), clock: this.clock.state(),
      defaultUser: this.userOf({ ...asking, as: '' }),
    };
  }

  private userOf({ as }: Asking): string {
    return as || this.user || (this.workbook.properties.document[OWNER_PROPERTY] ?? USUAL_USER);
  }

  private seatOf(asking: Asking): Seat {
    const user = this.userOf(asking);
    const known = this.seats.get(asking.page);
    if (known?.user === user) return known;
    const seat = new Seat(this.world(), asking.page, user);
    if (asking.page !== '') this.seats.set(asking.page, seat);
    return seat;
  }

  private world() {
    return {
      bundle: this.options.bundle, workbook: this.workbook, outlet: this.outlet, url: this.options.url,
      now: () => this.clock.now(), sendMail: this.outbox.send,
    };
  }

  /** One thing done for a page: afterwards every page and the disk know of it, also when it failed halfway. */
  private async step<T>(
    asking: Asking, label: string | null, work: () => T, lines: readonly Mutation[] = [], echo: () => readonly Mutation[] = () => [],
  ): Promise<T> {
    const seat = this.seatOf(asking);
    seat.goTo(asking.selection);
    const before = seat.place();
    if (label !== null) this.outlet.push(null, { kind: 'busy', what: label });
    try {
      return work();
    } finally {
      const { mustSave, changed } = this.publisher.settle(asking.page, lines, echo());
      if (lines.length > 0 || mustSave) this.lineChanges.push({ rev: this.publisher.rev, page: mustSave ? '' : asking.page });
      if (changed) {
        this.unsaved = true;
        this.outlet.push(null, { kind: 'saved', all: false });
      }
      seat.follow(before);
      await this.deliverMail();
      if (mustSave) await this.save();
      if (label !== null) this.outlet.push(null, { kind: 'busy', what: null });
    }
  }

  private async deliverMail(): Promise<void> {
    if ((await this.outbox.deliver()) !== null) this.outlet.push(null, { kind: 'mail' });
  }

  private async afterEdit(request: EditRequest, touched: readonly Touched[]): Promise<void> {
    const seat = this.seatOf(request);
    const structural = request.mutations.some(({ id }) => ['lines', 'tabs'].includes(kindOf(id) ?? ''));
    const lines = structural
      ? request.mutations.filter(({ id }) => ['lines', 'tabs', 'along', 'sheet'].includes(kindOf(id) ?? ''))
      : [];
    this.publisher.alsoShown(lines);
    await this.step(request, null, () => {
      for (const event of editEvents(touched)) {
        this.fire('ON_EDIT', seat, () => seat.host.fireEdit(event), event);
      }
      this.fire('ON_CHANGE', seat, () => undefined);
    }, lines, () => (structural ? [] : echoOf(touched)));
  }

  /** A simple trigger, and then the installed ones of its kind. An error is shown, and stops nothing. */
  private fire(
    eventType: string, seat: Seat, simple: () => void, event?: Parameters<Seat['host']['fireEdit']>[0],
  ): void {
    const work = [
      simple,
      ...this.workbook.triggers.filter((trigger) => trigger.eventType === eventType)
        .map(({ id }) => () => seat.host.fireInstalled(id, event)),
    ];
    for (const one of work) {
      try {
        one();
      } catch (error) {
        this.outlet.push(null, { kind: 'toast', title: 'Fout in het script', text: messageOf(error), seconds: 10 });
      }
    }
  }

  private async fireInstalled(asking: Asking, id: string): Promise<RunAnswer> {
    const trigger = this.workbook.triggers.find((one) => one.id === id);
    if (!trigger) return { ok: false, message: 'Deze trigger is er niet meer.' };
    const seat = this.seatOf(asking);
    const wall = wallOf(this.clock.now());
    try {
      await this.step(asking, trigger.handler, () => seat.host.fireInstalled(id));
      this.runs.set(id, { wall, ok: true, message: 'Gelukt' });
      return { ok: true, value: null };
    } catch (error) {
      this.runs.set(id, { wall, ok: false, message: messageOf(error) });
      return { ok: false, message: messageOf(error) };
    }
  }

  /** What sets a page right that shows an edit that was not kept. */
  private repair(mutations: readonly Mutation[], touched: readonly Touched[]): readonly Mutation[] | 'reload' {
    const onlyCells = mutations.every(({ id }) => id === 'sheet.mutation.set-range-values' || kindOf(id) === 'local');
    return onlyCells && touched.length <= MOST_ECHO ? cellsAsStored(touched) : 'reload';
  }
}

const refused = (message: string): EditAnswer => ({ kind: 'refused', message, repair: 'reload' });

/** Typed text is stored as what it means; pages that show the text must hear that also when the cell held it already. */
function echoOf(touched: readonly Touched[]): readonly Mutation[] {
  const typed = touched.filter(({ sheet, row, column, sent }) =>
    typeof sent?.v === 'string' && sheet.rows[row - 1]?.[column - 1]?.value !== sent.v);
  return typed.length > MOST_ECHO ? [] : cellsAsStored(typed);
}

function cellsAsStored(touched: readonly Touched[]): Mutation[] {
  const bySheet = new Map<number, CellMatrix>();
  for (const { sheet, row, column } of touched) {
    const matrix = bySheet.get(sheet.id) ?? {};
    bySheet.set(sheet.id, matrix);
    (matrix[row - 1] ??= {})[column - 1] = fullCell(sheet.rows[row - 1]?.[column - 1]);
  }
  return [...bySheet].map(([id, matrix]) => cellsMutation(id, matrix));
}

function momentAskedFor(request: ClockRequest, from: number): number | null {
  switch (request.to) {
    case 'real': return Date.now();
    case 'wall': return instantOfWall(request.wall);
    case 'day': return daysLater(from, 1);
    case 'week': return daysLater(from, 7);
    case 'month-end': return nextMonthEnd(from);
  }
}

const yearOf = (clock: Clock): number => Number(wallOf(clock.now()).slice(0, 4));

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
