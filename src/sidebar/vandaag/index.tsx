/** The form Vandaag: what is due or late, for me and for all, with the way to do it. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { weekdayInWords } from '../../register/dates';
import type { Due, DueView, Me, ShownProblem } from '../contract';
import { call } from '../kit/server/call';
import { DueList } from '../kit/links/DueList';
import { mount, Problem } from '../kit/Shell';
import { Tabs } from '../kit/Tabs';
import { grouped } from './urgency';
import type { Urgency } from './urgency';

/** How many items of a group are shown before somebody asks for more. */
const atFirst = 20;

function Group({
  name,
  items,
  ik,
  forAll,
}: {
  readonly name: Urgency;
  readonly items: readonly DueView[];
  readonly ik: Me;
  readonly forAll: boolean;
}): JSX.Element {
  const [shown, setShown] = useState(atFirst);
  const left = items.length - shown;
  return (
    <section>
      <h2 class={name === 'Te laat' ? 'bad' : ''}>
        {name} <span class="optional">({items.length})</span>
      </h2>
      <DueList items={items.slice(0, shown)} ik={ik} withName withWhom={forAll} />
      {left > 0 && (
        <button type="button" class="plain" onClick={() => setShown(shown + atFirst)}>
          Toon meer (nog {left})
        </button>
      )}
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
    {!forAll && others > 0 && (
      <button type="button" class="link" onClick={onAll}>
        Kijk wat er voor anderen openstaat ({others})
      </button>
    )}
  </div>
);

function Lists({ due: { ik, vandaag, items } }: { readonly due: Due }): JSX.Element {
  const mine = items.filter(({ voorMij }) => voorMij);
  const [at, setAt] = useState(0);
  const inView = at === 0 ? mine : items;
  return (
    <>
      <p class="quiet">Het is {weekdayInWords(vandaag, vandaag)}.</p>
      <Tabs
        names={[`Voor mij (${mine.length})`, `Voor iedereen (${items.length})`]}
        at={at}
        onChoose={setAt}
        panelId="lijst"
      />
      <div id="lijst" role="tabpanel" aria-labelledby={`lijst-tab-${at}`}>
        {grouped(inView).map((group) => (
          <Group key={`${at} ${group.name}`} {...group} ik={ik} forAll={at === 1} />
        ))}
        {inView.length === 0 && <Empty forAll={at === 1} others={items.length} onAll={() => setAt(1)} />}
      </div>
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
      {due && <Lists due={due} />}
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

mount(<Vandaag />);
