/** The workbench's own panels in the side: mail, clock, who you are, triggers. One shows at a time. */
import type { ClockState } from '../../server/protocol';
import type { Side, SideContent } from '../chrome/side';
import type { Session } from '../session';
import { ClockPanel } from './clock';
import { mailPanel } from './mail';
import { mePanel } from './me';
import { triggersPanel } from './triggers';

/** What the panels know of the bar above the page, and tell it. */
export interface Bar {
  /** E-mail of whoever sits at the page. */
  me(): string;
  meIs(email: string): void;
  hasNewMail(isNew: boolean): void;
}

export class Panels {
  private readonly clock: ClockPanel;
  private mailContent: SideContent | null = null;

  constructor(
    private readonly session: Session,
    private readonly side: Side,
    private readonly bar: Bar,
  ) {
    this.clock = new ClockPanel(session);
  }

  showClock(clock: ClockState): void {
    this.clock.show(clock);
  }

  openMail(): void {
    this.bar.hasNewMail(false);
    this.mailContent = this.show('Postvak', mailPanel(this.session));
  }

  /** A mail came: shown at once where the mail is open, else told in the bar. */
  newMail(): void {
    if (this.mailContent && this.side.shows(this.mailContent)) return this.openMail();
    this.bar.hasNewMail(true);
  }

  openClock(): void {
    this.show('Klok', this.clock.element);
  }

  openMe(): void {
    this.show(
      'Wie ben ik',
      mePanel(this.session, this.bar.me(), (email) => this.bar.meIs(email)),
    );
  }

  openTriggers(): void {
    this.show('Triggers', triggersPanel(this.session));
  }

  private show(title: string, body: HTMLElement): SideContent {
    const content = { title, body };
    this.side.show(content);
    body.tabIndex = -1;
    body.focus();
    return content;
  }
}
