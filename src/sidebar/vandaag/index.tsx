/** The form Vandaag: what is due or late, for me and for all, with the way to do it. */
import { Button, LinkButton } from '../kit/Button';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { weekdayInWords } from '../../register/dates';
import type { Due, DueView, Me, ShownProblem, Write } from '../contract';
import { beginAtVandaag, pageBase } from '../kit/server/call';
import { DueCards, keyOf } from '../kit/links/DueList';
import { keepsTrying, useAgain } from '../kit/server/again';
import { useSave, useUndone } from '../kit/server/save';
import { mount, Problem, SavedMessage } from '../kit/Shell';
import { Tabs } from '../kit/Tabs';
import { Anders } from './Anders';
import { askDue } from './ask';
import { Quick } from './Quick';
import { grouped } from './urgency';
import type { Person, Urgency } from './urgency';

/** What can wait is folded on a phone: there what is late or due today fills the screen. */
const canWait = (name: Urgency): boolean => pageBase() !== undefined && ['Komende week', 'Later'].includes(name);

/** How many items of a group are shown before somebody asks for more. */
const atFirst = 20;

function Group({
  name,
  people,
  whole,
  ik,
  forAll,
  quick,
  above,
  next,
  bellen,
}: {
  readonly name: Urgency;
  readonly people: readonly Person[];
  /** False where there are more in it than travelled. */
  readonly whole: boolean;
  readonly ik: Me;
  readonly forAll: boolean;
  readonly quick: (item: DueView) => JSX.Element;
  readonly above: (deelnemerId: string) => JSX.Element | null;
  /** Whose card stands under what was just stored: it is always in sight. */
  readonly next: string | null;
  readonly bellen: Due['bellen'];
}): JSX.Element {
  const [most, setMost] = useState(atFirst);
  const shown = Math.max(most, people.findIndex(([first]) => first!.deelnemerId === next) + 1);
  const left = people.length - shown;
  const title = (
    <>
      {name} <span class="optional">({whole ? people.length : `meer dan ${people.length}`})</span>
    </>
  );
  const list = (
    <>
      <DueCards people={people.slice(0, shown)} ik={ik} withWhom={forAll} quick={quick} above={above} bellen={bellen} />
      {left > 0 && <Button onClick={() => setMost(shown + atFirst)}>Toon meer (nog {left})</Button>}
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
  doetMee,
}: {
  readonly forAll: boolean;
  /** False where there can never be anything for her. */
  readonly doetMee: boolean;
  readonly others: number;
  readonly onAll: () => void;
}): JSX.Element => (
  <div class="message good">
    <p>
      <strong>{forAll ? 'Er staat niets open.' : 'Voor jou staat er niets open.'}</strong>
    </p>
    <p>
      {forAll
        ? 'Alles is bijgewerkt. Mooi!'
        : doetMee
          ? 'Je bent helemaal bij. Mooi!'
          : 'Je bent bij niemand praktijkopleider, jobcoach of beoordelaar. Daarom is je lijst leeg. Klopt dat niet? Laat je e-mailadres invullen in het tabblad Deelnemers.'}
    </p>
    {!forAll && others > 0 && <LinkButton onClick={onAll}>Kijk wat er voor anderen openstaat ({others})</LinkButton>}
  </div>
);

/** @param reload brings the list anew, after a save or after it was taken back */
function Lists({ due, reload }: { readonly due: Due; readonly reload: () => void }): JSX.Element {
  const { ik, vandaag, aantallen, voorMij, items } = due;
  const [at, setAt] = useState(0);
  const [doing, setDoing] = useState('');
  // Whose card comes after what was done: above it stands what was stored.
  const [next, setNext] = useState<string | null>(null);
  const saver = useSave();
  const isDone = saver.saved !== null && !saver.saved.undone;
  useUndone(saver, reload);
  const again = useRef(() => {});
  const isTrying = useAgain(saver, () => again.current());
  const store = async (item: DueView, write: Write, said: string): Promise<void> => {
    again.current = () => void store(item, write, said);
    const at = people.findIndex((one) => one.includes(item));
    const after = grouped(inView.filter((one) => keyOf(one) !== keyOf(item))).flatMap((group) => group.people);
    setDoing(keyOf(item));
    setNext(after[at]?.[0]?.deelnemerId ?? null);
    if (await saver.save([write], () => said)) reload();
  };
  const quick = (item: DueView): JSX.Element => (
    <>
      <Quick item={item} due={due} saver={saver} store={(write, said) => void store(item, write, said)} />
      {saver.problem && keyOf(item) === doing && (
        <>
          <Problem problem={saver.problem} more={isTrying && keepsTrying} />
          {saver.problem.fields?.map(({ column, message }) => (
            <p key={column} class="error">
              {message}
            </p>
          ))}
        </>
      )}
    </>
  );
  // What was just done is gone at once, also while the list is on its way.
  const inView = (at === 0 ? voorMij : items).filter((item) => !(isDone && keyOf(item) === doing));
  const more = (at === 0 ? aantallen.mij : aantallen.allen) - inView.length;
  const groups = grouped(inView);
  const people = groups.flatMap((group) => group.people);
  const message = <SavedMessage saver={saver} />;
  const hasNext = groups.some(
    (group) => !canWait(group.name) && group.people.some(([first]) => first!.deelnemerId === next),
  );
  return (
    <>
      <p class="quiet">Het is {weekdayInWords(vandaag, vandaag)}.</p>
      {!hasNext && message}
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
            next={next}
            bellen={due.bellen}
            above={(deelnemerId) => (hasNext && deelnemerId === next ? message : null)}
          />
        ))}
        {more > 0 && (
          <p class="quiet">En nog {more}, die later aan de beurt zijn. Je ziet ze als je deze gedaan hebt.</p>
        )}
        {inView.length === 0 && (
          <Empty forAll={at === 1} others={aantallen.allen} doetMee={due.doetMee} onAll={() => setAt(1)} />
        )}
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
    const answer = await askDue();
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
