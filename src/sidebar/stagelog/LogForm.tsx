/** A line of the Stagelog being filled in, beside the last ones of this stage. */
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { dutchDate } from '../../register/dates';
import { lastFirst, logProblems } from '../../register/logRules';
import { stagelog } from '../../register/tabs/stagelog';
import type { Opening, RecordView } from '../contract';
import { useDraft } from '../kit/draft';
import type { Values } from '../kit/draft';
import { Fields, OtherProblems, useFilling } from '../kit/Fields';
import { newId } from '../kit/save';
import type { Saver } from '../kit/save';
import { Footer } from '../kit/Shell';
import { Text } from '../kit/Text';
import { lineOf } from './stageWords';

const fields = ['datum', 'soort', 'gewerkteUren', 'voortgang', 'aanpassing', 'notitie', 'vervolgactie', 'vervolgOp'];

/** How many earlier lines are shown. */
const mostShown = 3;

function LastLines({ lines }: { readonly lines: readonly RecordView[] }): JSX.Element | null {
  const last = lastFirst(lines).slice(0, mostShown);
  if (last.length === 0) return <p class="quiet">Bij deze stage is nog niets gelogd.</p>;
  return (
    <details class="message">
      <summary>
        Laatst: <Text>{lineOf(last[0]!)}</Text>
      </summary>
      <ul class="list">
        {last.map((line) => (
          <li key={line.id}>
            <strong>
              <Text>{lineOf(line)}</Text>
            </strong>{' '}
            <span class="quiet whole">{line.id}</span>
            {line.cells['aanpassing'] && (
              <>
                <br />
                Aanpassing: {String(line.cells['aanpassing'])}
              </>
            )}
            {line.cells['notitie'] && (
              <>
                <br />
                {String(line.cells['notitie'])}
              </>
            )}
            {line.cells['vervolgactie'] && (
              <>
                <br />
                Vervolg: {String(line.cells['vervolgactie'])}
              </>
            )}
            {line.cells['vervolgOp'] && ` (${dutchDate(String(line.cells['vervolgOp']))})`}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface LogFormProps {
  readonly opening: Opening;
  readonly deelnemer: RecordView;
  readonly stage: RecordView;
  /** The lines of this stage; null until they are there. */
  readonly lines: readonly RecordView[] | null;
  readonly saver: Saver;
  /** What was typed and not yet stored, by Stage-ID: it outlives this screen. */
  readonly kept: Map<string, Values>;
  readonly onSaved: () => void;
}

/** The form. After saving it is empty but for the date. */
export function LogForm({ opening, deelnemer, stage, lines, saver, kept, onSaved }: LogFormProps): JSX.Element {
  const empty = (datum: string): Values => ({ stageId: stage.id, deelnemerId: deelnemer.id, datum });
  const draft = useDraft(stagelog, kept.get(stage.id) ?? empty(opening.vandaag));
  useEffect(() => {
    kept.set(stage.id, draft.values);
  }, [draft.values]);
  const filling = useFilling(draft, fields, (values) => logProblems(values, deelnemer.cells['aanmelddatum']));
  const { datum, soort } = draft.values;
  const store = async (): Promise<void> => {
    if (!filling.check()) return;
    const steps = await saver.save(
      [draft.write()],
      (done) =>
        `Opgeslagen (${newId(done, 'stagelog')}): ${soort} op ${dutchDate(String(datum))}, bij stage ${stage.id}.`,
    );
    if (!steps) return;
    filling.rest();
    draft.reset(null, empty(String(datum)));
    kept.set(stage.id, empty(String(datum)));
    onSaved();
  };
  const mayLog = opening.ik.schrijft.includes('stagelog');
  return (
    <>
      {lines && <LastLines lines={lines} />}
      {mayLog && (
        <>
          <Fields filling={filling} saver={saver} required={soort === 'Aanpassing' ? ['aanpassing'] : []} />
          {typeof datum === 'string' && datum > opening.vandaag && (
            <p class="warning">Let op: de datum is later dan vandaag.</p>
          )}
          <OtherProblems saver={saver} shown={(_, column) => fields.includes(column)} />
          <Footer saver={saver} primary={{ label: 'Opslaan', onClick: () => void store() }} />
        </>
      )}
    </>
  );
}
