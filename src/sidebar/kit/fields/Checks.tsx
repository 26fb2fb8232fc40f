/** Several of a list, each with a tick. */
import type { JSX } from 'preact';
import { joinChoices, splitChoices } from '../../../register/schema';
import { asText } from './Field';
import type { InputProps, Option } from './Field';

export function Checks(props: InputProps & { readonly list: readonly Option[] }): JSX.Element {
  const { common, value, onChange, list } = props;
  const chosen = new Set(splitChoices(asText(value)).filter(Boolean));
  const toggle = (one: string): void => {
    if (chosen.has(one)) chosen.delete(one);
    else chosen.add(one);
    const next = list.map((option) => option.value).filter((option) => chosen.has(option));
    onChange(next.length > 0 ? joinChoices(next) : null);
  };
  return (
    <div
      class="checks"
      role="group"
      aria-labelledby={`${common.id}-label`}
      aria-describedby={common['aria-describedby']}
    >
      {list.map((option) => (
        <label key={option.value}>
          <input type="checkbox" checked={chosen.has(option.value)} onChange={() => toggle(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
