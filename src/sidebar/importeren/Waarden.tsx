/** Step 4: what the values in the source mean: choices of the register, and dates that could be read two ways. */
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ImportBron } from '../contract';
import { Footer, Title } from '../kit/Shell';
import type { Import, OverKoppeling } from './useImport';
import { without } from './words';
import type { Kolomprofiel, Koppeling, Waardenlijst } from '../contract/importeren';
import {
  leesvorm,
  meesteWaarden,
  onduidelijkeDatums,
  tabNaam,
  waardeSleutel,
  waardenlijsten,
} from '../contract/importeren';

const undecided = '?';

function ValueField({
  waarde,
  aantal,
  value,
  keuzes,
  labels,
  onChange,
}: {
  readonly waarde: string;
  readonly aantal: number;
  readonly value: string | undefined;
  readonly keuzes: readonly string[];
  readonly labels: (keuze: string) => string;
  readonly onChange: (keuze: string | null) => void;
}): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label class="label" for={id}>
        {waarde} <span class="optional">({aantal}×)</span>
      </label>
      <select
        id={id}
        value={value ?? undecided}
        onChange={(event) => onChange(event.currentTarget.value === undecided ? null : event.currentTarget.value)}
      >
        <option value={undecided}>Kies…</option>
        {keuzes.map((keuze) => (
          <option key={keuze} value={keuze}>
            {labels(keuze)}
          </option>
        ))}
        <option value="">Leeg laten</option>
      </select>
    </div>
  );
}

function List({
  lijst,
  bron,
  koppeling,
  state,
}: {
  readonly lijst: Waardenlijst;
  readonly bron: ImportBron;
  readonly koppeling: Koppeling;
  readonly state: Import;
}): JSX.Element {
  const { doel, kolom, keuzes, waarden } = lijst;
  const known = koppeling.waarden[doel.sleutel] ?? {};
  const labels = (keuze: string): string =>
    doel.column.type.kind === 'email'
      ? (bron.lijsten.medewerkers.find(({ email }) => email === keuze)?.naam ?? keuze)
      : keuze;
  const set = (waarde: string, keuze: string | null): void => {
    const others = without(known, waardeSleutel(waarde));
    state.zet({
      ...koppeling,
      waarden: {
        ...koppeling.waarden,
        [doel.sleutel]: keuze === null ? others : { ...others, [waardeSleutel(waarde)]: keuze },
      },
    });
  };
  return (
    <section>
      <h3>
        {kolom}{' '}
        <span class="optional">
          → {doel.label} ({tabNaam(doel.tab)})
        </span>
      </h3>
      {waarden === null && (
        <p class="message warn">
          In deze kolom staan meer dan {meesteWaarden} verschillende waarden. Gaat hij wel naar de goede plek?
        </p>
      )}
      {waarden?.map(({ waarde, aantal }) => (
        <ValueField
          key={waarde}
          waarde={waarde}
          aantal={aantal}
          value={known[waardeSleutel(waarde)]}
          keuzes={keuzes}
          labels={labels}
          onChange={(keuze) => set(waarde, keuze)}
        />
      ))}
    </section>
  );
}

function DateOrder({
  profiel,
  koppeling,
  state,
}: {
  readonly profiel: Kolomprofiel;
  readonly koppeling: Koppeling;
  readonly state: Import;
}): JSX.Element {
  const id = useId();
  const { kop, voorbeelden } = profiel;
  return (
    <div class="field">
      <label class="label" for={id}>
        {kop}: wat staat er eerst?
      </label>
      <select
        id={id}
        value={leesvorm(koppeling, profiel)}
        onChange={(event) =>
          state.zet({
            ...koppeling,
            datumvorm: { ...koppeling.datumvorm, [kop]: event.currentTarget.value as 'dmj' | 'mdj' },
          })
        }
      >
        <option value="dmj">De dag, dan de maand</option>
        <option value="mdj">De maand, dan de dag</option>
      </select>
      <p class="help">Bijvoorbeeld: {voorbeelden.join(' · ')}</p>
    </div>
  );
}

export function Waarden({ bron, koppeling, state }: OverKoppeling): JSX.Element {
  return (
    <>
      <Title>Wat betekenen deze waarden?</Title>
      <p>Het register kent vaste keuzes. Kies wat er bij jullie woorden hoort.</p>
      {onduidelijkeDatums(koppeling, bron.kolommen).map((profiel) => (
        <DateOrder key={profiel.kop} profiel={profiel} koppeling={koppeling} state={state} />
      ))}
      {waardenlijsten(koppeling, bron.kolommen, bron.lijsten).map((lijst) => (
        <List key={lijst.doel.sleutel} lijst={lijst} bron={bron} koppeling={koppeling} state={state} />
      ))}
      <Footer
        saver={state.saver}
        primary={{ label: 'Bekijk het overzicht', onClick: state.verder }}
        secondary={{ label: 'Terug', onClick: state.vorige }}
      />
    </>
  );
}
