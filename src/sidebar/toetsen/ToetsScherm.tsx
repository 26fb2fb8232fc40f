/** One toets: what is known of it, its result, and what else can be done with it. */
import { Button } from '../kit/Button';
import type { JSX } from 'preact';
import { isDateString } from '../../register/dates';
import type { IdRow } from '../../register/row';
import { toetsenRules } from '../../register/rules/toetsen';
import { columnsOf } from '../../register/tab';
import type { ColumnKey } from '../../register/tabs';
import { toetsen as tab } from '../../register/tabs/toetsen';
import { isGepland, vanWerkproces } from '../../register/weg/toetsPoging';
import { EditRecord } from '../kit/EditRecord';
import { medewerkerName } from '../kit/fields/medewerkers';
import { Footer, Title } from '../kit/Shell';
import type { Action } from '../kit/Shell';
import { shown } from '../kit/words';
import type { Handeling, ScreenProps } from './screens';
import { knownTo, nextAttempt, toetsenVan } from './screens';

interface Props extends ScreenProps {
  readonly toets: IdRow<'toetsen'>;
}

const facts: readonly ColumnKey<'toetsen'>[] = [
  'status',
  'toetsvorm',
  'geplandOp',
  'beoordelaar',
  'resultaatOp',
  'poging',
  'toelichting',
];

/** What is so of nearly every toets that is planned need not be read. */
const ordinary: readonly unknown[] = ['Gepland', 1];

function Facts({ opening, toets }: Props): JSX.Element {
  const headers = new Map(columnsOf(tab));
  return (
    <dl class="facts">
      {facts
        .filter((key) => (toets.cells[key] ?? '') !== '' && !ordinary.includes(toets.cells[key]))
        .map((key) => (
          <div key={key}>
            <dt>{headers.get(key)!.header}</dt>
            <dd>{key === 'beoordelaar' ? medewerkerName(opening, toets.cells[key]) : shown(toets.cells[key])}</dd>
          </div>
        ))}
    </dl>
  );
}

/** True when it was not yet passed and no other attempt at this werkproces is planned or passed. */
function asksAgain({ toets, toetsen }: Props): boolean {
  if (toets.cells.status !== 'Nog niet behaald') return false;
  const same = vanWerkproces(
    toetsenVan(toetsen, toets.cells.verklaringId).map(({ cells }) => cells),
    toets.cells.werkproces,
  );
  return !same.some((cells) => isGepland(cells) || cells.status === 'Behaald');
}

/** The result, in one press: mostly of the day that it was planned on. */
function Resultaat(props: Props & { readonly onBack: () => void }): JSX.Element {
  const { opening, toets, saver, saved, onBack } = props;
  const { geplandOp, verklaringId } = toets.cells;
  const { vandaag } = opening;
  return (
    <EditRecord
      rules={toetsenRules}
      record={toets}
      known={knownTo(props)}
      fields={['resultaatOp', 'toelichting']}
      required={['resultaatOp']}
      fill={{
        status: 'Behaald',
        resultaatOp: isDateString(geplandOp) && geplandOp < vandaag ? geplandOp : vandaag,
      }}
      outcomes={[
        { label: 'Behaald', values: { status: 'Behaald' } },
        { label: 'Nog niet', values: { status: 'Nog niet behaald' } },
      ]}
      saver={saver}
      label="Behaald"
      onDone={() => saved({ kind: 'verklaring', id: String(verklaringId) })}
      onBack={onBack}
    />
  );
}

export function ToetsScherm(props: Props): JSX.Element {
  const { opening, toets, saver, go } = props;
  const { id, cells } = toets;
  const verklaringId = String(cells.verklaringId);
  const back: Action = { label: 'Terug', onClick: () => go({ kind: 'verklaring', id: verklaringId }) };
  const act = (handeling: Handeling) => () => go({ kind: 'handeling', id, handeling });
  const pending = isGepland(cells);
  const again: Action = {
    label: nextAttempt,
    onClick: () => go({ kind: 'plannen', id: verklaringId, na: id }),
  };
  const actions = asksAgain(props) ? [again, back] : [back];
  const mayWrite = opening.ik.schrijft.includes('toetsen');
  return (
    <>
      <Title>
        {String(cells.werkproces ?? '')} {String(cells.omschrijving ?? '')}
      </Title>
      <p class="quiet">
        {id} · verklaring {verklaringId}
      </p>
      <Facts {...props} />
      {mayWrite && pending && (
        <>
          <h2>Hoe ging het?</h2>
          <Resultaat {...props} onBack={back.onClick} />
        </>
      )}
      {mayWrite && (
        <p class="row">
          {pending && <Button onClick={act('uitstellen')}>Uitstellen</Button>}
          {pending && <Button onClick={act('vervallen')}>Laten vervallen</Button>}
          <Button onClick={act('wijzigen')}>Wijzigen</Button>
        </p>
      )}
      {mayWrite && !pending && <Footer saver={saver} primary={actions[0]!} others={actions.slice(1)} />}
      {!mayWrite && <Button onClick={back.onClick}>Terug</Button>}
    </>
  );
}
