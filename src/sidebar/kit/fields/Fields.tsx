/** The fields of one draft together: what is wrong after pressing the blue button, with the focus on the first of them. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ColumnKey, TabKey } from '../../../register/tabs';
import { Button } from '../Button';
import type { Draft } from './draft';
import { Field } from './Field';
import type { Option } from './Field';
import { firstProblem, useFocus } from '../focus';
import type { Judged, Problems } from './judging';
import type { Saver } from '../server/save';

/** A draft with the fields that a form shows of it. */
export interface Filling<K extends TabKey = TabKey> {
  readonly draft: Draft<K>;
  readonly keys: readonly ColumnKey<K>[];
  /** Empty until it was checked for the first time. */
  readonly problems: Problems<K>;
  /** What is worth a look, told at once. */
  readonly warnings: Problems<K>;
  /** Judges all fields; when something is wrong it says so at the field, goes there, and gives false. */
  check(): boolean;
  /** Starts afresh: messages come only after the next check. */
  rest(): void;
}

/** Only what these fields can mend: another cell's message would stand nowhere, and the server tells it. */
export const problemsAt = <K extends TabKey>(problems: Problems<K>, keys: readonly ColumnKey<K>[]): Problems<K> =>
  Object.fromEntries(keys.flatMap((key) => (key in problems ? [[key, problems[key]]] : []))) as Problems<K>;

/**
 * Keeps when to show what is wrong.
 * @param judged what the judge says of the draft
 * @param act what this act asks beyond what holds for every such record: it goes before
 */
export function useFilling<K extends TabKey>(
  draft: Draft<K>,
  keys: readonly ColumnKey<NoInfer<K>>[],
  { problems, warnings }: Judged<NoInfer<K>>,
  act: Problems<NoInfer<K>> = {} as Problems<K>,
): Filling<K> {
  // How often it was checked since it began.
  const [checks, setChecks] = useState(0);
  const all = problemsAt({ ...problems, ...act }, keys);
  useFocus(() => (checks > 0 && Object.keys(all).length > 0 ? firstProblem() : null), [checks]);
  return {
    draft,
    keys,
    warnings,
    problems: checks > 0 ? all : ({} as Problems<K>),
    check: () => {
      setChecks(checks + 1);
      return Object.keys(all).length === 0;
    },
    rest: () => setChecks(0),
  };
}

export interface FieldsProps<K extends TabKey = TabKey> {
  readonly filling: Filling<K>;
  readonly saver: Saver;
  /** The place of this draft's write in the save. */
  readonly write?: number;
  /** Only these of its fields. */
  readonly keys?: readonly ColumnKey<K>[];
  readonly options?: { readonly [C in ColumnKey<K>]?: readonly Option[] } | undefined;
  readonly suggestions?: { readonly [C in ColumnKey<K>]?: readonly string[] } | undefined;
  readonly labels?: { readonly [C in ColumnKey<K>]?: string } | undefined;
  /** Fields that must be filled here, though their column may be empty. */
  readonly required?: readonly ColumnKey<K>[] | undefined;
  /** Short lists that are buttons. */
  readonly buttons?: readonly ColumnKey<K>[] | undefined;
  /** Fields at which the form tells what is worth a look in a way of its own. */
  readonly quiet?: readonly ColumnKey<K>[] | undefined;
}

/** Tells that what was left of one of these stands there again. @param again the ways to begin anew: all at once */
export const TypedBefore = ({
  again,
}: {
  readonly again: readonly ((() => void) | null | undefined)[];
}): JSX.Element | null =>
  again.some(Boolean) ? (
    <div class="message" role="status">
      <p>Dit typte je eerder. Nog niet opgeslagen.</p>
      <Button onClick={() => again.forEach((one) => one?.())}>Begin opnieuw</Button>
    </div>
  ) : null;

/** The fields, each with its message: the form's own, or the server's. */
export function Fields<K extends TabKey>({
  filling,
  saver,
  write = 0,
  keys,
  options,
  suggestions,
  labels,
  required,
  buttons,
  quiet,
}: FieldsProps<K>): JSX.Element {
  const { draft, problems, warnings } = filling;
  useFocus(() => (saver.problem?.fields ? firstProblem() : null), [saver.problem]);
  return (
    <>
      {(keys ?? filling.keys)[0] === filling.keys[0] && <TypedBefore again={[draft.again]} />}
      {(keys ?? filling.keys).map((key) => (
        <Field
          key={key}
          column={draft.rules.tab.columns[key]!}
          value={draft.values[key]}
          onChange={(value) => draft.set(key, value)}
          error={problems[key] ?? saver.fieldError(write, key)}
          warning={quiet?.includes(key) ? null : warnings[key]}
          options={options?.[key]}
          {...(suggestions?.[key] ? { suggestions: suggestions[key] } : {})}
          {...(labels?.[key] ? { label: labels[key] } : {})}
          {...(required?.includes(key) ? { required: true } : {})}
          {...(buttons?.includes(key) ? { asButtons: true } : {})}
        />
      ))}
    </>
  );
}

/** What the server says of fields that this form does not show: else nobody would know why nothing was stored. */
export function OtherProblems({
  saver,
  shown,
}: {
  readonly saver: Saver;
  readonly shown: (write: number, column: string) => boolean;
}): JSX.Element | null {
  const others = (saver.problem?.fields ?? []).filter(({ write, column }) => !shown(write, column));
  if (others.length === 0) return null;
  return (
    <div class="message bad" role="alert">
      {others.map(({ write, column, message }) => (
        <p key={`${write} ${column}`}>{message}</p>
      ))}
      <p>Dit staat niet in dit formulier. Pas het aan in het tabblad.</p>
    </div>
  );
}

/** True for a field among these: for what only one draft is sent. */
export const isOneOf =
  <K extends TabKey>(keys: readonly ColumnKey<K>[]) =>
  (_write: number, column: string): boolean =>
    (keys as readonly string[]).includes(column);
