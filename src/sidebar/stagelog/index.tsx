/** The form Stagelog: what happened in a stage, and beginning, changing and ending stages. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { startData } from '../kit/server/call';
import { useOpening } from '../kit/server/opening';
import { mount, Opened } from '../kit/Shell';
import { Person } from './Person';
import { StageList } from './StageList';
import { opent } from './form';

/** Which stage to show first, and whether to begin a new one. */
interface Begin {
  readonly stageId: string | null;
  readonly newStage: boolean;
}

function Stagelog(): JSX.Element {
  const state = useOpening(opent);
  const [begin, setBegin] = useState<Begin>({ stageId: startData().recordId, newStage: false });
  return (
    <Opened state={state}>
      {(opening, { choose, reload }) => {
        const go = (deelnemerId: string, next: Begin): void => {
          setBegin(next);
          choose(deelnemerId);
        };
        if (!opening.deelnemer) {
          return (
            <StageList
              first={begin.stageId}
              onChoose={(stage) => go(stage.deelnemerId, { stageId: stage.id, newStage: false })}
              onBegin={(deelnemerId) => go(deelnemerId, { stageId: null, newStage: true })}
            />
          );
        }
        const selected = opening.selectie?.tab === 'stages' ? opening.selectie.id : null;
        return (
          <Person
            key={opening.deelnemer.id}
            opening={opening}
            deelnemer={opening.deelnemer}
            first={begin.stageId ?? selected}
            newStage={begin.newStage}
            onLeave={() => go('', { stageId: null, newStage: false })}
            reload={reload}
          />
        );
      }}
    </Opened>
  );
}

mount(<Stagelog />);
