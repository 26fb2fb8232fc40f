/** The page as a whole: the grid, the bar above it, the side, and the line to the server that ties them together. */
import { kindOf } from '../server/grid/changes/kinds';
import type { Mutation } from '../server/grid/univer';
import type {
  ClockState,
  DeskState,
  EditAnswer,
  OpenAnswer,
  OpenRequest,
  Push,
  ResultsRequest,
  RunAnswer,
} from '../server/protocol';
import { showDialog } from './chrome/dialogs';
import { addonFrame } from './chrome/frames';
import { Header } from './chrome/header';
import { askPerson, confirmPerson, tellPerson } from './chrome/questions';
import { Side } from './chrome/side';
import { Toasts } from './chrome/toasts';
import { el } from './dom';
import { Grid } from './grid/grid';
import { makeInspector } from './inspect';
import { openLine } from './line';
import { allMenus } from './menus';
import { Outgoing } from './outgoing';
import { Panels } from './panels/panels';
import { Session } from './session';

const RESULTS_AFTER = 400;

/** By the ID that this page gave a new tab, the one it has now; null when what was done before cannot be undone. */
type KnownTabs = Readonly<Record<string, string>> | null;

export class Workbench {
  private readonly session = new Session();
  private readonly header = new Header({
    openClock: () => this.panels.openClock(),
    openMe: () => this.panels.openMe(),
    openMail: () => this.panels.openMail(),
    chosen: () => this.grid.focus(),
  });
  private readonly side = new Side(() => this.grid.focus());
  private readonly toasts = new Toasts();
  private readonly banner = el('div', { className: 'banner', role: 'alert', hidden: true });
  private readonly running = el('div', { className: 'running', role: 'status', hidden: true });
  private readonly panels = new Panels(this.session, this.side, {
    me: () => this.me(),
    meIs: (email) => this.header.setMe(email),
    hasNewMail: (isNew) => this.header.setNewMail(isNew),
  });
  private readonly grid: Grid;
  private readonly outgoing: Outgoing;
  private state: DeskState | null = null;
  private epoch = '';
  private rev = 0;
  private busyWith: string | null = null;
  private opening: Promise<void> | null = null;
  private results: ResultsRequest['results'][number][] = [];

  constructor(root: HTMLElement) {
    const gridPlace = el('div', { className: 'grid' });
    root.append(
      this.header.element,
      this.banner,
      el('main', { className: 'work' }, gridPlace, this.side.element),
      this.running,
      this.toasts.element,
    );
    this.grid = new Grid(gridPlace, {
      batch: (mutations, act) => this.outgoing.add(mutations, act),
      result: (sheet, row, column, value) => this.keepResult({ sheet, row, column, value }),
      year: () => Number(this.state?.clock.wall.slice(0, 4) ?? 0),
    });
    this.session.where = () => this.grid.selection();
    this.outgoing = new Outgoing(this.session, {
      rev: () => this.rev,
      objected: (answer, act) => this.objected(answer, act),
      failed: (message) => void tellPerson('Niet bewaard', message).then(() => this.openWorkbook(false)),
      busy: (isBusy) => {
        this.header.setBusy(isBusy);
        this.markSettled();
      },
    });
    window.werkbank = makeInspector(this.grid);
    openLine(this.session.page, { push: (push) => this.hear(push), connected: (there) => this.lineIs(there) });
  }

  // Opening, and being up to date.

  /**
   * @param isNew whether the person opens the workbook, or the page only fetches it again
   * @param tabs see Grid.open
   */
  private openWorkbook(isNew: boolean, tabs: KnownTabs = null): Promise<void> {
    this.opening ??= this.fetchWorkbook(isNew, tabs).finally(() => {
      this.opening = null;
    });
    return this.opening;
  }

