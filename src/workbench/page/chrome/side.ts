/** The right-hand side: one sidebar of the add-on or one panel of the workbench at a time, 300 pixels wide. */
import { el, icon, icons } from '../dom';

export interface SideContent {
  readonly title: string;
  readonly body: HTMLElement;
  /** Called when something else comes in its place or it is closed. */
  readonly left?: () => void;
}

export class Side {
  readonly element = el('aside', { className: 'side', hidden: true, 'aria-label': 'Zijbalk' });
  private shown: SideContent | null = null;

  constructor(private readonly closed: () => void) {
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented) this.close();
    });
  }

  show(content: SideContent): void {
    this.shown?.left?.();
    this.shown = content;
    this.element.replaceChildren(
      el(
        'div',
        { className: 'side-head' },
        el('h2', { textContent: content.title, title: content.title }),
        el(
          'button',
          { type: 'button', className: 'icon-button', 'aria-label': 'Zijbalk sluiten', onclick: () => this.close() },
          icon(icons.close),
        ),
      ),
      content.body,
    );
    this.element.setAttribute('aria-label', content.title);
    this.element.hidden = false;
  }

  /** Whether this content is the one that shows. */
  shows(content: SideContent): boolean {
    return this.shown === content;
  }

  close(): void {
    this.shown?.left?.();
    this.shown = null;
    this.element.hidden = true;
    this.element.replaceChildren();
    this.closed();
  }
}
