/** The dates of a verklaring: RMC akkoord, inschrijving, streefdatum; Behaald op apart, once it may be filled. */
import { Button } from '../kit/Button';
import type { JSX } from 'preact';
import type { IdRow } from '../../register/row';
import { verklaringenRules } from '../../register/rules/verklaringen';
import type { ColumnKey } from '../../register/tabs';
import { behaaldOordeel } from '../../register/weg/verklaringBehaald';
import { EditRecord } from '../kit/EditRecord';
import { Title } from '../kit/Shell';
import type { ScreenProps } from './screens';
import { knownTo, toetsenVan } from './screens';
import { Checklist } from './VerklaringScherm';

interface Props extends ScreenProps {
  readonly verklaring: IdRow<'verklaringen'>;
}

const dates: readonly ColumnKey<'verklaringen'>[] = ['rmcAkkoordOp', 'ingeschrevenOp', 'streefdatum'];

export function GegevensScherm(props: Props): JSX.Element {
  const { verklaring, saver, go, saved } = props;
  const back = { kind: 'verklaring', id: verklaring.id } as const;
  return (
    <>
      <Title>{String(verklaring.cells.titel ?? '')}</Title>
      <EditRecord
        rules={verklaringenRules}
        record={verklaring}
        known={knownTo(props)}
        fields={dates}
        saver={saver}
        label="Opslaan"
        folded={{ label: 'Titel en code, of ingetrokken', fields: ['titel', 'opleidingscode', 'ingetrokkenOp'] }}
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
  const filled = Boolean(verklaring.cells.behaaldOp);
  const { compleet } = behaaldOordeel(
    verklaring.cells,
    own.map(({ cells }) => cells),
  );
  return (
    <>
      <Title>Verklaring behaald</Title>
      <p>{String(verklaring.cells.titel ?? '')}</p>
      <Checklist verklaring={verklaring} toetsen={own} />
      {compleet || filled ? (
        <EditRecord
          rules={verklaringenRules}
          record={verklaring}
          known={knownTo(props)}
          fields={['behaaldOp']}
          saver={saver}
          label="Opslaan"
          {...(filled ? {} : { fill: { behaaldOp: opening.vandaag }, required: ['behaaldOp'] })}
          quiet={['behaaldOp']}
          onDone={() => saved(back)}
          onBack={() => go(back)}
        />
      ) : (
        <Button onClick={() => go(back)}>Terug</Button>
      )}
    </>
  );
}
