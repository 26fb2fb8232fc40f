/** Warns that there is a werkgever with this name. */
import { Button } from '../kit/Button';
import type { JSX } from 'preact';
import type { IdRow } from '../../register/row';

/** Nothing when the name is new. `onOpen` goes to the one that is there. */
export function SameName({
  same,
  onOpen,
}: {
  readonly same: readonly IdRow<'werkgevers'>[];
  readonly onOpen?: (id: string) => void;
}): JSX.Element {
  return (
    <div role="status">
      {same.map(({ id, cells }) => (
        <div key={id} class="message warn">
          <p>
            Er is al een werkgever met deze naam: {String(cells.naam)} ({id}). Is dit dezelfde?
          </p>
          {onOpen && <Button onClick={() => onOpen(id)}>{id} bekijken</Button>}
        </div>
      ))}
    </div>
  );
}
