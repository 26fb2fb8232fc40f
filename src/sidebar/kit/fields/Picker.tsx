/** Finds a deelnemer by name or number while typing (a combobox, as WAI-ARIA describes it). */
import { Combo } from './Combo';
import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { Found } from '../../contract';
import { useAsked } from '../server/asking';
import { call } from '../server/call';
import { useFocus } from '../focus';
import { Problem } from '../Problem';

interface PickerProps {
  readonly onChoose: (found: Found) => void;
  readonly label?: string;
  /** Shown under a search without a match, and under the matches: for instance a button to add somebody. */
  readonly extra?: (typed: string) => JSX.Element | null;
  readonly autoFocus?: boolean;
}

const describe = (found: Found): string => `${found.id}${found.geboortejaar ? ` · ${found.geboortejaar}` : ''}`;

/** The search field with its list. */
export function Picker({ onChoose, label, extra, autoFocus }: PickerProps): JSX.Element {
  const id = useId();
  const [typed, setTyped] = useState('');
  // None of those who were opened last, until somebody goes there.
  const [at, setAt] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const { found, problem } = useAsked(
    typed,
    /^\s*\S\s*$/.test(typed) ? null : () => call('deelnemersZoeken', { zoek: typed.slice(0, 80) }),
  );
  useFocus(() => (autoFocus ? input.current : null), []);
  const choose = (one: Found): void => {
    setTyped('');
    onChoose(one);
  };
  const list = found ?? [];
  const count = Math.max(list.length, 1);
  return (
    <div class="picker field">
      <label class="label" for={id}>
        {label ?? 'Zoek een deelnemer'}
      </label>
      <Combo
        id={id}
        input={input}
        placeholder="Naam, nummer of telefoon"
        value={typed}
        onInput={(text) => {
          setTyped(text);
          setAt(text ? 0 : -1);
        }}
        label={typed ? 'Gevonden deelnemers' : 'Laatst geopend'}
        list={list}
        at={at}
        move={(step) => setAt((Math.max(at, step < 0 ? 0 : -1) + step + count) % count)}
        choose={choose}
        leave={() => setTyped('')}
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
