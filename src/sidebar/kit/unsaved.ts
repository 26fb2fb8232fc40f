/** What was typed and not yet stored: who closes the page is asked first, where the browser can. */
import { useLayoutEffect } from 'preact/hooks';

declare global {
  interface Window {
    /** Whether anything was typed that is not stored; what stands around a form on a phone asks it. */
    plpGetypt?: () => boolean;
  }
}

const parts = new Set<() => boolean>();

window.plpGetypt = () => [...parts].some((isTyped) => isTyped());
addEventListener('beforeunload', (event) => {
  if (window.plpGetypt!()) event.preventDefault();
});

/** A part of a form tells whether it holds typing that is not stored. */
export function useUnsaved(isTyped: () => boolean): void {
  // At once: whoever asks right after a key was pressed hears of it.
  useLayoutEffect(() => {
    parts.add(isTyped);
    return () => {
      parts.delete(isTyped);
    };
  });
}
