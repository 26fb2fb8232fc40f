/** Klok: what time the add-on thinks it is, and how to change that. */
import { el } from '../dom';
import { wallText } from '../dates';
import type { ClockState, RunAnswer } from '../../server/protocol';
import type { Session } from '../session';

export class ClockPanel {
  readonly element = el('div', { className: 'panel' });
  private readonly now = el('p', { className: 'big', id: 'clock-now' });
  private readonly kind = el('p', { className: 'quiet' });
  private readonly field = el('input', { type: 'datetime-local', className: 'field', id: 'clock-field', required: true });
  private readonly result = el('p', { className: 'quiet', role: 'status' });
  private readonly buttons: HTMLButtonElement[];

  constructor(private readonly session: Session) {
    const move = (text: string, to: string) =>
      el('button', { type: 'button', className: 'button', textContent: text, onclick: () => void this.move({ to }) });
    const set = el('button', { type: 'submit', className: 'button main', textContent: 'Zet de klok' });
    const moves = [move('+1 dag', 'day'), move('+1 week', 'week'), move('Naar eind van de maand', 'month-end')];
    const real = move('Terug naar echte tijd', 'real');
    this.buttons = [set, ...moves, real];
    this.element.append(
      el('h3', { textContent: 'Het is nu' }), this.now, this.kind,
      el('form', {
        onsubmit: (event: Event) => {
          event.preventDefault();
          void this.move({ to: 'wall', wall: this.field.value });
        },
      }, el('label', { htmlFor: 'clock-field', textContent: 'Zet op' }), this.field, el('div', { className: 'buttons start' }, set)),
      el('h3', { textContent: 'Ga vooruit' }),
      el('p', { className: 'quiet', textContent: 'Wat elke dag, week of maand vanzelf gebeurt, gebeurt onderweg ook.' }),
      el('div', { className: 'stack' }, ...moves),
      el('hr'), el('div', { className: 'stack' }, real), this.result,
    );
  }

  show({ wall, real }: ClockState): void {
    this.now.textContent = wallText(wall);
    this.kind.textContent = real ? 'Dit is de echte tijd, in Nederland.' : 'De klok staat stil op dit moment.';
    this.field.value = wall;
  }

  private async move(to: object): Promise<void> {
    this.buttons.forEach((button) => { button.disabled = true; });
    this.result.textContent = 'Bezig…';
    const answer = await this.session.ask<RunAnswer>('clock', to)
      .catch((error: Error): RunAnswer => ({ ok: false, message: error.message }));
    this.buttons.forEach((button) => { button.disabled = false; });
    this.result.textContent = answer.ok ? firedText(Number(answer.value)) : answer.message;
  }
}

const firedText = (count: number): string =>
  count === 0 ? 'De klok staat goed. Er was onderweg niets te doen.'
    : `De klok staat goed. Onderweg ${count === 1 ? 'liep 1 trigger' : `liepen ${count} triggers`}.`;
