/** A fold with fields: it stays as people left it, and opens by itself where something in it asks to be looked at. */
import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface FoldProps {
  readonly label: ComponentChildren;
  /** Opens it once it becomes true. What is mended while somebody types in it never closes it. */
  readonly opens: boolean;
  readonly children: ComponentChildren;
}

export function Fold({ label, opens, children }: FoldProps): JSX.Element {
  const box = useRef<HTMLDetailsElement>(null);
  // The browser keeps whether it is open. Before the focus is sought: a field in a closed fold cannot have it.
  useLayoutEffect(() => {
    if (opens) box.current!.open = true;
  }, [opens]);
  return (
    <details ref={box}>
      <summary>{label}</summary>
      {children}
    </details>
  );
}
