/** A field of a form, made from the declaration of its column: label, help, the right input, and its message. */
import { LinkButton } from '../Button';
import type { ComponentChildren, JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Column } from '../../../register/column';
import { cellFault } from '../../../register/rules/everyTab/cellen';
import type { SentValue } from '../../contract';
import { DateInput } from './DateInput';

/** A choice with another text than its value. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface FieldProps {
  readonly column: Column;
  readonly value: SentValue | undefined;
  readonly onChange: (value: SentValue) => void;
  /** A message from outside: of the server, or after pressing the blue button. */
  readonly error?: string | null | undefined;
  /** What is worth a look, whatever is wrong. */
  readonly warning?: string | null | undefined;
  /** The choices of a reference, of a medewerker, of a list in Instellingen. */
  readonly options?: readonly Option[] | undefined;
  /** What may well be meant, in a field that takes any text. */
  readonly suggestions?: readonly string[];
  /** Another label than the header. */
  readonly label?: string;
  readonly required?: boolean;
  /** A short list as buttons, instead of one that opens. */
  readonly asButtons?: boolean;
  readonly autoFocus?: boolean;
  /** For a column with several choices: their ticks (Checks.tsx). Few forms have such a column, and the others need not hold them. */
  readonly ticks?: (props: InputProps & { readonly list: readonly Option[] }) => JSX.Element;
}

/** What each input of a field has. */
export interface Common {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
  readonly onBlur: () => void;
  readonly autoFocus?: true;
}

export interface InputProps extends FieldProps {
  readonly common: Common;
  /** May be left empty. */
  readonly optional: boolean;
}

export const asText = (value: SentValue | undefined): string =>
  value === null || value === undefined ? '' : String(value);

const asNumber = (text: string): SentValue => {
  const trimmed = text.trim().replace(',', '.');
  if (trimmed === '') return null;
  const number = Number(trimmed);
  return Number.isNaN(number) ? text : number;
};

const optionsOf = ({ column, options }: FieldProps): readonly Option[] | null => {
  if (options) return options;
  const { type } = column;
  const list =
    type.kind === 'choice'
      ? type.choices
      : type.kind === 'choices' && Array.isArray(type.choices)
        ? (type.choices as readonly string[])
        : null;
  return list?.map((value) => ({ value, label: value })) ?? null;
};

/** What are buttons, one press and no typing: the numbers 1 to 10, and a list where the form says so. */
const radiosOf = ({ column: { type }, asButtons }: FieldProps): readonly (number | string)[] | null => {
  if (type.kind === 'number' && type.whole && type.min === 1 && type.max <= 10)
    return Array.from({ length: type.max }, (_, index) => 1 + index);
  return asButtons && type.kind === 'choice' ? type.choices : null;
};

/** One of a few, each in sight as a button. */
function Radios<T extends SentValue>(props: InputProps & { readonly list: readonly T[] }): JSX.Element {
  const { common, value, onChange, list, optional } = props;
  const { id } = common;
  return (
    <>
      <div
        class={typeof list[0] === 'number' ? 'scale' : 'scale words'}
        role="radiogroup"
        aria-labelledby={`${id}-label`}
        aria-describedby={common['aria-describedby']}
        aria-invalid={common['aria-invalid']}
      >
        {list.map((one) => (
          <label key={one}>
            <input type="radio" name={id} checked={value === one} onChange={() => onChange(one)} />
            <span>{one}</span>
          </label>
        ))}
      </div>
      {optional && value !== null && value !== undefined && (
        <LinkButton onClick={() => onChange(null)}>Keuze wissen</LinkButton>
      )}
    </>
  );
}