  private async fetchWorkbook(isNew: boolean, tabs: KnownTabs): Promise<void> {
    const known: OpenRequest['known'] = isNew ? null : { epoch: this.epoch, rev: this.rev };
    const answer = await this.session.ask<OpenAnswer>('open', { known });
    // Only a server that was started anew may not have what was under way; another sends word of it by itself.
    const unsent = this.epoch !== '' && answer.epoch !== this.epoch ? this.outgoing.takeUnsent() : [];
    this.epoch = answer.epoch;
    this.rev = answer.rev;
    if (answer.snapshot) {
      await this.editorClosed();
      this.grid.open(answer.snapshot, answer.activeSheet, tabs);
      await this.grid.drawn();
    }
    this.grid.showCharts(answer.charts);
    this.showState(answer.state);
    this.header.setStatus('Alles is bewaard');
    if (unsent.length > 0) {
      this.grid.apply(unsent);
      this.outgoing.add(unsent);
    }
    document.documentElement.dataset['ready'] = 'true';
    this.markSettled();
  }

  /** A half-typed cell is not taken away from under the person's hands. */
  private async editorClosed(): Promise<void> {
    while (this.grid.isEditing())
      await new Promise((resolve) => {
        setTimeout(resolve, 200);
      });
  }

  private lineIs(there: boolean): void {
    this.banner.hidden = there;
    this.banner.textContent = there
      ? ''
      : 'De werkbank antwoordt niet. Start haar opnieuw: deze pagina gaat daarna vanzelf verder. Wijzigen kan nu niet.';
    if (!there) this.grid.setEditable(false);
  }

  private async hello(epoch: string, reload: boolean): Promise<void> {
    const first = this.epoch === '';
    const restarted = !first && epoch !== this.epoch;
    try {
      await this.openWorkbook(first || restarted);
    } catch (error) {
      this.banner.hidden = false;
      this.banner.textContent = (error as Error).message;
      return;
    }
    if (restarted && reload) return void this.reloadWhenIdle();
    this.grid.setEditable(true);
    if (restarted) this.toasts.show('', 'De werkbank is er weer. Je kunt verder.');
  }

  /** What was typed while the server was away is kept first. */
  private reloadWhenIdle(): void {
    if (this.outgoing.isIdle) location.reload();
    else setTimeout(() => this.reloadWhenIdle(), 200);
  }

  private hear(push: Push): void {
    switch (push.kind) {
      case 'hello':
        return void this.hello(push.epoch, push.reload);
      case 'change':
        return this.change(push);
      case 'reload':
        this.grid.forgetUndo(push.moved);
        return void this.catchUp(push.rev, push.rev === this.rev + 1 ? push.tabs : null);
      case 'charts':
        return this.grid.showCharts(push.charts);
      case 'state':
        return this.showState(push.state);
      case 'clock':
        return this.showClock(push.clock);
      case 'busy':
        return this.showBusy(push.what);
      case 'saved':
        return this.header.setStatus(push.all ? 'Alles is bewaard' : 'Wijzigingen zijn bewaard');
      case 'mail':
        return this.panels.newMail();
      case 'select':
        return this.grid.select(push.selection);
      case 'toast':
        return this.toasts.show(push.title, push.text, push.seconds);
      case 'question':
        return void this.ask(push);
      case 'sidebar':
        return this.showAddonSide(push.url, push.title);
      case 'dialog':
        return showDialog(push, { run: (name, args) => this.run(name, args), focusGrid: () => this.grid.focus() });
    }
  }

  private change({ rev, from, lines, mutations, moved }: Extract<Push, { kind: 'change' }>): void {
    if (this.epoch === '' || rev <= this.rev) return;
    if (rev !== this.rev + 1 || this.opening) return void this.catchUp(rev, null);
    if (from !== this.session.page) this.grid.apply(lines);
    const byOthers = from === this.session.page ? [] : lines.filter(({ id }) => kindOf(id) === 'lines');
    this.grid.forgetUndo([...moved, ...byOthers.map(({ params }) => params['subUnitId'])]);
    this.grid.apply(mutations);
    this.rev = rev;
  }

  /** What is being fetched may be from before the change that was just told. */
  private async catchUp(rev: number, tabs: KnownTabs): Promise<void> {
    await this.opening;
    if (this.rev < rev) await this.openWorkbook(false, tabs);
  }

