/** The form Importeren: from a tab of the team's own into the register, one step at a time. */
import type { JSX } from 'preact';
import { mount } from '../kit/Shell';
import { Klaar, Teruggedraaid } from './Klaar';
import { Kolommen } from './Kolommen';
import { Ontbreekt } from './Ontbreekt';
import { Overzicht } from './Overzicht';
import { Tabblad } from './Tabblad';
import { useImport } from './useImport';
import { Waarden } from './Waarden';

function Importeren(): JSX.Element | null {
  const state = useImport();
  const { stap, bron, koppeling, overzicht, gedaan, terug } = state;
  if (stap === 'terug' && terug) return <Teruggedraaid terug={terug} state={state} />;
  if (stap === 'klaar' && gedaan) return <Klaar gedaan={gedaan} state={state} />;
  if (stap === 'tabblad' || !bron || !koppeling) return <Tabblad state={state} />;
  if (stap === 'kolommen')
    return <Kolommen key={`${bron.naam} ${bron.koprij}`} bron={bron} koppeling={koppeling} state={state} />;
  if (stap === 'ontbreekt') return <Ontbreekt bron={bron} koppeling={koppeling} state={state} />;
  if (stap === 'waarden') return <Waarden bron={bron} koppeling={koppeling} state={state} />;
  return overzicht && <Overzicht overzicht={overzicht} koppeling={koppeling} state={state} />;
}

mount(<Importeren />);
