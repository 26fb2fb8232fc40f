/** The form Intake: finds or adds a deelnemer, and fills in the intake with its decision. */
import { Button } from '../kit/Button';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Opening, Values } from '../contract';
import { startData } from '../kit/server/call';
import { useFocus } from '../kit/focus';
import { Picker } from '../kit/fields/Picker';
import { useSave, useUndone } from '../kit/server/save';
import type { Saver } from '../kit/server/save';
import type { DeelnemerFormProps } from '../kit/Shell';
import { ForDeelnemer, mount, SavedMessage } from '../kit/Shell';
import { nextPerson, Stored, stepTo } from '../kit/Stored';
import { emptyDeelnemer, NewDeelnemer } from './NewDeelnemer';
import { Overview } from './Overview';
import { Steps } from './Steps';
import { useIntake } from './useIntake';
import { useTests } from './useTests';
import { opent } from './form';

const withCapital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** What was typed in the search, as a name. */
function nameIn(typed: string): Values {
  const [voornaam, ...rest] = typed.trim().split(/\s+/);
  if (!voornaam || /\d/.test(typed)) return {};
  // Of a last name with words before it (de Wit) only the last word gets a capital.
  return {
    voornaam: withCapital(voornaam),
    achternaam: [...rest.slice(0, -1), ...rest.slice(-1).map(withCapital)].join(' ') || null,
  };
}

interface NobodyProps {
  readonly opening: Opening;
  readonly adding: Saver;
  /** A new deelnemer being filled in. */
  readonly typed: Values | null;
  readonly setTyped: (values: Values | null) => void;
  readonly onAdded: (typed: Values) => void;
  readonly choose: (deelnemerId: string) => void;
}

/** Nobody chosen: search, or add somebody. */
function Nobody({ opening, adding, typed, setTyped, onAdded, choose }: NobodyProps): JSX.Element {
  const { schrijft } = opening.ik;
  const mayAdd = schrijft.includes('deelnemers') && schrijft.includes('fasen');
  const leave = (): void => {
    setTyped(null);
    adding.clear();
  };
  const begin = (text: string): void => {
    adding.clear();
    setTyped({ ...emptyDeelnemer(opening), ...nameIn(text) });
  };
  if (typed) {
    return (
      <>
        <SavedMessage saver={adding} />
        <NewDeelnemer
          opening={opening}
          saver={adding}
          initial={typed}
          onBack={leave}
          onSame={(id) => {
            leave();
            choose(id);
          }}
          onAdded={(id, values) => {
            onAdded(values);
            choose(id);
          }}
        />
      </>
    );
  }
  return (
    <Picker
      autoFocus
      onChoose={(found) => choose(found.id)}
      extra={(text) =>
        mayAdd ? (
          <p>
            <Button onClick={() => begin(text)}>Nieuwe deelnemer</Button>
          </p>
        ) : null
      }
    />
  );
}

interface IntakeOfProps extends DeelnemerFormProps {
  readonly adding: Saver;
  /** The deelnemer was just added, and that was taken back. */
  readonly onNotAdded: () => void;
}

/** The decisions after which a stage is the next step. */
const startsStage: readonly string[] = ['Start', 'Proefplaatsing'];

const refusal = 'Met jouw rol kun je geen intake invullen. Vraag het aan de praktijkopleider.';

/** The intake of one deelnemer. */
function IntakeOf({ adding, onNotAdded, ...props }: IntakeOfProps): JSX.Element {
  const { opening, deelnemer, choose } = props;
  const intakes = opening.rijen.intakes ?? [];
  const mayWrite = opening.ik.schrijft.includes('intakes') && opening.ik.schrijft.includes('fasen');
  const wanted = intakes.find(({ id, cells }) => id === startData().recordId && cells.status !== 'Afgerond');
  const work = useIntake(props, mayWrite ? (wanted ?? null) : null);
  const tests = useTests();
  const messages = useRef<HTMLDivElement>(null);
  const { saved } = work.saver;
  useUndone(adding, () => {
    onNotAdded();
    choose('');
  });
  // A deelnemer who has an intake cannot be taken back any more.
  useEffect(() => {
    if (saved) adding.clear();
  }, [saved]);
  // Another screen takes the focus to its title; what was just stored or taken back comes first.
  useFocus(() => messages.current?.querySelector<HTMLElement>('.message'), [work.screen]);
  const isAdded = !saved && work.step === 0 && (adding.saved?.steps.some(({ id }) => id === deelnemer.id) ?? false);
  const isFinished = work.screen === 'overzicht' && saved !== null;
  return (
    <>
      <div ref={messages}>
        {isAdded && <SavedMessage saver={adding} />}
        {!isFinished && <SavedMessage saver={work.saver} />}
      </div>
      {isFinished ? (
        <Stored
          saver={work.saver}
          deelnemerId={deelnemer.id}
          next={[
            ...(startsStage.includes(String(work.draft.values.besluit))
              ? stepTo(opening.ik, 'stages', { label: 'Stage starten', form: 'stagelog' })
              : []),
            nextPerson(choose),
          ]}
          back={{ label: 'Alle intakes', onClick: work.saver.clear }}
        />
      ) : work.screen === 'stappen' ? (
        <Steps work={work} opening={opening} tests={tests} hasOverview={intakes.length > 0} />
      ) : (
        <Overview
          opening={opening}
          work={work}
          intakes={intakes}
          mayWrite={mayWrite}
          refusal={mayWrite || opening.ik.schrijft.length === 0 ? null : refusal}
        />
      )}
    </>
  );
}

function Intake(): JSX.Element {
  const adding = useSave();
  const [typed, setTyped] = useState<Values | null>(null);
  const [added, setAdded] = useState<Values>({});
  const onAdded = (values: Values): void => {
    setAdded(values);
    setTyped(null);
  };
  return (
    <ForDeelnemer
      opent={opent}
      nobody={({ opening, choose }) => <Nobody {...{ opening, adding, typed, setTyped, onAdded, choose }} />}
    >
      {(props) => <IntakeOf {...props} adding={adding} onNotAdded={() => setTyped(added)} />}
    </ForDeelnemer>
  );
}

mount(<Intake />);
