/** The register on a phone: the web page in Chromium as on a phone of 360 by 740, with a thumb, and with bad reception. */
import type { Frame, Page, Route } from 'playwright-core';
import { formDeclarations, forms, isOnderweg } from '../../src/sidebar/contract';
import { seriousProblems, sleepingAxe } from '../support/browser/axe';
import { openContext } from '../support/browser/browser';
import { cellOf } from '../support/browser/formCases';
import { openBench, type Bench } from '../support/browser/openPage';
import { demoRegister, hostOver } from '../support/register';
import { recordsOf } from '../support/sheets';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const opleider = 'praktijkopleider@example.org';

interface Phone {
  readonly page: Page;
  /** Opens a form as a page, and gives the frame that it is in. */
  readonly open: (query: string) => Promise<Frame>;
}

/** What a thumb and an eye meet on a screen, where it is not as it should be. */
const misfits = (frame: Frame): Promise<object> =>
  frame.evaluate(() => {
    const shown = (selector: string): HTMLElement[] =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.getBoundingClientRect().width > 1);
    const named = (list: readonly HTMLElement[]): string[] => list.map((one) => one.outerHTML.slice(0, 80));
    // A small box is pressed by its label as well.
    const target = (one: HTMLElement): number => (one.closest('label') ?? one).getBoundingClientRect().height;
    const hasText = (one: HTMLElement): boolean =>
      /^(?:INPUT|SELECT|TEXTAREA)$/.test(one.tagName) ||
      [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    return {
      wider: document.documentElement.scrollWidth - innerWidth,
      low: named(shown('a, button, summary, select, textarea, input').filter((one) => target(one) < 44)),
      small: named(shown('body *').filter((one) => hasText(one) && parseFloat(getComputedStyle(one).fontSize) < 16)),
    };
  });
const fits = { wider: 0, low: [], small: [] };

