/** The form Toetsen en verklaringen: a deelnemer's verklaringen, and the toetsen on the way to each. */
import { LaterRows } from '../kit/LaterRows';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { startData } from '../kit/server/call';
import { useSave, useUndone } from '../kit/server/save';
import { ForDeelnemer, mount } from '../kit/Shell';
import type { DeelnemerFormProps } from '../kit/Shell';
import { HandelingScherm } from './Handeling';
import { NieuweVerklaring } from './NieuweVerklaring';
import { Overzicht } from './Overzicht';
import { Plannen } from './Plannen';
import type { Screen, ScreenProps } from './screens';
import { ToetsScherm } from './ToetsScherm';
import { VerklaringScherm } from './VerklaringScherm';
import { BehaaldScherm, GegevensScherm } from './VerklaringWijzigen';
import { opent } from './form';

/** The record that the form was opened for, or that is selected in the sheet. */
const asked = (props: DeelnemerFormProps): string | null => startData().recordId ?? props.opening.selectie?.id ?? null;

function firstScreen(props: DeelnemerFormProps & Pick<ScreenProps, 'verklaringen' | 'toetsen'>): Screen {
  const id = asked(props);
  if (props.verklaringen.some((one) => one.id === id)) return { kind: 'verklaring', id: id! };
  return props.toetsen.some((one) => one.id === id) ? { kind: 'toets', id: id! } : { kind: 'overzicht' };
}

/** The screen, or the overview when its record is no longer there. */
function Shown({ screen, ...props }: ScreenProps & { readonly screen: Screen }): JSX.Element {
  const { verklaringen, toetsen } = props;
  const toets = 'id' in screen ? toetsen.find(({ id }) => id === screen.id) : undefined;
  const verklaring = 'id' in screen ? verklaringen.find(({ id }) => id === screen.id) : undefined;
  if (screen.kind === 'nieuw') return <NieuweVerklaring {...props} />;
  if (toets && screen.kind === 'toets') return <ToetsScherm {...props} toets={toets} />;
  if (toets && screen.kind === 'handeling')
    return <HandelingScherm {...props} toets={toets} handeling={screen.handeling} />;
  if (verklaring && screen.kind === 'verklaring') return <VerklaringScherm {...props} verklaring={verklaring} />;
  if (verklaring && screen.kind === 'gegevens') return <GegevensScherm {...props} verklaring={verklaring} />;
  if (verklaring && screen.kind === 'behaald') return <BehaaldScherm {...props} verklaring={verklaring} />;
  if (verklaring && screen.kind === 'plannen') {
    const na = toetsen.find(({ id }) => id === screen.na) ?? null;
    return <Plannen {...props} key={screen.na} verklaring={verklaring} na={na} kept={screen.kept} />;
  }
  return <Overzicht {...props} />;
}

type Rows = Pick<ScreenProps, 'verklaringen' | 'toetsen' | 'fasen'>;

function Screens(props: DeelnemerFormProps & Rows): JSX.Element {
  const { opening, deelnemer, verklaringen, toetsen, fasen, reload } = props;
  const [screen, setScreen] = useState(() => firstScreen(props));
  const saver = useSave();
  useUndone(saver, reload);
  return (
    <Shown
      screen={screen}
      opening={opening}
      deelnemer={deelnemer}
      verklaringen={verklaringen}
      toetsen={toetsen}
      fasen={fasen}
      saver={saver}
      go={(next) => {
        saver.clear();
        setScreen(next);
      }}
      saved={(next) => {
        setScreen(next);
        reload();
      }}
    />
  );
}

const ToetsenForm = (props: DeelnemerFormProps): JSX.Element => (
  <LaterRows deelnemerId={props.deelnemer.id} tabs={['toetsen', 'fasen']}>
    {(rows, again) => (
      <Screens
        {...props}
        verklaringen={props.opening.rijen.verklaringen ?? []}
        toetsen={rows.toetsen ?? []}
        fasen={rows.fasen ?? []}
        reload={() => {
          props.reload();
          again();
        }}
      />
    )}
  </LaterRows>
);

mount(<ForDeelnemer opent={opent}>{(props) => <ToetsenForm {...props} />}</ForDeelnemer>);
