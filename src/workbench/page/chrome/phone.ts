/** Telefoon: the script's web page in a frame as big as a phone, over our page. */
import { el, icon, icons } from '../dom';

/** CSS pixels of a common phone. */
const SIZE = { width: '360', height: '740' };

let open: HTMLDialogElement | null = null;

/** Shows it, anew when it was open. */
export function showPhone(): void {
  open?.close();
  const close = el(
    'button',
    { type: 'button', className: 'icon-button', 'aria-label': 'Telefoon sluiten' },
    icon(icons.close),
  );
  const frame = el('iframe', { className: 'phone-frame', title: 'Telefoon', src: '/onderweg', ...SIZE });
  const phone = el(
    'dialog',
    { className: 'phone', 'aria-labelledby': 'phone-title' },
    el('div', { className: 'side-head' }, el('h2', { id: 'phone-title', textContent: 'Telefoon' }), close),
    frame,
  );
  close.addEventListener('click', () => phone.close());
  phone.addEventListener('close', () => {
    phone.remove();
    if (open === phone) open = null;
  });
  document.body.append(phone);
  phone.show();
  open = phone;
}
