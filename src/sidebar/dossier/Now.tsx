/** Where a deelnemer is now, in a few lines. */
import type { JSX } from 'preact';
import type { DateString } from '../../register/dates';
import { dateIn, dateInWords } from '../../register/dates';
import type { Nummer } from '../../register/weg/bellen';
import { nummerBij } from '../../register/weg/bellen';
import { stepOn } from '../../register/weg/faseOn';
import type { IdRow } from '../../register/row';
import type { Opening, RowsByTab } from '../contract';
import { medewerkerName } from '../kit/fields/medewerkers';
import { Phones } from '../kit/links/Phone';
import { plaatsingInWords, shown } from '../kit/words';
import type { Fact } from './road';

const isOpen =
  (today: DateString) =>
  ({ cells }: IdRow<'stages'> | IdRow<'plaatsingen'>): boolean => {
    const start = dateIn(cells.start);
    const end = dateIn(cells.einde);
    return start !== null && start <= today && (end === null || end >= today);
  };

function faseFact(fasen: readonly IdRow<'fasen'>[], today: DateString): Fact {
  const steps = fasen.flatMap(({ id, cells }) => {
    const datum = dateIn(cells.datum);
    return datum ? [{ id, datum, fase: String(cells.fase ?? '') }] : [];
  });
  const step = stepOn(steps, today);
  return { label: 'Fase', text: step ? `${step.fase}, sinds ${dateInWords(step.datum)}` : 'Nog geen fase' };
}

/** The facts of today; those about rows that are not there yet are left out. */
function factsOfToday(opening: Opening, deelnemer: IdRow<'deelnemers'>, rows: RowsByTab): Fact[] {
  const { vandaag } = opening;
  const { praktijkopleider, jobcoach } = deelnemer.cells;
  const open = isOpen(vandaag);
  const named = ({ cells }: IdRow<'stages'>): string => {
    const werkgever = rows.werkgevers?.find(({ id }) => id === cells.werkgeverId);
    return String(werkgever?.cells.naam ?? cells.werkgeverId);
  };
  const list = (label: string, texts: readonly string[]): Fact[] =>
    texts.length > 0 ? [{ label, text: texts.join(', ') }] : [];
  const achieved = (rows.verklaringen ?? []).filter(
    ({ cells }) => dateIn(cells.behaaldOp) && !dateIn(cells.ingetrokkenOp),
  );
  return [
    faseFact(rows.fasen ?? [], vandaag),
    ...list('Praktijkopleider', [medewerkerName(opening, praktijkopleider)].filter(Boolean)),
    ...list('Jobcoach', [medewerkerName(opening, jobcoach)].filter(Boolean)),
    ...list('Stage', (rows.stages ?? []).filter(open).map(named)),
    ...list(
      'Werk of opleiding',
      (rows.plaatsingen ?? [])
        .filter(open)
        .map((row) => `${plaatsingInWords(row)} (${shown(row.cells.soort).toLowerCase()})`),
    ),
    ...list(
      'Verklaring behaald',
      achieved.map(({ cells }) => String(cells.titel)),
    ),
  ];
}

/** Whom to call at the stages that go on. */
const numbersOf = ({ stages = [], werkgevers = [] }: RowsByTab, today: DateString): Nummer[] =>
  stages.filter(isOpen(today)).flatMap(({ cells }) => {
    const werkgever = werkgevers.find(({ id }) => id === cells.werkgeverId);
    return (werkgever && nummerBij(cells, werkgever.cells)) ?? [];
  });

export const Now = ({
  opening,
  deelnemer,
  rows,
}: {
  readonly opening: Opening;
  readonly deelnemer: IdRow<'deelnemers'>;
  readonly rows: RowsByTab;
}): JSX.Element => {
  const numbers = numbersOf(rows, opening.vandaag);
  return (
    <>
      <dl class="now">
        {factsOfToday(opening, deelnemer, rows).map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {numbers.length > 0 && (
        <details>
          <summary>Bellen over de stage</summary>
          <Phones bellen={numbers} />
        </details>
      )}
    </>
  );
};
