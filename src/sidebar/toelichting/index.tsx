/** The form Toelichting: the words beside the figures of Tabel 1–4, and for what cannot be counted. */
import { Loading } from '../kit/Text';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Explanations, ShownProblem } from '../contract';
import { call } from '../kit/server/call';
import { useSave, useUndone } from '../kit/server/save';
import { mount, Problem, SavedMessage } from '../kit/Shell';
import { NextFooter } from '../kit/Stored';
import { GoalList } from './GoalList';
import { WriteWords } from './WriteWords';

interface Wanted {
  readonly projectjaarId: string | null;
  readonly peildatum: string | null;
}

interface Loading {
  readonly shown: Explanations | null;
  readonly problem: ShownProblem | null;
  /** Asks for another projectjaar or day; what is shown stays until the answer is there. */
  readonly ask: (wanted: Wanted) => void;
  readonly again: () => void;
}

function useExplanations(): Loading {
  const [shown, setShown] = useState<Explanations | null>(null);
  const [problem, setProblem] = useState<ShownProblem | null>(null);
  const last = useRef<Wanted>({ projectjaarId: null, peildatum: null });
  const ask = (wanted: Wanted): void => {
    last.current = wanted;
    setProblem(null);
    void call('toelichtingenOphalen', { ...wanted }).then((answer) => {
      if (last.current !== wanted) return;
      if (answer.ok) setShown(answer.value);
      else setProblem(answer.error);
    });
  };
  const again = (): void => ask({ ...last.current });
  useEffect(again, []);
  return { shown, problem, ask, again };
}

function Toelichting(): JSX.Element {
  const { shown, problem, ask, again } = useExplanations();
  const saver = useSave();
  const [code, setCode] = useState<string | null>(null);
  useUndone(saver, again);
  const goal = shown?.tabellen.flatMap(({ rijen }) => rijen).find((one) => one.code === code);
  const written = saver.saved?.steps[0]?.after.indicator;
  const asking = (shown?.gevraagd ?? []).filter((one) => one !== written);
  const go = (to: string | null): void => {
    saver.clear();
    setCode(to);
  };
  return (
    <>
      {problem && <Problem problem={problem} again={again} />}
      {!shown && !problem && <Loading />}
      {shown && goal && (
        <WriteWords
          key={goal.code}
          shown={shown}
          goal={goal}
          saver={saver}
          onDay={(peildatum) => ask({ projectjaarId: shown.projectjaarId, peildatum })}
          onDone={() => {
            setCode(null);
            again();
          }}
          onBack={() => go(null)}
        />
      )}
      {shown && !goal && (
        <>
          <SavedMessage saver={saver} />
          {!shown.ik.schrijft.includes('toelichtingen') && (
            <p class="message">Alleen de projectleider schrijft hier. Je kunt wel alles lezen.</p>
          )}
          <GoalList
            shown={shown}
            onYear={(projectjaarId) => {
              saver.clear();
              ask({ projectjaarId, peildatum: null });
            }}
            onChoose={go}
          />
          {saver.saved && (
            <NextFooter
              saver={saver}
              deelnemerId={null}
              next={asking.slice(0, 1).map((one) => ({ label: `Volgende: ${one}`, onClick: () => go(one) }))}
              back={{ label: 'Alle cijfers', onClick: saver.clear }}
            />
          )}
        </>
      )}
    </>
  );
}

mount(<Toelichting />);
