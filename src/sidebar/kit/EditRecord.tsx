/** A screen that changes a record that is there: its fields, both versions when a colleague changed it too, and saving. */
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Tab } from '../../register/tabs';
import type { RecordView, Write } from '../contract';
import { useDraft, valuesOf } from './draft';
import type { Values } from './draft';
import { Fields, OtherProblems, useFilling } from './Fields';
import type { FieldsProps, Problems } from './Fields';
import { withBasis } from './save';
import type { Saver } from './save';
import { Conflicts, Footer } from './Shell';
import { changesInWords } from './words';

interface EditRecordProps extends Pick<FieldsProps, 'options' | 'suggestions' | 'labels' | 'required'> {
  readonly tab: Tab;
  readonly record: RecordView;
  readonly fields: readonly string[];
  /** Fields that are seldom needed, behind a fold. */
  readonly folded?: { readonly label: string; readonly fields: readonly string[] };
  /** What this act fills in beforehand, in its fields or beside them. */
  readonly fill?: Values;
  /** The form's own rules: what is wrong, by column key. */
  readonly more?: (values: Values) => Problems;
  readonly saver: Saver;
  /** On the blue button. */
  readonly label: string;
  /** Stored: what to do next. Gets what was written. */
  readonly onDone: (write: Write) => void;
  readonly onBack: () => void;
  /** Between the fields and the foot: for instance what follows from what is filled in. */
  readonly children?: (values: Values) => ComponentChildren;
}

/** The record's own name with what was stored. */
const said = ({ tab, record }: Pick<EditRecordProps, 'tab' | 'record'>, { values }: Write): string =>
  `Opgeslagen bij ${tab.record} ${record.id}: ${changesInWords(tab, values)}.`;

/** Changes a record; only the cells that were changed are written. */
export function EditRecord(props: EditRecordProps): JSX.Element {
  const { tab, record, fields, folded, fill = {}, more, saver, label, onDone, onBack, children, ...looks } = props;
  const draft = useDraft(tab, fill, record);
  const keys = [...fields, ...(folded?.fields ?? [])];
  const filling = useFilling(draft, keys, more);
  const [same, setSame] = useState(false);
  const store = async (write: Write): Promise<void> => {
    const empty = Object.keys(write.values).length === 0;
    setSame(empty);
    if (!filling.check() || empty) return;
    if (await saver.save([write], () => said(props, write))) onDone(write);
  };
  const conflict = saver.conflicts[0];
  const keepMine = (): void => {
    if (!conflict?.now) return;
    const [mine] = withBasis([draft.write()], saver.conflicts);
    draft.rebase(conflict.now);
    void store(mine!);
  };
  const takeTheirs = (): void => {
    if (!conflict?.now) return;
    const theirs = { id: record.id, cells: conflict.now };
    draft.reset(theirs, valuesOf(theirs));
    saver.clear();
  };
  const wrongInFold = folded?.fields.some((key) => filling.problems[key] ?? saver.fieldError(0, key)) ?? false;
  return (
    <>
      <Conflicts saver={saver} tab={tab} mine={draft.write().values} onKeepMine={keepMine} onTakeTheirs={takeTheirs} />
      <Fields {...looks} filling={filling} saver={saver} keys={fields} />
      {folded && (
        <details {...(wrongInFold ? { open: true } : {})}>
          <summary>{folded.label}</summary>
          <Fields {...looks} filling={filling} saver={saver} keys={folded.fields} />
        </details>
      )}
      {children?.(draft.values)}
      {same && (
        <p class="message" role="status">
          Je hebt nog niets veranderd.
        </p>
      )}
      <OtherProblems saver={saver} shown={(_, column) => keys.includes(column)} />
      <Footer
        saver={saver}
        primary={{ label, onClick: () => void store(draft.write()) }}
        secondary={{ label: 'Terug', onClick: onBack }}
      />
    </>
  );
}
