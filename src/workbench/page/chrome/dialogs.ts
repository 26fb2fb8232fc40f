/** Dialogs of the add-on: a window with its HTML over the page. */
import { el, icon, icons } from '../dom';
import { addonFrame, type FrameEvents } from './frames';

export interface DialogOptions {
  readonly url: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
  /** Whether the rest of the page waits for it. */
  readonly modal: boolean;
}

let open: HTMLDialogElement | null = null;

/** Shows it; as at Google, a second one takes the place of the first. */
export function showDialog(options: DialogOptions, events: Pick<FrameEvents, 'run' | 'focusGrid'>): void {
  open?.close();
  const resize = (width: number | null, height: number | null): void => {
    if (width !== null) frame.style.width = `${width}px`;
    if (height !== null) frame.style.height = `${height}px`;
  };
  const frame = addonFrame(options.url, options.title, { ...events, close: () => dialog.close(), size: resize });
  const dialog = el(
    'dialog',
    { className: 'addon-dialog', 'aria-labelledby': 'dialog-title' },
    el(
      'div',
      { className: 'side-head' },
      el('h2', { id: 'dialog-title', textContent: options.title }),
      el(
        'button',
        { type: 'button', className: 'icon-button', 'aria-label': 'Venster sluiten', onclick: () => dialog.close() },
        icon(icons.close),
      ),
    ),
    frame,
  );
  resize(options.width, options.height);
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (open === dialog) open = null;
  });
  document.body.append(dialog);
  if (options.modal) dialog.showModal();
  else dialog.show();
  open = dialog;
}
