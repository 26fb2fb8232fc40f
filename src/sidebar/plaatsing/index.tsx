/** The form Plaatsing: where a deelnemer goes to work or learn, and what goes along with it. */
import { mountWithRows } from '../kit/LaterRows';
import type { RowsFormProps } from '../kit/LaterRows';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { isWaardevolWerk } from '../../register/weg/plaatsingGevolgen';
import type { Omgeving } from '../../register/weg/plaatsingGevolgen';
import { plaatsingenRules } from '../../register/rules/plaatsingen';
import { startData } from '../kit/server/call';
import { EditRecord } from '../kit/EditRecord';
import { knownOf } from '../kit/fields/judging';
import { useSave, useUndone } from '../kit/server/save';
import { Footer, SavedMessage, Title } from '../kit/Shell';
import { isStored, nextPerson, NextFooter, stepTo } from '../kit/Stored';
import type { DeelnemerFormProps } from '../kit/Shell';
import { Lijst } from './Lijst';
import { Nieuw } from './Nieuw';
import { fields, useSuggestions } from './rules';
import { opent } from './form';

type Screen =
  { readonly kind: 'lijst' } | { readonly kind: 'nieuw' } | { readonly kind: 'wijzigen'; readonly id: string };

function firstScreen({ opening }: DeelnemerFormProps, { plaatsingen }: Omgeving, mayWrite: boolean): Screen {
  const asked = startData().recordId ?? opening.selectie?.id;
  if (!mayWrite) return { kind: 'lijst' };
  if (plaatsingen.some(({ id }) => id === asked)) return { kind: 'wijzigen', id: asked! };
  return plaatsingen.length === 0 ? { kind: 'nieuw' } : { kind: 'lijst' };
}

function Screens(props: RowsFormProps<keyof Omgeving>): JSX.Element {
  const { opening, deelnemer, rows, reload, choose } = props;
  const mayWrite = opening.ik.schrijft.includes('plaatsingen');
  const [screen, setScreen] = useState(() => firstScreen(props, rows, mayWrite));
  const suggestions = useSuggestions();
  const known = knownOf(opening, rows);
  const saver = useSave();
  useUndone(saver, reload);
  const go = (next: Screen): void => {
    saver.clear();
    setScreen(next);
  };
  const stored = (): void => {
    setScreen({ kind: 'lijst' });
    reload();
  };
  const record = screen.kind === 'wijzigen' ? rows.plaatsingen.find(({ id }) => id === screen.id) : undefined;
  if (screen.kind === 'nieuw') {
    return (
      <Nieuw
        opening={opening}
        deelnemer={deelnemer}
        rows={rows}
        known={known}
        suggestions={suggestions}
        saver={saver}
        onDone={stored}
        onBack={rows.plaatsingen.length > 0 ? () => go({ kind: 'lijst' }) : null}
      />
    );
  }
  if (record) {
    return (
      <>
        <Title>Plaatsing {record.id}</Title>
        <EditRecord
          rules={plaatsingenRules}
          record={record}
          known={known}
          fields={fields}
          suggestions={suggestions}
          saver={saver}
          label="Opslaan"
          onDone={stored}
          onBack={() => go({ kind: 'lijst' })}
        />
      </>
    );
  }
  const begin = { label: 'Nieuwe plaatsing', onClick: () => go({ kind: 'nieuw' }) };
  const step = isStored(saver) ? saver.saved?.steps.find(({ tab }) => tab === 'plaatsingen') : undefined;
  // The first nazorg is only stored when somebody fills it in.
  const works = step?.before === null && isWaardevolWerk(step.after.soort);
  return (
    <>
      <SavedMessage saver={saver}>
        {works && <p>Heb je al contact gehad over het werk? Leg het vast en spreek af wanneer je weer contact hebt.</p>}
      </SavedMessage>
      <Lijst
        plaatsingen={rows.plaatsingen}
        vandaag={opening.vandaag}
        onOpen={mayWrite ? (id) => go({ kind: 'wijzigen', id }) : null}
      />
      {isStored(saver) ? (
        <NextFooter
          saver={saver}
          deelnemerId={deelnemer.id}
          next={[
            ...(works ? stepTo(opening.ik, 'nazorg', { label: 'Plan de eerste nazorg', form: 'nazorg' }) : []),
            nextPerson(choose),
          ]}
          back={begin}
        />
      ) : (
        mayWrite && <Footer saver={saver} primary={begin} />
      )}
    </>
  );
}

mountWithRows(opent, ['fasen', 'stages'], Screens);