function Select(props: InputProps & { readonly list: readonly Option[] }): JSX.Element {
  const { common, value, onChange, list } = props;
  const current = asText(value);
  const unknown = current !== '' && !list.some((option) => option.value === current);
  return (
    <select {...common} value={current} onChange={(event) => onChange(event.currentTarget.value || null)}>
      <option value="">Kies…</option>
      {unknown && <option value={current}>{current}</option>}
      {list.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

/** Keeps what was typed as it was typed: `16,` is a number already, yet the comma must stay for what comes after it. */
function NumberInput({ common, value, onChange }: InputProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const own = asNumber(typed) === (value ?? null);
  return (
    <input
      {...common}
      type="text"
      inputMode="decimal"
      class="short"
      value={own ? typed : asText(value).replace('.', ',')}
      onInput={(event) => {
        setTyped(event.currentTarget.value);
        onChange(asNumber(event.currentTarget.value));
      }}
    />
  );
}

function Plain(props: InputProps): JSX.Element {
  const { common, column, value, onChange, suggestions } = props;
  const { type } = column;
  const list = `${common.id}-list`;
  if (type.kind === 'text' && type.long) {
    return (
      <textarea
        {...common}
        rows={3}
        value={asText(value)}
        onInput={(event) => onChange(event.currentTarget.value || null)}
      />
    );
  }
  const input = (
    <input
      {...common}
      type={type.kind === 'email' ? 'email' : 'text'}
      autocomplete="off"
      value={asText(value)}
      {...(suggestions ? { list } : {})}
      onInput={(event) => onChange(event.currentTarget.value || null)}
    />
  );
  if (!suggestions) return input;
  return (
    <>
      {input}
      <datalist id={list}>
        {suggestions.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </>
  );
}

function Input(props: InputProps): JSX.Element {
  const { column, ticks: Ticks } = props;
  const list = optionsOf(props);
  const radios = radiosOf(props);
  if (radios) return <Radios {...props} list={radios} />;
  if (list && Ticks && column.type.kind === 'choices') return <Ticks {...props} list={list} />;
  if (list) return <Select {...props} list={list} />;
  if (column.type.kind === 'number') return <NumberInput {...props} />;
  return column.type.kind === 'date' ? <DateInput {...props} ahead={column.ahead} /> : <Plain {...props} />;
}

/** Groups of inputs are labelled by a text with an ID, one input by a label that points at it. */
function Label({
  id,
  group,
  children,
}: {
  readonly id: string;
  readonly group: boolean;
  readonly children: ComponentChildren;
}): JSX.Element {
  return group ? (
    <span class="label" id={`${id}-label`}>
      {children}
    </span>
  ) : (
    <label class="label" for={id} id={`${id}-label`}>
      {children}
    </label>
  );
}

/** One field. Judges what was typed when it is left; the message goes when it is mended. */
export function Field(props: FieldProps): JSX.Element {
  const { column, value, error, warning, label, required } = props;
  const id = useId();
  const [left, setLeft] = useState(false);
  const own = left ? cellFault(column, value) : null;
  const message = own ?? (error || null);
  const describedBy = [`${id}-help`, message ? `${id}-error` : ''].filter(Boolean).join(' ');
  const group = radiosOf(props) !== null || (props.ticks !== undefined && column.type.kind === 'choices');
  const optional = !(required ?? column.required);
  return (
    <div class={message ? 'field wrong' : 'field'} data-column={column.header}>
      <Label id={id} group={group}>
        {label ?? column.header}
        {optional && <span class="optional"> (mag leeg)</span>}
      </Label>
      <Input
        {...props}
        common={{
          id,
          'aria-describedby': describedBy,
          'aria-invalid': message !== null,
          onBlur: () => setLeft(true),
          ...(props.autoFocus ? { autoFocus: true } : {}),
        }}
        optional={optional}
      />
      <p class="help" id={`${id}-help`}>
        {column.type.kind === 'email' && props.options ? 'Kies een medewerker.' : column.help}
      </p>
      {message && (
        <p class="error" id={`${id}-error`}>
          {message}
        </p>
      )}
      {warning && <p class="warning">{warning}</p>}
    </div>
  );
}
