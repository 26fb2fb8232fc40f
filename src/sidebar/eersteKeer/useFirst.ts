/** What the form knows of a register that is being begun; what was just stored is laid over it. */
import { useEffect, useState } from 'preact/hooks';
import type { EersteKeer, ShownProblem } from '../contract';
import { call } from '../kit/server/call';
import { useStored, withStored } from '../kit/server/stored';

export interface First {
  readonly first: EersteKeer | null;
  readonly problem: ShownProblem | null;
  /** Asks anew, and keeps what is shown meanwhile. */
  readonly load: () => void;
}

export function useFirst(): First {
  const [first, setFirst] = useState<EersteKeer | null>(null);
  const [problem, setProblem] = useState<ShownProblem | null>(null);
  const load = (): void => {
    setProblem(null);
    void call('eersteKeerOpenen', {}).then((answer) => {
      if (answer.ok) setFirst(answer.value);
      else setProblem(answer.error);
    });
  };
  useEffect(load, []);
  useStored((stored) =>
    setFirst((old) => {
      if (!old) return old;
      const { medewerkers, projectjaren, doelen } = old;
      return { ...old, ...withStored({ medewerkers, projectjaren, doelen }, stored, '') };
    }),
  );
  return { first, problem, load };
}
