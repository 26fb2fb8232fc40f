/** A field that takes one of many: typing makes the list shorter (a combobox, as WAI-ARIA describes it). */
import { Combo } from './Combo';
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { holdsWords } from '../../../register/text/search';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** What stands beside the label in the list, and is searched too. */
  readonly detail?: string;
}

interface ChooserProps {
  readonly label: string;
  readonly help: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly error?: string | null | undefined;
  /** What else there is to do with what was typed, as long as nothing is chosen. */
  readonly extra?: ((typed: string) => JSX.Element) | undefined;
  /** Told of what is typed, where there may be more than these choices. */
  readonly onType?: (typed: string) => void;
}

const mostShown = 8;

/** The field with its list. Typing on after a choice takes the choice away, so that what stands there is what is stored. */
export function Chooser({ label, help, choices, value, onChange, error, onType, extra }: ChooserProps): JSX.Element {
  const id = useId();
  const chosen = choices.find((one) => one.value === value);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const found = choices.filter((one) => holdsWords(`${one.label} ${one.detail ?? ''}`, typed));
  const list = open ? found.slice(0, mostShown) : [];
  const message = error || null;
  const choose = (one: Choice): void => {
    setOpen(false);
    setTyped('');
    onChange(one.value);
  };
  const move = (step: number): void => {
    setAt(open ? (at + step + list.length) % Math.max(list.length, 1) : 0);
    setOpen(true);
  };
  const onInput = (text: string): void => {
    setTyped(text);
    onType?.(text);
    setAt(0);
    setOpen(true);
    if (value !== null) onChange(null);
  };
  return (
    <div class={message ? 'picker field wrong' : 'picker field'}>
      <label class="label" for={id}>
        {label}
      </label>
      <Combo
        id={id}
        aria-invalid={message !== null}
        aria-describedby={`${id}-help${message ? ` ${id}-error` : ''}`}
        placeholder="Typ om te zoeken"
        value={chosen ? chosen.label : typed}
        onInput={onInput}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        label={label}
        list={list}
        at={at}
        move={move}
        choose={choose}
        leave={() => setOpen(false)}
        partsOf={(one) => [one.value, one.label, one.detail]}
      />
      <p class="help" id={`${id}-help`}>
        {help}
      </p>
      <p class="help" role="status">
        {open && found.length === 0 ? 'Niets gevonden. Probeer een ander woord.' : ''}
        {open && found.length > mostShown
          ? `Er zijn er nog ${found.length - mostShown}. Typ een deel van de naam.`
          : ''}
      </p>
      {!chosen && typed.trim() !== '' && extra?.(typed.trim())}
      {message && (
        <p class="error" id={`${id}-error`}>
          {message}
        </p>
      )}
    </div>
  );
}
