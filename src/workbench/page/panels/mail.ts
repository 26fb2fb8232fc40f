/** Postvak: the mails that left, as a person would see them. */
import { el, icon, icons } from '../dom';
import { wallText } from '../dates';
import type { MailDetail, MailSummary } from '../../server/protocol';
import type { Session } from '../session';

/** @returns the panel, which fills itself */
export function mailPanel(session: Session): HTMLElement {
  const body = el('div', { className: 'panel' });
  const list = async (): Promise<void> => {
    const mails = await session.ask<MailSummary[]>('mails');
    if (mails.length === 0) {
      body.replaceChildren(
        el('p', {
          className: 'quiet',
          textContent:
            'Er is nog geen mail verstuurd. Mails die de add-on verstuurt, komen hier en gaan nergens anders heen.',
        }),
      );
      return;
    }
    body.replaceChildren(
      el(
        'ul',
        { className: 'mail-list' },
        ...mails.map((mail) =>
          el(
            'li',
            {},
            el(
              'button',
              { type: 'button', className: 'mail-line', onclick: () => void detail(mail.id) },
              el('span', { className: 'mail-subject', textContent: mail.subject }),
              el('span', { className: 'mail-meta', textContent: `Aan ${mail.to}` }),
              el('span', {
                className: 'mail-meta',
                textContent: wallText(mail.wall) + attachmentsText(mail.attachments),
              }),
            ),
          ),
        ),
      ),
    );
  };
  const detail = async (id: string): Promise<void> => {
    const mail = await session.ask<MailDetail | null>('mail', { id });
    if (!mail) return list();
    body.replaceChildren(...mailView(mail, () => void list()));
    body.querySelector<HTMLElement>('.back')?.focus();
    return undefined;
  };
  void list();
  return body;
}

const attachmentsText = (count: number): string =>
  count === 0 ? '' : ` · ${count} ${count === 1 ? 'bijlage' : 'bijlagen'}`;

function mailView(mail: MailDetail, back: () => void): HTMLElement[] {
  const line = (name: string, value: string) =>
    value ? el('div', { className: 'fact' }, el('dt', { textContent: name }), el('dd', { textContent: value })) : null;
  const content = el('div', { className: 'mail-content' });
  const show = (html: boolean): void => {
    content.replaceChildren(
      html ? htmlView(mail) : el('pre', { className: 'mail-text', textContent: mail.text, tabIndex: 0 }),
    );
  };
  show(mail.hasHtml);
  return [
    el('button', { type: 'button', className: 'text-button back', onclick: back }, icon(icons.back), 'Alle mails'),
    el('h3', { className: 'mail-title', textContent: mail.subject }),
    el(
      'dl',
      { className: 'facts' },
      line('Van', mail.from),
      line('Aan', mail.to),
      line('Cc', mail.cc),
      line('Antwoord aan', mail.replyTo),
      line('Verstuurd', wallText(mail.wall)),
    ),
    ...(mail.files.length === 0
      ? []
      : [
          el(
            'ul',
            { className: 'file-list', 'aria-label': 'Bijlagen' },
            ...mail.files.map((file, index) =>
              el(
                'li',
                {},
                el('a', {
                  href: `/mail/${mail.id}/file/${index}`,
                  download: file.name,
                  textContent: `${file.name} (${sizeText(file.size)})`,
                }),
              ),
            ),
          ),
        ]),
    ...(mail.hasHtml ? [formChoice(show)] : []),
    content,
  ];
}

function htmlView(mail: MailDetail): HTMLIFrameElement {
  const frame = el('iframe', { className: 'mail-frame', title: `Mail: ${mail.subject}`, src: `/mail/${mail.id}/html` });
  frame.setAttribute('sandbox', 'allow-popups allow-popups-to-escape-sandbox');
  return frame;
}

function formChoice(show: (html: boolean) => void): HTMLElement {
  const choice = (text: string, html: boolean, checked: boolean) =>
    el('label', {}, el('input', { type: 'radio', name: 'mail-form', checked, onchange: () => show(html) }), text);
  return el(
    'fieldset',
    { className: 'switch' },
    el('legend', { className: 'hidden-text', textContent: 'Weergave' }),
    choice('Opgemaakt', true, true),
    choice('Alleen tekst', false, false),
  );
}

const sizeText = (bytes: number): string => (bytes < 1024 ? `${bytes} bytes` : `${Math.round(bytes / 1024)} kB`);
