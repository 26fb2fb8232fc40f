/** The core of the workbench's page: one workbook, its clock and mail, and everything that pages ask of it, in turn. */
import path from 'node:path';
import { chartSvg } from '../../charts/draw';
import { realPathOf } from '../../disk/files';
import { claim } from '../../disk/inUse';
import { Outbox } from '../../mail/outbox';
import { createWorkbook } from '../../model/create';
import { fillRows, type GivenRows } from '../../model/fillRows';
import type { Workbook } from '../../model/workbook';
import { openWorkspace, saveWorkspace } from '../../disk/workspace';
import { writeXlsx } from '../../xlsx/write';
import { restoreWorkbook } from '../../model/copy';
import { toUniverWorkbook } from '../grid/snapshot';
import type {
  Asking,
  ClockRequest,
  EditAnswer,
  EditRequest,
  OpenAnswer,
  OpenRequest,
  Person,
  ResultsRequest,
  RunAnswer,
  RunRequest,
  TriggerState,
  WebPageRequest,
} from '../protocol';
import { chartPlaces, ChartTeller } from './charts';
import { Clock, daysLater, instantOfWall, nextMonthEnd, wallOf } from './clock';
import { keepEdit } from './editing';
import { Journal } from './journal';
import type { Outlet } from './outlet';
import { peopleOf } from './people';
import { Publisher, repeatStep } from './publisher';
import { dueTriggers, scheduleText } from './schedule';
import type { Bundle } from '../../host';
import { Seat } from './seat';
import { Steps } from './steps';

export interface DeskOptions {
  readonly file: string;
  readonly bundle: Bundle;
  /** What starting over begins with. */
  readonly demo: GivenRows;
  readonly outbox: string;
  /** Epoch ms where the clock is put; null leaves it as it was. */
  readonly now: number | null;
  /** Who sits at a page that did not choose; null leaves it as it was. */
  readonly as: string | null;
  readonly url: string;
  /** Where this server gives the script's web page. */
  readonly webApp: string;
}

const NOBODY: Asking = { page: '', as: '', selection: null };

export class Desk {
  private readonly steps: Steps;
  private readonly publisher: Publisher;
  private readonly charts: ChartTeller;
  private lastTick: number;

  private constructor(
    private readonly options: DeskOptions,
    private readonly workbook: Workbook,
    private readonly clock: Clock,
    private readonly journal: Journal,
    private readonly outlet: Outlet,
    private readonly release: () => Promise<void>,
  ) {
    this.lastTick = clock.now();
    this.publisher = new Publisher(workbook, journal, outlet, () => this.year());
    this.charts = new ChartTeller(workbook, outlet);
    this.steps = new Steps({
      bundle: options.bundle,
      url: options.url,
      webApp: options.webApp,
      workbook,
      clock,
      publisher: this.publisher,
      charts: this.charts,
      outbox: new Outbox(options.outbox),
      outlet,
      save: () => this.save(),
    });
  }

  /** @throws BadInput when the file cannot be opened or another program has it */
  static async open(options: DeskOptions, outlet: Outlet): Promise<Desk> {
    const release = await claim(options.file);
    try {
      const { workbook, desk } = await openWorkspace(options.file);
      const journal = new Journal(await realPathOf(options.file));
      const steps = journal.pending();
      for (const step of steps) repeatStep(workbook, step);
      const kept = desk.now === null ? NaN : Date.parse(desk.now);
      const clock = new Clock(options.now ?? (Number.isNaN(kept) ? null : kept));
      const opened = new Desk(options, workbook, clock, journal, outlet, release);
      opened.steps.user = options.as ?? desk.user;
      if (steps.length > 0) await opened.save();
      return opened;
    } catch (error) {
      await release();
      throw error;
    }
  }

  /** Saves and gives the file free. */
  async close(): Promise<void> {
    if (this.needsSave) await this.save();
    this.journal.close();
    await this.release();
  }

  // The workbook and its scripts.

  /** @param epoch of this start of the server: a page of an earlier one must fetch everything anew */
  async openPage(request: OpenRequest, epoch: string): Promise<OpenAnswer> {
    const seat = this.steps.seatOf(request);
    if (request.known === null) {
      await this.steps.step(request, null, () => this.steps.fire('ON_OPEN', seat, () => seat.host.fireOpen()));
    }
    const upToDate = request.known?.epoch === epoch && request.known.rev === this.publisher.rev;
    return {
      epoch,
      rev: this.publisher.rev,
      snapshot: upToDate ? null : toUniverWorkbook(this.workbook),
      activeSheet: seat.place().sheet,
      charts: chartPlaces(this.workbook),
      state: this.steps.state(request),
    };
  }

  leavePage(page: string): void {
    this.steps.leave(page);
  }

  edit(request: EditRequest): Promise<EditAnswer> {
    return keepEdit(request, this.workbook, this.year(), this.publisher, this.steps);
  }

  /** Takes over what formulas gave on a page. */
  takeResults({ results }: ResultsRequest): void {
    for (const { sheet, row, column, value } of results) {
      this.publisher.takeResult(Number(sheet), row, column, value);
    }
    this.charts.tell();
  }

