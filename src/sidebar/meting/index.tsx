/** The form Meting: how a deelnemer sees herself and how her work skills are, beside her last meting. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { dutchDate } from '../../register/dates';
import { columnsOf } from '../../register/tab';
import { metingen } from '../../register/tabs/metingen';
import type { RecordView } from '../contract';
import { useDraft } from '../kit/draft';
import type { Values } from '../kit/draft';
import { Field } from '../kit/Field';
import { newId, useSave } from '../kit/save';
import type { DeelnemerFormProps } from '../kit/Shell';
import { Footer, ForDeelnemer, mount, SavedMessage } from '../kit/Shell';

const fields = ['datum', 'moment', 'zelfvertrouwen', 'kansOpWerk', 'communicatie', 'samenwerking', 'zelfstandigheid', 'vakgerichteTaken'];
const scores = fields.slice(2);

/** The last meting before this one; by date, then by number. */
function lastOf(metingenOf: readonly RecordView[]): RecordView | null {
  const sorted = [...metingenOf].sort((a, b) =>
    String(a.cells['datum']).localeCompare(String(b.cells['datum'])) || a.id.localeCompare(b.id, 'nl', { numeric: true }));
  return sorted[sorted.length - 1] ?? null;
}

function Last({ meting }: { readonly meting: RecordView }): JSX.Element {
  const headers = new Map(columnsOf(metingen));
  return (
    <details class="message">
      <summary>Vorige meting: {String(meting.cells['moment'])}, {dutchDate(String(meting.cells['datum']))}</summary>
      <ul class="list">
        {scores.map((key) => <li key={key}>{headers.get(key)!.header}: {String(meting.cells[key] ?? '–')}</li>)}
      </ul>
    </details>
  );
}

function MetingForm({ opening, deelnemer, reload }: DeelnemerFormProps): JSX.Element {
  const last = lastOf(opening.rijen.metingen ?? []);
  const empty = (): Values => ({ deelnemerId: deelnemer.id, datum: opening.vandaag, moment: last ? 'Tussen' : 'Start' });
  const draft = useDraft(metingen, empty());
  const saver = useSave();
  const [checked, setChecked] = useState(false);
  const problems = checked ? draft.problems(fields) : {};
  const store = async (): Promise<void> => {
    setChecked(true);
    if (Object.keys(draft.problems(fields)).length > 0) return;
    const steps = await saver.save([draft.write()], (done) => `De meting is opgeslagen (${newId(done, 'metingen')}).`);
    if (!steps) return;
    setChecked(false);
    draft.reset(null, empty());
    reload();
  };
  const mayWrite = opening.ik.schrijft.includes('metingen');
  return (
    <>
      <SavedMessage saver={saver} />
      {last && <Last meting={last} />}
      {fields.map((key) => (
        <Field key={key} column={metingen.columns[key as keyof typeof metingen.columns]} value={draft.values[key]}
          onChange={(value) => draft.set(key, value)} error={problems[key] ?? saver.fieldError(0, key)} />
      ))}
      {mayWrite && <Footer saver={saver} primary={{ label: 'Meting opslaan', onClick: () => void store() }} />}
    </>
  );
}

mount(<ForDeelnemer tabs={['metingen']}>{(props) => <MetingForm {...props} />}</ForDeelnemer>);
