/** The goals of Tabel 1–4 to choose from; those that still ask for words come first. */
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { dateInWords } from '../../register/dates';
import type { Explanations, GoalView } from '../contract';
import { SearchList } from '../kit/SearchList';
import { Text } from '../kit/Text';
import { whenInWords, wordsOf } from './words';

interface GoalListProps {
  readonly shown: Explanations;
  readonly onYear: (projectjaarId: string) => void;
  readonly onChoose: (code: string) => void;
}

function Year({ shown, onYear }: Omit<GoalListProps, 'onChoose'>): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label class="label" for={id}>
        Projectjaar
      </label>
      <select id={id} value={shown.projectjaarId} onChange={(event) => onYear(event.currentTarget.value)}>
        {shown.projectjaren.map((year) => (
          <option key={year.id} value={year.id}>
            {year.naam} ({year.id})
          </option>
        ))}
      </select>
    </div>
  );
}

function Goal({
  goal: { code, naam, cijfer },
  shown: { toelichtingen, gevraagd },
}: {
  readonly goal: GoalView;
  readonly shown: Explanations;
}): JSX.Element {
  const [last] = wordsOf(toelichtingen, code);
  return (
    <>
      <strong>
        {code} {naam}
      </strong>
      <p class="tight">
        {cijfer ? `${cijfer.waarde}${cijfer.oordeel ? `, ${cijfer.oordeel}` : ''}` : 'Alleen woorden'}
      </p>
      <p class={gevraagd.includes(code) ? 'tight warning' : 'tight quiet'}>
        <Text>
          {last
            ? `${gevraagd.includes(code) ? 'Laatste toelichting' : 'Toelichting'} ${whenInWords(last)}`
            : 'Nog geen toelichting'}
        </Text>
      </p>
    </>
  );
}

export function GoalList({ shown, onYear, onChoose }: GoalListProps): JSX.Element {
  const { tabellen, gevraagd, peildatum } = shown;
  const groups = [
    {
      title: 'Nog te schrijven',
      items: tabellen.flatMap(({ rijen }) => rijen).filter(({ code }) => gevraagd.includes(code)),
    },
    ...tabellen.map(({ titel, rijen }) => ({
      title: titel,
      items: rijen.filter(({ code }) => !gevraagd.includes(code)),
    })),
  ];
  return (
    <>
      <Year shown={shown} onYear={onYear} />
      <p class="quiet">De cijfers zijn die van {dateInWords(peildatum)}.</p>
      {gevraagd.length === 0 && (
        <div class="message good">
          <p>Bij elk cijfer staat een toelichting.</p>
        </div>
      )}
      <SearchList
        label="Zoek een cijfer"
        groups={groups}
        keyOf={({ code }) => code}
        textOf={({ code, naam, doel }) => `${code} ${naam} ${doel}`}
        show={(goal) => <Goal goal={goal} shown={shown} />}
        onChoose={({ code }) => onChoose(code)}
      />
    </>
  );
}
