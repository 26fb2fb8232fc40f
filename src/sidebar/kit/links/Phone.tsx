/** A telephone number to press: a phone calls it, and so does a computer that can. */
import type { JSX } from 'preact';

/** @param wie whose it is, where that is not clear from what stands around it */
export const Phone = ({ nummer, wie }: { readonly nummer: string; readonly wie?: string }): JSX.Element => (
  <>
    {wie && `${wie}: `}
    <a class="whole" href={`tel:${nummer.replace(/[^+\d]/g, '')}`}>
      {nummer}
    </a>
  </>
);
