/** The form Nazorg: contact with people after they went to work. */
import { mountWithRows } from '../kit/LaterRows';
import type { RowsFormProps } from '../kit/LaterRows';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { nazorgRules } from '../../register/rules/nazorg';
import { EditRecord } from '../kit/EditRecord';
import { knownOf } from '../kit/fields/judging';
import { useSave, useUndone } from '../kit/server/save';
import { SavedMessage, Title } from '../kit/Shell';
import { isStored, nextPerson, NextFooter, stepTo } from '../kit/Stored';
import type { Next } from '../kit/Stored';
import type { DeelnemerFormProps } from '../kit/Shell';
import { AanDeBeurt } from './AanDeBeurt';
import { Contact, fields } from './Contact';
import { Eerder, Werk } from './Eerder';
import { opent } from './form';

/** After a contact with somebody who is no longer at work: new work, or another road. */
const afterWork = ({ opening: { ik } }: DeelnemerFormProps): readonly Next[] => [
  ...stepTo(ik, 'plaatsingen', { label: 'Nieuwe plaatsing', form: 'plaatsing' }),
  ...stepTo(ik, 'fasen', { label: 'Fase wijzigen', form: 'fase' }),
];

function Screens(props: RowsFormProps<'fasen' | 'nazorg' | 'plaatsingen'>): JSX.Element {
  const { opening, deelnemer, rows, reloadLater: reload, choose } = props;
  const { nazorg: contacten, plaatsingen } = rows;
  const mayWrite = opening.ik.schrijft.includes('nazorg');
  const known = knownOf(opening, rows);
  const [editing, setEditing] = useState<string | null>(null);
  const [ended, setEnded] = useState(false);
  const saver = useSave();
  useUndone(saver, reload);
  const open = (id: string | null): void => {
    saver.clear();
    setEditing(id);
  };
  const stored = isStored(saver);
  const record = contacten.find(({ id }) => id === editing);
  return (
    <>
      {!record && (
        <SavedMessage saver={saver}>{stored && ended && <p>Is er nieuw werk, of verandert de weg?</p>}</SavedMessage>
      )}
      {record && (
        <>
          <Title>Contact {record.id}</Title>
          <EditRecord
            rules={nazorgRules}
            record={record}
            known={known}
            fields={fields}
            saver={saver}
            label="Opslaan"
            onDone={() => {
              setEnded(false);
              setEditing(null);
              reload();
            }}
            onBack={() => open(null)}
          />
        </>
      )}
      {/* Out of sight, not gone: what was typed of a new contact is still there afterwards. */}
      <div hidden={record !== undefined}>
        <Werk plaatsingen={plaatsingen} vandaag={opening.vandaag} />
        <Eerder contacten={contacten} onOpen={mayWrite ? open : null} />
        <div hidden={stored}>
          {mayWrite && (
            <Contact
              opening={opening}
              deelnemer={deelnemer}
              known={known}
              plaatsingen={plaatsingen}
              saver={saver}
              onDone={(nogAanHetWerk) => {
                setEnded(nogAanHetWerk === 'Nee');
                reload();
              }}
            />
          )}
        </div>
      </div>
      {!record && stored && (
        <NextFooter
          saver={saver}
          deelnemerId={deelnemer.id}
          next={[...(ended ? afterWork(props) : []), nextPerson(choose)]}
          back={{ label: 'Nog een contact', onClick: saver.clear }}
        />
      )}
    </>
  );
}

mountWithRows(opent, ['nazorg', 'plaatsingen'], Screens, (props) => <AanDeBeurt {...props} />);
