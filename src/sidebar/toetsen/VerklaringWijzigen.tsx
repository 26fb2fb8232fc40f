/** The dates of a verklaring: RMC akkoord, inschrijving, streefdatum; Behaald op apart, once it may be filled. */
import type { JSX } from 'preact';
import { naVandaag } from '../../register/datumRegels';
import { voorAanmelding } from '../../register/gevolgen';
import { missingMessage } from '../../register/record';
import { verklaringen } from '../../register/tabs/verklaringen';
import { behaaldOordeel } from '../../register/verklaringBehaald';
import type { RecordView } from '../contract';
import type { Values } from '../kit/draft';
import { EditRecord } from '../kit/EditRecord';
import type { Problems } from '../kit/Fields';
import { found } from '../kit/Fields';
import { Title } from '../kit/Shell';
import type { ScreenProps } from './screens';
import { toetsenVan } from './screens';
import { Checklist } from './VerklaringScherm';

interface Props extends ScreenProps {
  readonly verklaring: RecordView;
}

const { columns } = verklaringen;

/** Dates of what has happened: not before the aanmelding, not after today. */
export const dateProblems = (
  { opening, deelnemer }: Pick<Props, 'opening' | 'deelnemer'>,
  keys: readonly (keyof typeof columns)[],
  values: Values,
): Problems =>
  found(
    keys.map((key) => [
      key,
      voorAanmelding(columns[key].header, values[key], deelnemer.cells['aanmelddatum']) ??
        (key === 'streefdatum' ? null : naVandaag(columns[key].header, values[key], opening.vandaag)),
    ]),
  );

const dates = ['rmcAkkoordOp', 'ingeschrevenOp', 'streefdatum'] as const;

export function GegevensScherm(props: Props): JSX.Element {
  const { verklaring, saver, go, saved } = props;
  const back = { kind: 'verklaring', id: verklaring.id } as const;
  return (
    <>
      <Title>{String(verklaring.cells['titel'] ?? '')}</Title>
      <EditRecord
        tab={verklaringen}
        record={verklaring}
        fields={dates}
        saver={saver}
        label="Opslaan"
        folded={{ label: 'Titel en code, of ingetrokken', fields: ['titel', 'opleidingscode', 'ingetrokkenOp'] }}
        more={(values) => dateProblems(props, [...dates, 'ingetrokkenOp'], values)}
        onDone={() => saved(back)}
        onBack={() => go(back)}
      />
    </>
  );
}

/** Opens only when the checklist is complete; a day that stands there already may always be mended. */
export function BehaaldScherm(props: Props): JSX.Element {
  const { verklaring, toetsen, saver, go, saved, opening } = props;
  const back = { kind: 'verklaring', id: verklaring.id } as const;
  const own = toetsenVan(toetsen, verklaring.id);
  const filled = Boolean(verklaring.cells['behaaldOp']);
  const { compleet } = behaaldOordeel(
    verklaring.cells,
    own.map(({ cells }) => cells),
  );
  return (
    <>
      <Title>Verklaring behaald</Title>
      <p>{String(verklaring.cells['titel'] ?? '')}</p>
      <Checklist verklaring={verklaring} toetsen={own} />
      {compleet || filled ? (
        <EditRecord
          tab={verklaringen}
          record={verklaring}
          fields={['behaaldOp']}
          saver={saver}
          label="Opslaan"
          {...(filled ? {} : { fill: { behaaldOp: opening.vandaag }, required: ['behaaldOp'] })}
          more={(values) => ({
            ...(filled || values['behaaldOp'] ? {} : { behaaldOp: missingMessage(columns.behaaldOp) }),
            ...dateProblems(props, ['behaaldOp'], values),
          })}
          onDone={() => saved(back)}
          onBack={() => go(back)}
        />
      ) : (
        <button type="button" class="plain" onClick={() => go(back)}>
          Terug
        </button>
      )}
    </>
  );
}
