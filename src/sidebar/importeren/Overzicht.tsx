/** Step 5: what will happen, before it does: counts first, then the rows. */
import { wordFor } from '../../register/grouping';
import { Button } from '../kit/Button';
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ImportOverzicht, ImportRijView } from '../contract';
import { Footer, Title } from '../kit/Shell';
import { Text } from '../kit/Text';
import { PerTab } from './PerTab';
import type { Import } from './useImport';
import { rijen, standen, standWoorden, vraagWoorden } from './words';
import type { Koppeling, RijStand } from '../contract/importeren';

/** How many are shown before somebody asks for more. */
const atFirst = 15;

function Item({ rij: { rij, naam, wat, bestaand, problemen, letOp } }: { readonly rij: ImportRijView }): JSX.Element {
  return (
    <li>
      <p class="tight">
        <strong class="whole">Rij {rij}</strong> {naam}
      </p>
      {wat.length > 0 && (
        <p class="tight">
          {wat.join(', ')}
          {bestaand.length > 0 && <Text>{`; bestaat al: ${bestaand.join(', ')}`}</Text>}
        </p>
      )}
      {wat.length === 0 && problemen.length === 0 && bestaand.length > 0 && (
        <p class="tight">
          <Text>{bestaand.join(', ')}</Text>
        </p>
      )}
      {problemen.map((text) => (
        <p key={text} class="error">
          <Text>{text}</Text>
        </p>
      ))}
      {letOp.map((text) => (
        <p key={text} class="warning">
          <Text>{`Let op. ${text}`}</Text>
        </p>
      ))}
    </li>
  );
}

function Group({
  stand,
  count,
  list,
}: {
  readonly stand: RijStand;
  readonly count: number;
  readonly list: readonly ImportRijView[];
}): JSX.Element | null {
  const [most, setMost] = useState(atFirst);
  if (count === 0) return null;
  const { kop, uitleg } = standWoorden[stand];
  return (
    <details open={stand === 'fout' || stand === 'deels' || undefined}>
      <summary>
        {kop} ({count})
      </summary>
      <p class="quiet">{uitleg}</p>
      <ul class="list">
        {list.slice(0, most).map((rij) => (
          <Item key={rij.rij} rij={rij} />
        ))}
      </ul>
      {list.length > most && (
        <Button onClick={() => setMost(most + atFirst)}>Toon meer (nog {list.length - most})</Button>
      )}
      {list.length <= most && count > list.length && <p class="quiet">En nog {count - list.length}.</p>}
    </details>
  );
}

/** What only people can say about so many rows. */
interface Question {
  readonly count: number;
  readonly koppeling: Koppeling;
  readonly state: Import;
}

function Namesakes({ count, koppeling, state }: Question): JSX.Element | null {
  const same = koppeling.zelfdeNaam === 'zelfde';
  if (count === 0 && !same) return null;
  return (
    <div class="message warn">
      {count > 0 && (
        <p>
          Bij {rijen(count)} is er al iemand met dezelfde naam, en ontbreekt een geboortejaar. Is dat dezelfde persoon?
        </p>
      )}
      <div class="checks">
        <label>
          <input
            type="checkbox"
            checked={same}
            disabled={state.saver.busy}
            onChange={() => state.bekijk({ ...koppeling, zelfdeNaam: same ? 'overslaan' : 'zelfde' })}
          />
          <span>Dezelfde naam zonder geboortejaar is steeds dezelfde persoon</span>
        </label>
      </div>
    </div>
  );
}

interface Choices {
  readonly vraag: string;
  readonly keuzes: readonly (readonly [waarde: string, tekst: string])[];
  readonly keus: string | undefined;
  readonly busy: boolean;
  readonly onChange: (keus: string) => void;
}

/** A question with its answers; the preview is shown anew with the one that is chosen. */
function Ask({ vraag, keuzes, keus, busy, onChange }: Choices): JSX.Element {
  const id = useId();
  return (
    <div class="message warn" role="group" aria-labelledby={id}>
      <p id={id}>
        <Text>{vraag}</Text>
      </p>
      <div class="checks">
        {keuzes.map(([waarde, tekst]) => (
          <label key={waarde}>
            <input type="radio" name={id} checked={keus === waarde} disabled={busy} onChange={() => onChange(waarde)} />
            <span>{tekst}</span>
          </label>
        ))}
      </div>
    </div>
  );
}

