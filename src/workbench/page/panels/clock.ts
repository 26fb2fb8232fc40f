/** Klok: what time the add-on thinks it is, and how to change that. */
import { el } from '../dom';
import { wallText } from '../dates';
import type { ClockState, RunAnswer } from '../../server/protocol';
import type { Session } from '../session';

export class ClockPanel {
  readonly element = el('div', { className: 'panel' });
  private readonly now = el('p', { className: 'big', id: 'clock-now' });
  private readonly kind = el('p', { className: 'quiet' });
  // Not the browser's own date field: that speaks the browser's language, and this page speaks Dutch.
  private readonly date = el('input', {
    type: 'text',
    className: 'field',
    id: 'clock-date',
    placeholder: 'dd-mm-jjjj',
    autocomplete: 'off',
    inputMode: 'numeric',
  });
  private readonly time = el('input', {
    type: 'text',
    className: 'field',
    id: 'clock-time',
    placeholder: 'uu:mm',
    autocomplete: 'off',
    inputMode: 'numeric',
  });
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
      el('h3', { textContent: 'Het is nu' }),
      this.now,
      this.kind,
      el(
        'form',
        {
          onsubmit: (event: Event) => {
            event.preventDefault();
            this.setClock();
          },
        },
        el(
          'div',
          { className: 'side-by-side' },
          el('div', {}, el('label', { htmlFor: 'clock-date', textContent: 'Datum' }), this.date),
          el('div', {}, el('label', { htmlFor: 'clock-time', textContent: 'Tijd' }), this.time),
        ),
        el('div', { className: 'buttons start' }, set),
      ),
      el('h3', { textContent: 'Ga vooruit' }),
      el('p', {
        className: 'quiet',
        textContent: 'Wat elke dag, week of maand vanzelf gebeurt, gebeurt onderweg ook.',
      }),
      el('div', { className: 'stack' }, ...moves),
      el('hr'),
      el('div', { className: 'stack' }, real),
      this.result,
    );
  }

  show({ wall, real }: ClockState): void {
    this.now.textContent = wallText(wall);
    this.kind.textContent = real ? 'Dit is de echte tijd, in Nederland.' : 'De klok staat stil op dit moment.';
    const [year, month, day, time] = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})/.exec(wall)?.slice(1) ?? [];
    this.date.value = `${day}-${month}-${year}`;
    this.time.value = time ?? '';
  }

  private setClock(): void {
    const wall = typedWall(this.date.value, this.time.value);
    if (wall === null) this.result.textContent = 'Schrijf de datum als 31-08-2025 en de tijd als 20:00.';
    else void this.move({ to: 'wall', wall });
  }

  private async move(to: object): Promise<void> {
    this.buttons.forEach((button) => {
      button.disabled = true;
    });
    this.result.textContent = 'Bezig…';
    const answer = await this.session
      .ask<RunAnswer>('clock', to)
      .catch((error: Error): RunAnswer => ({ ok: false, message: error.message }));
    this.buttons.forEach((button) => {
      button.disabled = false;
    });
    this.result.textContent = answer.ok ? firedText(Number(answer.value)) : answer.message;
  }
}

/** `31-8-2025` and `20:00` (or no time: midnight) as `2025-08-31T20:00`; the server says whether that day exists. */
function typedWall(date: string, time: string): string | null {
  const [day, month, year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(date.trim())?.slice(1) ?? [];
  const [hour, minute] = /^(\d{1,2})[:.](\d{2})$/.exec(time.trim() || '0:00')?.slice(1) ?? [];
  if (!day || !month || !year || !hour || !minute || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${hour.padStart(2, '0')}:${minute}`;
}

const firedText = (count: number): string =>
  count === 0
    ? 'De klok staat goed. Er was onderweg niets te doen.'
    : `De klok staat goed. Onderweg ${count === 1 ? 'liep 1 trigger' : `liepen ${count} triggers`}.`;