describe('the register on a phone', () => {
  let bench: Bench;
  /** A page beside the phones, to save the workbook with. */
  let desk: Page;
  /** The phone on which nothing is done but looked. */
  let looks: Phone;

  beforeAll(async () => {
    bench = await openBench({ workbook: demoRegister(), as: 'projectleider@example.org' });
    desk = (await phoneOf()).page;
    await desk.goto(`${bench.url}onderweg?f=dossier`);
    await shownIn(desk);
    looks = await phoneOf();
    await looks.page.addInitScript({ content: sleepingAxe() });
  });

  /** The records of a tab as they are stored. */
  async function stored(tab: string): Promise<readonly Record<string, unknown>[]> {
    await desk.evaluate(() =>
      fetch('/api/save', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ page: sessionStorage.getItem('plp.page'), as: '', selection: null }),
      }),
    );
    return recordsOf(await bench.onDisk(), tab);
  }

  /** A phone of somebody; the projectleider's when nobody is named. */
  async function phoneOf(email = '', colorScheme: 'light' | 'dark' = 'light'): Promise<Phone> {
    const context = await openContext({ ...phone, colorScheme });
    // The page is in a frame that has no storage at all.
    await context.addInitScript((as) => {
      if (window === top) sessionStorage.setItem('plp.as', as);
    }, email);
    // The key alone: the grid behind this address is not what a phone opens.
    await context.request.get(bench.address, { maxRedirects: 0 });
    const page = await context.newPage();
    return {
      page,
      open: async (query) => {
        await page.goto(`${bench.url}onderweg?${query}`);
        return shownIn(page);
      },
    };
  }

  /** The frame that the page is in, when what it asks for is there. */
  async function shownIn(page: Page): Promise<Frame> {
    await page.frameLocator('iframe').getByRole('navigation').waitFor();
    const frame = page.frames().find((one) => one.parentFrame() !== null)!;
    await frame.waitForFunction(() => document.querySelector('.loading') === null);
    return frame;
  }

  const log = () => stored('Stagelog');

  const tap = (frame: Frame, name: string | RegExp, role: 'button' | 'link' = 'button'): Promise<void> =>
    frame
      .getByRole(role, typeof name === 'string' ? { name, exact: true } : { name })
      .first()
      .tap();

  it.each(forms.filter(isOnderweg))(
    'shows %s within its width, for a thumb, without a zoom at each field, and readable by day and by night',
    async (form) => {
      const { page, open } = looks;
      const frame = await open(`f=${form}&d=D-0009`);
      expect(await page.title()).toBe('PLP-register');
      expect(await frame.locator('nav [aria-current=page]').allTextContents()).toEqual([formDeclarations[form].titel]);
      for (const [width, colorScheme] of [
        [320, 'light'],
        [430, 'dark'],
      ] as const) {
        await page.setViewportSize({ width, height: 740 });
        await page.emulateMedia({ colorScheme });
        expect(await misfits(frame)).toEqual(fits);
        expect(await seriousProblems(frame)).toEqual([]);
      }
    },
  );

  it.each([
    ['f=intake&d=D-0044', 'Nieuwe intake'],
    ['f=toetsen&d=D-0021', 'card', 'Toets plannen'],
    ['f=stagelog&d=D-0021', 'Deze stage wijzigen', 'Beëindigen'],
    ['f=werkgever', 'Contact'],
    ['f=meting&d=D-0021', 'Meting opslaan'],
  ])('shows a screen behind the first one of %s as well, by night', async (query, ...taps) => {
    const { page, open } = looks;
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 320, height: 740 });
    const frame = await open(query);
    for (const one of taps) {
      await (one === 'card' ? frame.locator('button.card') : frame.getByText(one, { exact: true })).first().tap();
      await frame.waitForFunction(() => document.querySelector('.loading') === null);
    }
    expect(await misfits(frame)).toEqual(fits);
    expect(await seriousProblems(frame)).toEqual([]);
  });

  it('leads from the mail to a stored result by thumb alone, and shows both versions to who comes second', async () => {
    // A Monday: nobody is mailed on the demo's last day.
    const host = hostOver(demoRegister(), {
      webApp: `${bench.url}onderweg`,
      now: () => Date.parse('2025-09-01T08:00:00+02:00'),
    });
    host.run('herinneringenAanzetten');
    host.run('dagelijkseTaken');
    const link = /href="([^"]*\?f=toetsen&amp;d=D-\d+&amp;r=(T-\d+))"/;
    const [, address = '', id = ''] = host.mails.map(({ htmlBody = '' }) => link.exec(htmlBody)).find(Boolean)!;
    const [hers, mine] = [await phoneOf(opleider), await phoneOf('', 'dark')];
    const frames: Frame[] = [];
    for (const { page } of [hers, mine]) {
      await page.goto(address.replace(/&amp;/g, '&'));
      const frame = await shownIn(page);
      await frame.getByText('Hoe ging het?').waitFor();
      frames.push(frame);
    }
    const [first, second] = frames as [Frame, Frame];
    await tap(first, 'Behaald');
    await first.getByText(/^Opgeslagen bij toets/).waitFor();
    const status = async (): Promise<unknown> =>
      (await stored('Toetsen')).find((one) => one['Toets-ID'] === id)?.['Status'];
    expect(await status()).toBe('Behaald');
    await tap(second, 'Nog niet');
    await second.getByRole('columnheader', { name: 'Collega' }).waitFor();
    expect(await seriousProblems(second)).toEqual([]);
    expect(await status()).toBe('Behaald');
    await tap(second, 'Bewaar die van mij');
    await second.getByText(/^Opgeslagen bij toets/).waitFor();
    expect(await status()).toBe('Nog niet behaald');
    expect(await misfits(second)).toEqual(fits);
    for (const { page } of [hers, mine]) await page.context().close();
  });

  it('takes five logs in a row with three taps each, without going back to the start, where answers are slow', async () => {
    const { page, open } = await phoneOf(opleider);
    const frame = await open('f=stagelog');
    await page.route('**/api/web-page-run', async (route) => {
      // So late that what the page shows while it waits is on the screen.
      await frame.evaluate(
        () =>
          new Promise((resolve) => {
            requestAnimationFrame(() => requestAnimationFrame(resolve));
          }),
      );
      await route.continue();
    });
    const before = (await log()).length;
    const names: string[] = [];
    for (let turn = 0; turn < 5; turn++) {
      const card = frame
        .getByRole('heading', { name: /^Mijn stages/ })
        .locator('~ button.card')
        .nth(turn);
      names.push(await card.locator('strong').innerText());
      await card.tap();
      await frame.waitForFunction(() => document.querySelector('[data-column=Soort] :checked'));
      await tap(frame, 'Opslaan');
      await frame.getByText(/^Opgeslagen \(L-\d+\)/).waitFor();
      await tap(frame, 'Andere stage');
      await frame.getByRole('heading', { name: /^Mijn stages/ }).waitFor();
    }
    const lines = await log();
    const made = lines.slice(before);
    expect(made).toHaveLength(5);
    for (const { 'Stage-ID': stage, Soort, Datum, 'Gewerkte uren': uren } of made) {
      const last = lines.slice(0, before).filter((one) => one['Stage-ID'] === stage);
      const day = Math.max(...last.map((one) => Number(one['Datum'])));
      expect(last.filter((one) => one['Datum'] === day)).toContainEqual(
        expect.objectContaining({ Soort, 'Gewerkte uren': uren }),
      );
      expect(Datum).toBe(cellOf('2025-08-31'));
    }
    await page.context().close();
  });

  it('sets the day of a log to yesterday with one tap, and asks hours with the keypad of numbers', async () => {
    const { page, open } = await phoneOf(opleider);
    const frame = await open('f=stagelog&d=D-0021');
    await tap(frame, 'Gisteren');
    expect(await frame.getByLabel('Datum', { exact: true }).inputValue()).toBe('30-08-2025');
    await frame.getByLabel('Kies een dag').fill('2025-08-25');
    expect(await frame.getByLabel('Datum', { exact: true }).inputValue()).toBe('25-08-2025');
    expect(await frame.getByLabel('Gewerkte uren').getAttribute('inputmode')).toBe('decimal');
    await page.context().close();
  });

  it('keeps what was typed without reception, asks before it closes, tries again by itself, and stores once', async () => {
    const { page, open } = await phoneOf(opleider, 'dark');
    await page.clock.install();
    const frame = await open('f=stagelog&d=D-0021');
    const before = (await log()).length;
    await frame.getByRole('radio', { name: 'Driegesprek', exact: true }).check();
    await frame.getByLabel('Notitie').fill('Zonder bereik getypt');
    await page.context().setOffline(true);
    await tap(frame, 'Opslaan');
    const tries = frame.getByText('De pagina probeert het zelf steeds opnieuw.', { exact: false });
    await tries.waitFor();
    expect(await seriousProblems(frame)).toEqual([]);
    expect(await misfits(frame)).toEqual(fits);
    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const question = await asked;
    expect(question.type()).toBe('beforeunload');
    await question.dismiss();
    // The answer to the next try gets lost after the server stored it.
    const isLost = new Promise<void>((resolve) => {
      const lose = async (route: Route): Promise<void> => {
        await route.fetch();
        await route.abort();
        resolve();
      };
      void page.route('**/api/web-page-run', lose, { times: 1 });
    });
    await page.context().setOffline(false);
    await isLost;
    await page.context().setOffline(true);
    await tries.waitFor();
    expect(await frame.getByLabel('Notitie').inputValue()).toBe('Zonder bereik getypt');
    await page.context().setOffline(false);
    // That there is reception again may have come while it was still trying.
    await page.clock.runFor(11_000);
    await frame.getByText(/^Opgeslagen \(L-\d+\)/).waitFor();
    const made = (await log()).slice(before);
    expect(made).toMatchObject([{ Soort: 'Driegesprek', Notitie: 'Zonder bereik getypt' }]);
    // Nothing is left to ask about.
    await page.close({ runBeforeUnload: true });
    await page.context().close();
  });

  it('gives up waiting for an answer that does not come, tries again, and stores once', async () => {
    const { page, open } = await phoneOf(opleider);
    await page.clock.install();
    const frame = await open('f=stagelog&d=D-0021');
    const before = (await log()).length;
    await frame.getByRole('radio', { name: 'Afwezig', exact: true }).check();
    const held = new Promise<Route>((resolve) => {
      void page.route('**/api/web-page-run', resolve, { times: 1 });
    });
    await tap(frame, 'Opslaan');
    const late = await held;
    await page.clock.fastForward(61_000);
    await frame.getByText('De pagina probeert het zelf steeds opnieuw.', { exact: false }).waitFor();
    await page.clock.runFor(11_000);
    await frame.getByText(/^Opgeslagen \(L-\d+\)/).waitFor();
    const answered = page.waitForResponse('**/api/web-page-run');
    await late.continue();
    await answered;
    expect((await log()).slice(before)).toMatchObject([{ Soort: 'Afwezig' }]);
    await page.context().close();
  });

  it('shows nothing any more after a quarter of an hour without use; what was typed and not stored comes back', async () => {
    const { page, open } = await phoneOf(opleider);
    await page.clock.install();
    const dossier = await open('f=dossier&d=D-0009');
    await page.clock.fastForward(14 * 60_000);
    await dossier.dispatchEvent('body', 'pointerdown');
    await page.clock.fastForward(14 * 60_000);
    expect(await dossier.getByText('D-0009').count()).toBeGreaterThan(0);
    await page.clock.fastForward(2 * 60_000);
    await dossier.getByText('Je hebt een kwartier niets gedaan.', { exact: false }).waitFor();
    expect(await dossier.getByText('D-0009').count()).toBe(0);
    await tap(dossier, 'Laad opnieuw', 'link');
    const list = page.frameLocator('iframe').getByRole('tab', { name: /Voor mij/ });
    await list.waitFor();

    const frame = await open('f=stagelog&d=D-0021');
    await frame.getByLabel('Notitie').fill('Half');
    await page.clock.fastForward(16 * 60_000);
    await frame.getByText('Wat je typte, is nog niet opgeslagen', { exact: false }).waitFor();
    expect(await frame.getByText('D-0021').isVisible()).toBe(false);
    await tap(frame, 'Ga verder');
    expect(await frame.getByLabel('Notitie').inputValue()).toBe('Half');
    await page.context().close();
  });

  it('begins with what is due for who opens it, does it there, also without reception, finds somebody, and leads to the forms for her; a meelezer only reads', async () => {
    const mine = await phoneOf(opleider);
    const frame = await mine.open('');
    await frame.getByRole('heading', { name: /Te laat/ }).waitFor();
    expect(await frame.getByRole('tab', { name: /Voor mij/ }).getAttribute('aria-selected')).toBe('true');
    expect(await frame.getByText(/^Komende week/).isVisible()).toBe(true);
    const signal = mine.page.context();
    await signal.setOffline(true);
    await tap(frame, 'Behaald');
    await frame.getByText('De pagina probeert het zelf steeds opnieuw.', { exact: false }).waitFor();
    await signal.setOffline(false);
    await frame.getByText(/^Behaald op/).waitFor();
    await frame.getByRole('combobox', { name: 'Zoek een deelnemer' }).fill('D-0021');
    await frame.getByRole('option').first().tap();
    await frame.getByRole('main').getByRole('link', { name: 'Stagelog', exact: true }).tap();
    await mine.page.frameLocator('iframe').getByText('D-0021').first().waitFor();

    const reader = await phoneOf('meelezer@example.org');
    const hers = await reader.open('');
    await hers.getByRole('tab', { name: /Voor iedereen/ }).tap();
    const main = hers.getByRole('main');
    expect(await main.getByRole('button', { name: /Behaald|Gesproken|bezoek/ }).count()).toBe(0);
    expect(await main.getByRole('link', { name: /^(?!\+|0)/ }).allInnerTexts()).toEqual(['Dossier']);
    const log21 = await reader.open('f=stagelog&d=D-0021');
    await log21.getByText('Je bent meelezer', { exact: false }).waitFor();
    expect(await log21.getByRole('button', { name: 'Opslaan' }).count()).toBe(0);
    for (const { page } of [mine, reader]) await page.context().close();
  });
});
