/** The leerwerkbedrijven: finding one, and the screens that add and change them. */
import { Button } from '../kit/Button';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { counted } from '../../register/grouping';
import type { IdRow } from '../../register/row';
import { contactsWith, isActive } from '../../register/identity/werkgever';
import type { Opening } from '../contract';
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
  readonly werkgevers: readonly IdRow<'werkgevers'>[];
  readonly contacten: readonly IdRow<'contacten'>[] | null;
  readonly first: IdRow<'werkgevers'> | null;
  readonly reload: () => void;
  /** Goes on to a contact with this organisation. */
  readonly onContact: (organisatie: string) => void;
}

const plekken = (plaatsen: unknown): string =>
  typeof plaatsen === 'number' ? counted(plaatsen, 'plek', 'plekken') : 'plekken onbekend';

function Card({
  werkgever,
  contacten,
}: {
  readonly werkgever: IdRow<'werkgevers'>;
  readonly contacten: readonly IdRow<'contacten'>[] | null;
}): JSX.Element {
  const { naam, branche, plaatsen, erkendLeerbedrijf } = werkgever.cells;
  const last = contacten && contactsWith(contacten, naam)[0];
  return (
    <>
      <strong>{String(naam ?? 'Zonder naam')}</strong> <span class="quiet whole">{werkgever.id}</span>
      <br />
      {String(branche ?? 'branche onbekend')}, {plekken(plaatsen)}
      <br />
      Erkend leerbedrijf: {String(erkendLeerbedrijf ?? 'Onbekend')}
      <br />
      <span class="quiet">
        <Text>{contacten === null ? '…' : last ? contactInShort(last) : 'Nog geen contact gelogd'}</Text>
      </span>
    </>
  );
}

function List({
  opening,
  werkgevers,
  contacten,
  onChoose,
  onAdd,
}: Pick<EmployerPartProps, 'opening' | 'werkgevers' | 'contacten'> & {
  readonly onChoose: (werkgever: IdRow<'werkgevers'>) => void;
  /** Absent for who may not. */
  readonly onAdd?: () => void;
}): JSX.Element {
  const sorted = [...werkgevers].sort((a, b) => String(a.cells.naam).localeCompare(String(b.cells.naam), 'nl'));
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
        show={(one) => <Card werkgever={one} contacten={contacten} />}
      />
    </>
  );
}

/** The part Werkgever of the form. */
export function EmployerPart({
  opening,
  werkgevers,
  contacten,
  first,
  reload,
  onContact,
}: EmployerPartProps): JSX.Element {
  const saver = useSave();
  useUndone(saver, reload);
  const [screen, setScreen] = useState<Screen>(first ? 'bekijken' : 'lijst');
  const [chosen, setChosen] = useState(first?.id ?? null);
  const werkgever = werkgevers.find(({ id }) => id === chosen) ?? null;
  const mayWrite = opening.ik.schrijft.includes('werkgevers');
  const show = (next: Screen, id: string | null = chosen): void => {
    saver.clear();
    setChosen(id);
    setScreen(next);
  };
  const done = (id: string): void => {
    setChosen(id);
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
        werkgevers={werkgevers}
        contacten={contacten}
        onChoose={({ id }) => show('bekijken', id)}
        {...(mayWrite ? { onAdd: () => show('toevoegen', null) } : {})}
      />
    );
  }
  const active = isActive(werkgever, opening.vandaag);
  const act = { werkgever, saver, onBack: back, onDone: () => done(werkgever.id) };
  if (screen === 'aanpassen') return <EditEmployer {...act} opening={opening} werkgevers={werkgevers} />;
  if (screen === 'stoppen') return <EndCooperation {...act} opening={opening} />;
  return (
    <EmployerView
      werkgever={werkgever}
      contacten={contacten}
      onList={() => show('lijst', null)}
      {...(mayWrite ? { onEdit: () => show('aanpassen') } : {})}
      {...(mayWrite && active ? { onEnd: () => show('stoppen') } : {})}
      {...(mayLog ? { onContact: toContact } : {})}
    />
  );
}
