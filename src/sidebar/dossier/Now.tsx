/** Where a deelnemer is now, in a few lines. */
import type { JSX } from 'preact';
import type { DateString } from '../../register/dates';
import { dateInWords } from '../../register/dates';
import { stepOn } from '../../register/faseOn';
import type { Opening, RecordView, RowsByTab } from '../contract';
import { dateOf } from './road';
import type { Fact } from './road';

const isOpen =
  (today: DateString) =>
  (row: RecordView): boolean => {
    const start = dateOf(row, 'start');
    const end = dateOf(row, 'einde');
    return start !== null && start <= today && (end === null || end >= today);
  };

function faseFact(fasen: readonly RecordView[], today: DateString): Fact {
  const steps = fasen.flatMap((row) => {
    const datum = dateOf(row, 'datum');
    return datum ? [{ id: row.id, datum, fase: String(row.cells['fase'] ?? '') }] : [];
  });
  const step = stepOn(steps, today);
  return { label: 'Fase', text: step ? `${step.fase}, sinds ${dateInWords(step.datum)}` : 'Nog geen fase' };
}

/** The facts of today; those about rows that are not there yet are left out. */
function factsOfToday(opening: Opening, deelnemer: RecordView, rows: RowsByTab): Fact[] {
  const { vandaag, medewerkers } = opening;
  const open = isOpen(vandaag);
  const named = (row: RecordView): string => {
    const werkgever = rows.werkgevers?.find(({ id }) => id === row.cells['werkgeverId']);
    return String(werkgever?.cells['naam'] ?? row.cells['werkgeverId']);
  };
  const opleider = String(deelnemer.cells['praktijkopleider'] ?? '');
  const list = (label: string, texts: readonly string[]): Fact[] =>
    texts.length > 0 ? [{ label, text: texts.join(', ') }] : [];
  const achieved = (rows.verklaringen ?? []).filter((row) => dateOf(row, 'behaaldOp') && !dateOf(row, 'ingetrokkenOp'));
  return [
    faseFact(rows.fasen ?? [], vandaag),
    ...list(
      'Praktijkopleider',
      [medewerkers.find(({ email }) => email === opleider)?.naam ?? opleider].filter(Boolean),
    ),
    ...list('Stage', (rows.stages ?? []).filter(open).map(named)),
    ...list(
      'Werk of opleiding',
      (rows.plaatsingen ?? [])
        .filter(open)
        .map(({ cells }) => `${cells['functie']} (${String(cells['soort']).toLowerCase()})`),
    ),
    ...list(
      'Verklaring behaald',
      achieved.map(({ cells }) => String(cells['titel'])),
    ),
  ];
}

export const Now = ({
  opening,
  deelnemer,
  rows,
}: {
  readonly opening: Opening;
  readonly deelnemer: RecordView;
  readonly rows: RowsByTab;
}): JSX.Element => (
  <dl class="now">
    {factsOfToday(opening, deelnemer, rows).map(({ label, text }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
);