  private async objected(answer: Exclude<EditAnswer, { kind: 'done' }>, act: object | undefined): Promise<boolean> {
    const agreed = answer.kind === 'confirm' && (await confirmPerson('Let op', answer.message));
    if (agreed) return true;
    this.grid.forgetAct(act);
    if (answer.repair === 'reload') {
      this.rev = -1;
      await this.openWorkbook(false, {});
    } else {
      this.grid.apply(answer.repair as Mutation[]);
    }
    if (answer.kind === 'refused') await tellPerson('Dit kan niet', answer.message);
    this.grid.focus();
    return false;
  }

  private keepResult(result: ResultsRequest['results'][number]): void {
    if (this.results.length === 0) {
      setTimeout(() => {
        const results = this.results;
        this.results = [];
        void this.session.ask('results', { results }).catch(() => undefined);
      }, RESULTS_AFTER);
    }
    this.results.push(result);
  }

  // Scripts.

  private async run(functionName: string, args: readonly unknown[] = []): Promise<RunAnswer> {
    return this.session
      .ask<RunAnswer>('run', { functionName, args })
      .catch((error: Error): RunAnswer => ({ ok: false, message: error.message }));
  }

  private async runFromMenu(functionName: string): Promise<void> {
    const answer = await this.run(functionName);
    if (!answer.ok) await tellPerson('Dat is niet gelukt', answer.message);
  }

  private async ask({ id, question }: Extract<Push, { kind: 'question' }>): Promise<void> {
    const answer = await askPerson(question);
    this.grid.focus();
    await this.session.ask('answer', { id, ...answer }).catch(() => undefined);
  }

  private showAddonSide(url: string, title: string): void {
    const body = addonFrame(url, title, {
      run: (name, args) => this.run(name, args),
      close: () => this.side.close(),
      size: () => undefined,
      focusGrid: () => this.grid.focus(),
    });
    this.side.show({ title, body });
  }

  /** For whoever waits until everything is done: nothing under way, no script running. */
  private markSettled(): void {
    document.documentElement.dataset['settled'] = String(this.outgoing.isIdle && this.busyWith === null);
  }

  private showBusy(what: string | null): void {
    this.busyWith = what;
    this.markSettled();
    this.running.hidden = what === null;
    this.running.textContent = what === null ? '' : `Script wordt uitgevoerd: ${what}`;
    this.showMenus();
  }

  // The bar.

  private showState(state: DeskState): void {
    this.state = state;
    this.header.setTitle(state.title);
    this.showClock(state.clock);
    this.header.setMe(this.me());
    this.showMenus();
  }

  private showClock(clock: ClockState): void {
    if (this.state) this.state = { ...this.state, clock };
    this.header.setClock(clock);
    this.panels.showClock(clock);
  }

  private me(): string {
    return this.session.as || (this.state?.defaultUser ?? '');
  }

  private showMenus(): void {
    const menus = allMenus(this.state?.menus ?? [], this.busyWith !== null, {
      save: () => void this.save(),
      startOver: () => void this.startOver(),
      panels: this.panels,
      run: (functionName) => void this.runFromMenu(functionName),
    });
    this.header.menus.show(menus);
  }

  private async save(): Promise<void> {
    await this.session.ask('save').then(
      () => this.toasts.show('', 'Het bestand is opgeslagen.'),
      (error: Error) => tellPerson('Niet opgeslagen', error.message),
    );
  }

  private async startOver(): Promise<void> {
    const sure = await confirmPerson(
      'Opnieuw beginnen',
      'Alles in dit register verdwijnt. Er komen veertig verzonnen deelnemers voor in de plaats. Doorgaan?',
    );
    if (!sure) return;
    const answer = await this.session
      .ask<RunAnswer>('start-over')
      .catch((error: Error): RunAnswer => ({ ok: false, message: error.message }));
    if (!answer.ok) await tellPerson('Dat is niet gelukt', answer.message);
  }
}