  /** A chart's picture (SVG); null when there is no such chart. */
  chart(id: number): string | null {
    const chart = this.workbook.sheets.flatMap(({ charts }) => charts).find((one) => one.id === id);
    return chart ? chartSvg(chart, this.workbook) : null;
  }

  run(request: RunRequest): Promise<RunAnswer> {
    const { functionName, args } = request;
    return this.steps.answerOf(() =>
      this.steps.step(request, functionName, () => this.steps.seatOf(request).host.run(functionName, ...args)),
    );
  }

  /** The answer's value is an OpenedWebPage. */
  openWebPage(request: WebPageRequest): Promise<RunAnswer> {
    return this.steps.answerOf(() =>
      this.steps.step(request, null, () => this.steps.seatOf(request).openWebPage(request.query)),
    );
  }

  /** As `run`, from that page. */
  runFromPage(request: RunRequest): Promise<RunAnswer> {
    const { functionName, args } = request;
    return this.steps.answerOf(() =>
      this.steps.step(request, functionName, () => this.steps.seatOf(request).host.runFromPage(functionName, ...args)),
    );
  }

  // People.

  people(): Person[] {
    return peopleOf(this.workbook);
  }

  /** Makes someone the person of this page, and of pages that did not choose one; the menus are built anew for her. */
  async chooseUser(request: Asking & { readonly email: string }): Promise<void> {
    this.steps.user = request.email;
    this.steps.leave(request.page);
    const asking = { ...request, as: request.email };
    const seat = this.steps.seatOf(asking);
    await this.steps.step(asking, null, () => this.steps.fire('ON_OPEN', seat, () => seat.host.fireOpen()));
    this.steps.unsaved = true;
    this.outlet.push(request.page, { kind: 'state', state: this.steps.state(asking) });
  }

  // Time.

  triggers(): TriggerState[] {
    return this.workbook.triggers.map((trigger) => ({
      id: trigger.id,
      handler: trigger.handler,
      when: scheduleText(trigger),
      owner: trigger.owner,
      lastRun: this.steps.lastRun(trigger.id),
    }));
  }

  fireTrigger(request: Asking & { readonly id: string }): Promise<RunAnswer> {
    return this.steps.fireInstalled(request, request.id);
  }

  /** Moves the clock; triggers that fall due on the way fire at their own moment. @returns how many fired */
  async moveClock(request: ClockRequest): Promise<RunAnswer> {
    const from = this.clock.now();
    const to = momentAskedFor(request, from);
    if (to === null) return { ok: false, message: 'Dit is geen geldige datum en tijd.' };
    const due = dueTriggers(this.workbook.triggers, from, to);
    for (const { at, trigger } of due) {
      this.clock.standStill(at);
      await this.steps.fireInstalled(request, trigger.id);
    }
    if (request.to === 'real') this.clock.followMachine();
    else this.clock.standStill(to);
    this.lastTick = this.clock.now();
    this.steps.unsaved = true;
    this.outlet.push(null, { kind: 'clock', clock: this.clock.state() });
    return { ok: true, value: due.length };
  }

  /** With the machine's own time, installed triggers fire as time passes. */
  async tick(): Promise<void> {
    const [from, to] = [this.lastTick, this.clock.now()];
    this.lastTick = to;
    for (const { trigger } of dueTriggers(this.workbook.triggers, from, to)) {
      await this.steps.fireInstalled(NOBODY, trigger.id);
    }
  }

  private year(): number {
    return Number(wallOf(this.clock.now()).slice(0, 4));
  }

  // The file.

  get needsSave(): boolean {
    return this.steps.unsaved;
  }

  async save(): Promise<void> {
    const desk = { now: this.clock.real ? null : new Date(this.clock.now()).toISOString(), user: this.steps.user };
    await saveWorkspace({ file: this.options.file, workbook: this.workbook, desk });
    this.journal.clear();
    this.steps.unsaved = false;
    this.outlet.push(null, { kind: 'saved', all: true });
  }

  async download(): Promise<Uint8Array> {
    return (await writeXlsx(this.workbook)).bytes;
  }

  /** Puts a fresh demo register in the place of what is there. */
  startOver(request: Asking): Promise<RunAnswer> {
    return this.steps.answerOf(async () => {
      const fresh = createWorkbook({ name: path.basename(this.options.file, path.extname(this.options.file)) });
      const maker = new Seat({ ...this.steps.world(), workbook: fresh }, request.page, this.steps.userOf(request));
      maker.host.run('registerInrichten');
      fillRows(fresh, this.options.demo);
      // As after a night: the register knows its rows, so that it tells which ones go astray.
      maker.host.run('registerInrichten');
      await this.steps.step(request, 'Opnieuw beginnen', () => restoreWorkbook(this.workbook, fresh));
      await this.steps.step(request, 'uitkomstenBijwerken', () =>
        this.steps.seatOf(request).host.run('uitkomstenBijwerken'),
      );
      await this.save();
    });
  }
}

function momentAskedFor(request: ClockRequest, from: number): number | null {
  switch (request.to) {
    case 'real':
      return Date.now();
    case 'wall':
      return instantOfWall(request.wall);
    case 'day':
      return daysLater(from, 1);
    case 'week':
      return daysLater(from, 7);
    case 'month-end':
      return nextMonthEnd(from);
  }
}
