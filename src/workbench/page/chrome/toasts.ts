/** Short messages at the foot of the page, that go by themselves. */
import { el, icon, icons } from '../dom';

const DEFAULT_SECONDS = 5;

export class Toasts {
  readonly element = el('div', { className: 'toasts', role: 'status', 'aria-live': 'polite' });

  /** @param seconds negative: until it is closed, as at Google */
  show(title: string, text: string, seconds = DEFAULT_SECONDS): void {
    const toast = el(
      'div',
      { className: 'toast' },
      el(
        'div',
        { className: 'toast-text' },
        title ? el('strong', { textContent: title }) : null,
        el('span', { textContent: text }),
      ),
      el(
        'button',
        { type: 'button', className: 'icon-button', 'aria-label': 'Melding sluiten', onclick: () => toast.remove() },
        icon(icons.close),
      ),
    );
    // The same said twice stands there once.
    [...this.element.children].find((other) => other.textContent === toast.textContent)?.remove();
    this.element.append(toast);
    if (seconds > 0) setTimeout(() => toast.remove(), seconds * 1000);
  }
}
