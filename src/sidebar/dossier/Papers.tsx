/** The papers about a deelnemer, to print or to give along. */
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { dutchDate, isDateString } from '../../register/dates';
import type { IdRow } from '../../register/row';
import type { RowsByTab, ShownProblem } from '../contract';
import { papieren, papierNamen } from '../contract/papieren';
import type { Papier } from '../contract/papieren';
import { Button } from '../kit/Button';
import { Problem } from '../kit/Problem';
import { call } from '../kit/server/call';

/** What is asked for: of which record, and whether its free text stands on it too. */
interface Asked {
  readonly recordId?: string;
  readonly metTekst?: boolean;
}

const day = (cell: unknown): string => (isDateString(cell) ? dutchDate(cell) : '…');

/** The records that a paper can be of, the last first, as people know them. */
function choicesOf(
  over: 'verklaringen' | 'stages',
  rows: RowsByTab,
): { readonly id: string; readonly label: string }[] {
  const named = new Map(rows.werkgevers?.map(({ id, cells }) => [id, String(cells.naam ?? '')]));
  const label = ({ id, cells }: IdRow): string =>
    over === 'verklaringen'
      ? `${String(cells['titel'] ?? '')} (${id})`
      : `${named.get(String(cells['werkgeverId'])) ?? id}, vanaf ${day(cells['start'])}`;
  return [...((rows[over] ?? []) as readonly IdRow[])].reverse().map((row) => ({ id: row.id, label: label(row) }));
}

function Paper({
  papier,
  rows,
  busy,
  onShow,
}: {
  readonly papier: Papier;
  readonly rows: RowsByTab;
  readonly busy: Papier | null;
  readonly onShow: (asked: Asked) => void;
}): JSX.Element | null {
  const { naam, uitleg, ...declared } = papieren[papier];
  const id = useId();
  const choices = 'over' in declared ? choicesOf(declared.over, rows) : null;
  const [recordId, setRecordId] = useState(choices?.[0]?.id);
  const [metTekst, setMetTekst] = useState(false);
  if (choices?.length === 0) return null;
  const chosen = recordId ?? choices?.[0]?.id;
  return (
    <div class="field">
      {choices && choices.length > 1 && (
        <div class="field">
          <label class="label" for={id}>
            {naam}: welke?
          </label>
          <select id={id} value={chosen} onChange={(event) => setRecordId(event.currentTarget.value)}>
            {choices.map((one) => (
              <option key={one.id} value={one.id}>
                {one.label}
              </option>
            ))}
          </select>
        </div>
      )}
      {'vrijeTekst' in declared && (
        <div class="checks">
          <label>
            <input type="checkbox" checked={metTekst} onChange={() => setMetTekst(!metTekst)} />
            <span>{declared.vrijeTekst}</span>
          </label>
        </div>
      )}
      <Button disabled={busy !== null} onClick={() => onShow(chosen ? { recordId: chosen, metTekst } : {})}>
        {busy === papier ? 'Even maken…' : naam}
      </Button>
      <p class="help">{uitleg}</p>
    </div>
  );
}

export function Papers({ deelnemerId, rows }: { readonly deelnemerId: string; readonly rows: RowsByTab }): JSX.Element {
  const [busy, setBusy] = useState<Papier | null>(null);
  const [problem, setProblem] = useState<ShownProblem | null>(null);
  const show = (papier: Papier, asked: Asked): void => {
    setBusy(papier);
    setProblem(null);
    void call('papierTonen', { papier, deelnemerId, ...asked }).then((answer) => {
      setBusy(null);
      if (!answer.ok) setProblem(answer.error);
    });
  };
  return (
    <section>
      <h2>Op papier</h2>
      {papierNamen.map((papier) => (
        <Paper key={papier} papier={papier} rows={rows} busy={busy} onShow={(asked) => show(papier, asked)} />
      ))}
      {problem && <Problem problem={problem} />}
    </section>
  );
}
