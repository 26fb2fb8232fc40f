/** The steps of an intake: one at a time, each with its own few fields. */
import { LinkButton } from '../kit/Button';
import type { ColumnKey } from '../../register/tabs';
import { intakes } from '../../register/tabs/intakes';
import type { JSX } from 'preact';
import { splitChoices } from '../../register/schema';
import type { Opening } from '../contract';
import { Checks } from '../kit/fields/Checks';
import { TypedBefore } from '../kit/fields/Fields';
import { Field } from '../kit/fields/Field';
import type { Option } from '../kit/fields/Field';
import { medewerkerOptions } from '../kit/fields/medewerkers';
import { Problem } from '../kit/Problem';
import { Conflicts, Footer, Title } from '../kit/Shell';
import { DecisionEffect } from './Decision';
import { StepNav } from './StepNav';
import { intakeSteps, lastStep, stepWith } from './plan';
import type { Tests } from './useTests';
import type { IntakeWork } from './useIntake';

interface StepsProps {
  readonly work: IntakeWork;
  readonly opening: Opening;
  readonly tests: Tests;
  /** Something to go back to. */
  readonly hasOverview: boolean;
}

/** The tests of Instellingen, and those that this intake names though they are no longer in that list. */
function testOptions(tests: readonly string[], value: unknown): readonly Option[] {
  const named = typeof value === 'string' ? splitChoices(value).filter(Boolean) : [];
  return [...new Set([...tests, ...named])].map((test) => ({ value: test, label: test }));
}

/** The tab holds an address; here it is chosen by name. */
const byName = { ...intakes.columns.afgenomenDoor, help: 'Kies een medewerker.' };

/** One field of an intake; under Besluit what it leads to. */
function IntakeField({
  work,
  opening,
  tests,
  of: key,
}: StepsProps & { readonly of: ColumnKey<'intakes'> }): JSX.Element {
  const { draft, saver, problems, warnings } = work;
  return (
    <>
      <Field
        column={key === 'afgenomenDoor' ? byName : draft.rules.tab.columns[key]!}
        ticks={Checks}
        value={draft.values[key]}
        onChange={(value) => draft.set(key, value)}
        error={problems[key] ?? saver.fieldError(0, key)}
        warning={warnings[key]}
        {...(key === 'gebruikteTesten' ? { options: testOptions(tests.list ?? [], draft.values[key]) } : {})}
        {...(key === 'afgenomenDoor'
          ? { options: medewerkerOptions(opening, intakes.columns[key], draft.values[key]) }
          : {})}
      />
      {key === 'gebruikteTesten' && tests.problem && <Problem problem={tests.problem} again={tests.again} />}
      {key === 'besluit' && <DecisionEffect work={work} />}
    </>
  );
}

/** The step in view with where-am-I, and what to do with it at the foot. */
export function Steps(props: StepsProps): JSX.Element {
  const { work, hasOverview } = props;
  const { draft, saver, step, problems, faseProblems } = work;
  const last = step === lastStep;
  const wrong = new Set([...Object.keys(problems), ...Object.keys(faseProblems).map(() => 'besluit')].map(stepWith));
  const next = last
    ? { label: 'Afronden', onClick: work.finish, disabled: work.decision.loading }
    : { label: 'Verder', onClick: () => work.goTo(step + 1) };
  return (
    <>
      <Conflicts
        saver={saver}
        tab={draft.rules.tab}
        mine={work.mine}
        onKeepMine={work.keepMine}
        onTakeTheirs={work.takeTheirs}
      />
      <StepNav step={step} wrong={wrong} onGo={work.goTo} />
      <Title key={step}>
        Stap {step + 1} van {intakeSteps.length}: {intakeSteps[step]!.title}
      </Title>
      <TypedBefore again={[draft.again, work.decision.fase.again]} />
      {draft.record && <p class="quiet">Concept {draft.record.id}</p>}
      {intakeSteps[step]!.fields.map((key) => (
        <IntakeField key={key} {...props} of={key} />
      ))}
      <p class="row">
        {step > 0 && <LinkButton onClick={() => work.goTo(step - 1)}>Vorige stap</LinkButton>}
        {hasOverview && <LinkButton onClick={work.leave}>Alle intakes</LinkButton>}
      </p>
      <Footer
        saver={saver}
        primary={next}
        secondary={{ label: 'Opslaan als concept', onClick: work.storeConcept }}
        again={work.again}
      />
    </>
  );
}
