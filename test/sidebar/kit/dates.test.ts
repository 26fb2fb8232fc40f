/** Dates in the forms: written as Dutch people do, whatever the language of the browser. */
import type { Page } from 'playwright-core';
import { demoRegister, hostOver } from '../../support/register';
import { openForm } from '../../support/browser/sidebar';

const datum = (page: Page) => page.getByLabel('Datum', { exact: true });

test('a date shows as dd-mm-jjjj, and every usual way to write it is understood', async () => {
  const form = await openForm(hostOver(demoRegister()), 'meting', { deelnemerId: 'D-0020', recordId: null });
  const { page } = form;
  await datum(page).waitFor();
  expect(await datum(page).inputValue()).toBe('31-08-2025');
  for (const typed of [
    '3-8-2025',
    '03/08/2025',
    '3.8.2025',
    '2025-08-03',
    'zo 3 aug \u201925',
    '3e augustus 2025',
    '3\u20118\u20112025\u200b',
  ]) {
    await datum(page).fill(typed);
    await datum(page).blur();
    expect(await datum(page).inputValue()).toBe('03-08-2025');
  }
  await form.close();
});

test('what is no date stays as it was typed, with a sentence that says what to do', async () => {
  const form = await openForm(hostOver(demoRegister()), 'meting', { deelnemerId: 'D-0020', recordId: null });
  const { page } = form;
  await datum(page).fill('31-02-2025');
  await datum(page).blur();
  await page.getByText('vul een bestaande datum in').waitFor();
  expect(await datum(page).inputValue()).toBe('31-02-2025');
  await datum(page).fill('28-02-2025');
  await datum(page).blur();
  await page.getByText('vul een bestaande datum in').waitFor({ state: 'detached' });
  await form.close();
});
