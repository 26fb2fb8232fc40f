/** Doing things for pages, one step at a time: who sits where, running their scripts, and telling what came of it. */
import type { Outbox } from '../../mail/outbox';
import type { Workbook } from '../../model/workbook';
import type { Mutation } from '../grid/univer';
import type { Asking, DeskState, RunAnswer, TriggerState } from '../protocol';
import type { ChartTeller } from './charts';
import { wallOf, type Clock } from './clock';
import { LineChanges } from '../lineChanges';
import type { Outlet } from './outlet';
import type { Publisher } from './publisher';
import type { Bundle, EditEvent } from '../../host';
import { Seat, type SeatWorld } from './seat';

export interface StepParts {
  readonly bundle: Bundle;
  /** The workbook's address, as the script sees it. */
  readonly url: string;
  /** Where the script's web page is. */
  readonly webApp: string;
  readonly workbook: Workbook;
  readonly clock: Clock;
  readonly publisher: Publisher;
  readonly charts: ChartTeller;
  readonly outbox: Outbox;
  readonly outlet: Outlet;
  save(): Promise<void>;
}

/** What a step changed in the grid besides cells, and what pages must hear in any case. */
export interface StepChanges {
  readonly lines: readonly Mutation[];
  echo(): readonly Mutation[];
  /** By the ID that the page gave a new tab, the one it has now. */
  readonly tabs: Readonly<Record<string, string>>;
}

/** Under which document property the add-on records the owner, and who it is when nobody is known. */
const OWNER_PROPERTY = 'plp.eigenaar';
const USUAL_USER = 'projectleider@example.org';
const NO_CHANGES: StepChanges = { lines: [], echo: () => [], tabs: {} };

export class Steps {
  /** Whether something changed since the file was saved. */
  unsaved = false;
  /** The person at pages that did not choose one; null for the owner. */
  user: string | null = null;
  private readonly seats = new Map<string, Seat>();
  private readonly runs = new Map<string, NonNullable<TriggerState['lastRun']>>();
  private readonly lineChanges = new LineChanges();

  constructor(private readonly parts: StepParts) {}

  userOf({ as }: Asking): string {
    return as || this.user || (this.parts.workbook.properties.document[OWNER_PROPERTY] ?? USUAL_USER);
  }

  seatOf(asking: Asking): Seat {
    const user = this.userOf(asking);
    const known = this.seats.get(asking.page);
    if (known?.user === user) return known;
    const seat = new Seat(this.world(), asking.page, user);
    if (asking.page !== '') this.seats.set(asking.page, seat);
    return seat;
  }

  leave(page: string): void {
    this.seats.delete(page);
  }

  world(): SeatWorld {
    const { bundle, url, webApp, workbook, clock, outbox, outlet } = this.parts;
    return { bundle, url, webApp, workbook, outlet, now: () => clock.now(), sendMail: outbox.send };
  }

  /** Whether another page changed rows, columns or tabs that this page has not shown yet. */
  isBehind(page: string, rev: number): boolean {
    return this.lineChanges.isBehind({ page, rev });
  }

  /**
   * One thing done for a page. Afterwards every page and the disk know of it, also when it failed halfway.
   * @param label what the pages show as running; null for what takes no time
   * @throws what the work throws
   */
  async step<T>(asking: Asking, label: string | null, work: () => T, changes: StepChanges = NO_CHANGES): Promise<T> {
    const { outlet } = this.parts;
    const seat = this.seatOf(asking);
    seat.goTo(asking.selection);
    const before = seat.place();
    if (label !== null) outlet.push(null, { kind: 'busy', what: label });
    try {
      return work();
    } finally {
      await this.settle(asking, changes);
      seat.follow(before);
      if (label !== null) outlet.push(null, { kind: 'busy', what: null });
    }
  }

  private async settle({ page }: Asking, { lines, echo, tabs }: StepChanges): Promise<void> {
    const { publisher, charts, outlet, outbox } = this.parts;
    const { anew, mustSave, changed } = publisher.settle(page, lines, echo(), tabs);
    charts.tell();
    if (lines.length > 0 || anew) this.lineChanges.add({ rev: publisher.rev, page: anew ? '' : page });
    if (changed) {
      this.unsaved = true;
      outlet.push(null, { kind: 'saved', all: false });
    }
    if ((await outbox.deliver()) !== null) outlet.push(null, { kind: 'mail' });
    if (mustSave) await this.parts.save();
  }

  /** A simple trigger, and then the installed ones of its kind. An error is shown, and stops nothing. */
  fire(eventType: string, seat: Seat, simple: () => void, event?: EditEvent): void {
    const installed = this.parts.workbook.triggers.filter((trigger) => trigger.eventType === eventType);
    for (const work of [
      simple,
      ...installed.map(
        ({ id }) =>
          () =>
            seat.host.fireInstalled(id, event),
      ),
    ]) {
      try {
        work();
      } catch (error) {
        this.parts.outlet.push(null, {
          kind: 'toast',
          title: 'Fout in het script',
          text: messageOf(error),
          seconds: 10,
        });
      }
    }
  }

  async fireInstalled(asking: Asking, id: string): Promise<RunAnswer> {
    const trigger = this.parts.workbook.triggers.find((one) => one.id === id);
    if (!trigger) return { ok: false, message: 'Deze trigger is er niet meer.' };
    const wall = wallOf(this.parts.clock.now());
    const answer = await this.answerOf(() =>
      this.step(asking, trigger.handler, () => this.seatOf(asking).host.fireInstalled(id)),
    );
    this.runs.set(id, { wall, ok: answer.ok, message: answer.ok ? 'Gelukt' : answer.message });
    return answer;
  }

  lastRun(triggerId: string): TriggerState['lastRun'] {
    return this.runs.get(triggerId) ?? null;
  }

  /** What the work gives, or why it failed. */
  async answerOf(work: () => Promise<unknown>): Promise<RunAnswer> {
    try {
      return { ok: true, value: (await work()) ?? null };
    } catch (error) {
      return { ok: false, message: messageOf(error) };
    }
  }

  state(asking: Asking): DeskState {
    return {
      title: this.parts.workbook.name,
      menus: this.seatOf(asking).menus(),
      clock: this.parts.clock.state(),
      defaultUser: this.userOf({ ...asking, as: '' }),
    };
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
