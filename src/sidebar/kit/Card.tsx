/** A record in a list: to open, or only to read. */
import { CardButton } from './Button';
import type { ComponentChildren, JSX } from 'preact';

export const Card = ({
  onOpen,
  children,
}: {
  /** Null for who may only read. */
  readonly onOpen: (() => void) | null;
  readonly children: ComponentChildren;
}): JSX.Element => (onOpen ? <CardButton onClick={onOpen}>{children}</CardButton> : <div class="card">{children}</div>);
