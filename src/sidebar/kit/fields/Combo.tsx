/** An input with what matches below it (a combobox, as WAI-ARIA describes it): the keyboard goes over it, and the mouse may choose. */
import type { ComponentProps, JSX, Ref } from 'preact';

interface ComboProps<T> extends Omit<ComponentProps<'input'>, 'list' | 'onInput' | 'onKeyDown' | 'label'> {
  readonly id: string;
  readonly input?: Ref<HTMLInputElement>;
  readonly onInput: (text: string) => void;
  /** What the list is called. */
  readonly label: string;
  readonly list: readonly T[];
  /** The one at hand. */
  readonly at: number;
  /** An arrow was pressed: 1 down, -1 up. */
  readonly move: (step: number) => void;
  readonly choose: (one: T) => void;
  /** Escape was pressed. */
  readonly leave: () => void;
  /** What it is known by, what it is called, and what stands beside that. */
  readonly partsOf: (one: T) => readonly [key: string, name: string, detail?: string | undefined];
}

export function Combo<T>(props: ComboProps<T>): JSX.Element {
  const { id, input, onInput, label, list, at, move, choose, leave, partsOf, ...more } = props;
  const one = list[at];
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event;
    if (key === 'ArrowDown') move(1);
    else if (key === 'ArrowUp') move(-1);
    else if (key === 'Enter' && !event.ctrlKey && !event.metaKey && one) choose(one);
    else if (key === 'Escape') leave();
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        {...more}
        id={id}
        {...(input ? { ref: input } : {})}
        type="text"
        role="combobox"
        autocomplete="off"
        aria-expanded={list.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={one ? `${id}-${at}` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={list.length === 0}>
        {list.map((found, index) => {
          const [key, name, detail] = partsOf(found);
          return (
            <li
              key={key}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              onMouseDown={(event) => {
                event.preventDefault();
                choose(found);
              }}
            >
              <span>{name}</span>
              {detail && <span class="quiet"> {detail}</span>}
            </li>
          );
        })}
      </ul>
    </>
  );
}
