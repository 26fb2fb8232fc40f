/** One toets: what is known of it, and what can be done with it. */
import { Button } from '../kit/Button';
import type { JSX } from 'preact';
import type { IdRow } from '../../register/row';
import { columnsOf } from '../../register/tab';
import type { ColumnKey } from '../../register/tabs';
import { toetsen as tab } from '../../register/tabs/toetsen';
import { isGepland, vanWerkproces } from '../../register/weg/toetsPoging';
import { medewerkerName } from '../kit/fields/medewerkers';
import { Footer, Title } from '../kit/Shell';
import type { Action } from '../kit/Shell';
import { shown } from '../kit/words';
import type { ScreenProps } from './screens';
import { toetsenVan } from './screens';

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

function Facts({ opening, toets }: Props): JSX.Element {
  const headers = new Map(columnsOf(tab));
  return (
    <dl class="facts">
      {facts
        .filter((key) => (toets.cells[key] ?? '') !== '')
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

export function ToetsScherm(props: Props): JSX.Element {
  const { opening, toets, saver, go } = props;
  const { id, cells } = toets;
  const verklaringId = String(cells.verklaringId);
  const back: Action = { label: 'Terug', onClick: () => go({ kind: 'verklaring', id: verklaringId }) };
  const act = (handeling: 'resultaat' | 'uitstellen' | 'vervallen' | 'wijzigen') => () =>
    go({ kind: 'handeling', id, handeling });
  const pending = isGepland(cells);
  const primary: Action = pending
    ? { label: 'Resultaat invullen', onClick: act('resultaat') }
    : asksAgain(props)
      ? { label: 'Plan de volgende poging', onClick: () => go({ kind: 'plannen', id: verklaringId, na: id }) }
      : back;
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
      {mayWrite ? (
        <>
          <p class="row">
            {pending && <Button onClick={act('uitstellen')}>Uitstellen</Button>}
            {pending && <Button onClick={act('vervallen')}>Laten vervallen</Button>}
            <Button onClick={act('wijzigen')}>Wijzigen</Button>
          </p>
          <Footer saver={saver} primary={primary} {...(primary === back ? {} : { secondary: back })} />
        </>
      ) : (
        <Button onClick={back.onClick}>Terug</Button>
      )}
    </>
  );
}
