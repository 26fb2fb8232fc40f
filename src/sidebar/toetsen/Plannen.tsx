/** Plans a toets: one werkproces after another, or the next attempt at one. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { finalFasen, stepOn } from '../../register/weg/faseOn';
import { stappenVan } from '../../register/weg/gevolgen';
import type { Cells, IdRow } from '../../register/row';
import { toetsenRules } from '../../register/rules/toetsen';
import type { ColumnKey } from '../../register/tabs';
import { isGepland, vanWerkproces, volgendePoging } from '../../register/weg/toetsPoging';
import type { SentValue, Values } from '../contract';
import { useDraft } from '../kit/fields/draft';
import { Fields, isOneOf, OtherProblems, useFilling } from '../kit/fields/Fields';
import { judgeDraft } from '../kit/fields/judging';
import { emailOf, medewerkerOptions } from '../kit/fields/medewerkers';
import { newId } from '../kit/server/save';
import { Footer, SavedMessage, Title } from '../kit/Shell';
import { alphabetically, shown } from '../kit/words';
import type { ScreenProps } from './screens';
import { knownTo, toetsenVan } from './screens';

type Key = ColumnKey<'toetsen'>;

const keys: readonly Key[] = ['werkproces', 'omschrijving', 'toetsvorm', 'geplandOp', 'beoordelaar', 'toelichting'];

/** What the next toets keeps of the one before it. */
const kept: readonly Key[] = ['toetsvorm', 'geplandOp', 'beoordelaar'];

/** What the next attempt keeps of the one before it: all but the day. */
const keptByAttempt: readonly Key[] = ['werkproces', 'omschrijving', 'toetsvorm', 'beoordelaar'];

const pick = (values: Cells<'toetsen'>, wanted: readonly Key[]): Values<'toetsen'> =>
  Object.fromEntries(wanted.map((key) => [key, (values[key] ?? null) as SentValue]));

interface Props extends ScreenProps {
  readonly verklaring: IdRow<'verklaringen'>;
  /** The toets of which this is the next attempt. */
  readonly na: IdRow<'toetsen'> | null;
}

function initial({ opening, deelnemer, verklaring, na }: Props): Values<'toetsen'> {
  return {
    deelnemerId: deelnemer.id,
    verklaringId: verklaring.id,
    status: 'Gepland',
    beoordelaar: emailOf(opening, deelnemer.cells.praktijkopleider),
    ...(na ? pick(na.cells, keptByAttempt) : {}),
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
        {String(deelnemer.cells.voornaam)} heeft nu pauze. Plan pas iets als er weer ruimte is.
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

export function Plannen(props: Props): JSX.Element {
  const { opening, verklaring, toetsen, na, saver, go, saved } = props;
  const own = toetsenVan(toetsen, verklaring.id);
  const back = { kind: 'verklaring', id: verklaring.id } as const;
  const draft = useDraft(toetsenRules, initial(props));
  const { values } = draft;
  const filling = useFilling(draft, keys, judgeDraft(knownTo(props), draft));
  const [another, setAnother] = useState(false);
  const store = async (more: boolean): Promise<void> => {
    setAnother(more);
    if (!filling.check()) return;
    const poging = volgendePoging(
      own.map(({ cells }) => cells),
      values.werkproces ?? null,
    );
    const write = { ...draft.write(), values: { ...values, poging } };
    const steps = await saver.save(
      [write],
      (done) =>
        `De toets is gepland (${newId(done, 'toetsen')}): ${String(values.werkproces)} op ${shown(values.geplandOp)}, poging ${poging}.`,
    );
    if (!steps) return;
    if (!more) return saved(back);
    filling.rest();
    draft.reset(null, { ...initial({ ...props, na: null }), ...pick(values, kept) });
    saved({ kind: 'plannen', id: verklaring.id, na: null });
  };
  const others = own.filter(({ cells }) => cells.werkproces);
  return (
    <>
      <button type="button" class="link back" onClick={() => go(back)}>
        Terug naar de verklaring
      </button>
      <Title>{na ? 'Volgende poging' : 'Toets plannen'}</Title>
      <SavedMessage saver={saver} />
      <p class="quiet">
        {String(verklaring.cells.titel ?? '')} · {verklaring.id}
      </p>
      {na && <p>Elke poging is een stap. Kies samen een vorm en een dag die rust geven.</p>}
      <FaseWarning {...props} geplandOp={values.geplandOp} />
      <Fields
        filling={filling}
        saver={saver}
        keys={['werkproces']}
        quiet={['werkproces']}
        suggestions={{
          werkproces: [...new Set(others.map(({ cells }) => String(cells.werkproces)))].sort(alphabetically),
        }}
      />
      <Known own={own} werkproces={values.werkproces} />
      <Fields
        filling={filling}
        saver={saver}
        keys={keys.slice(1)}
        options={{ beoordelaar: medewerkerOptions(opening) }}
      />
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
