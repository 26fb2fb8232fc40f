/** Asks about another werkgever that has this name, or nearly so: before it is there twice. */
import { Button } from '../Button';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { namesakes, nearNamesakes, sameName } from '../../../register/identity/werkgever';
import type { IdRow } from '../../../register/row';

interface SameNameProps {
  readonly werkgevers: readonly IdRow<'werkgevers'>[];
  /** As it is typed. */
  readonly naam: unknown;
  /** The werkgever itself; null for a new one. */
  readonly id: string | null;
  /** Asks for those of this name that are not among the werkgevers. */
  readonly search: (typed: string) => void;
  /** Goes to the one that is there, or takes it: of a new werkgever, about which names that are nearly so are asked as well. */
  readonly onOpen?: (id: string) => void;
  /** What that is called, after its ID. */
  readonly opens?: string;
}

/** So many are asked about. */
const most = 3;

/** Nothing when the name is new. */
export function SameName({
  werkgevers,
  naam,
  id: own,
  search,
  onOpen,
  opens = 'bekijken',
}: SameNameProps): JSX.Element {
  useEffect(() => search(String(naam ?? '')), [naam]);
  return (
    <div role="status">
      {(onOpen ? nearNamesakes : namesakes)(werkgevers, naam, own)
        .slice(0, most)
        .map(({ id, cells }) => (
          <div key={id} class="message warn">
            <p>
              {sameName(cells.naam, naam)
                ? 'Er is al een werkgever met deze naam'
                : 'Dit lijkt op een werkgever die er al is'}
              : {String(cells.naam)} ({id}). Is dit dezelfde?
            </p>
            {onOpen && (
              <Button onClick={() => onOpen(id)}>
                {id} {opens}
              </Button>
            )}
          </div>
        ))}
    </div>
  );
}
