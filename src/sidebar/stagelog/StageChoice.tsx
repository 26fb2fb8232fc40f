/** One deelnemer's stages to choose from, the open ones in sight. */
import { Button, CardButton } from '../kit/Button';
import type { JSX } from 'preact';
import type { DateString } from '../../register/dates';
import type { IdRow } from '../../register/row';
import { lastFirst } from '../../register/weg/lastFirst';
import { isOpenStage } from '../../register/weg/stage';
import { Title } from '../kit/Shell';
import { Text } from '../kit/Text';
import { periodOf, placeOf, werkgeverOf } from './stageWords';

interface StageChoiceProps {
  readonly stages: readonly IdRow<'stages'>[];
  readonly werkgevers: readonly IdRow<'werkgevers'>[];
  readonly today: DateString;
  readonly onChoose: (id: string) => void;
  /** Absent for who may not. */
  readonly onBegin?: () => void;
}

/** Her stages, and the way to begin another. */
export function StageChoice({ stages, werkgevers, today, onChoose, onBegin }: StageChoiceProps): JSX.Element {
  const sorted = lastFirst(stages, 'start');
  const open = sorted.filter((stage) => isOpenStage(stage, today));
  const over = sorted.filter((stage) => !isOpenStage(stage, today));
  const cards = (list: readonly IdRow<'stages'>[]): JSX.Element[] =>
    list.map((stage) => (
      <CardButton key={stage.id} onClick={() => onChoose(stage.id)}>
        <strong>{placeOf(stage.cells, werkgeverOf(stage, werkgevers))}</strong>{' '}
        <span class="quiet whole">{stage.id}</span>
        <br />
        <Text>{periodOf(stage.cells)}</Text>
      </CardButton>
    ));
  return (
    <>
      <Title>{open.length > 0 ? 'Welke stage?' : 'Geen lopende stage'}</Title>
      {cards(open)}
      {over.length > 0 && (
        <details>
          <summary>Stages die voorbij zijn ({over.length})</summary>
          {cards(over)}
        </details>
      )}
      {onBegin && <Button onClick={onBegin}>Stage beginnen</Button>}
    </>
  );
}
