/** Wie ben ik: as whom this page works. Rights follow the person. */
import { el } from '../dom';
import type { Person } from '../../server/protocol';
import type { Session } from '../session';

/** @param chosen called after another person was chosen */
export function mePanel(session: Session, current: string, chosen: (email: string) => void): HTMLElement {
  const body = el('div', { className: 'panel' });
  const choose = async (email: string): Promise<void> => {
    await session.ask('user', { email });
    session.as = email;
    chosen(email);
  };
  const own = el('input', {
    type: 'email',
    className: 'field',
    id: 'own-email',
    required: true,
    autocomplete: 'off',
    placeholder: 'naam@example.org',
  });
  const fill = async (): Promise<void> => {
    const people = await session.ask<Person[]>('people');
    const known = people.some(({ email }) => email === current);
    body.replaceChildren(
      el('p', {
        className: 'quiet',
        textContent: 'Kies wie je bent. Op dit tabblad van je browser werk je dan als die persoon, met diens rechten.',
      }),
      people.length === 0
        ? el('p', { className: 'quiet', textContent: 'Op het tabblad Medewerkers staat nog niemand.' })
        : el(
            'fieldset',
            { className: 'people' },
            el('legend', { textContent: 'Uit Medewerkers' }),
            ...people.map((person) =>
              el(
                'label',
                { className: 'person' },
                el('input', {
                  type: 'radio',
                  name: 'person',
                  checked: person.email === current,
                  onchange: () => void choose(person.email),
                }),
                el(
                  'span',
                  {},
                  el('span', { className: 'person-name', textContent: person.name || person.email }),
                  el('span', {
                    className: 'person-meta',
                    textContent: person.role ? `${person.role} · ${person.email}` : person.email,
                  }),
                ),
              ),
            ),
          ),
      el(
        'form',
        {
          onsubmit: (event: Event) => {
            event.preventDefault();
            void choose(own.value.trim());
          },
        },
        el('label', { htmlFor: 'own-email', textContent: 'Iemand anders' }),
        own,
        el(
          'div',
          { className: 'buttons start' },
          el('button', { type: 'submit', className: 'button main', textContent: 'Word deze persoon' }),
        ),
        known ? null : el('p', { className: 'quiet', textContent: `Nu: ${current || 'onbekend'}` }),
      ),
    );
  };
  void fill();
  return body;
}
