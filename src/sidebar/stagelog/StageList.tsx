/** The open stages to choose from: one's own first, with the last log line beside each as soon as it is there. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { IdRow } from '../../register/row';
import type { Opening, ShownProblem, StageInView } from '../contract';
import { call } from '../kit/server/call';
import { Picker } from '../kit/fields/Picker';
import { SearchList } from '../kit/SearchList';
import { Problem } from '../kit/Shell';
import { Text } from '../kit/Text';
import { lineInShort, periodOf, placeOf } from './stageWords';

interface StageListProps {
  readonly opening: Opening;
  /** The stage to go to at once, if it is in the list. */
  readonly first: string | null;
  readonly onChoose: (stage: IdRow<'stages'>) => void;
  /** Begins a stage of somebody, by Deelnemer-ID. */
  readonly onBegin: (deelnemerId: string) => void;
}

/** What belongs beside the stages, by Stage-ID; null until it is there. */
function useInView(): {
  readonly views: ReadonlyMap<string, StageInView> | null;
  readonly problem: ShownProblem | null;
  readonly again: () => void;
} {
  const [views, setViews] = useState<ReadonlyMap<string, StageInView> | null>(null);
  const [problem, setProblem] = useState<ShownProblem | null>(null);
  const ask = (): void => {
    setProblem(null);
    void call('stagesBekijken', {}).then((answer) => {
      if (answer.ok) setViews(new Map(answer.value.map((one) => [one.id, one])));
      else setProblem(answer.error);
    });
  };
  useEffect(ask, []);
  return { views, problem, again: ask };
}

function Card({
  stage,
  naam,
  view,
  loading,
}: {
  readonly stage: IdRow<'stages'>;
  readonly naam: string;
  readonly view: StageInView | undefined;
  readonly loading: boolean;
}): JSX.Element {
  const last = view?.laatste ? lineInShort(view.laatste) : loading ? '…' : 'Nog niets gelogd';
  return (
    <>
      <strong>{naam}</strong> <span class="quiet whole">{stage.id}</span>
      <br />
      <Text>{`${placeOf(stage, view?.werkgever ?? null)}, ${periodOf(stage)}`}</Text>
      <br />
      <span class="quiet">
        <Text>{last}</Text>
      </span>
    </>
  );
}

/** The list, with the way to begin a stage of somebody who has none. */
export function StageList({ opening, first, onChoose, onBegin }: StageListProps): JSX.Element {
  const { views, problem, again } = useInView();
  const stages = opening.rijen.stages ?? [];
  const nameOf = (stage: IdRow<'stages'>): string =>
    opening.namen[String(stage.cells.deelnemerId)] ?? String(stage.cells.deelnemerId ?? '');
  useEffect(() => {
    const wanted = stages.find(({ id }) => id === first);
    if (wanted) onChoose(wanted);
  }, []);
  const sorted = [...stages].sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'nl'));
  const isMine = ({ id }: IdRow<'stages'>): boolean => views?.get(id)?.mijn ?? false;
  const mine = sorted.filter(isMine);
  const others = sorted.filter((stage) => !isMine(stage));
  const groups = [
    { title: 'Mijn stages', items: mine },
    { title: mine.length > 0 ? 'Andere stages' : 'Lopende stages', items: others },
  ];
  return (
    <>
      {problem && <Problem problem={problem} again={again} />}
      {stages.length === 0 ? (
        <p>Er lopen nu geen stages.</p>
      ) : (
        <SearchList
          autoFocus
          label="Zoek een lopende stage"
          groups={groups}
          keyOf={({ id }) => id}
          textOf={(stage) =>
            `${nameOf(stage)} ${stage.id} ${stage.cells.sector ?? ''} ${views?.get(stage.id)?.werkgever ?? ''}`
          }
          show={(stage) => (
            <Card stage={stage} naam={nameOf(stage)} view={views?.get(stage.id)} loading={views === null && !problem} />
          )}
          onChoose={onChoose}
        />
      )}
      <details open={stages.length === 0}>
        <summary>Een deelnemer die hier niet bij staat</summary>
        <Picker onChoose={({ id }) => onBegin(id)} />
      </details>
    </>
  );
}
