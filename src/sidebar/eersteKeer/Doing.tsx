/** The steps that have something done: the self-test, the reminders, examples in and out; and the page for phones. */
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { counted } from '../../register/grouping';
import type { EersteDaad, EersteGedaan } from '../contract';
import { Button } from '../kit/Button';
import { useAct } from '../kit/server/act';
import { call } from '../kit/server/call';
import { Footer } from '../kit/Shell';
import { Text } from '../kit/Text';
import type { StepProps } from './Filled';

interface Deed {
  readonly wat: EersteDaad;
  readonly label: string;
}

interface DoingProps extends Pick<StepProps, 'load' | 'onNext' | 'onList'> {
  /** What can be done now; none where it is done. */
  readonly deed: Deed | null;
  /** What can be done besides, once that was tried. */
  readonly also?: (done: EersteGedaan) => Deed | null;
  readonly children: ComponentChildren;
}

function Doing({ load, onNext, onList, deed, also, children }: DoingProps): JSX.Element {
  const act = useAct();
  const [done, setDone] = useState<EersteGedaan | null>(null);
  const start = async ({ wat }: Deed): Promise<void> => {
    setDone(null);
    const told = await act.attempt('opslaan', wat, () => call('eersteKeerDoen', { wat }));
    if (!told) return;
    setDone(told);
    load();
  };
  const more = done && also?.(done);
  return (
    <>
      {children}
      {done && (
        <div class="message good" role="status">
          <p>
            <Text>{done.gezegd}</Text>
          </p>
          {done.blijft.length > 0 && <p class="quiet">{done.blijft.join(', ')}</p>}
        </div>
      )}
      {more && (
        <p>
          <Button disabled={act.busy} onClick={() => void start(more)}>
            {more.label}
          </Button>
        </p>
      )}
      <Footer
        saver={act}
        primary={
          deed && !done ? { label: deed.label, onClick: () => void start(deed) } : { label: 'Verder', onClick: onNext }
        }
        secondary={deed && !done ? { label: 'Overslaan', onClick: onNext } : { label: 'Alle stappen', onClick: onList }}
      />
    </>
  );
}

export const SelfTest = ({ first, ...step }: StepProps): JSX.Element => (
  <Doing {...step} deed={{ wat: 'zelftest', label: first.zelftest ? 'Nog een keer' : 'Zelftest doen' }}>
    <p>
      Dit probeert uit wat alleen Google kan vertellen: mail, datums, plaatjes. Het duurt een minuut en verandert niets
      aan het register. Jij krijgt één mail.
    </p>
    <p>Laat het venster dat opengaat open staan, en doe wat erin staat.</p>
  </Doing>
);

export const Reminders = ({ first, ...step }: StepProps): JSX.Element => (
  <Doing {...step} deed={first.taken.van === null ? { wat: 'aanzetten', label: 'Aanzetten' } : null}>
    <p>
      Elke werkdag krijgt ieder één mail met wat er te doen is. De dagelijkse taken komen op jouw naam. Zet ze aan met
      het account van wie blijft.
    </p>
    <p>
      {first.taken.van === null ? (
        'Ze staan nu uit.'
      ) : (
        <Text>{`Ze staan aan, op naam van ${first.taken.van}, voor ${counted(first.taken.ontvangers, 'medewerker', 'medewerkers')}.`}</Text>
      )}
    </p>
  </Doing>
);

export const Phone = ({ first: { pagina }, ...step }: StepProps): JSX.Element => (
  <Doing {...step} deed={null}>
    <p>Het register is ook een pagina voor de telefoon, met dezelfde formulieren.</p>
    {pagina === null ? (
      <p>
        De pagina is er nog niet. Wie het register installeerde, kan haar maken: zie in het document Beheer bij
        Onderweg. Daarna staat hier het adres.
      </p>
    ) : (
      <p>
        Open dit adres op de telefoon en zet het op het beginscherm: <a href={pagina}>{pagina}</a>
      </p>
    )}
    <p>Hoe het op een telefoon werkt, staat in Help bij Onderweg.</p>
  </Doing>
);

export const Examples = ({ first: { voorbeelden }, ...step }: StepProps): JSX.Element => (
  <Doing
    {...step}
    deed={
      voorbeelden > 0
        ? { wat: 'voorbeeldenWeg', label: 'Voorbeelden weghalen' }
        : { wat: 'voorbeelden', label: 'Voorbeelden erin zetten' }
    }
    also={({ blijft }) => (blijft.length > 0 ? { wat: 'voorbeeldenAllesWeg', label: 'Ook die weghalen' } : null)}
  >
    <p>
      Vier verzonnen deelnemers die allemaal Voorbeeld heten, met een stage, toetsen en nazorg. Oefen ermee in alle
      formulieren.
    </p>
    <p>
      Ze tellen nergens in mee, en er gaat nooit een mail over. Weghalen kan altijd: jullie eigen rijen blijven zoals ze
      zijn. Typ geen echte mensen over een voorbeeld heen.
    </p>
  </Doing>
);
