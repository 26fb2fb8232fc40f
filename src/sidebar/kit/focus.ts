/** Where the focus goes on its own: with the screen itself, before the next key can come. */
import { useLayoutEffect } from 'preact/hooks';

/**
 * Puts the focus on what `find` gives, each time that one of `when` changes; on nothing, it stays. In a layout effect and not
 * after painting: on a slow machine somebody types on before that, and the rest of the word would go to a title.
 */
export function useFocus(find: () => HTMLElement | null | undefined, when: readonly unknown[]): void {
  useLayoutEffect(() => {
    const found = find();
    found?.focus();
    // With what is said below a field: it would be behind the foot.
    found?.closest('.field')?.scrollIntoView({ block: 'nearest' });
  }, when);
}

/** The first field in sight with a message. */
export const firstProblem = (): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>('.field.wrong :is(input, select, textarea)')].find(
    (field) => field.offsetParent !== null,
  );
