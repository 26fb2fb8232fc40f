/** The bar at the top: the workbook's name, whether all is saved, the menus, and who, when and mail at the right. */
import { el, icon, icons } from '../dom';
import { wallText } from '../dates';
import type { ClockState } from '../../server/protocol';
import { MenuBar } from './menuBar';

export interface HeaderEvents {
  openClock(): void;
  openMe(): void;
  openMail(): void;
  /** Somebody chose from the menus. */
  chosen(): void;
}

export class Header {
  readonly menus: MenuBar;
  private readonly title = el('h1', { className: 'title' });
  private readonly status = el('span', { className: 'save-status', role: 'status' });
  private statusText = '';
  private readonly clock: HTMLButtonElement;
  private readonly me: HTMLButtonElement;
  private readonly mail: HTMLButtonElement;
  readonly element: HTMLElement;

  constructor(events: HeaderEvents) {
    const chip = (path: string, name: string, onclick: () => void) =>
      el(
        'button',
        { type: 'button', className: 'chip', title: name, onclick },
        icon(path),
        el('span', { className: 'chip-text' }),
      );
    this.mail = chip(icons.mail, 'Postvak', events.openMail);
    this.clock = chip(icons.clock, 'Klok', events.openClock);
    this.me = chip(icons.person, 'Wie ben ik', events.openMe);
    setText(this.mail, 'Postvak');
    this.menus = new MenuBar(events.chosen);
    this.element = el(
      'header',
      { className: 'header' },
      el('div', { className: 'logo', 'aria-hidden': 'true' }, icon(icons.file)),
      el(
        'div',
        { className: 'names' },
        el('div', { className: 'title-line' }, this.title, this.status),
        this.menus.element,
      ),
      el('div', { className: 'chips' }, this.mail, this.clock, this.me),
    );
  }

  setTitle(title: string): void {
    this.title.textContent = title;
    document.title = `${title} – werkbank`;
  }

  /** Whether all is saved, in words. */
  setStatus(text: string): void {
    this.statusText = text;
    this.setBusy(false);
  }

  /** Whether something is on its way to the server; afterwards the words of before come back. */
  setBusy(isBusy: boolean): void {
    this.status.textContent = isBusy ? 'Bezig met bewaren…' : this.statusText;
  }

  setClock({ wall, real }: ClockState): void {
    setText(this.clock, real ? 'Echte tijd' : wallText(wall));
    this.clock.classList.toggle('is-set', !real);
  }

  setMe(name: string): void {
    setText(this.me, name);
  }

  /** A mail came that was not looked at yet. */
  setNewMail(isNew: boolean): void {
    this.mail.classList.toggle('is-set', isNew);
    setText(this.mail, isNew ? 'Nieuwe mail' : 'Postvak');
  }
}

function setText(chip: HTMLElement, text: string): void {
  const label = chip.querySelector('.chip-text');
  if (label) label.textContent = text;
}
