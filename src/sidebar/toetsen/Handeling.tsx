/** One act on a toets: its result, another day, dropping it, or mending what was filled in. */
import type { JSX } from 'preact';
import { isDateString } from '../../register/dates';
import type { Cells, IdRow } from '../../register/row';
import { toetsenRules } from '../../register/rules/toetsen';
import type { ColumnKey } from '../../register/tabs';
import { toetsen } from '../../register/tabs/toetsen';
import { volgendePoging } from '../../register/weg/toetsPoging';
import type { Values } from '../contract';
import { EditRecord } from '../kit/EditRecord';
import type { Problems } from '../kit/fields/judging';
import { medewerkerOptions } from '../kit/fields/medewerkers';
import { Title } from '../kit/Shell';
import { shown } from '../kit/words';
import type { Handeling, ScreenProps } from './screens';
import { knownTo, toetsenVan } from './screens';

interface Props extends ScreenProps {
  readonly toets: IdRow<'toetsen'>;
  readonly handeling: Handeling;
}

interface Act {
  readonly title: string;
  readonly label: string;
  readonly fields: readonly ColumnKey<'toetsen'>[];
  /** What the act fills in beforehand. */
  readonly fill: (vandaag: string, toets: Cells<'toetsen'>) => Values<'toetsen'>;
  /** What it does beside the fields, or a friendly word. */
  readonly words?: string;
  readonly labels?: { readonly [C in ColumnKey<'toetsen'>]?: string };
}

const acts: Readonly<Record<Handeling, Act>> = {
  resultaat: {
    title: 'Resultaat',
    label: 'Resultaat opslaan',
    fields: ['status', 'resultaatOp', 'toelichting'],
    // Most toetsen are done on the day they were planned on.
    fill: (vandaag, { geplandOp }) => ({
      status: null,
      resultaatOp: isDateString(geplandOp) && geplandOp < vandaag ? geplandOp : vandaag,
    }),
    words: 'Nog niet behaald? Dan plan je hierna een nieuw moment.',
    labels: { status: 'Hoe ging het?' },
  },
  uitstellen: {
    title: 'Uitstellen',
    label: 'Nieuwe dag opslaan',
    fields: ['geplandOp', 'toelichting'],
    fill: () => ({ status: 'Uitgesteld', geplandOp: null }),
    words: 'De toets blijft staan, op een andere dag. De status wordt Uitgesteld.',
    labels: { geplandOp: 'Nieuwe dag' },
  },
  vervallen: {
    title: 'Laten vervallen',
    label: 'Laten vervallen',
    fields: ['toelichting'],
    fill: () => ({ status: 'Vervallen' }),
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
    fill: () => ({}),
  },
};

const results = ['Behaald', 'Nog niet behaald'].map((value) => ({ value, label: value }));

/** Who puts a toets off says to which day. */
const anotherDay = ({ toets: { cells }, handeling }: Props, { geplandOp }: Values<'toetsen'>): Problems<'toetsen'> =>
  handeling === 'uitstellen' && geplandOp === cells.geplandOp
    ? { geplandOp: `Kies een andere dag dan ${shown(cells.geplandOp)}.` }
    : {};

/** Before it is stored: what can be done next. */
function After({ values, props }: { readonly values: Values<'toetsen'>; readonly props: Props }): JSX.Element {
  const { toets, toetsen } = props;
  const own = toetsenVan(toetsen, toets.cells.verklaringId).map(({ cells }) => cells);
  return (
    <div role="status">
      {values.status === 'Nog niet behaald' && (
        <p class="message">
          Na het opslaan kun je meteen poging {volgendePoging(own, toets.cells.werkproces)} plannen.
        </p>
      )}
      {values.status === 'Behaald' && <p class="message good">Mooi. Weer een stap verder.</p>}
    </div>
  );
}

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
        fill={fill(opening.vandaag, toets.cells)}
        saver={saver}
        label={label}
        labels={labels}
        required={handeling === 'resultaat' ? ['resultaatOp'] : undefined}
        options={{
          beoordelaar: medewerkerOptions(opening, toetsen.columns.beoordelaar, toets.cells.beoordelaar),
          ...(handeling === 'resultaat' ? { status: results } : {}),
        }}
        act={(values) => anotherDay(props, values)}
        onDone={() => saved({ kind: 'verklaring', id: String(toets.cells.verklaringId) })}
        onBack={() => go({ kind: 'toets', id: toets.id })}
      >
        {(values) => handeling === 'resultaat' && <After values={values} props={props} />}
      </EditRecord>
    </>
  );
}
