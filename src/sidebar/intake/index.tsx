/** The form Intake: finds or adds a deelnemer, and fills in the intake with its decision. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Opening } from '../contract';
import { startData } from '../kit/call';
import type { Values } from '../kit/draft';
import { Picker } from '../kit/Picker';
import { useSave, useUndone } from '../kit/save';
import type { Saver } from '../kit/save';
import type { DeelnemerFormProps } from '../kit/Shell';
import { ForDeelnemer, mount, SavedMessage } from '../kit/Shell';
import { emptyDeelnemer, NewDeelnemer } from './NewDeelnemer';
import { Overview } from './Overview';
import { Steps } from './Steps';
import { useIntake } from './useIntake';
import { useTests } from './useTests';

/** What was typed in the search, as a name. */
function nameIn(typed: string): Values {
  const [voornaam, ...rest] = typed.trim().split(/\s+/);
  return voornaam && !/\d/.test(typed) ? { voornaam, achternaam: rest.join(' ') || null } : {};
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
  const leave = (): void => { setTyped(null); adding.clear(); };
  const begin = (text: string): void => { adding.clear(); setTyped({ ...emptyDeelnemer(opening), ...nameIn(text) }); };
  if (typed) {
    return (
      <>
        <SavedMessage saver={adding} />
        <NewDeelnemer opening={opening} saver={adding} initial={typed} onBack={leave} onSame={(id) => { leave(); choose(id); }}
          onAdded={(id, values) => { onAdded(values); choose(id); }} />
      </>
    );
  }
  return (
    <Picker autoFocus onChoose={(found) => choose(found.id)}
      extra={(text) => mayAdd ? <p><button type="button" class="plain" onClick={() => begin(text)}>Nieuwe deelnemer</button></p> : null} />
  );
}

interface IntakeOfProps extends DeelnemerFormProps {
  readonly adding: Saver;
  /** The deelnemer was just added, and that was taken back. */
  readonly onNotAdded: () => void;
}

/** The intake of one deelnemer. */
function IntakeOf({ adding, onNotAdded, ...props }: IntakeOfProps): JSX.Element {
  const { opening, deelnemer, choose } = props;
  const intakes = opening.rijen.intakes ?? [];
  const mayWrite = opening.ik.schrijft.includes('intakes') && opening.ik.schrijft.includes('fasen');
  const wanted = intakes.find(({ id, cells }) => id === startData().recordId && cells['status'] !== 'Afgerond');
  const work = useIntake(props, mayWrite ? (wanted ?? null) : null);
  const tests = useTests();
  useUndone(adding, () => { onNotAdded(); choose(''); });
  const isAdded = adding.saved?.steps.some(({ id }) => id === deelnemer.id) ?? false;
  return (
    <>
      {isAdded && !work.saver.saved && <SavedMessage saver={adding} />}
      {work.screen === 'stappen'
        ? <Steps work={work} opening={opening} tests={tests} hasOverview={intakes.length > 0} />
        : <Overview work={work} intakes={intakes} deelnemerId={deelnemer.id} mayWrite={mayWrite} />}
    </>
  );
}

function Intake(): JSX.Element {
  const adding = useSave();
  const [typed, setTyped] = useState<Values | null>(null);
  const [added, setAdded] = useState<Values>({});
  const onAdded = (values: Values): void => { setAdded(values); setTyped(null); };
  return (
    <ForDeelnemer tabs={['intakes']} nobody={({ opening, choose }) => <Nobody {...{ opening, adding, typed, setTyped, onAdded, choose }} />}>
      {(props) => <IntakeOf {...props} adding={adding} onNotAdded={() => setTyped(added)} />}
    </ForDeelnemer>
  );
}

mount(<Intake />);
