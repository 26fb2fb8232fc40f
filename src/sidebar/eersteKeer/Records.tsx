/** A step that fills a tab: the records that stand, one to change, or a new one. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { IdRow } from '../../register/row';
import type { TabRules } from '../../register/rules/judge/rule';
import type { ColumnKey, Tab, TabKey } from '../../register/tabs';
import type { Values, Write } from '../contract';
import { Button, Card } from '../kit/Button';
import { EditRecord } from '../kit/EditRecord';
import { useDraft } from '../kit/fields/draft';
import { Fields, isOneOf, OtherProblems, useFilling } from '../kit/fields/Fields';
import type { FieldsProps } from '../kit/fields/Fields';
import type { Known, Problems } from '../kit/fields/judging';
import { judgeDraft } from '../kit/fields/judging';
import type { Saver } from '../kit/server/save';
import { newId, useSave } from '../kit/server/save';
import { Footer, SavedMessage } from '../kit/Shell';
import { Text } from '../kit/Text';

export interface RecordsProps<K extends TabKey> extends Pick<FieldsProps<K>, 'options' | 'labels'> {
  readonly rules: TabRules<K>;
  readonly rows: readonly IdRow<K>[];
  readonly known: Known;
  /** The fields of a new one. */
  readonly fields: readonly ColumnKey<K>[];
  /** Of one that stands, where there are more. */
  readonly editFields?: readonly ColumnKey<K>[];
  /** What a new one begins with. */
  readonly initial: Values<K>;
  /** What goes along with a new one that no field asks. */
  readonly along?: (values: Values<K>) => Values<K>;
  /** What a save may not bring about, at its field. */
  readonly check?: (values: Values<K>, id: string | null) => Problems<K>;
  /** A record in two lines. */
  readonly show: (record: IdRow<K>) => readonly [string, string];
  readonly more: string;
  readonly onNext: () => void;
  readonly onList: () => void;
}

function NewRecord<K extends TabKey>({
  rules,
  known,
  fields,
  initial,
  along,
  check,
  options,
  labels,
  saver,
  onDone,
  onBack,
}: RecordsProps<K> & { readonly saver: Saver; readonly onDone: () => void; readonly onBack: () => void }): JSX.Element {
  const draft = useDraft(rules, initial);
  const filling = useFilling(draft, fields, judgeDraft(known, draft), check?.(draft.values, null));
  const tab = rules.tab as unknown as Tab;
  const store = async (): Promise<void> => {
    if (!filling.check()) return;
    const write = draft.write();
    const whole = { ...write, values: { ...write.values, ...along?.(draft.values) } } as Write;
    if (await saver.save([whole], (done) => `Opgeslagen: ${tab.record} ${newId(done, tab.key)}.`)) onDone();
  };
  return (
    <>
      <Fields filling={filling} saver={saver} options={options} labels={labels} />
      <OtherProblems saver={saver} shown={isOneOf(fields)} />
      <Footer
        saver={saver}
        primary={{ label: 'Opslaan', onClick: () => void store() }}
        secondary={{ label: 'Overslaan', onClick: onBack }}
      />
    </>
  );
}

export function Records<K extends TabKey>(props: RecordsProps<K>): JSX.Element {
  const { rules, rows, known, fields, editFields = fields, check, options, labels, show, more, onNext, onList } = props;
  const saver = useSave();
  const [chosen, setChosen] = useState<IdRow<K> | 'nieuw' | null>(rows.length === 0 ? 'nieuw' : null);
  const open = (next: IdRow<K> | 'nieuw' | null): void => {
    saver.clear();
    setChosen(next);
  };
  if (saver.saved) {
    return (
      <>
        <SavedMessage saver={saver} />
        <Footer
          saver={saver}
          primary={{ label: 'Verder', onClick: onNext }}
          secondary={{ label: more, onClick: () => open('nieuw') }}
        />
      </>
    );
  }
  if (chosen === 'nieuw') return <NewRecord {...props} saver={saver} onDone={() => undefined} onBack={onNext} />;
  if (chosen)
    return (
      <EditRecord
        rules={rules}
        record={chosen}
        known={known}
        fields={editFields}
        options={options}
        labels={labels}
        act={(values) => check?.(values, chosen.id) ?? {}}
        saver={saver}
        label="Wijziging opslaan"
        onDone={() => setChosen(null)}
        onBack={() => open(null)}
      />
    );
  return (
    <>
      {rows.map((record) => {
        const [first, second] = show(record);
        return (
          <Card key={record.id} onOpen={() => open(record)}>
            <strong>
              <Text>{first}</Text>
            </strong>{' '}
            <span class="quiet whole">{record.id}</span>
            <br />
            <Text>{second}</Text>
          </Card>
        );
      })}
      <p>
        <Button onClick={() => open('nieuw')}>{more}</Button>
      </p>
      <Footer
        saver={saver}
        primary={{ label: 'Verder', onClick: onNext }}
        secondary={{ label: 'Alle stappen', onClick: onList }}
      />
    </>
  );
}
