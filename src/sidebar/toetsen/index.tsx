/** The form Toetsen en verklaringen: a deelnemer's verklaringen, and the toetsen on the way to each. */
import { mountWithRows } from '../kit/LaterRows';
import type { RowsFormProps } from '../kit/LaterRows';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { startData } from '../kit/server/call';
import { useSave, useUndone } from '../kit/server/save';
import { HandelingScherm } from './Handeling';
import { NieuweVerklaring } from './NieuweVerklaring';
import { Overzicht } from './Overzicht';
import { Plannen } from './Plannen';
import type { Screen, ScreenProps } from './screens';
import { ToetsScherm } from './ToetsScherm';
import { VerklaringScherm } from './VerklaringScherm';
import { BehaaldScherm, GegevensScherm } from './VerklaringWijzigen';
import { opent } from './form';

type Props = RowsFormProps<'verklaringen' | 'toetsen' | 'fasen'>;

/** That of the record that the form was opened for, or that is selected in the sheet. */
function firstScreen({ opening, rows: { verklaringen, toetsen } }: Props): Screen {
  const id = startData().recordId ?? opening.selectie?.id;
  if (verklaringen.some((one) => one.id === id)) return { kind: 'verklaring', id: id! };
  return toetsen.some((one) => one.id === id) ? { kind: 'toets', id: id! } : { kind: 'overzicht' };
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

function Screens(props: Props): JSX.Element {
  const { opening, deelnemer, rows, reload } = props;
  const [screen, setScreen] = useState(() => firstScreen(props));
  const saver = useSave();
  useUndone(saver, reload);
  return (
    <Shown
      screen={screen}
      opening={opening}
      deelnemer={deelnemer}
      {...rows}
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

mountWithRows(opent, ['toetsen', 'fasen'], Screens);
