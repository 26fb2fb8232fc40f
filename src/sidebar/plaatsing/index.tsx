/** The form Plaatsing: where a deelnemer goes to work or learn, and what goes along with it. */
import { LaterRows } from '../kit/LaterRows';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { isWaardevolWerk } from '../../register/weg/plaatsingGevolgen';
import type { Omgeving } from '../../register/weg/plaatsingGevolgen';
import { plaatsingenRules } from '../../register/rules/plaatsingen';
import { startData } from '../kit/server/call';
import { EditRecord } from '../kit/EditRecord';
import { FormLink } from '../kit/links/FormLink';
import { knownOf } from '../kit/fields/judging';
import { useSave, useUndone } from '../kit/server/save';
import { Footer, ForDeelnemer, mount, SavedMessage, Title } from '../kit/Shell';
import type { DeelnemerFormProps } from '../kit/Shell';
import { Lijst } from './Lijst';
import { Nieuw } from './Nieuw';
import { fields, useSuggestions } from './rules';
import { plaatsing } from './form';

type Screen =
  | { readonly kind: 'lijst' }
  | { readonly kind: 'nieuw' }
  | { readonly kind: 'wijzigen'; readonly id: string }
  /** After a new plaatsing of this soort. */
  | { readonly kind: 'klaar'; readonly soort: string };

function firstScreen({ opening }: DeelnemerFormProps, { plaatsingen }: Omgeving, mayWrite: boolean): Screen {
  const asked = startData().recordId ?? opening.selectie?.id;
  if (!mayWrite) return { kind: 'lijst' };
  if (plaatsingen.some(({ id }) => id === asked)) return { kind: 'wijzigen', id: asked! };
  return plaatsingen.length === 0 ? { kind: 'nieuw' } : { kind: 'lijst' };
}

/** After the save: the first nazorg, which is only stored when somebody fills it in. */
function Next({ soort, deelnemerId }: { readonly soort: string; readonly deelnemerId: string }): JSX.Element | null {
  if (!isWaardevolWerk(soort)) return null;
  return (
    <>
      <p>Heb je al contact gehad over het werk? Leg het vast en spreek af wanneer je weer contact hebt.</p>
      <p class="row">
        <FormLink form="nazorg" deelnemerId={deelnemerId}>
          Plan de eerste nazorg
        </FormLink>
      </p>
    </>
  );
}

function Screens(props: DeelnemerFormProps & { readonly rows: Omgeving }): JSX.Element {
  const { opening, deelnemer, rows, reload } = props;
  const mayWrite = opening.ik.schrijft.includes('plaatsingen');
  const [screen, setScreen] = useState(() => firstScreen(props, rows, mayWrite));
  const suggestions = useSuggestions();
  const known = knownOf(opening, { fasen: rows.fasen, stages: rows.stages, plaatsingen: rows.plaatsingen });
  const saver = useSave();
  useUndone(saver, reload);
  const go = (next: Screen): void => {
    saver.clear();
    setScreen(next);
  };
  const saved = (next: Screen): void => {
    setScreen(next);
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
        onDone={(soort) => saved({ kind: 'klaar', soort })}
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
          onDone={() => saved({ kind: 'lijst' })}
          onBack={() => go({ kind: 'lijst' })}
        />
      </>
    );
  }
  return (
    <>
      <SavedMessage saver={saver} />
      {screen.kind === 'klaar' && !saver.saved?.undone && <Next soort={screen.soort} deelnemerId={deelnemer.id} />}
      <Lijst
        plaatsingen={rows.plaatsingen}
        vandaag={opening.vandaag}
        onOpen={mayWrite ? (id) => go({ kind: 'wijzigen', id }) : null}
      />
      {mayWrite && (
        <Footer saver={saver} primary={{ label: 'Nieuwe plaatsing', onClick: () => go({ kind: 'nieuw' }) }} />
      )}
    </>
  );
}

const PlaatsingForm = (props: DeelnemerFormProps): JSX.Element => (
  <LaterRows deelnemerId={props.deelnemer.id} tabs={['fasen', 'stages']}>
    {(rows, again) => (
      <Screens
        {...props}
        reload={() => {
          props.reload();
          again();
        }}
        rows={{
          fasen: rows.fasen ?? [],
          stages: rows.stages ?? [],
          plaatsingen: props.opening.rijen.plaatsingen ?? [],
        }}
      />
    )}
  </LaterRows>
);

mount(<ForDeelnemer opent={plaatsing.opent}>{(props) => <PlaatsingForm {...props} />}</ForDeelnemer>);
