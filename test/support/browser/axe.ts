/** Checks a page with axe-core, the rules of WCAG 2.2 AA. */
import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** Less than half as long to take in as what the package gives by default. */
const source = (): string => readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * A script that each document of a page begins with, where it may be asked what axe finds: axe is there, and wakes when it is
 * asked for. To send it for each check takes three times as long as the check of a form itself.
 */
export const sleepingAxe = (): string => `window.wakeAxe = function () {${source()}\n};`;

/** Univer draws and builds its own part; we answer for all that is ours. */
const NOT_OURS = ['.grid > *', 'body > [class*="univer-"]', 'body > [data-radix-popper-content-wrapper]'];

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type Options = Pick<axe.RunOptions, 'runOnly' | 'rules'>;

/** Null where the page has no axe. */
const ask = (page: Page | Frame, exclude: readonly string[], options: Options): Promise<string[] | null> =>
  page.evaluate(
    async ([without, own]) => {
      const here = window as unknown as { axe?: typeof axe; wakeAxe?: () => void };
      if (!here.axe) here.wakeAxe?.();
      if (!here.axe) return null;
      const found = await here.axe.run(
        { exclude: without.map((selector) => [selector]), include: [['html']] },
        { ...own, iframes: false, resultTypes: ['violations'] },
      );
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 200)}`),
      );
    },
    [exclude, options] as const,
  );

async function problems(page: Page | Frame, exclude: readonly string[], options: Options): Promise<string[]> {
  const found = await ask(page, exclude, options);
  if (found) return found;
  await page.evaluate(source());
  return (await ask(page, exclude, options))!;
}

/** What axe finds on the page of the workbench, one line each: the rule and where. */
export const seriousProblems = (page: Page | Frame): Promise<string[]> =>
  problems(page, NOT_OURS, { runOnly: [...WCAG, 'best-practice'] });

/** What axe finds in a form: the same, with a first heading instead of all best practices, for it is part of a page. */
export const accessibilityProblems = (page: Page): Promise<string[]> =>
  problems(page, [], { runOnly: WCAG, rules: { 'page-has-heading-one': { enabled: true } } });
