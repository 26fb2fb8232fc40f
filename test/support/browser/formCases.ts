/** What the tests of the forms share: rows with dates in words, a colleague at work, and the keyboard. */
import type { Page } from 'playwright-core';
import { addDays, daysBetween } from '../../../src/register/dates';
import type { Workbook } from '@plp/workbench';
import { hostOver } from '../register';
import { recordsOf } from '../sheets';

const dayZero = '1899-12-30';

/** A date as a cell of the workbook holds it. */
export const cellOf = (date: string): number => daysBetween(dayZero, date);

/** A date cell as `yyyy-MM-dd`; null when it is empty. */
export const dateIn = (value: unknown): string | null => (typeof value === 'number' ? addDays(dayZero, value) : null);

/** The record with this ID, by header. */
export const recordOf = (workbook: Workbook, tab: string, id: string): Record<string, unknown> | undefined =>
  recordsOf(workbook, tab).find((record) => Object.values(record)[0] === id);

export const countOf = (workbook: Workbook, tab: string): number => recordsOf(workbook, tab).length;

/** The record that was added last. */
export const lastOf = (workbook: Workbook, tab: string): Record<string, unknown> => recordsOf(workbook, tab).at(-1)!;

/** A colleague changes a record while a form is open. */
export function colleagueChanges(
  workbook: Workbook,
  tab: string,
  id: string,
  values: Record<string, string | number | null>,
): void {
  const answer = hostOver(workbook, { user: 'praktijkopleider@example.org' }).run('opslaan', {
    verzoek: `collega-${id}`,
    schrijf: [{ tab, id, basis: {}, values }],
  }) as { ok: boolean };
  if (!answer.ok) throw new Error(`The colleague could not change ${id}`);
}

/** Presses Tab until what has the focus is called `name`; fails when it is not met. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const element = document.activeElement as (HTMLInputElement & { labels?: NodeListOf<HTMLElement> }) | null;
      return (element?.labels?.[0]?.textContent ?? element?.textContent ?? '').trim();
    });
    if (typeof name === 'string' ? found.startsWith(name) : name.test(found)) return;
  }
  throw new Error(`Tab never came to ${String(name)}`);
}

/** The text of what has the focus. */
export const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');

/** The label of the field that has the focus. */
export const focusedLabel = (page: Page): Promise<string> =>
  page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent ?? '');
