/** Plans toetsen: several werkprocessen of the opleiding at once, one that is new, or the next attempt at one. */
import { Loading } from '../kit/Text';
import type { JSX } from 'preact';
import { LinkButton } from '../kit/Button';
import { useState } from 'preact/hooks';
import { finalFasen, stepOn } from '../../register/weg/faseOn';
import { stappenVan } from '../../register/weg/gevolgen';
import type { Cells, IdRow } from '../../register/row';
import { toetsenRules } from '../../register/rules/toetsen';
import type { ColumnKey } from '../../register/tabs';
import { toetsen as tab } from '../../register/tabs/toetsen';
import { isGepland, vanWerkproces, volgendePoging } from '../../register/weg/toetsPoging';
import type { SentValue, Values } from '../contract';
import type { Draft } from '../kit/fields/draft';
import { useDraft } from '../kit/fields/draft';
import { Fields, isOneOf, OtherProblems, problemsAt, TypedBefore, useFilling } from '../kit/fields/Fields';
import type { Judged, Problems } from '../kit/fields/judging';
import { judgeAct } from '../kit/fields/judging';
import { emailOf, medewerkerOptions } from '../kit/fields/medewerkers';
import { firstProblem, useFocus } from '../kit/focus';
import { Fold } from '../kit/fields/Fold';
import { newId } from '../kit/server/save';
import { Footer, SavedMessage, Title } from '../kit/Shell';
import { shown } from '../kit/words';
import { Aanvinken } from './Aanvinken';
import type { Ticked } from './plan';
import { ownKeys, sharedKeys, useTicked } from './plan';
import type { ScreenProps } from './screens';
import { knownTo, toetsenVan } from './screens';
import { useTeKiezen } from './useTeKiezen';

type Key = ColumnKey<'toetsen'>;

const keys: readonly Key[] = ['werkproces', 'omschrijving', ...sharedKeys];

/** What the next toets keeps of the one before it. */
const keptByNext: readonly Key[] = ['toetsvorm', 'geplandOp', 'beoordelaar'];

/** What the next attempt keeps of the one before it: all but the day. */
const keptByAttempt: readonly Key[] = ['werkproces', 'omschrijving', 'toetsvorm', 'beoordelaar'];

const pick = (values: Cells<'toetsen'>, wanted: readonly Key[]): Values<'toetsen'> =>
  Object.fromEntries(wanted.map((key) => [key, (values[key] ?? null) as SentValue]));

interface Props extends ScreenProps {
  readonly verklaring: IdRow<'verklaringen'>;
  /** The toets of which this is the next attempt. */
  readonly na: IdRow<'toetsen'> | null;
  /** What it keeps of the one that was planned before it. */
  readonly kept?: Values<'toetsen'> | undefined;
}

function initial({ opening, deelnemer, verklaring, na, kept }: Props): Values<'toetsen'> {
  return {
    deelnemerId: deelnemer.id,
    verklaringId: verklaring.id,
    status: 'Gepland',
    beoordelaar: emailOf(opening, deelnemer.cells.praktijkopleider),
    ...(na ? pick(na.cells, keptByAttempt) : kept),
  };
}

/** A pause or the end of the road: worth a look, no reason to refuse. */
function FaseWarning({
  opening,
  fasen,
  deelnemer,
  geplandOp,
}: Props & { readonly geplandOp: unknown }): JSX.Element | null {
  const day = typeof geplandOp === 'string' && geplandOp > opening.vandaag ? geplandOp : opening.vandaag;
  const fase = stepOn(stappenVan(fasen), day)?.fase;
  if (fase === 'Pauze')
    return (
      <p class="message warn">
        {String(deelnemer.cells.voornaam)} heeft {day > opening.vandaag ? 'dan' : 'nu'} pauze. Plan pas iets als er weer
        ruimte is.
      </p>
    );
  return fase && finalFasen.includes(fase) ? (
    <p class="message warn">De fase is {fase}. Plan alleen een toets als de deelnemer weer verdergaat.</p>
  ) : null;
}

/** What is known already of the werkproces that is typed. */
function Known({
  own,
  werkproces,
}: {
  readonly own: readonly IdRow<'toetsen'>[];
  readonly werkproces: SentValue | undefined;
}): JSX.Element {
  const same = own.filter(({ cells }) => vanWerkproces([cells], werkproces ?? null).length > 0);
  const open = same.find(({ cells }) => isGepland(cells));
  const passed = same.find(({ cells }) => cells.status === 'Behaald');
  const poging = volgendePoging(
    same.map(({ cells }) => cells),
    werkproces ?? null,
  );
  return (
    <div role="status">
      {open && (
        <p class="message warn">
          Voor {String(werkproces)} is al een toets gepland op {shown(open.cells.geplandOp)} ({open.id}).
        </p>
      )}
      {passed && (
        <p class="message">
          {String(werkproces)} is al behaald op {shown(passed.cells.resultaatOp)}.
        </p>
      )}
      {poging > 1 && <p class="message">Dit wordt poging {poging}.</p>}
    </div>
  );
}

