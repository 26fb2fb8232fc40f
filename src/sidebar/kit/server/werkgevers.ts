/** Werkgevers for a form: those that it needs by their IDs, and the first ones; the others by what somebody types. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ShownProblem, WerkgeversInView } from '../../contract';
import { patience } from './asking';
import { call } from './call';
import { useStored, withStored } from './stored';

export interface KnownWerkgevers {
  /** Null until they are there. */
  readonly known: WerkgeversInView | null;
  readonly problem: ShownProblem | null;
  readonly again: () => void;
  /** Told of what is typed. */
  readonly search: (typed: string) => void;
}

/**
 * Asks once, and again only where there are more than travel: for other IDs, or for what is typed. The last question wins.
 * @param ids that are always among them
 * @param contacten also the contacts with organisations
 * @param turn a higher one asks anew, and what is shown stays meanwhile
 */
export function useWerkgevers(ids: readonly string[], contacten: boolean, turn = 0): KnownWerkgevers {
  const [known, setKnown] = useState<WerkgeversInView | null>(null);
  const [problem, setProblem] = useState<ShownProblem | null>(null);
  const [typed, setTyped] = useState('');
  const [more, setMore] = useState(false);
  const [tries, setTries] = useState(0);
  // An ID of an edited cell may be anything: what is none finds nothing.
  const wanted = [...new Set(ids)].filter((id) => id !== '' && id.length <= 30).slice(0, 100);
  const asked = useRef({ turn: '', question: '' });
  const now = { turn: `${turn}/${tries}`, question: `${turn}/${tries}/${wanted.join()}/${typed}` };
  useEffect(() => {
    if (asked.current.question === now.question || (asked.current.turn === now.turn && !more)) return;
    asked.current = now;
    const isLast = (): boolean => asked.current === now;
    setTimeout(
      () => {
        if (!isLast()) return;
        void call('werkgeversZoeken', { zoek: typed, ids: wanted, contacten }).then((answer) => {
          if (!isLast()) return;
          setProblem(answer.ok ? null : answer.error);
          if (!answer.ok) return;
          setKnown(answer.value);
          if (typed === '') setMore(answer.value.meer);
        });
      },
      typed === '' ? 0 : patience,
    );
  }, [now.question, more]);
  useStored((steps) => setKnown((old) => old && { ...old, ...withStored(old, steps, '') }));
  return {
    known,
    problem,
    again: () => setTries(tries + 1),
    search: (next) => setTyped(next.trim().slice(0, 200)),
  };
}
