/** The form Eerste keer: what a register needs to begin, step by step; each can be skipped, and done again. */
import { Loading } from '../kit/Text';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Card } from '../kit/Button';
import { mount, Footer, Problem, Title } from '../kit/Shell';
import { Examples, Phone, Reminders, SelfTest } from './Doing';
import type { StepProps } from './Filled';
import { Goals, Team, Years } from './Filled';
import { SettingStep } from './SettingStep';
import type { StepName } from './steps';
import { stepNames, steps } from './steps';
import { useFirst } from './useFirst';

const screens: Readonly<Record<StepName, (props: StepProps) => JSX.Element>> = {
  team: Team,
  projectjaar: Years,
  doelen: Goals,
  testen: (props) => <SettingStep {...props} instelling="testen" />,
  vrijeDagen: (props) => <SettingStep {...props} instelling="vrijeDagen" />,
  zelftest: SelfTest,
  herinneringen: Reminders,
  telefoon: Phone,
  voorbeelden: Examples,
};

const nothingGoing = { busy: false, problem: null, failed: null, conflicts: [] } as const;

function EersteKeer(): JSX.Element {
  const { first, problem, load } = useFirst();
  const [at, setAt] = useState<StepName | null>(null);
  if (!first) {
    if (problem) return <Problem problem={problem} again={load} />;
    return <Loading />;
  }
  const nextTo = (name: StepName | null): StepName | null => stepNames[name ? stepNames.indexOf(name) + 1 : 0] ?? null;
  if (at) {
    const Screen = screens[at];
    return (
      <>
        <Title key={at}>{`Stap ${stepNames.indexOf(at) + 1} van ${stepNames.length}: ${steps[at].titel}`}</Title>
        {problem && <Problem problem={problem} again={load} />}
        <Screen key={at} first={first} load={load} onNext={() => setAt(nextTo(at))} onList={() => setAt(null)} />
      </>
    );
  }
  const todo = stepNames.find((name) => steps[name].stand(first) === null) ?? stepNames[0];
  return (
    <>
      <p>Wat het register nodig heeft om te beginnen. Elke stap kun je overslaan, en later nog een keer doen.</p>
      {problem && <Problem problem={problem} again={load} />}

      {stepNames.map((name, index) => {
        const stand = steps[name].stand(first);
        return (
          <Card key={name} onOpen={() => setAt(name)}>
            <strong>
              {index + 1}. {steps[name].titel}
            </strong>
            <br />
            <span class={stand === null ? 'quiet' : ''}>{stand ?? steps[name].nog}</span>
          </Card>
        );
      })}

      <Footer saver={nothingGoing} primary={{ label: `Naar: ${steps[todo].titel}`, onClick: () => setAt(todo) }} />
    </>
  );
}

mount(<EersteKeer />);
