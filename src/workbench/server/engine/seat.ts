/** One page's own script: its menus, its selection, who sits there, and where its questions and sidebars go. */
import { Host, type Bundle, type OutgoingMail } from '../../host';
import type { Rect, Sheet, Workbook } from '../../model/workbook';
import { toA1 } from '../../model/a1';
import type { Asking, ButtonSet, Menu, MenuEntry, OpenedWebPage, PageSelection } from '../protocol';
import type { Outlet } from './outlet';

export interface SeatWorld {
  readonly bundle: Bundle;
  readonly workbook: Workbook;
  readonly outlet: Outlet;
  readonly url: string;
  readonly webApp: string;
  now(): number;
  sendMail(mail: OutgoingMail): void;
}

const BUTTON_SETS: readonly string[] = ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'];
const DIALOG_WIDTH = 600;
const DIALOG_HEIGHT = 450;

export class Seat {
  readonly host: Host;

  constructor(
    private readonly world: SeatWorld,
    private readonly page: string,
    readonly user: string,
  ) {
    const { outlet } = world;
    this.host = new Host({
      ...world.bundle,
      workbook: world.workbook,
      now: () => world.now(),
      user,
      url: world.url,
      webApp: world.webApp,
      sendMail: (mail) => world.sendMail(mail),
      ui: {
        alert: (title, text, buttons) =>
          outlet.ask(page, { kind: 'alert', title: title ?? '', text, buttons: buttonSet(buttons) }).button,
        prompt: (title, text, buttons) =>
          outlet.ask(page, { kind: 'prompt', title: title ?? '', text, buttons: buttonSet(buttons) }),
        toast: (text, title, seconds) => outlet.push(page, { kind: 'toast', title: title ?? '', text, seconds }),
        sidebar: (title, html) => outlet.push(page, { kind: 'sidebar', title, url: outlet.publish(page, html) }),
        dialog: (kind, title, html, width, height) =>
          outlet.push(page, {
            kind: 'dialog',
            title,
            url: outlet.publish(page, html),
            modal: kind === 'modal',
            width: width ?? DIALOG_WIDTH,
            height: height ?? DIALOG_HEIGHT,
          }),
      },
    });
  }

  /** @throws what the script throws */
  openWebPage(query: string): OpenedWebPage {
    const { html, title, metaTags } = this.host.openPage(query);
    return { url: this.world.outlet.publish(this.page, html), title, viewport: metaTags['viewport'] ?? '' };
  }

  /** Puts the script where the person is. */
  goTo(selection: Asking['selection']): void {
    const sheet = selection && this.world.workbook.sheets.find(({ id }) => String(id) === selection.sheet);
    if (sheet) this.host.selection.select(sheet.id, within(sheet, selection));
  }

  /** Where the script has left the person. */
  place(): PageSelection {
    const { sheet, rect } = this.host.selection;
    return { sheet: String(sheet.id), ...rect };
  }

  /** Takes the person there when the script went elsewhere. */
  follow(before: PageSelection): void {
    const after = this.place();
    if (after.sheet === before.sheet && toA1(after) === toA1(before)) return;
    this.world.outlet.push(this.page, { kind: 'select', selection: after });
  }

  menus(): Menu[] {
    return (this.host.menu() as readonly MenuEntry[]).filter((entry): entry is Menu => entry.kind === 'menu');
  }
}

const buttonSet = (name: string): ButtonSet => (BUTTON_SETS.includes(name) ? name : 'OK') as ButtonSet;

function within(sheet: Sheet, { row, column, rows, columns }: PageSelection): Rect {
  const [top, left] = [clamp(row, 1, sheet.maxRows), clamp(column, 1, sheet.maxColumns)];
  return {
    row: top,
    column: left,
    rows: clamp(rows, 1, sheet.maxRows - top + 1),
    columns: clamp(columns, 1, sheet.maxColumns - left + 1),
  };
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
