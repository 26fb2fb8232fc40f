/** A message about something that went wrong. */
import { Button } from './Button';
import type { JSX } from 'preact';
import type { ShownProblem } from '../contract';

/** Read aloud when it appears; with a way to try again where there is one. */
export function Problem({
  problem,
  more,
  again,
}: {
  readonly problem: ShownProblem;
  /** What else there is to say. */
  readonly more?: string | false;
  readonly again?: () => void;
}): JSX.Element {
  return (
    <div class="message bad" role="alert">
      <p>{problem.message}</p>
      {more && <p>{more}</p>}
      {again && <Button onClick={again}>Opnieuw</Button>}
    </div>
  );
}
