/** A telephone number to press: a phone calls it, and so does a computer that can. */
import type { JSX } from 'preact';

interface PhoneProps {
  readonly nummer: string;
  /** Whose it is, where that is not clear from what stands around it. */
  readonly wie?: string;
}

export const Phone = ({ nummer, wie }: PhoneProps): JSX.Element => (
  <>
    {wie && `${wie}: `}
    <a class="whole" href={`tel:${nummer.replace(/[^+\d]/g, '')}`}>
      {nummer}
    </a>
  </>
);
