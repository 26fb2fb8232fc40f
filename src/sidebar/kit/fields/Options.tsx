/** What matches, below the input of a combobox: the keyboard goes over it from there, and the mouse may choose. */
import type { JSX } from 'preact';

/** @param id of the input; `at` is the one at hand */
export function Options<T>({
  id,
  label,
  list,
  at,
  choose,
  partsOf,
}: {
  readonly id: string;
  readonly label: string;
  readonly list: readonly T[];
  readonly at: number;
  readonly choose: (one: T) => void;
  /** What it is known by, what it is called, and what stands beside that. */
  readonly partsOf: (one: T) => readonly [key: string, name: string, detail?: string | undefined];
}): JSX.Element {
  return (
    <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={list.length === 0}>
      {list.map((one, index) => {
        const [key, name, detail] = partsOf(one);
        return (
          <li
            key={key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            onMouseDown={(event) => {
              event.preventDefault();
              choose(one);
            }}
          >
            <span>{name}</span>
            {detail && <span class="quiet"> {detail}</span>}
          </li>
        );
      })}
    </ul>
  );
}
