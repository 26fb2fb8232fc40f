/** All verklaringen of a deelnemer as cards, those that go on first. */
import { CardButton } from '../kit/Button';
import type { JSX } from 'preact';
import { compareIds } from '../../register/identity/ids';
import { isOpen } from '../../register/weg/verklaringStand';
import { Footer, SavedMessage } from '../kit/Shell';
import type { ScreenProps } from './screens';
import { toetsenVan } from './screens';
import { Weg } from './Weg';

export function Overzicht({ opening, verklaringen, toetsen, saver, go }: ScreenProps): JSX.Element {
  const sorted = [...verklaringen].sort(
    (a, b) => Number(isOpen(b.cells)) - Number(isOpen(a.cells)) || compareIds(a.id, b.id),
  );
  return (
    <>
      <SavedMessage saver={saver} />
      {sorted.length === 0 && <p>Er is nog geen verklaring.</p>}
      {sorted.map((verklaring) => (
        <CardButton key={verklaring.id} onClick={() => go({ kind: 'verklaring', id: verklaring.id })}>
          <strong>{String(verklaring.cells.titel ?? '')}</strong> <span class="quiet">{verklaring.id}</span>
          <Weg verklaring={verklaring} toetsen={toetsenVan(toetsen, verklaring.id)} vandaag={opening.vandaag} />
        </CardButton>
      ))}
      {opening.ik.schrijft.includes('verklaringen') && (
        <Footer saver={saver} primary={{ label: 'Nieuwe verklaring', onClick: () => go({ kind: 'nieuw' }) }} />
      )}
    </>
  );
}
