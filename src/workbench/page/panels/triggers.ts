/** Triggers: what the add-on has installed, how it went, and running one by hand. */
import { el } from '../dom';
import { wallText } from '../dates';
import type { RunAnswer, TriggerState } from '../../server/protocol';
import type { Session } from '../session';

export function triggersPanel(session: Session): HTMLElement {
  const body = el('div', { className: 'panel' });
  const result = el('p', { className: 'quiet', role: 'status' });
  const fill = async (): Promise<void> => {
    const triggers = await session.ask<TriggerState[]>('triggers');
    body.replaceChildren(
      triggers.length === 0
        ? el('p', { className: 'quiet', textContent: 'Er is niets geïnstalleerd dat vanzelf loopt.' })
        : el('ul', { className: 'triggers' }, ...triggers.map(card)),
      result,
    );
  };
  const card = (trigger: TriggerState): HTMLElement =>
    el(
      'li',
      { className: 'card' },
      el('h3', { textContent: trigger.handler }),
      el('p', { textContent: trigger.when }),
      el('p', { className: 'quiet', textContent: `Van ${trigger.owner || 'onbekend'}` }),
      el('p', {
        className: trigger.lastRun?.ok === false ? 'bad' : 'quiet',
        textContent: lastRunText(trigger.lastRun),
      }),
      el('button', {
        type: 'button',
        className: 'button',
        textContent: 'Voer nu uit',
        onclick: () => void run(trigger),
      }),
    );
  const run = async (trigger: TriggerState): Promise<void> => {
    result.textContent = 'Bezig…';
    const answer = await session
      .ask<RunAnswer>('trigger', { id: trigger.id })
      .catch((error: Error): RunAnswer => ({ ok: false, message: error.message }));
    result.textContent = answer.ok ? `${trigger.handler} is gelukt.` : `${trigger.handler} ging mis: ${answer.message}`;
    await fill();
  };
  void fill();
  return body;
}

function lastRunText(run: TriggerState['lastRun']): string {
  if (!run) return 'Liep nog niet.';
  return `${run.ok ? 'Gelukt' : `Mislukt: ${run.message}`} – ${wallText(run.wall)}`;
}
