/** The form Vandaag: what is due or late, for me and for all, with the way to do it. */
import { Button, LinkButton } from '../kit/Button';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { weekdayInWords } from '../../register/dates';
import type { Due, DueView, Me, ShownProblem, Write } from '../contract';
import { beginAtVandaag, call, pageBase } from '../kit/server/call';
import { DueList } from '../kit/links/DueList';
import { keepsTrying, useAgain } from '../kit/server/again';
import { useSave, useUndone } from '../kit/server/save';
import { mount, Problem, SavedMessage } from '../kit/Shell';
import { Tabs } from '../kit/Tabs';
import { Anders } from './Anders';
import { Quick } from './Quick';
import { grouped } from './urgency';
import type { Urgency } from './urgency';

/** What can wait is folded on a phone: there what is late or due today fills the screen. */
const canWait = (name: Urgency): boolean => pageBase() !== undefined && ['Komende week', 'Later'].includes(name);

/** How many items of a group are shown before somebody asks for more. */
const atFirst = 20;

function Group({
  name,
  items,
  whole,
  ik,
  forAll,
  quick,
}: {
  readonly name: Urgency;
  readonly items: readonly DueView[];
  /** False where there are more in it than travelled. */
  readonly whole: boolean;
  readonly ik: Me;
  readonly forAll: boolean;
  readonly quick: (item: DueView) => JSX.Element;
}): JSX.Element {
  const [shown, setShown] = useState(atFirst);
  const left = items.length - shown;
  const title = (
    <>
      {name} <span class="optional">({whole ? items.length : `meer dan ${items.length}`})</span>
    </>
  );
  const list = (
    <>
      <DueList items={items.slice(0, shown)} ik={ik} withName withWhom={forAll} quick={quick} />
      {left > 0 && <Button onClick={() => setShown(shown + atFirst)}>Toon meer (nog {left})</Button>}
    </>
  );
  return canWait(name) ? (
    <details>
      <summary>{title}</summary>
      {list}
    </details>
  ) : (
    <section>
      <h2 class={name === 'Te laat' ? 'bad' : ''}>{title}</h2>
      {list}
    </section>
  );
}

const Empty = ({
  forAll,
  others,
  onAll,
}: {
  readonly forAll: boolean;
  readonly others: number;
  readonly onAll: () => void;
}): JSX.Element => (
  <div class="message good">
    <p>
      <strong>{forAll ? 'Er staat niets open.' : 'Voor jou staat er niets open.'}</strong>
    </p>
    <p>{forAll ? 'Alles is bijgewerkt. Mooi!' : 'Je bent helemaal bij. Mooi!'}</p>
    {!forAll && others > 0 && <LinkButton onClick={onAll}>Kijk wat er voor anderen openstaat ({others})</LinkButton>}
  </div>
);

const keyOf = ({ soort, recordId }: DueView): string => `${soort} ${recordId}`;

/** @param reload brings the list anew, after a save or after it was taken back */
function Lists({ due, reload }: { readonly due: Due; readonly reload: () => void }): JSX.Element {
  const { ik, vandaag, aantallen, voorMij, items } = due;
  const [at, setAt] = useState(0);
  const [doing, setDoing] = useState('');
  const saver = useSave();
  const isDone = saver.saved !== null && !saver.saved.undone;
  useUndone(saver, reload);
  const again = useRef(() => {});
  const isTrying = useAgain(saver, () => again.current());
  const store = async (item: DueView, write: Write, said: string): Promise<void> => {
    again.current = () => void store(item, write, said);
    setDoing(keyOf(item));
    if (await saver.save([write], () => said)) reload();
  };
  const quick = (item: DueView): JSX.Element => (
    <>
      <Quick item={item} due={due} saver={saver} store={(write, said) => void store(item, write, said)} />
      {saver.problem && keyOf(item) === doing && <Problem problem={saver.problem} more={isTrying && keepsTrying} />}
    </>
  );
  // What was just done is gone at once, also while the list is on its way.
  const inView = (at === 0 ? voorMij : items).filter((item) => !(isDone && keyOf(item) === doing));
  const more = (at === 0 ? aantallen.mij : aantallen.allen) - inView.length;
  const groups = grouped(inView);
  return (
    <>
      <p class="quiet">Het is {weekdayInWords(vandaag, vandaag)}.</p>
      <SavedMessage saver={saver} />
      <Tabs
        names={[`Voor mij (${aantallen.mij})`, `Voor iedereen (${aantallen.allen})`]}
        at={at}
        onChoose={setAt}
        panelId="lijst"
      />
      <div id="lijst" role="tabpanel" aria-labelledby={`lijst-tab-${at}`}>
        {groups.map((group, index) => (
          <Group
            key={`${at} ${group.name}`}
            {...group}
            whole={more === 0 || index < groups.length - 1}
            ik={ik}
            forAll={at === 1}
            quick={quick}
          />
        ))}
        {more > 0 && (
          <p class="quiet">En nog {more}, die later aan de beurt zijn. Je ziet ze als je deze gedaan hebt.</p>
        )}
        {inView.length === 0 && <Empty forAll={at === 1} others={aantallen.allen} onAll={() => setAt(1)} />}
      </div>
      {pageBase() !== undefined && <Anders ik={ik} />}
    </>
  );
}

function Vandaag(): JSX.Element {
  const [due, setDue] = useState<Due | null>(null);
  const [problem, setProblem] = useState<ShownProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState('');
  const load = async (message: string): Promise<void> => {
    setBusy(true);
    setProblem(null);
    setTold('');
    const answer = await call('vandaagOphalen', {});
    setBusy(false);
    if (!answer.ok) return setProblem(answer.error);
    setDue(answer.value);
    setTold(message);
  };
  useEffect(() => {
    void load('');
  }, []);
  return (
    <>
      {problem && <Problem problem={problem} again={() => void load('')} />}
      {!due && busy && (
        <p class="loading" role="status">
          Even kijken wat er speelt…
        </p>
      )}
      {due && <Lists due={due} reload={() => void load('')} />}
      <footer>
        <p class="quiet tight" role="status">
          {told}
        </p>
        <div class="actions">
          <button type="button" class="primary" disabled={busy} onClick={() => void load('De lijst is bijgewerkt.')}>
            {busy ? 'Bezig…' : 'Ververs de lijst'}
          </button>
        </div>
        <div
          class={busy ? 'progress on' : 'progress'}
          role="progressbar"
          aria-hidden={!busy}
          aria-label="Bezig met ophalen"
        />
      </footer>
    </>
  );
}

beginAtVandaag();
mount(<Vandaag />);
