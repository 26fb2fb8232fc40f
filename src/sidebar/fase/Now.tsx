/** Where a deelnemer is now, and the road so far. */
import type { JSX } from 'preact';
import { dateInWords, dutchDate, isDateString } from '../../register/dates';
import type { Stap } from '../../register/weg/gevolgen';
import { lastFirst } from '../../register/weg/lastFirst';
import type { IdRow } from '../../register/row';

interface NowProps {
  readonly nu: Stap | null;
  /** The last step of all; another than `nu` when it lies ahead. */
  readonly laatste: Stap | null;
  readonly rijen: readonly IdRow<'fasen'>[];
}

const dateOf = ({ cells: { datum } }: IdRow<'fasen'>): string => (isDateString(datum) ? datum : '');

export function Now({ nu, laatste, rijen }: NowProps): JSX.Element {
  return (
    <>
      <p class="message">
        {nu ? (
          <>
            Nu: <strong>{nu.fase}</strong>, sinds {dateInWords(nu.datum)}
          </>
        ) : (
          'Er is nog geen fase.'
        )}
        {laatste && laatste.id !== nu?.id && (
          <>
            <br />
            Staat al klaar: <strong>{laatste.fase}</strong> vanaf {dateInWords(laatste.datum)}
          </>
        )}
      </p>
      {rijen.length > 1 && (
        <details>
          <summary>De weg tot nu toe</summary>
          <ol class="list">
            {[...lastFirst(rijen, 'datum')].reverse().map((rij) => (
              <li key={rij.id}>
                {dateOf(rij) ? dutchDate(dateOf(rij)) : 'zonder datum'}: {String(rij.cells.fase ?? 'geen fase')}
                {rij.cells.reden ? ` (${String(rij.cells.reden)})` : ''} <span class="quiet">{rij.id}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}
