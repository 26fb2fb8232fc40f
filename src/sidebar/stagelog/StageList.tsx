/** The open stages to choose from: one's own first, with the last log line beside each. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ShownProblem, StageInView, StagesInView } from '../contract';
import { patience, Picker } from '../kit/fields/Picker';
import { SearchList } from '../kit/SearchList';
import { call } from '../kit/server/call';
import { Problem } from '../kit/Shell';
import { Text } from '../kit/Text';
import { alphabetically } from '../kit/words';
import { lineInShort, periodOf, placeOf } from './stageWords';

interface StageListProps {
  /** The stage to go to at once, if it is in the list. */
  readonly first: string | null;
  readonly onChoose: (stage: StageInView) => void;
  /** Begins a stage of somebody, by Deelnemer-ID. */
  readonly onBegin: (deelnemerId: string) => void;
}

interface Asked {
  /** Null until they are there. */
  readonly found: StagesInView | null;
  readonly problem: ShownProblem | null;
  readonly again: () => void;
}

/** The open stages that hold what was typed; the last question wins. */
function useInView(typed: string): Asked {
  const [found, setFound] = useState<StagesInView | null>(null);
  const [problem, setProblem] = useState<ShownProblem | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(
      () => {
        setProblem(null);
        void call('stagesBekijken', { zoek: typed.slice(0, 80) }).then((answer) => {
          if (!current) return;
          if (answer.ok) setFound(answer.value);
          else setProblem(answer.error);
        });
      },
      typed === '' ? 0 : patience,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [typed, turn]);
  return { found, problem, again: () => setTurn(turn + 1) };
}

const Card = ({ stage }: { readonly stage: StageInView }): JSX.Element => (
  <>
    <strong>{stage.naam}</strong> <span class="quiet whole">{stage.id}</span>
    <br />
    <Text>{`${placeOf(stage, stage.werkgever)}, ${periodOf(stage)}`}</Text>
    <br />
    <span class="quiet">
      <Text>{stage.laatste ? lineInShort(stage.laatste) : 'Nog niets gelogd'}</Text>
    </span>
  </>
);

/** The list, with the way to begin a stage of somebody who has none. */
export function StageList({ first, onChoose, onBegin }: StageListProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const { found, problem, again } = useInView(typed);
  const stages = [...(found?.stages ?? [])].sort((a, b) => alphabetically(a.naam, b.naam));
  const more = (found?.aantal ?? 0) - stages.length;
  const none = found !== null && typed === '' && stages.length === 0;
  useEffect(() => {
    const wanted = stages.find(({ id }) => id === first);
    if (wanted && typed === '') onChoose(wanted);
  }, [found]);
  const mine = stages.filter(({ mijn }) => mijn);
  const groups = [
    { title: 'Mijn stages', items: mine },
    { title: mine.length > 0 ? 'Andere stages' : 'Lopende stages', items: stages.filter(({ mijn }) => !mijn) },
  ];
  return (
    <>
      {problem && <Problem problem={problem} again={again} />}
      {none ? (
        <p>Er lopen nu geen stages.</p>
      ) : (
        <SearchList
          autoFocus
          label="Zoek een lopende stage"
          groups={groups}
          keyOf={({ id }) => id}
          textOf={(stage) => `${stage.naam} ${stage.id} ${stage.sector ?? ''} ${stage.werkgever ?? ''}`}
          show={(stage) => <Card stage={stage} />}
          onChoose={onChoose}
          {...(more > 0 || typed !== '' ? { onType: setTyped } : {})}
        />
      )}
      {!found && !problem && (
        <p class="loading" role="status">
          Even laden…
        </p>
      )}
      {more > 0 && <p class="quiet">En nog {more}. Zoek ze op naam, werkgever of sector.</p>}
      <details open={none}>
        <summary>Een deelnemer die hier niet bij staat</summary>
        <Picker onChoose={({ id }) => onBegin(id)} />
      </details>
    </>
  );
}
