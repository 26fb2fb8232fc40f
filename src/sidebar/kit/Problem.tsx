/** A message about something that went wrong. */
import type { JSX } from 'preact';
import type { ShownProblem } from '../contract';

/** Read aloud when it appears; with a way to try again where there is one. */
export function Problem({
  problem,
  again,
}: {
  readonly problem: ShownProblem;
  readonly again?: () => void;
}): JSX.Element {
  return (
    <div class="message bad" role="alert">
      <p>{problem.message}</p>
      {again && (
        <button type="button" class="plain" onClick={again}>
          Opnieuw
        </button>
      )}
    </div>
  );
}
