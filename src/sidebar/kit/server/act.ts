/** Asking the server to do something: one thing at a time, under one request ID until it said yes. */
import { useRef, useState } from 'preact/hooks';
import type { Answer, Conflict, ShownProblem } from '../../contract';

/** What a problem kept from happening. */
export type Kind = 'opslaan' | 'ongedaan';

export interface Act {
  readonly busy: boolean;
  readonly problem: ShownProblem | null;
  readonly failed: Kind | null;
  readonly conflicts: readonly Conflict[];
  /**
   * Asks, unless something is under way. `content` tells whether it is the same act sent again: then it carries the same
   * request ID, and the server does it once, also when an answer was lost. Null when nothing was done.
   */
  attempt<T>(kind: Kind, content: string, ask: (verzoek: string) => Promise<Answer<T>>): Promise<T | null>;
  /** Forgets the problem. */
  clear(): void;
}

export function useAct(): Act {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ShownProblem | null>(null);
  const [failed, setFailed] = useState<Kind | null>(null);
  const pending = useRef<{ content: string; id: string } | null>(null);
  const working = useRef(false);

  const requestId = (content: string): string => {
    if (pending.current?.content !== content) pending.current = { content, id: crypto.randomUUID() };
    return pending.current.id;
  };

  return {
    busy,
    problem,
    failed: problem && failed,
    conflicts: problem?.conflicts ?? [],
    clear: () => setProblem(null),
    attempt: async (kind, content, ask) => {
      if (working.current) return null;
      working.current = true;
      setBusy(true);
      setProblem(null);
      setFailed(kind);
      try {
        const answer = await ask(requestId(content));
        if (answer.ok) pending.current = null;
        else setProblem(answer.error);
        return answer.ok ? answer.value : null;
      } finally {
        working.current = false;
        setBusy(false);
      }
    },
  };
}
