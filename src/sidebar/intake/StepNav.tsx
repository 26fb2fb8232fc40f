/** Where one is in the intake, and the way to another step. */
import type { JSX } from 'preact';
import { intakeSteps } from './plan';

interface StepNavProps {
  readonly step: number;
  /** The steps with a message, once it was checked. */
  readonly wrong: ReadonlySet<number>;
  readonly onGo: (step: number) => void;
}

/** Four buttons in a row; the current one is marked. */
export function StepNav({ step, wrong, onGo }: StepNavProps): JSX.Element {
  return (
    <nav class="stepnav" aria-label="Stappen van de intake">
      {intakeSteps.map(({ short }, index) => (
        <button
          key={short}
          type="button"
          aria-current={index === step ? 'step' : undefined}
          class={wrong.has(index) ? 'wrongstep' : ''}
          onClick={() => onGo(index)}
        >
          <span class="number">{wrong.has(index) ? '!' : index + 1}</span> {short}
          {wrong.has(index) && <span class="unseen"> (hier klopt iets niet)</span>}
        </button>
      ))}
    </nav>
  );
}
