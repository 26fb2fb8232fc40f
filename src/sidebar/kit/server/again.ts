/** On a page of its own, where reception comes and goes: tries again by itself what got no answer. */
import { useEffect, useRef } from 'preact/hooks';
import type { Act } from './act';
import { lost, pageBase } from './call';

/** How long it waits between two tries, in milliseconds. */
const pause = 10_000;

/**
 * Does `again` when there is reception again, and every few seconds, until the save got an answer. It carries the same
 * request ID (act.ts), so that it is stored once. Returns whether it does so now.
 */
export function useAgain({ problem, failed }: Pick<Act, 'problem' | 'failed'>, again: () => void): boolean {
  const isOn = pageBase() !== undefined && failed === 'opslaan' && problem?.message === lost;
  const last = useRef(again);
  last.current = again;
  useEffect(() => {
    if (!isOn) return undefined;
    const go = (): void => last.current();
    const timer = setInterval(go, pause);
    addEventListener('online', go);
    return () => {
      clearInterval(timer);
      removeEventListener('online', go);
    };
  }, [isOn]);
  return isOn;
}

/** What a page says of that. */
export const keepsTrying = 'De pagina probeert het zelf steeds opnieuw.';
