/** Telephone numbers to press: a phone calls them, and so does a computer that can. */
import type { JSX } from 'preact';
import type { Nummer } from '../../../register/weg/bellen';
import { phoneParts } from './phoneNumbers';

interface PhoneProps {
  readonly nummer: string;
  /** Whose it is, where that is not clear from what stands around it. */
  readonly wie?: string;
}

export const Phone = ({ nummer, wie }: PhoneProps): JSX.Element => (
  <>
    {wie && `${wie}: `}
    {phoneParts(nummer).map(({ text, dial }) =>
      dial === null ? (
        text
      ) : (
        <a class="whole" href={`tel:${dial}`}>
          {text}
        </a>
      ),
    )}
  </>
);

/** Whom to call, each once: two stages at one place have the same number. */
export const Phones = ({ bellen }: { readonly bellen: readonly Nummer[] }): JSX.Element => (
  <>
    {[...new Map(bellen.map((one) => [`${one.wie} ${one.nummer}`, one]))].map(([key, one]) => (
      <p class="tight" key={key}>
        <Phone {...one} />
      </p>
    ))}
  </>
);
