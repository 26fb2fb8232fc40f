/** Step 2: what goes where, column by column. What was recognised for sure stands folded. */
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ImportBron } from '../contract';
import { Fold } from '../kit/fields/Fold';
import { Footer, Title } from '../kit/Shell';
import { Text } from '../kit/Text';
import type { Import, OverKoppeling } from './useImport';
import { rijen } from './words';
import type { Kolomprofiel, Koppeling } from '../contract/importeren';
import {
  doelVan,
  doelen,
  past,
  gebruikteTabs,
  importTabs,
  laagsteKoprij,
  mistNaam,
  tabNaam,
} from '../contract/importeren';

/** Targets that more than one column has. */
function doubles({ kolommen }: Koppeling): ReadonlySet<string> {
  const all = Object.values(kolommen).filter((sleutel) => sleutel !== '');
  return new Set(all.filter((sleutel, index) => all.indexOf(sleutel) !== index));
}

function TargetOptions(): JSX.Element {
  return (
    <>
      <option value="">Niet importeren</option>
      {importTabs.map((tab) => (
        <optgroup key={tab} label={tabNaam(tab)}>
          {doelen()
            .filter((doel) => doel.tab === tab)
            .map(({ sleutel, label }) => (
              <option key={sleutel} value={sleutel}>
                {label}
              </option>
            ))}
        </optgroup>
      ))}
    </>
  );
}

function ColumnField({
  profiel,
  value,
  double,
  onChange,
}: {
  readonly profiel: Kolomprofiel;
  readonly value: string;
  readonly double: boolean;
  readonly onChange: (sleutel: string) => void;
}): JSX.Element {
  const id = useId();
  const doel = doelVan(value);
  const belongs = doel && past(profiel, doel);
  return (
    <div class={double ? 'field wrong' : 'field'}>
      <label class="label" for={id}>
        {profiel.kop}
      </label>
      <select
        id={id}
        value={value}
        aria-describedby={`${id}-help`}
        aria-invalid={double}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <TargetOptions />
      </select>
      <p class="help" id={`${id}-help`}>
        {doel && <>Naar {tabNaam(doel.tab)}. </>}
        <Text>{profiel.gevuld === 0 ? 'Leeg.' : `Bijvoorbeeld: ${profiel.voorbeelden.join(' · ')}`}</Text>
      </p>
      {belongs && (
        <p class="warning">
          Past dit wel? Bij {doel.label} hoort {belongs}. Kijk naar de voorbeelden, of kies iets anders.
        </p>
      )}
      {double && <p class="error">Twee kolommen gaan naar hetzelfde. Kies voor een van de twee iets anders.</p>}
    </div>
  );
}

function HeaderRow({ bron, state }: { readonly bron: ImportBron; readonly state: Import }): JSX.Element {
  const id = useId();
  return (
    <details>
      <summary>De koppen staan in rij {bron.koprij}</summary>
      <div class="field">
        <label class="label" for={id}>
          Rij met de koppen
        </label>
        <select
          id={id}
          value={String(bron.koprij)}
          disabled={state.saver.busy}
          onChange={(event) => state.kopIn(Number(event.currentTarget.value))}
        >
          {Array.from({ length: laagsteKoprij }, (_, index) => (
            <option key={index} value={String(index + 1)}>
              {index + 1}
            </option>
          ))}
        </select>
        <p class="help">Klopt dit niet? Kies dan de rij met de namen van de kolommen.</p>
      </div>
    </details>
  );
}

export function Kolommen({ bron, koppeling, state }: OverKoppeling): JSX.Element {
  const [asked] = useState(() => new Set(bron.twijfel));
  const twice = doubles(koppeling);
  const field = (profiel: Kolomprofiel): JSX.Element => {
    const value = koppeling.kolommen[profiel.kop] ?? '';
    return (
      <ColumnField
        key={profiel.kop}
        profiel={profiel}
        value={value}
        double={twice.has(value)}
        onChange={(sleutel) => state.zet({ ...koppeling, kolommen: { ...koppeling.kolommen, [profiel.kop]: sleutel } })}
      />
    );
  };
  const open = bron.kolommen.filter(({ kop }) => asked.has(kop));
  const known = bron.kolommen.filter(({ kop }) => !asked.has(kop));
  const nothing = gebruikteTabs(koppeling).size === 0;
  const noName = mistNaam(koppeling);
  return (
    <>
      <Title>Welke kolom gaat waarheen?</Title>
      <p>
        “{bron.naam}”: {rijen(bron.rijen)}.{' '}
        {bron.onthouden ? 'Je eerdere keuzes staan er nog.' : 'Het register doet een voorstel. Kijk of het klopt.'}{' '}
        Verborgen en weggefilterde rijen gaan alleen mee als je dat straks kiest.
      </p>
      {!bron.rest && <HeaderRow key={bron.koprij} bron={bron} state={state} />}
      {open.length > 0 && <h3>Kijk deze na ({open.length})</h3>}
      {open.map(field)}
      {known.length > 0 && (
        <Fold label={`Herkend (${known.length})`} opens={open.length === 0}>
          {known.map(field)}
        </Fold>
      )}
      {nothing && (
        <p class="message warn" role="status">
          Kies voor ten minste een kolom waar die heen gaat.
        </p>
      )}
      {noName && (
        <p class="message warn" role="status">
          Kies in welke kolom de naam van de deelnemer staat. Anders weet het register niet over wie een rij gaat.
        </p>
      )}
      <Footer
        saver={state.saver}
        primary={{ label: 'Verder', onClick: state.verder, disabled: nothing || noName || twice.size > 0 }}
        secondary={{ label: 'Terug', onClick: state.vorige }}
      />
    </>
  );
}
