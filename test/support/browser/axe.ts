/** Checks a page with axe-core, the rules of WCAG 2.2 AA. */
import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** Less than half as long to take in as what the package gives by default. */
const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Univer draws and builds its own part; we answer for all that is ours. */
const NOT_OURS = ['.grid > *', 'body > [class*="univer-"]', 'body > [data-radix-popper-content-wrapper]'];

/** What axe finds, one line each: the rule and where. */
export async function seriousProblems(page: Page | Frame): Promise<string[]> {
  await page.evaluate(source);
  return page.evaluate(async (exclude) => {
    const found = await (window as unknown as { axe: typeof axe }).axe.run(
      { exclude: exclude.map((selector) => [selector]), include: [['html']] },
      {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        iframes: false,
        resultTypes: ['violations'],
      },
    );
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  }, NOT_OURS);
}
