/** The menu bar: our own menus and those of the add-on, with mouse and keyboard as menus work everywhere. */
import { el } from '../dom';

export type MenuLine =
  | { readonly kind: 'item'; readonly caption: string; readonly act: () => void; readonly disabled?: boolean }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly caption: string; readonly lines: readonly MenuLine[] };

export interface TopMenu {
  readonly caption: string;
  readonly lines: readonly MenuLine[];
}

export class MenuBar {
  readonly element = el('div', { className: 'menubar', role: 'menubar', 'aria-label': 'Menu' });
  private open: { button: HTMLElement; panel: HTMLElement } | null = null;

  /** @param chosen called before what somebody chose is done */
  constructor(private readonly chosen: () => void) {
    document.addEventListener(
      'pointerdown',
      (event) => {
        const inMenu = event.target instanceof Element && event.target.closest('.menu-panel, .menubar') !== null;
        if (this.open && !inMenu) this.close();
      },
      true,
    );
    // A click in a sidebar's frame is not ours to see; that this window loses the keyboard is.
    window.addEventListener('blur', () => this.close());
    window.addEventListener('resize', () => this.close());
  }

  /** Who goes by keyboard stays where she was: menus are shown anew whenever a script has run. */
  show(menus: readonly TopMenu[]): void {
    const held = [...this.element.children].indexOf(this.open?.button ?? document.activeElement ?? this.element);
    this.close();
    const buttons = menus.map((menu, index) => this.topButton(menu, index));
    this.element.replaceChildren(...buttons);
    buttons[held]?.focus();
  }

  private topButton(menu: TopMenu, index: number): HTMLElement {
    const button = el('button', {
      type: 'button',
      className: 'menu-top',
      role: 'menuitem',
      textContent: menu.caption,
      tabIndex: index === 0 ? 0 : -1,
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      onclick: () => (this.open?.button === button ? this.close() : this.drop(button, menu)),
      onpointerenter: () => {
        if (this.open && this.open.button !== button) this.drop(button, menu);
      },
      onkeydown: (event: KeyboardEvent) => {
        if (event.key === 'ArrowDown') {
          this.drop(button, menu);
          focusItem(this.open?.panel, 0);
        } else if (event.key === 'Escape' && this.open) {
          this.close();
        } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
          this.besides(button, event.key === 'ArrowRight' ? 1 : -1)?.focus();
        } else {
          return;
        }
        event.preventDefault();
      },
    });
    return button;
  }

  private drop(button: HTMLElement, menu: TopMenu): void {
    this.close();
    const panel = this.panel(
      menu.caption,
      menu.lines,
      () => button.focus(),
      (step) => {
        const next = this.besides(button, step);
        this.close();
        next?.focus();
        next?.click();
        focusItem(this.open?.panel, 0);
      },
    );
    const { left, bottom } = button.getBoundingClientRect();
    // The bar stays in sight; what does not fit below it scrolls.
    panel.style.maxHeight = `${window.innerHeight - bottom - 8}px`;
    place(panel, left, bottom);
    button.setAttribute('aria-expanded', 'true');
    this.open = { button, panel };
  }

  private close(): void {
    this.open?.panel.remove();
    document.querySelectorAll('.menu-panel').forEach((panel) => panel.remove());
    this.open?.button.setAttribute('aria-expanded', 'false');
    this.open = null;
  }

  private besides(button: HTMLElement, step: number): HTMLElement | undefined {
    const buttons = [...this.element.querySelectorAll<HTMLElement>('.menu-top')];
    return buttons[(buttons.indexOf(button) + step + buttons.length) % buttons.length];
  }

  /** @param back gives the keyboard to where this panel came from; @param aside goes to the menu beside it */
  private panel(
    caption: string,
    lines: readonly MenuLine[],
    back: () => void,
    aside: (step: number) => void,
  ): HTMLElement {
    const panel = el('div', { className: 'menu-panel', role: 'menu', 'aria-label': caption });
    panel.append(...lines.map((line) => this.line(line, panel)));
    panel.addEventListener('keydown', (event) => {
      const items = [...panel.querySelectorAll<HTMLElement>('.menu-item')];
      const at = items.indexOf(document.activeElement as HTMLElement);
      if (event.key === 'ArrowDown') focusItem(panel, at + 1);
      else if (event.key === 'ArrowUp') focusItem(panel, at - 1);
      else if (event.key === 'Home') focusItem(panel, 0);
      else if (event.key === 'End') focusItem(panel, items.length - 1);
      else if (event.key === 'ArrowLeft') aside(-1);
      else if (event.key === 'ArrowRight' && items[at]?.getAttribute('aria-haspopup') === null) aside(1);
      else if (event.key === 'Escape' || event.key === 'Tab') {
        back();
        this.close();
      } else {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    });
    document.body.append(panel);
    return panel;
  }

  private line(line: MenuLine, parent: HTMLElement): HTMLElement {
    if (line.kind === 'separator') return el('hr', { className: 'menu-line', role: 'separator' });
    if (line.kind === 'menu') return this.subMenu(line, parent);
    return el('button', {
      type: 'button',
      className: 'menu-item',
      role: 'menuitem',
      textContent: line.caption,
      tabIndex: -1,
      'aria-disabled': line.disabled ? 'true' : undefined,
      onpointerenter: () => closeSubMenus(parent),
      onclick: () => {
        if (line.disabled) return;
        this.close();
        this.chosen();
        line.act();
      },
    });
  }

  private subMenu(menu: Extract<MenuLine, { kind: 'menu' }>, parent: HTMLElement): HTMLElement {
    const open = (): HTMLElement => {
      closeSubMenus(parent);
      const panel = this.panel(
        menu.caption,
        menu.lines,
        () => button.focus(),
        (step) => {
          if (step < 0) {
            panel.remove();
            button.focus();
          }
        },
      );
      panel.dataset['below'] = String(depth(parent) + 1);
      const { right, top } = button.getBoundingClientRect();
      place(panel, right - 2, top - 6);
      return panel;
    };
    const button = el('button', {
      type: 'button',
      className: 'menu-item has-more',
      role: 'menuitem',
      textContent: menu.caption,
      tabIndex: -1,
      'aria-haspopup': 'menu',
      onclick: open,
      onpointerenter: open,
      onkeydown: (event: KeyboardEvent) => {
        if (event.key !== 'ArrowRight' && event.key !== 'Enter') return;
        focusItem(open(), 0);
        event.preventDefault();
        event.stopPropagation();
      },
    });
    return button;
  }
}

const depth = (panel: HTMLElement): number => Number(panel.dataset['below'] ?? 0);

function closeSubMenus(parent: HTMLElement): void {
  document.querySelectorAll<HTMLElement>('.menu-panel').forEach((panel) => {
    if (depth(panel) > depth(parent)) panel.remove();
  });
}

function focusItem(panel: HTMLElement | undefined, index: number): void {
  const items = [...(panel?.querySelectorAll<HTMLElement>('.menu-item') ?? [])];
  items[(index + items.length) % items.length]?.focus();
}

/** Within the window, also when the menu is long or at the right. */
function place(panel: HTMLElement, left: number, top: number): void {
  panel.style.left = `${Math.max(4, Math.min(left, window.innerWidth - panel.offsetWidth - 4))}px`;
  panel.style.top = `${Math.max(4, Math.min(top, window.innerHeight - panel.offsetHeight - 4))}px`;
}
