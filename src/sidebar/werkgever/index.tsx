/** The form Werkgever en contact: the leerwerkbedrijven, and contacts with organisations. */
import { Loading } from '../kit/Text';
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Opening, WerkgeversInView } from '../contract';
import { startData } from '../kit/server/call';
import { useOpening } from '../kit/server/opening';
import { useWerkgevers } from '../kit/server/werkgevers';
import { mount, OnlyReads, Opened, Problem } from '../kit/Shell';
import { Tabs } from '../kit/Tabs';
import type { Prefill } from './ContactForm';
import { ContactForm } from './ContactForm';
import { EmployerPart } from './EmployerPart';
import { opent } from './form';

const panel = 'deel';

interface PartsProps {
  readonly opening: Opening;
  readonly known: WerkgeversInView;
  /** The werkgever in view, by ID. */
  readonly wanted: string | null;
  readonly onChosen: (id: string | null) => void;
  readonly reload: () => void;
  readonly search: (typed: string) => void;
}

/** Both parts stay on the page, so that what was typed in one is still there after a look at the other. */
function Parts({ opening, known, wanted, onChosen, reload, search }: PartsProps): JSX.Element {
  const [first] = useState(known.werkgevers.find(({ id }) => id === wanted) ?? null);
  const [part, setPart] = useState(0);
  const [prefill, setPrefill] = useState<Prefill>({
    organisatie: first ? String(first.cells.naam ?? '') : null,
    turn: 0,
  });
  const contactWith = (organisatie: string): void => {
    setPrefill((old) => ({ organisatie, turn: old.turn + 1 }));
    setPart(1);
  };
  return (
    <>
      <Tabs names={['Werkgever', 'Contact']} at={part} onChoose={setPart} panelId={panel} />
      <OnlyReads {...opening} />
      <div id={panel} role="tabpanel" aria-labelledby={`${panel}-tab-${part}`}>
        <div hidden={part !== 0}>
          <EmployerPart
            opening={opening}
            known={known}
            first={first}
            onChosen={onChosen}
            reload={reload}
            search={search}
            onContact={contactWith}
          />
        </div>
        <div hidden={part !== 1}>
          <ContactForm
            opening={opening}
            known={known}
            prefill={prefill}
            search={search}
            onChanged={reload}
            onLeave={() => setPart(0)}
          />
        </div>
      </div>
    </>
  );
}

function Werkgever(): JSX.Element {
  const state = useOpening(opent);
  const [turn, setTurn] = useState(0);
  const [chosen, setChosen] = useState<string | null | undefined>(startData().recordId ?? undefined);
  const selected = state.stage === 'open' ? state.opening.selectie : null;
  // Until something is chosen here, what is selected in the sheet.
  const wanted = chosen === undefined ? (selected?.tab === 'werkgevers' ? selected.id : null) : chosen;
  const { known, problem, again, search } = useWerkgevers(wanted === null ? [] : [wanted], true, turn);
  const isThere =
    known !== null && (!known.meer || wanted === null || known.werkgevers.some(({ id }) => id === wanted));
  const wasThere = useRef(false);
  wasThere.current ||= isThere;
  return (
    <Opened state={state} about="">
      {(opening) => (
        <>
          {problem && <Problem problem={problem} again={again} />}
          {known && wasThere.current ? (
            <Parts
              opening={opening}
              known={known}
              wanted={wanted}
              onChosen={setChosen}
              reload={() => setTurn((old) => old + 1)}
              search={search}
            />
          ) : (
            !problem && <Loading />
          )}
        </>
      )}
    </Opened>
  );
}

mount(<Werkgever />);
