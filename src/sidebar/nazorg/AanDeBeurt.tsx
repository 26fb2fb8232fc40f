/** While nobody is chosen: whom to have contact with, and the search for anybody else. */
import type { JSX } from 'preact';
import { dutchDate } from '../../register/dates';
import { nazorgAanDeBeurt } from '../../register/weg/nazorgAanDeBeurt';
import type { AanDeBeurt as Due } from '../../register/weg/nazorgAanDeBeurt';
import type { Opening } from '../contract';
import { useLaterRows } from '../kit/server/opening';
import { Picker } from '../kit/fields/Picker';
import { Problem } from '../kit/Shell';

/** What is known, without reproach: a day that went by is a day to pick up from. */
function inWords({ op, laatste }: Due, vandaag: string): string {
  const last = laatste ? `Laatste contact ${dutchDate(laatste)}` : 'Nog geen contact';
  if (op === null) return `${last}. Nog geen dag afgesproken.`;
  return `${op < vandaag ? 'Was afgesproken voor' : 'Afgesproken op'} ${dutchDate(op)}. ${last}.`;
}

/** How many there are on the screen at first. */
const most = 30;

export function AanDeBeurt({
  opening,
  choose,
}: {
  readonly opening: Opening;
  readonly choose: (deelnemerId: string) => void;
}): JSX.Element {
  const { rows, problem, again } = useLaterRows(null, ['nazorg']);
  const due = rows && nazorgAanDeBeurt(rows.nazorg ?? [], opening.rijen.fasen ?? [], opening.vandaag);
  return (
    <>
      <Picker autoFocus onChoose={(found) => choose(found.id)} />
      <h2>Aan de beurt</h2>
      {problem && <Problem problem={problem} again={again} />}
      {!due && !problem && (
        <p class="loading" role="status">
          Even laden…
        </p>
      )}
      {due?.length === 0 && <p>Niemand. Alles is bij.</p>}
      {due?.slice(0, most).map((one) => (
        <button type="button" key={one.deelnemerId} class="card" onClick={() => choose(one.deelnemerId)}>
          <strong>{opening.namen[one.deelnemerId] ?? one.deelnemerId}</strong>{' '}
          <span class="quiet">{one.deelnemerId}</span>
          <br />
          {inWords(one, opening.vandaag)}
        </button>
      ))}
      {due && due.length > most && <p class="quiet">En nog {due.length - most}. Zoek ze op naam.</p>}
    </>
  );
}