/** What was stored, in a sentence. */
const told = (planned: readonly Values<'toetsen'>[], id: string): string => {
  const days = planned
    .map(({ werkproces, geplandOp, poging }) => `${werkproces} op ${shown(geplandOp)}, poging ${poging}`)
    .join('; ');
  return `${planned.length > 1 ? `${planned.length} toetsen zijn gepland` : `De toets is gepland (${id})`}: ${days}.`;
};

/** The first that is said of what the toetsen share, and what is said of the one that was typed. */
function togetherOf(judged: readonly Judged<'toetsen'>[], ticked: Ticked): Judged<'toetsen'> {
  const first = (kind: keyof Judged): Problems<'toetsen'> =>
    Object.assign(
      {},
      ...judged
        .map((one, at) =>
          ticked.drafts[at]
            ? problemsAt(
                one[kind],
                sharedKeys.filter((key) => !ticked.isOwn(at, key)),
              )
            : one[kind],
        )
        .reverse(),
    ) as Problems<'toetsen'>;
  return { problems: first('problems'), warnings: first('warnings') };
}

export function Plannen(props: Props): JSX.Element {
  const { opening, verklaring, toetsen, na, saver, go, saved } = props;
  const own = toetsenVan(toetsen, verklaring.id);
  const back = { kind: 'verklaring', id: verklaring.id } as const;
  // What was typed for one verklaring, or for another attempt at a werkproces, is no toets of another.
  const place = `${verklaring.id} ${na?.id ?? ''}`;
  const draft = useDraft(toetsenRules, initial(props), null, place);
  const { values } = draft;
  const list = useTeKiezen(verklaring.cells.opleidingscode, own, !na);
  const ticked = useTicked(draft, list ?? [], place);
  const count = ticked.drafts.length;
  // A werkproces that was typed goes along with those that are ticked.
  const typed = count === 0 || Boolean(values.werkproces || values.omschrijving);
  const drafts = typed ? [...ticked.drafts, draft] : ticked.drafts;
  const judged = judgeAct(knownTo(props), drafts as readonly Draft[]) as readonly Judged<'toetsen'>[];
  const filling = useFilling({ ...draft, again: null }, typed ? keys : sharedKeys, togetherOf(judged, ticked));
  const [checks, setChecks] = useState(0);
  const ownIsFine = ticked.drafts.every((_, at) =>
    ownKeys.every((key) => !ticked.isOwn(at, key) || !judged[at]!.problems[key]),
  );
  useFocus(() => (checks > 0 && !ownIsFine ? firstProblem() : null), [checks]);
  const [another, setAnother] = useState(false);
  const store = async (more: boolean): Promise<void> => {
    setAnother(more);
    setChecks(checks + 1);
    if (!filling.check() || !ownIsFine) return;
    const planned = drafts.map((one) => ({
      ...one.values,
      poging: volgendePoging(
        own.map(({ cells }) => cells),
        one.values.werkproces ?? null,
      ),
    }));
    const steps = await saver.save(
      planned.map((one) => ({ ...draft.write(), values: one })),
      (done) => told(planned, newId(done, 'toetsen')),
    );
    if (!steps) return;
    if (!more) return saved(back);
    filling.rest();
    setChecks(0);
    ticked.clear();
    const next = { kind: 'plannen', id: verklaring.id, na: null, kept: pick(values, keptByNext) } as const;
    // After an attempt it is another screen, with what was left there.
    if (!na) draft.reset(null, initial({ ...props, ...next }));
    saved(next);
  };
  if (list === null) return <Loading />;
  const common = {
    filling,
    saver,
    write: typed ? count : 0,
    options: { beoordelaar: medewerkerOptions(opening, tab.columns.beoordelaar, values.beoordelaar) },
  };
  const werkproces = (
    <>
      <Fields {...common} keys={['werkproces']} quiet={['werkproces']} />
      <Known own={own} werkproces={values.werkproces} />
      <Fields {...common} keys={['omschrijving']} />
    </>
  );
  return (
    <>
      <LinkButton class="link back" onClick={() => go(back)}>
        Terug naar de verklaring
      </LinkButton>
      <Title>{na ? 'Volgende poging' : 'Toets plannen'}</Title>
      <SavedMessage saver={saver} />
      <p class="quiet">
        {String(verklaring.cells.titel ?? '')} · {verklaring.id}
      </p>
      {na && <p>Elke poging is een stap. Kies samen een vorm en een dag die rust geven.</p>}
      <TypedBefore again={[draft.again, ticked.again]} />
      <FaseWarning {...props} geplandOp={values.geplandOp} />
      {list.length === 0 && werkproces}
      {list.length > 0 && (
        <>
          <Aanvinken {...common} list={list} ticked={ticked} judged={judged} checked={checks > 0} />
          <Fold
            label="Een ander werkproces"
            opens={Boolean(filling.problems.werkproces ?? filling.problems.omschrijving)}
          >
            {werkproces}
          </Fold>
        </>
      )}
      <Fields {...common} keys={sharedKeys} />
      <OtherProblems saver={saver} shown={isOneOf(keys)} />
      <Footer
        saver={saver}
        primary={{ label: 'Opslaan', onClick: () => void store(false) }}
        secondary={{ label: 'Opslaan en nog een', onClick: () => void store(true) }}
        again={() => void store(another)}
      />
    </>
  );
}
