/** The form Cijfer bekijken: from a figure to the records behind it. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ShownProblem, Traced } from '../contract';
import { call } from '../kit/server/call';
import { useSave } from '../kit/server/save';
import { Footer, mount, Problem } from '../kit/Shell';
import { Choice } from './Choice';
import type { Keuze } from './Choice';
import { FigureView } from './FigureView';

interface Tracing {
  readonly traced: Traced | null;
  readonly problem: ShownProblem | null;
  readonly busy: boolean;
  /** How often something was fetched: another figure begins anew. */
  readonly turn: number;
  /** What failed, once more. */
  readonly again: () => void;
  /** Null for the figure in the selected cell. */
  readonly load: (keuze: Keuze | null) => void;
}

/** What is shown stays while something else is fetched, and when that fails. */
function useTracing(): Tracing {
  const [state, setState] = useState<{ readonly traced: Traced | null; readonly turn: number }>({
    traced: null,
    turn: 0,
  });
  const [problem, setProblem] = useState<ShownProblem | null>(null);
  const [asked, setAsked] = useState<Keuze | null>(null);
  const [busy, setBusy] = useState(false);
  const load = (keuze: Keuze | null): void => {
    setAsked(keuze);
    setBusy(true);
    setProblem(null);
    void call('herkomstOphalen', { keuze }).then((answer) => {
      setBusy(false);
      if (answer.ok) setState((old) => ({ traced: answer.value, turn: old.turn + 1 }));
      else setProblem(answer.error);
    });
  };
  useEffect(() => load(null), []);
  return { ...state, problem, busy, again: () => load(asked), load };
}

/** Trying again helps against a lost connection, not against a refusal. */
const mayHelp = ({ code }: ShownProblem): boolean => code === 'verbinding';

function Herkomst(): JSX.Element {
  const { traced, problem, busy, turn, again, load } = useTracing();
  const [choosing, setChoosing] = useState<number | null>(null);
  const saver = useSave();
  const figuur = choosing === turn ? null : (traced?.figuur ?? null);
  const retry = problem && mayHelp(problem) ? { again } : {};
  return (
    <>
      {problem && <Problem problem={problem} {...retry} />}
      <p class="quiet" role="status">
        {busy ? 'Even tellen…' : ''}
      </p>
      {traced &&
        (figuur ? (
          <FigureView key={turn} traced={traced} figuur={figuur} />
        ) : (
          <Choice key={turn} traced={traced} busy={busy} onChoose={load} />
        ))}
      {problem?.code !== 'geen-recht' && (
        <Footer
          saver={saver}
          primary={{ label: busy ? 'Bezig…' : 'Toon het gekozen cijfer', onClick: () => load(null), disabled: busy }}
          {...(figuur
            ? { secondary: { label: 'Ander cijfer', onClick: () => setChoosing(turn), disabled: busy } }
            : {})}
        />
      )}
    </>
  );
}

mount(<Herkomst />);
