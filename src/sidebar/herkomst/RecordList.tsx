/** The records behind a figure, each with the way to its row and to the form that shows it whole. */
import { Button } from '../kit/Button';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { tabs } from '../../register/tabs';
import type { TracedRecord } from '../contract';
import { FormLink } from '../kit/links/FormLink';
import { RowLink } from '../kit/links/RowLink';
import { Text } from '../kit/Text';

/** How many are shown before somebody asks for more. */
const atFirst = 20;

/** The record's own ID, and whose it is where that is another. */
const numbers = ({ id, deelnemerId }: TracedRecord): string =>
  [...new Set([id, deelnemerId])].filter((one) => one !== null).join(', ');

/** Hidden words: many of these buttons stand together. */
const Of = ({ naam }: { readonly naam: string }): JSX.Element => <span class="unseen"> van {naam}</span>;

function Links({ record: { tab, id, deelnemerId, naam } }: { readonly record: TracedRecord }): JSX.Element {
  return (
    <div class="row middle">
      {deelnemerId !== null && (
        <FormLink form="dossier" deelnemerId={deelnemerId}>
          Dossier
          <Of naam={naam} />
        </FormLink>
      )}
      {tab === 'werkgevers' && (
        <FormLink form="werkgever" deelnemerId={null} recordId={id}>
          Werkgever
          <Of naam={naam} />
        </FormLink>
      )}
      {id !== null && <RowLink tab={tab} id={id} of={`${naam} (${tabs[tab].record} ${id})`} />}
    </div>
  );
}

export function RecordList({
  records,
  total,
  marked,
}: {
  readonly records: readonly TracedRecord[];
  /** How many there are; more than `records` when not all could be sent. */
  readonly total: number;
  /** Whether to tell of each if it counts. */
  readonly marked: boolean;
}): JSX.Element {
  const [most, setMost] = useState(atFirst);
  const left = records.length - most;
  if (total === 0) return <p class="quiet">Hier is niets om te tonen.</p>;
  return (
    <>
      <ul class="list">
        {records.slice(0, most).map((record, index) => (
          <li key={`${record.id} ${index}`} class="due">
            <p class="tight">
              <strong>{record.naam}</strong>{' '}
              <span class="quiet">
                <Text>{numbers(record)}</Text>
              </span>
            </p>
            <p class="tight">
              <Text>{record.regel}</Text>
            </p>
            {marked && (
              <p class={record.telt ? 'tight yes' : 'tight quiet'}>{record.telt ? '✓ Telt mee' : '– Telt niet mee'}</p>
            )}
            <Links record={record} />
          </li>
        ))}
      </ul>
      {left > 0 && <Button onClick={() => setMost(most + atFirst)}>Toon meer (nog {left})</Button>}
      {left <= 0 && total > records.length && (
        <p class="quiet">Er zijn er nog {total - records.length}. Die passen hier niet. Zoek ze in het tabblad.</p>
      )}
    </>
  );
}
