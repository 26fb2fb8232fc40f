/** The fasen to go to, as buttons: those that make sense first, the others behind a fold. */
import { CardButton } from '../kit/Button';
import type { JSX } from 'preact';
import type { FaseNaam } from '../../register/tabs/fasen';
import { nextFasen, sentenceFor } from './road';

interface ChoicesProps {
  readonly now: FaseNaam | null;
  readonly onChoose: (fase: FaseNaam) => void;
}

export function Choices({ now, onChoose }: ChoicesProps): JSX.Element {
  const { likely, others } = nextFasen(now);
  const card = (fase: FaseNaam): JSX.Element => (
    <CardButton key={fase} onClick={() => onChoose(fase)}>
      <strong>{fase}</strong>
      <br />
      <span class="quiet">{sentenceFor(fase, now)}</span>
    </CardButton>
  );
  return (
    <>
      {likely.map(card)}
      <details>
        <summary>Een andere fase</summary>
        {others.map(card)}
      </details>
    </>
  );
}
