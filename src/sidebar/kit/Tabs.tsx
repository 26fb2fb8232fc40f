/** Two lists, of which one is in view (tabs, as WAI-ARIA describes them). */
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';

interface TabsProps {
  readonly names: readonly string[];
  readonly at: number;
  readonly onChoose: (at: number) => void;
  /** The ID of what the tab in view shows. */
  readonly panelId: string;
}

export function Tabs({ names, at, onChoose, panelId }: TabsProps): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const go = (to: number): void => {
    onChoose(to);
    (list.current?.children[to] as HTMLElement | undefined)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    go((at + step + names.length) % names.length);
  };
  return (
    <div class="tabs" role="tablist" ref={list} onKeyDown={onKeyDown}>
      {names.map((name, index) => (
        <button
          key={index}
          type="button"
          role="tab"
          id={`${panelId}-tab-${index}`}
          aria-selected={index === at}
          aria-controls={panelId}
          tabIndex={index === at ? 0 : -1}
          onClick={() => onChoose(index)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
