/** One verklaring: its road, its toetsen by werkproces, and what is still needed before it is behaald. */
import { Button, CardButton, LinkButton } from '../kit/Button';
import type { JSX } from 'preact';
import { alphabetically } from '../kit/words';
import { behaaldOordeel } from '../../register/weg/verklaringBehaald';
import { isOpen } from '../../register/weg/verklaringStand';
import { isGepland } from '../../register/weg/toetsPoging';
import type { IdRow } from '../../register/row';
import type { Step } from '../contract';
import type { Action } from '../kit/Shell';
import { Footer, SavedMessage, Title } from '../kit/Shell';
import { isStored, NextFooter, stepTo } from '../kit/Stored';
import type { Next } from '../kit/Stored';
import { shown } from '../kit/words';
import type { ScreenProps } from './screens';
import { nextAttempt, toetsenVan } from './screens';
import { Weg } from './Weg';

/** Where a toets stands, in friendly words: a day that went by is no reproach. */
function standOf({ cells }: IdRow<'toetsen'>, vandaag: string): string {
  const { status, geplandOp, resultaatOp } = cells;
  if (isGepland(cells)) {
    const was = typeof geplandOp === 'string' && geplandOp < vandaag;
    return `${status === 'Uitgesteld' ? 'Uitgesteld naar' : was ? 'Was gepland op' : 'Gepland op'} ${shown(geplandOp)}`;
  }
  return resultaatOp ? `${status} op ${shown(resultaatOp)}` : String(status ?? '');
}

function ToetsCard({
  toets,
  vandaag,
  onOpen,
}: {
  readonly toets: IdRow<'toetsen'>;
  readonly vandaag: string;
  readonly onOpen: () => void;
}): JSX.Element {
  const { werkproces, omschrijving, poging, status } = toets.cells;
  return (
    <CardButton onClick={onOpen}>
      <span class="road">
        <span class={status === 'Behaald' ? 'done' : ''}>
          <strong>{String(werkproces ?? '')}</strong> {String(omschrijving ?? '')}
        </span>
      </span>
      <span class="quiet">
        {standOf(toets, vandaag)}
        {typeof poging === 'number' && poging > 1 ? ` · poging ${poging}` : ''}
      </span>
    </CardButton>
  );
}

/** What must be so before Behaald op opens. */
export function Checklist({
  verklaring,
  toetsen,
}: {
  readonly verklaring: IdRow<'verklaringen'>;
  readonly toetsen: readonly IdRow<'toetsen'>[];
}): JSX.Element {
  const { eisen, letOp } = behaaldOordeel(
    verklaring.cells,
    toetsen.map(({ cells }) => cells),
  );
  return (
    <>
      <ul class="road">
        {eisen.map(({ tekst, voldaan }) => (
          <li key={tekst} class={voldaan ? 'done' : ''}>
            {tekst}
          </li>
        ))}
      </ul>
      {letOp.map((tekst) => (
        <p key={tekst} class="warning">
          Let op: {tekst}
        </p>
      ))}
    </>
  );
}

const byWerkproces = (a: IdRow<'toetsen'>, b: IdRow<'toetsen'>): number =>
  alphabetically(String(a.cells.werkproces), String(b.cells.werkproces)) ||
  Number(a.cells.poging ?? 1) - Number(b.cells.poging ?? 1) ||
  alphabetically(a.id, b.id);

interface Props extends ScreenProps {
  readonly verklaring: IdRow<'verklaringen'>;
}

/** The blue action: what most likely comes next. */
function actionsOf({ opening, verklaring, toetsen, go }: Props): readonly [Action, Action?] {
  const { id, cells } = verklaring;
  const { schrijft } = opening.ik;
  const own = toetsenVan(toetsen, id);
  const plan: Action = { label: 'Toets plannen', onClick: () => go({ kind: 'plannen', id, na: null }) };
  const finish: Action = { label: 'Behaald op invullen', onClick: () => go({ kind: 'behaald', id }) };
  const ready =
    schrijft.includes('verklaringen') &&
    behaaldOordeel(
      cells,
      own.map((toets) => toets.cells),
    ).compleet;
  const mayPlan = schrijft.includes('toetsen');
  if (!isOpen(cells) || (!ready && !mayPlan)) return [{ label: 'Klaar', onClick: () => go({ kind: 'overzicht' }) }];
  if (!ready) return [plan];
  return mayPlan ? [finish, plan] : [finish];
}

