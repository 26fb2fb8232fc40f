/** A date as Dutch people write it, whatever the language of the browser, with the browser's calendar beside it. */
import { LinkButton } from '../Button';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { addDays, dutchDate, isDateString } from '../../../register/dates';
import { counted } from '../../../register/grouping';
import { readTextDate } from '../../../register/text/textDate';
import { readShortDate } from '../../../register/text/shortDate';
import type { SentValue } from '../../contract';
import { today } from '../server/call';
import type { Common } from './Field';

export interface DateInputProps {
  readonly common: Common;
  readonly value: SentValue | undefined;
  readonly onChange: (value: SentValue) => void;
  /** A day to come: mostly some weeks from now. */
  readonly ahead?: true | undefined;
}

/** From now, on the buttons of a day to come. */
const weeks = [1, 2, 4];

/** What was typed as a date; what is no date stays as it was typed, so that nothing is lost and the field says what to do. */
function asTyped(typed: string): SentValue {
  return typed.trim() === '' ? null : (readTextDate(typed) ?? readShortDate(typed, today()) ?? typed);
}

const shown = (value: SentValue | undefined): string => (isDateString(value) ? dutchDate(value) : String(value ?? ''));

/** The typed field is the one that counts; the calendar only fills it, and the keyboard passes it by. */
export function DateInput({ common, value, onChange, ahead }: DateInputProps): JSX.Element {
  const [typed, setTyped] = useState<string | null>(null);
  const take = (text: string): void => {
    setTyped(text);
    onChange(asTyped(text));
  };
  const own = typed !== null && asTyped(typed) === (value ?? null);
  const leave = (): void => {
    setTyped(null);
    common.onBlur();
  };
  const choose = (day: string | null): void => {
    setTyped(null);
    onChange(day);
  };
  const input = (
    <span class="date">
      <input
        {...common}
        type="text"
        inputMode="numeric"
        placeholder="dd-mm-jjjj"
        autocomplete="off"
        value={own ? typed : shown(value)}
        onInput={(event) => take(event.currentTarget.value)}
        onBlur={leave}
        // Who clicks a date means another one.
        onClick={(event) => event.currentTarget.select()}
      />
      <input
        type="date"
        aria-hidden="true"
        tabIndex={-1}
        value={isDateString(value) ? value : ''}
        onInput={(event) => choose(event.currentTarget.value || null)}
      />
    </span>
  );
  if (!ahead) return input;
  return (
    <>
      {input}
      <span class="row" role="group" aria-label="Vanaf vandaag">
        {weeks.map((count) => (
          <LinkButton key={count} onClick={() => choose(addDays(today(), count * 7))}>
            {`+${counted(count, 'week', 'weken')}`}
          </LinkButton>
        ))}
      </span>
    </>
  );
}
