/** Words on a form: a sentence in which no date or ID is broken over two lines (both hold hyphens, at which a browser breaks), and those while it waits. */
import type { JSX } from 'preact';

const whole = /(\d\d-\d\d-\d{4}|\b[A-Z]-\d{4,})/;

export const Text = ({ children }: { readonly children: string }): JSX.Element => (
  <>
    {children.split(whole).map((part, index) =>
      index % 2 === 1 ? (
        <span key={index} class="whole">
          {part}
        </span>
      ) : (
        part
      ),
    )}
  </>
);

/** While the register has not answered yet. */
export const Loading = (): JSX.Element => (
  <p class="loading" role="status">
    Even laden…
  </p>
);
