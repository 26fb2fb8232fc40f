/** Alerts and prompts, of the add-on and of the page itself. */
import { el } from '../dom';
import type { Answer, ButtonSet, Question } from '../../server/protocol';

const words: Record<string, string> = { OK: 'OK', CANCEL: 'Annuleren', YES: 'Ja', NO: 'Nee' };
const sets: Record<ButtonSet, readonly string[]> = {
  OK: ['OK'],
  OK_CANCEL: ['CANCEL', 'OK'],
  YES_NO: ['NO', 'YES'],
  YES_NO_CANCEL: ['CANCEL', 'NO', 'YES'],
};

/** Shows the question until it is answered; Escape is CLOSE. */
export function askPerson(question: Question): Promise<Answer> {
  return new Promise((resolve) => {
    const heading = question.title || (question.kind === 'prompt' ? 'Vraag' : 'Melding');
    const input =
      question.kind === 'prompt'
        ? el('input', { type: 'text', className: 'field', 'aria-label': question.text || heading })
        : null;
    let button = 'CLOSE';
    const dialog = el(
      'dialog',
      { className: 'question', 'aria-labelledby': 'question-title', 'aria-describedby': 'question-text' },
      el(
        'form',
        {
          method: 'dialog',
          onsubmit: (event: SubmitEvent) => {
            button = (event.submitter as HTMLButtonElement | null)?.value ?? 'CLOSE';
          },
        },
        el('h2', { id: 'question-title', textContent: heading }),
        el('p', { id: 'question-text', textContent: question.text }),
        input,
        el(
          'div',
          { className: 'buttons' },
          ...sets[question.buttons].map((name, index, all) =>
            el('button', {
              value: name,
              textContent: words[name] ?? name,
              className: index === all.length - 1 ? 'button main' : 'button',
            }),
          ),
        ),
      ),
    );
    input?.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      button = sets[question.buttons].at(-1) ?? 'OK';
      dialog.close();
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve({ button, text: input?.value ?? '' });
    });
    document.body.append(dialog);
    dialog.showModal();
    (input ?? dialog.querySelector<HTMLElement>('.main'))?.focus();
  });
}

/** A message of the page itself. */
export async function tellPerson(title: string, text: string): Promise<void> {
  await askPerson({ kind: 'alert', title, text, buttons: 'OK' });
}

/** @returns whether she agrees */
export async function confirmPerson(title: string, text: string): Promise<boolean> {
  return (await askPerson({ kind: 'alert', title, text, buttons: 'YES_NO' })).button === 'YES';
}
