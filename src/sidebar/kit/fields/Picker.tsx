/** Finds a deelnemer by name or number while typing (a combobox, as WAI-ARIA describes it). */
import { Options } from './Options';
import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Found, ShownProblem } from '../../contract';
import { call } from '../server/call';
import { useFocus } from '../focus';
import { Problem } from '../Problem';

/** How long to wait after a key before asking, in milliseconds: one question a word, not one a letter. */
export const patience = 250;

interface PickerProps {
  readonly onChoose: (found: Found) => void;
  readonly label?: string;
  /** Shown under a search without a match, and under the matches: for instance a button to add somebody. */
  readonly extra?: (typed: string) => JSX.Element | null;
  readonly autoFocus?: boolean;
}

const describe = (found: Found): string => `${found.id}${found.geboortejaar ? ` · ${found.geboortejaar}` : ''}`;

/** Asks the server for who matches; the last question wins. */
function useSearch(typed: string): { readonly found: readonly Found[] | null; readonly problem: ShownProblem | null } {
  const [found, setFound] = useState<readonly Found[] | null>(null);
  const [problem, setProblem] = useState<ShownProblem | null>(null);
  useEffect(() => {
    let current = true;
    if (typed.trim().length === 1) {
      setFound(null);
      return undefined;
    }
    const timer = setTimeout(
      () => {
        void call('deelnemersZoeken', { zoek: typed.slice(0, 80) }).then((answer) => {
          if (!current) return;
          setFound(answer.ok ? answer.value : null);
          setProblem(answer.ok ? null : answer.error);
        });
      },
      typed ? patience : 0,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [typed]);
  return { found, problem };
}

/** The search field with its list. */
export function Picker({ onChoose, label, extra, autoFocus }: PickerProps): JSX.Element {
  const id = useId();
  const [typed, setTyped] = useState('');
  // None of those who were opened last, until somebody goes there.
  const [at, setAt] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const { found, problem } = useSearch(typed);
  useFocus(() => (autoFocus ? input.current : null), []);
  const choose = (one: Found): void => {
    setTyped('');
    onChoose(one);
  };
  const list = found ?? [];
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setAt((at + 1) % Math.max(list.length, 1));
    else if (event.key === 'ArrowUp') setAt((Math.max(at, 0) - 1 + list.length) % Math.max(list.length, 1));
    else if (event.key === 'Enter' && list[at]) choose(list[at]);
    else if (event.key === 'Escape') setTyped('');
    else return;
    event.preventDefault();
  };
  return (
    <div class="picker field">
      <label class="label" for={id}>
        {label ?? 'Zoek een deelnemer'}
      </label>
      <input
        id={id}
        ref={input}
        type="text"
        role="combobox"
        autocomplete="off"
        aria-expanded={list.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={list[at] ? `${id}-${at}` : undefined}
        placeholder="Naam, nummer of telefoon"
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setAt(event.currentTarget.value ? 0 : -1);
        }}
        onKeyDown={onKeyDown}
      />
      <Options
        id={id}
        label={typed ? 'Gevonden deelnemers' : 'Laatst geopend'}
        list={list}
        at={at}
        choose={choose}
        partsOf={(one) => [one.id, one.naam, describe(one)]}
      />
      <p class="help" role="status">
        {found && typed && list.length === 0 ? 'Niemand gevonden. Probeer een ander deel van de naam.' : ''}
      </p>
      {problem && <Problem problem={problem} />}
      {extra?.(typed)}
    </div>
  );
}
