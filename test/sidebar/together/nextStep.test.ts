/** After a save, in every form the same: what was stored, the way back, one blue button, and no empty form beside it. */
import type { Page } from 'playwright-core';
import type { StartData } from '../../../src/sidebar/contract';
import { demoRegister, hostOver } from '../../support/register';
import { accessibilityProblems } from '../../support/browser/axe';
import { openForm } from '../../support/browser/sidebar';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).first().click();

const score = async (page: Page): Promise<void> => {
  for (const [index, name] of ['7', '6', '4', '4', '3', '4'].entries())
    await page.getByRole('radiogroup').nth(index).getByRole('radio', { name, exact: true }).press('Space');
};

interface Case {
  readonly form: string;
  readonly who: string;
  readonly recordId?: string;
  readonly fill: (page: Page) => Promise<void>;
  /** The buttons of the foot afterwards, the blue one first. */
  readonly next: readonly string[];
}

const cases: readonly Case[] = [
  {
    form: 'meting',
    who: 'D-0020',
    fill: async (page) => {
      await page.getByLabel('Moment').selectOption('Eind');
      await score(page);
      await press(page, 'Meting opslaan');
    },
    next: ['Plaatsing invullen', 'Volgende deelnemer', 'Nog een meting'],
  },
  {
    form: 'fase',
    who: 'D-0032',
    fill: async (page) => {
      await press(page, /^Pauze/);
      await page.getByLabel('Reden', { exact: true }).selectOption('Gezondheid');
      await press(page, 'Fase opslaan');
    },
    next: ['Volgende deelnemer', 'Alle fasen'],
  },
  {
    form: 'nazorg',
    who: 'D-0010',
    fill: async (page) => {
      await page.getByRole('radio', { name: 'Telefonisch' }).check();
      await page.getByRole('radio', { name: 'Ja', exact: true }).check();
      await press(page, 'Contact opslaan');
    },
    next: ['Volgende deelnemer', 'Nog een contact'],
  },
  {
    form: 'toetsen',
    who: 'D-0022',
    recordId: 'T-0078',
    fill: async (page) => {
      await press(page, 'Nog niet');
    },
    next: ['Plan de volgende poging', 'Alle verklaringen'],
  },
];

test.each(cases)('after a save in $form', async ({ form, who, recordId = null, fill, next }) => {
  const open = async (start: Partial<StartData>) =>
    openForm(hostOver(demoRegister(), { user: 'projectleider@example.org' }), form, {
      deelnemerId: who,
      recordId,
      ...start,
    });
  const opened = await open({});
  const { page } = opened;
  await fill(page);
  await page.getByRole('button', { name: 'Ongedaan maken' }).waitFor();
  expect(await page.locator('footer button:visible').allTextContents()).toEqual(next);
  expect(await page.locator('button.primary:visible').allTextContents()).toEqual(next.slice(0, 1));
  expect(await page.locator(':is(input, select, textarea):visible').count()).toBe(0);
  expect(await accessibilityProblems(page)).toEqual([]);
  // A window of 1280 by 800 at 200%, less a classic scrollbar: the foot fits, and leaves room.
  await page.setViewportSize({ width: 285, height: 325 });
  const foot = page.locator('footer:visible');
  expect(await foot.evaluate((one) => one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight)).toBe(
    false,
  );
  expect(await foot.evaluate((one) => one.clientHeight)).toBeLessThanOrEqual(195);
  if (next.includes('Volgende deelnemer')) {
    // With nobody chosen the search offers whom she just left.
    await press(page, 'Volgende deelnemer');
    await page.getByRole('listbox', { name: 'Laatst geopend' }).getByRole('option').filter({ hasText: who }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  }
  await opened.close();

  const fromVandaag = await open({ van: 'vandaag' });
  await fill(fromVandaag.page);
  await fromVandaag.page.getByRole('button', { name: 'Ongedaan maken' }).waitFor();
  expect(await fromVandaag.page.locator('button.primary:visible').allTextContents()).toEqual(['Terug naar Vandaag']);
  await fromVandaag.page.keyboard.press('Control+Enter');
  await fromVandaag.page.getByRole('button', { name: 'Terug naar Vandaag', disabled: false }).waitFor();
  expect(fromVandaag.calls).toContain('formulierTonen');
  await fromVandaag.close();
});

/** Counts what is pressed; a label and its button are one. */
async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counter = window as unknown as { presses: number };
    counter.presses = 0;
    window.addEventListener('pointerdown', () => (counter.presses += 1), true);
  });
  return () => page.evaluate(() => (window as unknown as { presses: number }).presses);
}

test('a result is three clicks in Toetsen, a contact three in Nazorg, and a log with its note four from the list of stages', async () => {
  const host = hostOver(demoRegister(), { user: 'praktijkopleider@example.org' });
  const toetsen = await openForm(host, 'toetsen', { deelnemerId: 'D-0022', recordId: null });
  await toetsen.page.locator('button.card').first().waitFor();
  const result = await countClicks(toetsen.page);
  await toetsen.page.getByRole('button', { name: /V-0019/ }).click();
  await toetsen.page.getByRole('button', { name: /B1-K1-W3/ }).click();
  await press(toetsen.page, 'Behaald');
  await toetsen.page.getByText(/^Opgeslagen bij toets T-0078: Status: Behaald/).waitFor();
  expect(await result()).toBeLessThanOrEqual(3);
  await toetsen.close();

  const nazorg = await openForm(host, 'nazorg', { deelnemerId: 'D-0010', recordId: null });
  await nazorg.page.getByRole('radio', { name: 'Telefonisch' }).waitFor();
  const contact = await countClicks(nazorg.page);
  await nazorg.page.getByRole('radio', { name: 'Telefonisch' }).click();
  await nazorg.page.getByRole('radio', { name: 'Ja', exact: true }).click();
  await press(nazorg.page, 'Contact opslaan');
  await nazorg.page.getByRole('button', { name: 'Ongedaan maken' }).waitFor();
  expect(await contact()).toBeLessThanOrEqual(3);
  await nazorg.close();

  const stagelog = await openForm(host, 'stagelog', { deelnemerId: '', recordId: null });
  const { page } = stagelog;
  await page.locator('button.card').first().waitFor();
  const log = await countClicks(page);
  await page.locator('button.card').first().click();
  await page.getByRole('radio', { name: 'Driegesprek' }).click();
  await page.getByLabel('Notitie').click();
  await page.keyboard.type('Rooster besproken.');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Ongedaan maken' }).waitFor();
  expect(await log()).toBeLessThanOrEqual(4);
  await stagelog.close();
});
