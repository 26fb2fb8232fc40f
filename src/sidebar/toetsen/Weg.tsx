/** The road of a verklaring in four lines: what is done and when, what is not yet. */
import type { JSX } from 'preact';
import { dutchDate } from '../../register/dates';
import type { IdRow } from '../../register/row';
import type { Wegstap } from '../../register/weg/verklaringStand';
import { wegVan } from '../../register/weg/verklaringStand';
import { shown } from '../kit/words';

function inWords({ naam, op, aantal }: Wegstap): string {
  if (aantal)
    return aantal.totaal === 0
      ? 'Toetsen: nog niet gepland'
      : `Toetsen: ${aantal.behaald} van ${aantal.totaal} behaald`;
  return `${naam}: ${op ? dutchDate(op) : 'nog niet'}`;
}

/** Lines that may stand in a button: no list. @param toetsen those of this verklaring */
export function Weg({
  verklaring,
  toetsen,
  vandaag,
}: {
  readonly verklaring: IdRow<'verklaringen'>;
  readonly toetsen: readonly IdRow<'toetsen'>[];
  readonly vandaag: string;
}): JSX.Element {
  const { streefdatum, ingetrokkenOp, behaaldOp } = verklaring.cells;
  const goal = typeof streefdatum === 'string' && !behaaldOp && !ingetrokkenOp ? streefdatum : null;
  return (
    <>
      <span class="road">
        {wegVan(
          verklaring.cells,
          toetsen.map(({ cells }) => cells),
        ).map((step) => (
          <span key={step.naam} class={step.gedaan ? 'done' : ''}>
            {inWords(step)}
          </span>
        ))}
      </span>
      {goal && (
        <span class="quiet">
          Streefdatum {goal < vandaag ? 'was ' : ''}
          {dutchDate(goal)}
        </span>
      )}
      {ingetrokkenOp && <span class="quiet">Ingetrokken op {shown(ingetrokkenOp)}</span>}
    </>
  );
}
