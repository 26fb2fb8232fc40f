/** The register on a phone: the web page in Chromium as on a phone of 360 by 740, with a thumb. */
import type { Frame, Page } from 'playwright-core';
import { forms, isOnderweg } from '../../src/sidebar/contract';
import { seriousProblems } from '../support/browser/axe';
import { openContext } from '../support/browser/browser';
import { openBench, type Bench } from '../support/browser/openPage';
import { demoRegister } from '../support/register';
import { recordsOf } from '../support/sheets';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

describe('the register on a phone', () => {
  let bench: Bench;
  let page: Page;

  beforeAll(async () => {
    bench = await openBench({ workbook: demoRegister(), as: 'projectleider@example.org' });
    page = await (await openContext(phone)).newPage();
    await page.goto(bench.address);
  });

  /** Opens a form as a page, and gives the frame that it is in. */
  async function open(query: string): Promise<Frame> {
    await page.goto(`${bench.url}onderweg?${query}`);
    await page.frameLocator('iframe').getByRole('navigation').waitFor();
    const frame = page.frames().find((one) => one.parentFrame() !== null)!;
    await frame.waitForFunction(() => document.querySelector('.loading') === null);
    return frame;
  }

  it.each(forms.filter(isOnderweg))(
    'shows %s within its width, for a thumb, without a zoom at each field',
    async (form) => {
      const frame = await open(`f=${form}&d=D-0009`);
      expect(await page.title()).toBe('PLP-register');
      const seen = await frame.evaluate(() => {
        const all = [...document.querySelectorAll<HTMLElement>('a, button, summary, select, textarea, input')];
        const shown = all.filter((one) => one.getBoundingClientRect().width > 0);
        // A small box is pressed by its label as well.
        const target = (one: HTMLElement): number => (one.closest('label') ?? one).getBoundingClientRect().height;
        const isField = (one: HTMLElement): boolean => /^(?:INPUT|SELECT|TEXTAREA)$/.test(one.tagName);
        return {
          wider: document.documentElement.scrollWidth - innerWidth,
          low: shown.filter((one) => target(one) < 44).map((one) => one.outerHTML.slice(0, 80)),
          small: shown
            .filter((one) => isField(one) && parseFloat(getComputedStyle(one).fontSize) < 16)
            .map((one) => one.outerHTML.slice(0, 80)),
        };
      });
      expect(seen).toEqual({ wider: 0, low: [], small: [] });
      expect(await seriousProblems(frame)).toEqual([]);
    },
  );

  it('leads from what is due to the form that does it, stores, and leads back, by thumb alone', async () => {
    const before = recordsOf(await bench.onDisk(), 'Stagelog').length;
    const start = await open('');
    await start.getByRole('tab', { name: /Voor iedereen/ }).tap();
    await start
      .getByRole('link', { name: /Toets|Stagelog|Nazorg|Opvolgen/ })
      .nth(1)
      .waitFor();
    const log = await open('f=stagelog&d=D-0009');
    await log.getByRole('navigation').getByRole('link', { name: 'Vandaag' }).tap();
    await page
      .frameLocator('iframe')
      .getByRole('tab', { name: /Voor mij/ })
      .waitFor();
    expect(recordsOf(await bench.onDisk(), 'Stagelog')).toHaveLength(before);
  });

  it('shows nothing any more after a quarter of an hour without use, and asks to load again', async () => {
    await page.clock.install();
    const frame = await open('f=dossier&d=D-0009');
    await page.clock.fastForward(14 * 60_000);
    expect(await frame.getByText('D-0009').count()).toBeGreaterThan(0);
    await frame.dispatchEvent('body', 'pointerdown');
    await page.clock.fastForward(14 * 60_000);
    expect(await frame.getByText('D-0009').count()).toBeGreaterThan(0);
    await page.clock.fastForward(2 * 60_000);
    await frame.getByText('Je hebt een kwartier niets gedaan.').waitFor();
    expect(await frame.getByText('D-0009').count()).toBe(0);
  });
});