/** Rows that look like what is there of the same day, and differ: another thing of that day, or a slip. */
function SameDay({ count, koppeling, state }: Question): JSX.Element | null {
  const { zelfdeDag } = koppeling;
  if (count === 0 && zelfdeDag === undefined) return null;
  return (
    <Ask
      vraag={
        count > 0
          ? `${rijen(count)} ${wordFor(count, 'lijkt', 'lijken')} op iets van dezelfde dag, maar er staat iets anders. Wat is dat?`
          : 'Wat lijkt op iets van dezelfde dag'
      }
      keuzes={[
        ['erbij', 'Iets anders van die dag: zet het erbij'],
        ['overslaan', 'Hetzelfde: sla het over'],
      ]}
      keus={zelfdeDag}
      busy={state.saver.busy}
      onChange={(keus) => state.bekijk({ ...koppeling, zelfdeDag: keus as NonNullable<Koppeling['zelfdeDag']> })}
    />
  );
}

const label = ({ rijen: { nieuw, deels = 0, fout } }: ImportOverzicht): string =>
  nieuw + deels > 0 ? `Neem ${rijen(nieuw + deels)} over` : `Zet ${rijen(fout)} klaar om te herstellen`;

export function Overzicht({
  overzicht,
  koppeling,
  state,
}: {
  readonly overzicht: ImportOverzicht;
  readonly koppeling: Koppeling;
  readonly state: Import;
}): JSX.Element {
  const { rijen: counts, records, lijst, naamgenoten, gelijkenden, vragen } = overzicht;
  const comes = counts.nieuw + (counts.deels ?? 0);
  const nothing = comes === 0 && counts.fout === 0;
  const changed = state.saver.problem?.code === 'gewijzigd';
  return (
    <>
      <Title>Dit gebeurt er</Title>
      <dl class="now">
        {standen
          .filter((stand) => (counts[stand] ?? 0) > 0)
          .map((stand) => (
            <div key={stand}>
              <dt>{standWoorden[stand].kop}</dt>
              <dd>{rijen(counts[stand] ?? 0)}</dd>
            </div>
          ))}
      </dl>
      {comes > 0 && (
        <>
          <p class="tight">Er komen bij:</p>
          <PerTab records={records} />
        </>
      )}
      {nothing && <p class="message">Er is niets nieuws om over te nemen.</p>}
      <Namesakes count={naamgenoten} koppeling={koppeling} state={state} />
      <SameDay count={gelijkenden} koppeling={koppeling} state={state} />
      {vragen.map((one) => (
        <Ask
          key={one.sleutel}
          vraag={vraagWoorden[one.soort].vraag(one)}
          keuzes={vraagWoorden[one.soort].keuzes}
          // At once what was chosen: the preview with it takes its time.
          keus={koppeling.antwoorden?.[one.sleutel] ?? one.keus}
          busy={state.saver.busy}
          onChange={(keus) =>
            state.bekijk({ ...koppeling, antwoorden: { ...koppeling.antwoorden, [one.sleutel]: keus } })
          }
        />
      ))}
      {standen.map((stand) => (
        <Group key={stand} stand={stand} count={counts[stand] ?? 0} list={lijst.filter((rij) => rij.stand === stand)} />
      ))}
      {state.sofar && (
        <p class="message" role="status">
          Overgenomen: {rijen(state.sofar.rijen)}. Nog te doen: {rijen(state.sofar.nog)}.{' '}
          {state.saver.problem ? 'Klik op Opnieuw om verder te gaan.' : 'Laat dit scherm open.'}
        </p>
      )}
      <Footer
        saver={state.saver}
        primary={{ label: label(overzicht), onClick: state.voerUit, disabled: nothing && state.isBekeken }}
        secondary={{ label: 'Terug', onClick: state.vorige }}
        again={changed || !state.isBekeken ? () => state.bekijk() : state.voerUit}
      />
    </>
  );
}
