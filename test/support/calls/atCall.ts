/** Something that happens at one call of an execution: it fails, or somebody does something in the workbook meanwhile. */
import type { GatedCall, HostOptions } from '@plp/workbench';

type Hooks = Pick<HostOptions, 'beforeCall' | 'afterCall'>;

/** How a call can fail: before or after it worked; alone, or as the end of the execution. */
export const waysToFail = ['throws before', 'throws after', 'dies before', 'dies after'] as const;
export type WayToFail = (typeof waysToFail)[number];

/** Call k fails. @param words what Google says */
export function failingAt(k: number, way: WayToFail, words = 'Service error: Spreadsheets'): Hooks {
  const fail = (): never => {
    throw new Error(words);
  };
  return {
    beforeCall: ({ index }: GatedCall): void => {
      if ((index === k && way.endsWith('before')) || (index > k && way.startsWith('dies'))) fail();
    },
    afterCall: ({ index }: GatedCall): void => {
      if (index === k && way.endsWith('after')) fail();
    },
  };
}

/** Just before call k somebody does this. */
export const meanwhileAt = (k: number, work: () => void): Hooks => ({
  beforeCall: ({ index }: GatedCall): void => {
    if (index === k) work();
  },
});

/** Counts the calls of an execution. */
export function countingCalls(): { readonly hooks: Hooks; count(): number } {
  let calls = 0;
  return {
    hooks: {
      beforeCall: ({ index }: GatedCall): void => {
        calls = index + 1;
      },
    },
    count: () => calls,
  };
}
