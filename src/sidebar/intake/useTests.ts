/** The tests that the team chooses from at an intake: a list in Instellingen. */
import { useEffect, useState } from 'preact/hooks';
import type { ShownProblem } from '../contract';
import { call } from '../kit/server/call';

export interface Tests {
  /** Null until it is there. */
  readonly list: readonly string[] | null;
  readonly problem: ShownProblem | null;
  readonly again: () => void;
}

export function useTests(): Tests {
  const [list, setList] = useState<readonly string[] | null>(null);
  const [problem, setProblem] = useState<ShownProblem | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let current = true;
    void call('lijstenOphalen', {}).then((answer) => {
      if (!current) return;
      if (answer.ok) setList(answer.value['testen'] ?? []);
      setProblem(answer.ok ? null : answer.error);
    });
    return () => {
      current = false;
    };
  }, [turn]);
  return { list, problem, again: () => setTurn(turn + 1) };
}
