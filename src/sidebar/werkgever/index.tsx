/** The form Werkgever en contact: the leerwerkbedrijven, and contacts with organisations. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Opening } from '../contract';
import { startData } from '../kit/server/call';
import { useLaterRows, useOpening } from '../kit/server/opening';
import { mount, Opened } from '../kit/Shell';
import { Tabs } from '../kit/Tabs';
import type { Prefill } from './ContactForm';
import { ContactForm } from './ContactForm';
import { EmployerPart } from './EmployerPart';
import { werkgever } from './form';

const panel = 'deel';

/** Both parts stay on the page, so that what was typed in one is still there after a look at the other. */
function Parts({ opening, reload }: { readonly opening: Opening; readonly reload: () => void }): JSX.Element {
  const werkgevers = opening.rijen.werkgevers ?? [];
  const wanted = startData().recordId ?? (opening.selectie?.tab === 'werkgevers' ? opening.selectie.id : null);
  const [first] = useState(werkgevers.find(({ id }) => id === wanted) ?? null);
  const [part, setPart] = useState(0);
  const [turn, setTurn] = useState(0);
  const [prefill, setPrefill] = useState<Prefill>({
    organisatie: first ? String(first.cells.naam ?? '') : null,
    turn: 0,
  });
  const later = useLaterRows(null, ['contacten'], turn);
  const contacten = later.rows?.contacten ?? null;
  const contactWith = (organisatie: string): void => {
    setPrefill((old) => ({ organisatie, turn: old.turn + 1 }));
    setPart(1);
  };
  return (
    <>
      <Tabs names={['Werkgever', 'Contact']} at={part} onChoose={setPart} panelId={panel} />
      {opening.ik.schrijft.length === 0 && (
        <p class="message quiet">Je bent meelezer: je kunt kijken, maar niets opslaan.</p>
      )}
      <div id={panel} role="tabpanel" aria-labelledby={`${panel}-tab-${part}`}>
        <div hidden={part !== 0}>
          <EmployerPart
            opening={opening}
            werkgevers={werkgevers}
            contacten={contacten}
            first={first}
            reload={reload}
            onContact={contactWith}
          />
        </div>
        <div hidden={part !== 1}>
          <ContactForm
            opening={opening}
            werkgevers={werkgevers}
            contacten={contacten}
            prefill={prefill}
            onChanged={() => setTurn((old) => old + 1)}
            onLeave={() => setPart(0)}
          />
        </div>
      </div>
    </>
  );
}

function Werkgever(): JSX.Element {
  const state = useOpening(werkgever.opent);
  return <Opened state={state}>{(opening, { reload }) => <Parts opening={opening} reload={reload} />}</Opened>;
}

mount(<Werkgever />);
