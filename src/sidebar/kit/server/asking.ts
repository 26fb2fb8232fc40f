/** Asks the server again while somebody types: once a word, not once a letter, and the last question wins. */
import { useEffect, useState } from 'preact/hooks';
import type { Answer, ShownProblem } from '../../contract';

/** How long to wait after a key before asking, in milliseconds. */
export const patience = 250;

export interface Asked<T> {
  /** The last answer; null until there is one. */
  readonly found: T | null;
  readonly problem: ShownProblem | null;
  readonly again: () => void;
}

/** @param ask null where nothing is asked about what is typed now: then nothing is found */
export function useAsked<T>(typed: string, ask: (() => Promise<Answer<T>>) | null): Asked<T> {
  const [found, setFound] = useState<T | null>(null);
  const [problem, setProblem] = useState<ShownProblem | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let current = true;
    if (!ask) setFound(null);
    const timer = setTimeout(
      () =>
        void ask?.().then((answer) => {
          if (!current) return;
          setFound((old) => (answer.ok ? answer.value : old));
          setProblem(answer.ok ? null : answer.error);
        }),
      typed === '' ? 0 : patience,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [typed, turn]);
  return { found, problem, again: () => setTurn(turn + 1) };
}
