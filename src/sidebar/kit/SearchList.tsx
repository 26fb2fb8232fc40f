/** A list of cards to choose from, in groups, that gets shorter while somebody types. */
import { CardButton, LinkButton } from './Button';
import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { useFocus } from './focus';
import { pageBase } from './server/call';
import { holdsWords } from '../../register/text/search';

export interface ListGroup<T> {
  /** Null for a list without groups. */
  readonly title: string | null;
  readonly items: readonly T[];
}

interface SearchListProps<T> {
  readonly label: string;
  readonly groups: readonly ListGroup<T>[];
  readonly keyOf: (item: T) => string;
  /** The text that is searched. */
  readonly textOf: (item: T) => string;
  readonly show: (item: T) => JSX.Element;
  readonly onChoose: (item: T) => void;
  readonly autoFocus?: boolean;
  /** Told of what is typed, where there is more than the list holds. */
  readonly onType?: (typed: string) => void;
}

/** How many cards a group shows at first. */
const atFirst = 20;

type GroupProps<T> = { readonly group: ListGroup<T> } & Pick<SearchListProps<T>, 'keyOf' | 'show' | 'onChoose'>;

function Group<T>({ group, keyOf, show, onChoose }: GroupProps<T>): JSX.Element | null {
  const [most, setMost] = useState(atFirst);
  if (group.items.length === 0) return null;
  return (
    <section>
      {group.title && (
        <h2>
          {group.title} <span class="quiet">({group.items.length})</span>
        </h2>
      )}
      {group.items.slice(0, most).map((item) => (
        <CardButton key={keyOf(item)} onClick={() => onChoose(item)}>
          {show(item)}
        </CardButton>
      ))}
      {group.items.length > most && <LinkButton onClick={() => setMost(most * 2)}>Toon meer</LinkButton>}
    </section>
  );
}

/** The search field with the cards under it. */
export function SearchList<T>({ label, groups, textOf, autoFocus, onType, ...rest }: SearchListProps<T>): JSX.Element {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  // On a phone its keyboard would come over the list.
  useFocus(() => (autoFocus && pageBase() === undefined ? input.current : null), []);
  const found = groups.map((group) => ({
    ...group,
    items: group.items.filter((item) => holdsWords(textOf(item), typed)),
  }));
  const count = found.reduce((sum, { items }) => sum + items.length, 0);
  const told = count === 0 ? 'Niets gevonden. Probeer een ander woord.' : `${count} gevonden`;
  return (
    <>
      <div class="field">
        <label class="label" for={id}>
          {label}
        </label>
        <input
          id={id}
          ref={input}
          type="text"
          autocomplete="off"
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            onType?.(event.currentTarget.value);
          }}
        />
        <p class="help" role="status">
          {typed.trim() === '' ? '' : told}
        </p>
      </div>
      {found.map((group) => (
        <Group key={group.title ?? ''} group={group} {...rest} />
      ))}
    </>
  );
}
