/** A record in a list: to open, or only to read. */
import type { ComponentChildren, JSX } from 'preact';

export const Card = ({
  onOpen,
  children,
}: {
  /** Null for who may only read. */
  readonly onOpen: (() => void) | null;
  readonly children: ComponentChildren;
}): JSX.Element =>
  onOpen ? (
    <button type="button" class="card" onClick={onOpen}>
      {children}
    </button>
  ) : (
    <div class="card">{children}</div>
  );
