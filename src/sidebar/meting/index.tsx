/** The form Meting: how a deelnemer sees herself and how her work skills are, beside her last meting. */
import { Button } from '../kit/Button';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { isBlank } from '../../register/cell';
import type { IdRow } from '../../register/row';
import { lastFirst } from '../../register/weg/lastFirst';
import { metingenRules } from '../../register/rules/metingen';
import { columnsOf } from '../../register/tab';
import type { ColumnKey } from '../../register/tabs';
import { metingen, vaardigheidSchalen, zelfbeeldSchalen } from '../../register/tabs/metingen';
import type { Values } from '../contract';
import { useDraft } from '../kit/fields/draft';
import { EditRecord } from '../kit/EditRecord';
import { Fields, isOneOf, OtherProblems, useFilling } from '../kit/fields/Fields';
import { judgeDraft, knownOf } from '../kit/fields/judging';
import { newId, useSave, useUndone } from '../kit/server/save';
import type { Saver } from '../kit/server/save';
import type { DeelnemerFormProps } from '../kit/Shell';
import { Footer, ForDeelnemer, mount, SavedMessage, Title } from '../kit/Shell';
import { isStored, nextPerson, NextFooter, stepTo } from '../kit/Stored';
import type { Next } from '../kit/Stored';
import { shown } from '../kit/words';
import { opent } from './form';

const scores: readonly ColumnKey<'metingen'>[] = [...zelfbeeldSchalen, ...vaardigheidSchalen];
const fields: readonly ColumnKey<'metingen'>[] = ['datum', 'moment', ...scores];

function Last({
  meting,
  onEdit,
}: {
  readonly meting: IdRow<'metingen'>;
  readonly onEdit: (() => void) | null;
}): JSX.Element {
  const headers = new Map(columnsOf(metingen));
  return (
    <details class="message">
      <summary>
        Vorige meting: {shown(meting.cells.moment)}, {shown(meting.cells.datum)}
      </summary>
      <ul class="list">
        {scores
          .filter((key) => !isBlank(meting.cells[key] ?? null))
          .map((key) => (
            <li key={key}>
              {headers.get(key)!.header}: {shown(meting.cells[key])}
            </li>
          ))}
      </ul>
      {onEdit && <Button onClick={onEdit}>Vorige meting wijzigen</Button>}
    </details>
  );
}

/** After the meting at the end of the road mostly work comes, and after one in the nazorg a contact. */
function nextAfter({ opening: { ik }, choose }: DeelnemerFormProps, saver: Saver): readonly Next[] {
  const moment = saver.saved?.steps[0]?.after.moment;
  return [
    ...(moment === 'Eind' ? stepTo(ik, 'plaatsingen', { label: 'Plaatsing invullen', form: 'plaatsing' }) : []),
    ...(moment === 'Nazorg' ? stepTo(ik, 'nazorg', { label: 'Nazorg invullen', form: 'nazorg' }) : []),
    nextPerson(choose),
  ];
}

interface NewProps extends DeelnemerFormProps {
  readonly last: IdRow<'metingen'> | null;
  readonly saver: Saver;
}

function NewMeting(props: NewProps): JSX.Element {
  const { opening, deelnemer, reload, last, saver } = props;
  const empty = (moment: string): Values<'metingen'> => ({ deelnemerId: deelnemer.id, datum: opening.vandaag, moment });
  const draft = useDraft(metingenRules, empty(last ? 'Tussen' : 'Start'));
  const filling = useFilling(draft, fields, judgeDraft(knownOf(opening), draft));
  const store = async (): Promise<void> => {
    if (!filling.check()) return;
    const steps = await saver.save([draft.write()], (done) => `De meting is opgeslagen (${newId(done, 'metingen')}).`);
    if (!steps) return;
    filling.rest();
    draft.reset(null, empty('Tussen'));
    reload();
  };
  return (
    <>
      <Fields filling={filling} saver={saver} />
      <OtherProblems saver={saver} shown={isOneOf(fields)} />
      <Footer saver={saver} primary={{ label: 'Meting opslaan', onClick: () => void store() }} />
    </>
  );
}

function MetingForm(props: DeelnemerFormProps): JSX.Element {
  const { opening, deelnemer, reload } = props;
  const last = lastFirst(opening.rijen.metingen ?? [], 'datum')[0] ?? null;
  const saver = useSave();
  const [editing, setEditing] = useState<IdRow<'metingen'> | null>(null);
  useUndone(saver, reload);
  const mayWrite = opening.ik.schrijft.includes('metingen');
  const edit = (record: IdRow<'metingen'> | null): void => {
    saver.clear();
    setEditing(record);
  };
  return (
    <>
      {!editing && <SavedMessage saver={saver} />}
      {editing && (
        <>
          <Title>Meting {editing.id}</Title>
          <EditRecord
            rules={metingenRules}
            record={editing}
            known={knownOf(opening)}
            fields={fields}
            saver={saver}
            label="Opslaan"
            onDone={() => {
              setEditing(null);
              reload();
            }}
            onBack={() => edit(null)}
          />
        </>
      )}
      {/* Out of sight, not gone: what was typed of a new meting is still there afterwards. */}
      <div hidden={editing !== null}>
        {last && <Last meting={last} onEdit={mayWrite ? () => edit(last) : null} />}
        {!last && !mayWrite && <p>Er is nog geen meting.</p>}
        <div hidden={isStored(saver)}>{mayWrite && <NewMeting {...props} last={last} saver={saver} />}</div>
      </div>
      {!editing && isStored(saver) && (
        <NextFooter
          saver={saver}
          deelnemerId={deelnemer.id}
          next={nextAfter(props, saver)}
          back={{ label: 'Nog een meting', onClick: saver.clear }}
        />
      )}
    </>
  );
}

mount(<ForDeelnemer opent={opent}>{(props) => <MetingForm {...props} />}</ForDeelnemer>);
