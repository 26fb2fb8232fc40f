/** The fields of one draft together: what is wrong after pressing the blue button, with the focus on the first of them. */
import type { ColumnKey } from '../../register/tabs';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Draft, Values } from './draft';
import { Field } from './Field';
import type { Option } from './Field';
import type { Saver } from './save';

/** What is wrong, by column key. */
export type Problems = Readonly<Record<string, string>>;

/** Only what is wrong. @example found([['start', null], ['einde', 'Einde: …']]) // { einde: 'Einde: …' } */
export const found = (judged: readonly (readonly [string, string | null])[]): Problems =>
  Object.fromEntries(judged.flatMap(([key, problem]) => (problem === null ? [] : [[key, problem]])));

/** A draft with the fields that a form shows of it. */
export interface Filling {
  readonly draft: Draft;
  readonly keys: readonly string[];
  /** Empty until it was checked for the first time. */
  readonly problems: Problems;
  /** Judges all fields; when something is wrong it says so at the field, goes there, and gives false. */
  check(): boolean;
  /** Starts afresh: messages come only after the next check. */
  rest(): void;
}

/** Puts the focus in the first field in sight with a message, once that is on the page. */
export const focusFirstProblem = (): void => {
  setTimeout(() =>
    [...document.querySelectorAll<HTMLElement>('.field.wrong :is(input, select, textarea)')]
      .find((field) => field.offsetParent !== null)
      ?.focus(),
  );
};

/** Keeps when to show what is wrong. `more` holds the form's own rules: what is wrong in these values, by column key. */
export function useFilling(
  draft: Draft,
  keys: readonly string[],
  more: (values: Values) => Problems = () => ({}),
): Filling {
  const [checked, setChecked] = useState(false);
  const all: Problems = { ...more(draft.values), ...draft.problems(keys) };
  return {
    draft,
    keys,
    problems: checked ? all : {},
    check: () => {
      setChecked(true);
      const fine = Object.keys(all).length === 0;
      if (!fine) focusFirstProblem();
      return fine;
    },
    rest: () => setChecked(false),
  };
}

export interface FieldsProps {
  readonly filling: Filling;
  readonly saver: Saver;
  /** The place of this draft's write in the save. */
  readonly write?: number;
  /** Only these of its fields. */
  readonly keys?: readonly string[];
  readonly options?: Readonly<Record<string, readonly Option[]>> | undefined;
  readonly suggestions?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly labels?: Readonly<Record<string, string>> | undefined;
  /** Fields that must be filled here, though their column may be empty. */
  readonly required?: readonly string[] | undefined;
}

/** The fields, each with its message: the form's own, or the server's. */
export function Fields({
  filling,
  saver,
  write = 0,
  keys,
  options,
  suggestions,
  labels,
  required,
}: FieldsProps): JSX.Element {
  const { draft, problems } = filling;
  useEffect(() => {
    if (saver.problem?.fields) focusFirstProblem();
  }, [saver.problem]);
  return (
    <>
      {(keys ?? filling.keys).map((key) => (
        <Field
          key={key}
          column={draft.tab.columns[key as ColumnKey]!}
          value={draft.values[key]}
          onChange={(value) => draft.set(key, value)}
          error={problems[key] ?? saver.fieldError(write, key)}
          options={options?.[key]}
          {...(suggestions?.[key] ? { suggestions: suggestions[key] } : {})}
          {...(labels?.[key] ? { label: labels[key] } : {})}
          {...(required?.includes(key) ? { required: true } : {})}
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
