/** A field that takes one of many: typing makes the list shorter (a combobox, as WAI-ARIA describes it). */
import { Options } from './Options';
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
  /** Told of what is typed, where there may be more than these choices. */
  readonly onType?: (typed: string) => void;
}

const mostShown = 8;

/** The field with its list. Typing on after a choice takes the choice away, so that what stands there is what is stored. */
export function Chooser({ label, help, choices, value, onChange, error, onType }: ChooserProps): JSX.Element {
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
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && list[at]) choose(list[at]);
    else if (event.key === 'Escape' && open) setOpen(false);
    else return;
    event.preventDefault();
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
      <input
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        aria-expanded={list.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={list[at] ? `${id}-${at}` : undefined}
        aria-invalid={message !== null}
        aria-describedby={`${id}-help${message ? ` ${id}-error` : ''}`}
        placeholder="Typ om te zoeken"
        value={chosen ? chosen.label : typed}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
      />
      <Options
        id={id}
        label={label}
        list={list}
        at={at}
        choose={choose}
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
      {message && (
        <p class="error" id={`${id}-error`}>
          {message}
        </p>
      )}
    </div>
  );
}
