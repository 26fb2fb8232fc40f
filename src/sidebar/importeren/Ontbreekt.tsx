/** Step 3: what the register needs and no column holds: the same for all rows, or from a column that is used elsewhere. */
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { ImportBron } from '../contract';
import { Checks } from '../kit/fields/Checks';
import { Field } from '../kit/fields/Field';
import { Footer, Title } from '../kit/Shell';
import type { OverKoppeling } from './useImport';
import { without } from './words';
import type { Ontbrekend, Vast } from '../contract/importeren';
import { ontbrekend, tabNaam } from '../contract/importeren';

const sameForAll = '=';
const nowhere = '';

const chosen = (vast: Vast | undefined): string =>
  vast === undefined ? nowhere : 'kolom' in vast ? `k:${vast.kolom}` : sameForAll;

function Missing({
  one: { doel, altijd },
  bron,
  vast,
  onChange,
}: {
  readonly one: Ontbrekend;
  readonly bron: ImportBron;
  readonly vast: Vast | undefined;
  readonly onChange: (vast: Vast | null) => void;
}): JSX.Element {
  const id = useId();
  const staff = doel.column.type.kind === 'email' && doel.column.type.medewerker;
  const options = staff
    ? bron.lijsten.medewerkers.map(({ email, naam }) => ({ value: email, label: naam }))
    : doel.column.type.kind === 'choices' && 'setting' in doel.column.type.choices
      ? bron.lijsten.testen.map((value) => ({ value, label: value }))
      : undefined;
  const pick = (value: string): void =>
    onChange(value === nowhere ? null : value === sameForAll ? { waarde: '' } : { kolom: value.slice(2) });
  return (
    <fieldset class="field" data-doel={doel.sleutel}>
      <legend class="label">
        {doel.label}{' '}
        <span class="optional">
          ({tabNaam(doel.tab)}
          {altijd ? '' : ', alleen soms nodig'})
        </span>
      </legend>
      <label class="unseen" for={id}>
        Waar komt {doel.label} vandaan?
      </label>
      <select id={id} value={chosen(vast)} onChange={(event) => pick(event.currentTarget.value)}>
        <option value={nowhere}>Weet ik niet</option>
        <option value={sameForAll}>Voor alle rijen hetzelfde</option>
        {bron.kolommen.map(({ kop }) => (
          <option key={kop} value={`k:${kop}`}>
            Uit de kolom {kop}
          </option>
        ))}
      </select>
      {vast && 'waarde' in vast && (
        <div class="fixed">
          <Field
            column={doel.column}
            ticks={Checks}
            value={vast.waarde || null}
            label={`${doel.label} voor alle rijen`}
            required
            options={options}
            onChange={(value) => onChange({ waarde: value === null ? '' : String(value) })}
          />
        </div>
      )}
      {!vast && altijd && (
        <p class="help">Zonder dit kunnen deze rijen nog niet in het register. Ze komen dan bij “Nog te herstellen”.</p>
      )}
    </fieldset>
  );
}

export function Ontbreekt({ bron, koppeling, state }: OverKoppeling): JSX.Element {
  const change =
    (sleutel: string) =>
    (vast: Vast | null): void => {
      const others = without(koppeling.vast, sleutel);
      state.zet({ ...koppeling, vast: vast === null ? others : { ...others, [sleutel]: vast } });
    };
  return (
    <>
      <Title>Wat nog ontbreekt</Title>
      <p>Dit staat niet in een eigen kolom, maar is wel nodig. Waar komt het vandaan?</p>
      {ontbrekend(koppeling).map((one) => (
        <Missing
          key={one.doel.sleutel}
          one={one}
          bron={bron}
          vast={koppeling.vast[one.doel.sleutel]}
          onChange={change(one.doel.sleutel)}
        />
      ))}
      <Footer
        saver={state.saver}
        primary={{ label: 'Verder', onClick: state.verder }}
        secondary={{ label: 'Terug', onClick: state.vorige }}
      />
    </>
  );
}
