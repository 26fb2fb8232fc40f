/** The day of a log line on a phone: mostly today or yesterday, else the phone's own calendar. */
import type { JSX } from 'preact';
import { addDays } from '../../register/dates';
import { Button } from '../kit/Button';
import { today } from '../kit/server/call';

const days = [
  ['Vandaag', 0],
  ['Gisteren', -1],
] as const;

/** @param value the day that is chosen, `yyyy-MM-dd`; anything else is another day */
export const Days = ({
  value,
  onChange,
}: {
  readonly value: unknown;
  readonly onChange: (day: string) => void;
}): JSX.Element => (
  <div class="row field" role="group" aria-label="Welke dag?">
    {days.map(([label, from]) => {
      const day = addDays(today(), from);
      return (
        <Button key={label} aria-pressed={value === day} onClick={() => onChange(day)}>
          {label}
        </Button>
      );
    })}
    <label class="plain kies">
      Kies
      <input
        type="date"
        aria-label="Kies een dag"
        onInput={({ currentTarget }) => currentTarget.value && onChange(currentTarget.value)}
      />
    </label>
  </div>
);
