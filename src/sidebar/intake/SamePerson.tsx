/** The question whether a new deelnemer is somebody who is in the register already. */
import { Button, CardButton } from '../kit/Button';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { dutchDate, isDateString } from '../../register/dates';
import type { Namesake } from '../contract';
import { useFocus } from '../kit/focus';
import type { Namesakes } from './useNamesakes';

const facts = ({ id, geboortejaar, woonplaats, aanmelddatum }: Namesake): string =>
  [
    id,
    geboortejaar === null ? 'geboortejaar onbekend' : `geboren in ${geboortejaar}`,
    woonplaats,
    aanmelddatum !== null && isDateString(aanmelddatum) ? `aangemeld ${dutchDate(aanmelddatum)}` : null,
  ]
    .filter(Boolean)
    .join(' · ');

interface SamePersonProps {
  readonly namesakes: Namesakes;
  /** Goes up each time that the question has to be answered first: then the focus goes here. */
  readonly asked: number;
  readonly onSame: (deelnemerId: string) => void;
}

/** Nothing when nobody has the same name, or nearly so. */
export function SamePerson({
  namesakes: { found, other, sayOther },
  asked,
  onSame,
}: SamePersonProps): JSX.Element | null {
  const box = useRef<HTMLDivElement>(null);
  useFocus(() => (asked > 0 ? box.current : null), [asked]);
  if (found.length === 0) return null;
  if (other)
    return (
      <p class="message" role="status">
        Goed: dit wordt een nieuwe deelnemer, naast {found.map(({ id }) => id).join(', ')}.
      </p>
    );
  return (
    <div class="message warn" role="group" aria-label="Is dit dezelfde persoon?" tabIndex={-1} ref={box}>
      <p role="status">
        <strong>Is dit dezelfde persoon?</strong> Deze naam staat al in het register, of een die erop lijkt.
      </p>
      {found.map((one) => (
        <CardButton key={one.id} onClick={() => onSame(one.id)}>
          <strong>Ja, dit is {one.naam}</strong>
          <br />
          <span class="quiet">{facts(one)}</span>
        </CardButton>
      ))}
      <Button onClick={sayOther}>Nee, dit is iemand anders</Button>
    </div>
  );
}
