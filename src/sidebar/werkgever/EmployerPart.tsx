/** The leerwerkbedrijven: finding one, and the screens that add and change them. */
import { Button } from '../kit/Button';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { counted } from '../../register/grouping';
import type { IdRow } from '../../register/row';
import { contactsWith, isActive } from '../../register/identity/werkgever';
import type { Opening, WerkgeversInView } from '../contract';
import { newId, useSave, useUndone } from '../kit/server/save';
import { SearchList } from '../kit/SearchList';
import type { Action } from '../kit/Shell';
import { Stored } from '../kit/Stored';
import { Text } from '../kit/Text';
import { EditEmployer } from './EditEmployer';
import { EmployerView } from './EmployerView';
import { EndCooperation } from './EndCooperation';
import { contactInShort } from './LastContacts';
import { NewEmployer } from './NewEmployer';

type Screen = 'lijst' | 'bekijken' | 'toevoegen' | 'aanpassen' | 'stoppen';

interface EmployerPartProps {
  readonly opening: Opening;
  readonly known: WerkgeversInView;
  readonly first: IdRow<'werkgevers'> | null;
  readonly onChosen: (id: string | null) => void;
  readonly reload: () => void;
  /** Told of a name that is typed: what bears it may not be here yet. */
  readonly search: (typed: string) => void;
  /** Goes on to a contact with this organisation. */
  readonly onContact: (organisatie: string) => void;
}

const plekken = (plaatsen: unknown): string =>
  typeof plaatsen === 'number' ? counted(plaatsen, 'plek', 'plekken') : 'plekken onbekend';

function Card({
  werkgever,
  known: { contacten, meer },
}: {
  readonly werkgever: IdRow<'werkgevers'>;
  readonly known: WerkgeversInView;
}): JSX.Element {
  const { naam, branche, plaatsen, erkendLeerbedrijf } = werkgever.cells;
  const last = contactsWith(contacten, naam)[0];
  return (
    <>
      <strong>{String(naam ?? 'Zonder naam')}</strong> <span class="quiet whole">{werkgever.id}</span>
      <br />
      {String(branche ?? 'branche onbekend')}, {plekken(plaatsen)}
      <br />
      Erkend leerbedrijf: {String(erkendLeerbedrijf ?? 'Onbekend')}
      <br />
      <span class="quiet">
        <Text>{last ? contactInShort(last) : meer ? '' : 'Nog geen contact gelogd'}</Text>
      </span>
    </>
  );
}

function List({
  opening,
  known,
  search,
  onChoose,
  onAdd,
}: Pick<EmployerPartProps, 'opening' | 'known' | 'search'> & {
  readonly onChoose: (werkgever: IdRow<'werkgevers'>) => void;
  /** Absent for who may not. */
  readonly onAdd?: () => void;
}): JSX.Element {
  const sorted = [...known.werkgevers].sort((a, b) => String(a.cells.naam).localeCompare(String(b.cells.naam), 'nl'));
  const active = sorted.filter((one) => isActive(one, opening.vandaag));
  const over = sorted.filter((one) => !isActive(one, opening.vandaag));
  return (
    <>
      {onAdd && (
        <p>
          <Button onClick={onAdd}>Werkgever toevoegen</Button>
        </p>
      )}
      <SearchList
        label="Zoek een werkgever"
        keyOf={({ id }) => id}
        onChoose={onChoose}
        groups={[
          { title: 'Werken met ons', items: active },
          { title: 'Samenwerking gestopt', items: over },
        ]}
        textOf={({ id, cells }) => `${cells.naam ?? ''} ${id} ${cells.branche ?? ''}`}
        show={(one) => <Card werkgever={one} known={known} />}
        onType={search}
      />
      {known.meer && <p class="quiet">Er zijn er meer. Zoek op naam, nummer of branche.</p>}
    </>
  );
}

/** The part Werkgever of the form. */
export function EmployerPart({
  opening,
  known,
  first,
  onChosen,
  reload,
  search,
  onContact,
}: EmployerPartProps): JSX.Element {
  const saver = useSave();
  const { werkgevers, contacten } = known;
  useUndone(saver, reload);
  const [screen, setScreen] = useState<Screen>(first ? 'bekijken' : 'lijst');
  const [chosen, setChosen] = useState(first?.id ?? null);
  const werkgever = werkgevers.find(({ id }) => id === chosen) ?? null;
  const mayWrite = opening.ik.schrijft.includes('werkgevers');
  const choose = (id: string | null): void => {
    setChosen(id);
    onChosen(id);
  };
  const show = (next: Screen, id: string | null = chosen): void => {
    saver.clear();
    choose(id);
    search('');
    setScreen(next);
  };
  const done = (id: string): void => {
    choose(id);
    reload();
  };
  const back = (): void => show('bekijken');

  const toContact = (): void => onContact(String(werkgever?.cells.naam ?? ''));
  const mayLog = opening.ik.schrijft.includes('contacten');
  const afterAdding: readonly Action[] = [
    ...(mayLog ? [{ label: 'Contact vastleggen', onClick: toContact }] : []),
    { label: 'Nog een werkgever', onClick: () => show('toevoegen', null) },
  ];
  if (saver.saved) {
    return (
      <Stored
        saver={saver}
        deelnemerId={null}
        next={screen === 'toevoegen' ? afterAdding : []}
        back={{ label: 'Verder', onClick: () => show(werkgever ? 'bekijken' : 'lijst') }}
      />
    );
  }
  if (screen === 'toevoegen') {
    return (
      <NewEmployer
        opening={opening}
        werkgevers={werkgevers}
        search={search}
        saver={saver}
        onBack={() => show('lijst', null)}
        onOpen={(id) => show('bekijken', id)}
        onDone={(steps) => done(newId(steps, 'werkgevers'))}
      />
    );
  }
  if (!werkgever || screen === 'lijst') {
    return (
      <List
        opening={opening}
        known={known}
        search={search}
        onChoose={({ id }) => show('bekijken', id)}
        {...(mayWrite ? { onAdd: () => show('toevoegen', null) } : {})}
      />
    );
  }
  const active = isActive(werkgever, opening.vandaag);
  const act = { werkgever, saver, onBack: back, onDone: () => done(werkgever.id) };
  if (screen === 'aanpassen')
    return <EditEmployer {...act} opening={opening} werkgevers={werkgevers} search={search} />;
  if (screen === 'stoppen') return <EndCooperation {...act} opening={opening} />;
  return (
    <EmployerView
      opening={opening}
      werkgever={werkgever}
      contacten={contacten}
      onList={() => show('lijst', null)}
      {...(mayWrite ? { onEdit: () => show('aanpassen') } : {})}
      {...(mayWrite && active ? { onEnd: () => show('stoppen') } : {})}
      {...(mayLog ? { onContact: toContact } : {})}
    />
  );
}
