/** The buttons beside the one blue action of a form, of which there may be many, and the cards that are pressed. */
import type { ComponentChildren, ComponentProps, JSX } from 'preact';

type ButtonProps = ComponentProps<'button'>;

/** An ordinary button. */
export const Button = (props: ButtonProps): JSX.Element => <button type="button" class="plain" {...props} />;

/**
 * A button that looks like a link, for what is done less often.
 * It is a button all the same: it does something here, and leads nowhere.
 */
export function LinkButton(props: ButtonProps): JSX.Element {
  return <Button class="link" {...props} />;
}

/** A card that opens what stands on it. */
export const CardButton = (props: ButtonProps): JSX.Element => <Button class="card" {...props} />;

/** A record in a list: to open, or only to read. */
export const Card = ({
  onOpen,
  children,
}: {
  /** Null for who may only read. */
  readonly onOpen: (() => void) | null;
  readonly children: ComponentChildren;
}): JSX.Element => (onOpen ? <CardButton onClick={onOpen}>{children}</CardButton> : <div class="card">{children}</div>);
