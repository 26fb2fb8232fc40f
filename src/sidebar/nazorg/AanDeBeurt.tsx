/** While nobody is chosen: whom to have contact with, and the search for anybody else. */
import { CardButton } from '../kit/Button';
import { Loading } from '../kit/Text';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { dutchDate } from '../../register/dates';
import type { AanDeBeurt as Due } from '../../register/weg/nazorgAanDeBeurt';
import type { NazorgLijst, Opening, ShownProblem } from '../contract';
import { call } from '../kit/server/call';
import { Picker } from '../kit/fields/Picker';
import { Problem } from '../kit/Shell';

/** What is known, without reproach: a day that went by is a day to pick up from. */
function inWords({ op, laatste }: Due, vandaag: string): string {
  const last = laatste ? `Laatste contact ${dutchDate(laatste)}` : 'Nog geen contact';
  if (op === null) return `${last}. Nog geen dag afgesproken.`;
  return `${op < vandaag ? 'Was afgesproken voor' : 'Afgesproken op'} ${dutchDate(op)}. ${last}.`;
}

export function AanDeBeurt({
  opening,
  choose,
}: {
  readonly opening: Opening;
  readonly choose: (deelnemerId: string) => void;
}): JSX.Element {
  const [due, setDue] = useState<NazorgLijst | null>(null);
  const [problem, setProblem] = useState<ShownProblem | null>(null);
  const ask = (): void => {
    setProblem(null);
    void call('nazorgBekijken', {}).then((answer) => {
      if (answer.ok) setDue(answer.value);
      else setProblem(answer.error);
    });
  };
  useEffect(ask, []);
  const more = due ? due.aantal - due.lijst.length : 0;
  return (
    <>
      <Picker autoFocus onChoose={(found) => choose(found.id)} />
      <h2>Aan de beurt</h2>
      {problem && <Problem problem={problem} again={ask} />}
      {!due && !problem && <Loading />}
      {due?.aantal === 0 && <p>Niemand. Alles is bij.</p>}
      {due?.lijst.map((one) => (
        <CardButton key={one.deelnemerId} onClick={() => choose(one.deelnemerId)}>
          <strong>{one.naam}</strong> <span class="quiet">{one.deelnemerId}</span>
          <br />
          {inWords(one, opening.vandaag)}
        </CardButton>
      ))}
      {more > 0 && <p class="quiet">En nog {more}. Zoek ze op naam.</p>}
    </>
  );
}
