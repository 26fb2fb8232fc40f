/** One act on a toets beside its result: another day, dropping it, or mending what was filled in. */
import type { JSX } from 'preact';
import type { IdRow } from '../../register/row';
import { toetsenRules } from '../../register/rules/toetsen';
import type { ColumnKey } from '../../register/tabs';
import { toetsen } from '../../register/tabs/toetsen';
import type { Values } from '../contract';
import { EditRecord } from '../kit/EditRecord';
import type { Problems } from '../kit/fields/judging';
import { medewerkerOptions } from '../kit/fields/medewerkers';
import { Title } from '../kit/Shell';
import { shown } from '../kit/words';
import type { Handeling, ScreenProps } from './screens';
import { knownTo } from './screens';

interface Props extends ScreenProps {
  readonly toets: IdRow<'toetsen'>;
  readonly handeling: Handeling;
}

interface Act {
  readonly title: string;
  readonly label: string;
  readonly fields: readonly ColumnKey<'toetsen'>[];
  /** What the act fills in beforehand. */
  readonly fill: Values<'toetsen'>;
  /** What it does beside the fields, or a friendly word. */
  readonly words?: string;
  readonly labels?: { readonly [C in ColumnKey<'toetsen'>]?: string };
}

const acts: Readonly<Record<Handeling, Act>> = {
  uitstellen: {
    title: 'Uitstellen',
    label: 'Nieuwe dag opslaan',
    fields: ['geplandOp', 'toelichting'],
    fill: { status: 'Uitgesteld', geplandOp: null },
    words: 'De toets blijft staan, op een andere dag. De status wordt Uitgesteld.',
    labels: { geplandOp: 'Nieuwe dag' },
  },
  vervallen: {
    title: 'Laten vervallen',
    label: 'Laten vervallen',
    fields: ['toelichting'],
    fill: { status: 'Vervallen' },
    words: 'Deze toets gaat niet door. De status wordt Vervallen. De rij blijft staan.',
  },
  wijzigen: {
    title: 'Toets wijzigen',
    label: 'Opslaan',
    fields: [
      'werkproces',
      'omschrijving',
      'toetsvorm',
      'geplandOp',
      'beoordelaar',
      'status',
      'resultaatOp',
      'poging',
      'toelichting',
    ],
    fill: {},
  },
};

/** Who puts a toets off says to which day. */
const anotherDay = ({ toets: { cells }, handeling }: Props, { geplandOp }: Values<'toetsen'>): Problems<'toetsen'> =>
  handeling === 'uitstellen' && geplandOp === cells.geplandOp
    ? { geplandOp: `Kies een andere dag dan ${shown(cells.geplandOp)}.` }
    : {};

export function HandelingScherm(props: Props): JSX.Element {
  const { opening, toets, handeling, saver, go, saved } = props;
  const { title, label, fields, fill, words, labels } = acts[handeling];
  return (
    <>
      <Title>{title}</Title>
      <p class="quiet">
        {String(toets.cells.werkproces)} {String(toets.cells.omschrijving)} · {toets.id}
      </p>
      {words && <p>{words}</p>}
      <EditRecord
        rules={toetsenRules}
        record={toets}
        known={knownTo(props)}
        fields={fields}
        fill={fill}
        saver={saver}
        label={label}
        labels={labels}
        options={{ beoordelaar: medewerkerOptions(opening, toetsen.columns.beoordelaar, toets.cells.beoordelaar) }}
        act={(values) => anotherDay(props, values)}
        onDone={() => saved({ kind: 'verklaring', id: String(toets.cells.verklaringId) })}
        onBack={() => go({ kind: 'toets', id: toets.id })}
      />
    </>
  );
}
