/** Warns that there is another werkgever with this name. */
import { Button } from '../kit/Button';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { namesakes } from '../../register/identity/werkgever';
import type { IdRow } from '../../register/row';

interface SameNameProps {
  readonly werkgevers: readonly IdRow<'werkgevers'>[];
  /** As it is typed. */
  readonly naam: unknown;
  /** The werkgever itself; null for a new one. */
  readonly id: string | null;
  /** Asks for those of this name that are not among the werkgevers. */
  readonly search: (typed: string) => void;
  /** Goes to the one that is there. */
  readonly onOpen?: (id: string) => void;
}

/** Nothing when the name is new. */
export function SameName({ werkgevers, naam, id: own, search, onOpen }: SameNameProps): JSX.Element {
  useEffect(() => search(String(naam ?? '')), [naam]);
  return (
    <div role="status">
      {namesakes(werkgevers, naam, own).map(({ id, cells }) => (
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
