/** The open stages to choose from: one's own first, with the last log line beside each. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { StageInView } from '../contract';
import { Picker } from '../kit/fields/Picker';
import { SearchList } from '../kit/SearchList';
import { useAsked } from '../kit/server/asking';
import { call } from '../kit/server/call';
import { Problem } from '../kit/Shell';
import { Loading, Text } from '../kit/Text';
import { alphabetically } from '../kit/words';
import { lineInShort, periodOf, placeOf } from './stageWords';

interface StageListProps {
  /** The stage to go to at once, if it is in the list. */
  readonly first: string | null;
  readonly onChoose: (stage: StageInView) => void;
  /** Begins a stage of somebody, by Deelnemer-ID. */
  readonly onBegin: (deelnemerId: string) => void;
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
  const { found, problem, again } = useAsked(typed, () => call('stagesBekijken', { zoek: typed.slice(0, 80) }));
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
      {!found && !problem && <Loading />}
      {more > 0 && <p class="quiet">En nog {more}. Zoek ze op naam, werkgever of sector.</p>}
      <details open={none}>
        <summary>Een deelnemer die hier niet bij staat</summary>
        <Picker onChoose={({ id }) => onBegin(id)} />
      </details>
    </>
  );
}