/** After a verklaring the last meting and work; after a result that was not yet enough the next attempt. */
function nextAfter({ opening: { ik }, verklaring, go }: Props, [step]: readonly Step[]): readonly Next[] {
  if (step?.tab === 'verklaringen' && step.after.behaaldOp)
    return [
      ...stepTo(ik, 'metingen', { label: 'Eindmeting invullen', form: 'meting' }),
      ...stepTo(ik, 'plaatsingen', { label: 'Plaatsing invullen', form: 'plaatsing' }),
    ];
  return step?.after.status === 'Nog niet behaald'
    ? [
        {
          label: nextAttempt,
          onClick: () => go({ kind: 'plannen', id: verklaring.id, na: step.id }),
        },
      ]
    : [];
}

export function VerklaringScherm(props: Props): JSX.Element {
  const { opening, deelnemer, verklaring, toetsen, saver, go } = props;
  const { id, cells } = verklaring;
  const own = toetsenVan(toetsen, id).sort(byWerkproces);
  const [primary, secondary] = actionsOf(props);
  const isSaved = isStored(saver);
  const next = isSaved ? nextAfter(props, saver.saved!.steps) : [];
  return (
    <>
      <LinkButton class="link back" onClick={() => go({ kind: 'overzicht' })}>
        Alle verklaringen
      </LinkButton>
      <Title>{String(cells.titel ?? '')}</Title>
      <SavedMessage saver={saver}>
        {next[0]?.label === nextAttempt && (
          <p>Dat hoort bij leren. Er komt een nieuwe kans, in een vorm en op een moment die passen.</p>
        )}
        {isSaved && saver.saved!.steps[0]?.after.status === 'Behaald' && <p>Mooi. Weer een stap verder.</p>}
      </SavedMessage>
      <p class="quiet">
        {id} · opleiding {String(cells.opleidingscode ?? '')}
      </p>
      <p>
        <Weg verklaring={verklaring} toetsen={own} vandaag={opening.vandaag} />
      </p>
      {opening.ik.schrijft.includes('verklaringen') && (
        <p class="row">
          <Button onClick={() => go({ kind: 'gegevens', id })}>Datums wijzigen</Button>
        </p>
      )}
      <h2>Toetsen</h2>
      {own.length === 0 && <p class="quiet">Er zijn nog geen toetsen gepland.</p>}
      {own.map((toets) => (
        <ToetsCard
          key={toets.id}
          toets={toets}
          vandaag={opening.vandaag}
          onOpen={() => go({ kind: 'toets', id: toets.id })}
        />
      ))}
      {isOpen(cells) && (
        <>
          <h2>Nodig voor Behaald</h2>
          <Checklist verklaring={verklaring} toetsen={own} />
        </>
      )}
      {!isOpen(cells) && opening.ik.schrijft.includes('verklaringen') && cells.behaaldOp && (
        <p class="row">
          <Button onClick={() => go({ kind: 'behaald', id })}>Behaald op wijzigen</Button>
        </p>
      )}
      {isSaved && (
        <NextFooter
          saver={saver}
          deelnemerId={deelnemer.id}
          next={next.length > 0 ? next : [primary, ...(secondary ? [secondary] : [])]}
          back={{ label: 'Alle verklaringen', onClick: () => go({ kind: 'overzicht' }) }}
        />
      )}
      {opening.ik.schrijft.length > 0 && !isSaved && (
        <Footer saver={saver} primary={primary} {...(secondary ? { secondary } : {})} />
      )}
    </>
  );
}
