/** A screen that changes a record that is there: its fields, both versions when a colleague changed it too, and saving. */
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { IdRow } from '../../register/row';
import type { TabRules } from '../../register/rules/judge/rule';
import type { ColumnKey, Tab, TabKey } from '../../register/tabs';
import type { SentValue, Values, Write } from '../contract';
import type { Draft } from './fields/draft';
import { useDraft } from './fields/draft';
import { Fields, isOneOf, OtherProblems, useFilling } from './fields/Fields';
import type { FieldsProps } from './fields/Fields';
import type { Known, Problems } from './fields/judging';
import { asked, judgeDraft } from './fields/judging';
import { Fold } from './fields/Fold';
import { settling } from './server/save';
import type { Saver } from './server/save';
import type { Action } from './Shell';
import { Conflicts, Footer } from './Shell';
import { changesInWords } from './words';

/** A button that stores these cells beside what is filled in. */
export interface Outcome<K extends TabKey> {
  readonly label: string;
  readonly values: Values<K>;
}

interface EditRecordProps<K extends TabKey> extends Pick<
  FieldsProps<K>,
  'options' | 'suggestions' | 'labels' | 'required' | 'quiet'
> {
  readonly rules: TabRules<K>;
  readonly record: IdRow<K>;
  readonly known: Known;
  readonly fields: readonly ColumnKey<K>[];
  /** Fields that are seldom needed, behind a fold. */
  readonly folded?: { readonly label: string; readonly fields: readonly ColumnKey<K>[] };
  /** What this act fills in beforehand, in its fields or beside them. */
  readonly fill?: Values<K>;
  /** What this act asks beyond what holds for every such record, and beyond its required fields. */
  readonly act?: (values: Values<K>) => Problems<K>;
  readonly saver: Saver;
  /** On the blue button. */
  readonly label: string;
  /** Instead of that one button several, each of which stores what it says as well; the first is blue. */
  readonly outcomes?: readonly Outcome<K>[];
  /** Stored: what to do next. Gets what was written. */
  readonly onDone: (values: Values<K>) => void;
  readonly onBack: () => void;
  /** The draft in which one field brings along another. */
  readonly along?: (draft: Draft<K>) => Draft<K>;
  /** Below one of the fields. */
  readonly below?: { readonly key: ColumnKey<K>; readonly show: (draft: Draft<K>) => ComponentChildren };
  /** Between the fields and the foot: for instance what follows from what is filled in. */
  readonly children?: (values: Values<K>) => ComponentChildren;
}

/** The record's own name with what was stored. */
const said = (tab: Tab, id: string, { values }: Write): string =>
  `Opgeslagen bij ${tab.record} ${id}: ${changesInWords(tab, values)}.`;

/** Changes a record; only the cells that were changed are written. */
export function EditRecord<K extends TabKey>(props: EditRecordProps<K>): JSX.Element {
  const { rules, record, known, fields, folded, fill, act, saver, label, onDone, onBack, children, ...more } = props;
  const { outcomes = [{ label, values: {} as Values<K> }], along, below, ...looks } = more;
  const plain = useDraft(rules, fill, record, `${label} ${fields[0]}`);
  const draft = along?.(plain) ?? plain;
  const until = below ? fields.indexOf(below.key) + 1 : fields.length;
  const keys = [...fields, ...(folded?.fields ?? [])];
  const filling = useFilling(draft, keys, judgeDraft(known, draft), {
    ...asked(draft, looks.required ?? []),
    ...act?.(draft.values),
  });
  const [same, setSame] = useState(false);
  const tab = rules.tab as unknown as Tab;
  const store = async (write: Write): Promise<void> => {
    const empty = Object.keys(write.values).length === 0;
    setSame(empty);
    if (!filling.check() || empty) return;
    if (await saver.save([write], () => said(tab, record.id, write))) onDone(write.values as Values<K>);
  };
  const actions = outcomes.map(({ label, values }): Action => ({
    label,
    onClick: () => {
      // It is in the draft too: what is tried again, or kept beside a colleague's, is what was pressed.
      for (const [key, value] of Object.entries(values)) draft.set(key as ColumnKey<K>, value as SentValue);
      const write = draft.write();
      void store({ ...write, values: { ...write.values, ...values } } as Write);
    },
  }));
  const wrongInFold =
    folded?.fields.some((key) => filling.problems[key] !== undefined || saver.fieldError(0, key) !== null) ?? false;
  return (
    <>
      <Conflicts
        saver={saver}
        tab={tab}
        mine={draft.write().values}
        {...settling(
          saver,
          draft,
          () => [draft.write() as Write],
          ([mine]) => void store(mine!),
        )}
      />
      <Fields {...looks} filling={filling} saver={saver} keys={fields.slice(0, until)} />
      {below?.show(draft)}
      <Fields {...looks} filling={filling} saver={saver} keys={fields.slice(until)} />
      {folded && (
        <Fold label={folded.label} opens={wrongInFold}>
          <Fields {...looks} filling={filling} saver={saver} keys={folded.fields} />
        </Fold>
      )}
      {children?.(draft.values)}
      {same && (
        <p class="message" role="status">
          Je hebt nog niets veranderd.
        </p>
      )}
      <OtherProblems saver={saver} shown={isOneOf(keys)} />
      <Footer
        saver={saver}
        primary={actions[0]!}
        others={[...actions.slice(1), { label: 'Terug', onClick: onBack }]}
        again={() => void store(draft.write() as Write)}
      />
    </>
  );
}
