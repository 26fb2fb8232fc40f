/** Chooses a figure: of which projectjaar, as of which day, and which one. */
import { Button } from '../kit/Button';
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { isDateString } from '../../register/dates';
import type { FigureChoice, RequestOf, SentValue, Traced } from '../contract';
import { DateInput } from '../kit/fields/DateInput';
import { SearchList } from '../kit/SearchList';
import { Title } from '../kit/Shell';

export type Keuze = NonNullable<RequestOf<'herkomstOphalen'>['keuze']>;

interface ChoiceProps {
  readonly traced: Traced;
  readonly busy: boolean;
  readonly onChoose: (keuze: Keuze) => void;
}

const noDate = 'Vul een bestaande datum in, als dag-maand-jaar.';

/** The projectjaar and the day. Once one of them is another, the figures have to be fetched anew. */
function When({ traced, busy, onChoose }: ChoiceProps): JSX.Element {
  const id = useId();
  const [year, setYear] = useState(traced.projectjaar);
  const [day, setDay] = useState<SentValue>(traced.peildatum);
  const [wrong, setWrong] = useState(false);
  const isDay = isDateString(day);
  const show = (): void => {
    setWrong(!isDay);
    if (isDay) onChoose({ projectjaar: year, peildatum: day, cijfer: null });
  };
  return (
    <>
      <div class="field">
        <label class="label" for={`${id}-jaar`}>
          Projectjaar
        </label>
        <select id={`${id}-jaar`} value={year} onChange={(event) => setYear(event.currentTarget.value)}>
          {traced.projectjaren.map((one) => (
            <option key={one.id} value={one.id}>
              {one.naam}
            </option>
          ))}
        </select>
      </div>
      <div class={wrong ? 'field wrong' : 'field'}>
        <label class="label" for={`${id}-dag`}>
          Peildatum
        </label>
        <DateInput
          common={{
            id: `${id}-dag`,
            'aria-describedby': `${id}-fout`,
            'aria-invalid': wrong,
            onBlur: () => setWrong(!isDay),
          }}
          value={day}
          onChange={setDay}
        />
        <p class={wrong ? 'error' : 'help'} id={`${id}-fout`}>
          {wrong ? noDate : 'Alleen wat toen al gebeurd was, telt mee.'}
        </p>
      </div>
      {(year !== traced.projectjaar || day !== traced.peildatum) && (
        <p>
          <Button disabled={busy} onClick={show}>
            Toon deze cijfers
          </Button>
        </p>
      )}
    </>
  );
}

const Card = ({ code, label, waarde }: FigureChoice): JSX.Element => (
  <>
    <span>{label}</span> <strong>{waarde}</strong> <span class="quiet">{code}</span>
  </>
);

export function Choice(props: ChoiceProps): JSX.Element {
  const {
    traced: { figuren, projectjaar, peildatum },
    onChoose,
  } = props;
  const groups = [...new Set(figuren.map(({ tabel }) => tabel))].map((title) => ({
    title,
    items: figuren.filter(({ tabel }) => tabel === title),
  }));
  return (
    <>
      <Title>Kies een cijfer</Title>
      <p>
        Klik op een cijfer in Uitkomsten of in een maandoverzicht. Kies dan hieronder{' '}
        <strong>Toon het gekozen cijfer</strong>. Of zoek het hier.
      </p>
      <When key={`${projectjaar} ${peildatum}`} {...props} />
      <SearchList
        label="Zoek een cijfer"
        groups={groups}
        keyOf={({ code, onderdeel }) => `${code}/${onderdeel}`}
        textOf={({ code, label }) => `${code} ${label}`}
        show={(one) => <Card {...one} />}
        onChoose={({ code, onderdeel }) => onChoose({ projectjaar, peildatum, cijfer: { code, onderdeel } })}
      />
    </>
  );
}
