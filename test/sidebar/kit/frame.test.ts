/** Every form alike: what is in sight before the register answers, and that all of it fits and is Dutch when it has. */
import { formDeclarations, forms } from '../../../src/sidebar/contract';
import type { Page } from 'playwright-core';
import { borrowPage, openContext } from '../../support/browser/browser';
import { openForm } from '../../support/browser/sidebar';
import { bundle, demoRegister, hostOver } from '../../support/register';

/** Google that takes every question and answers none; what was asked is kept. */
const silent = `<script>
window.plpStart = { deelnemerId: null, recordId: null };
window.asked = [];
const run = new Proxy({}, { get: (_, name) => name.startsWith('with') ? () => run : () => window.asked.push(name) });
window.google = { script: { host: { close() {}, editor: { focus() {} } }, run } };
</script>`;

const pageOf = (form: string): string => bundle.files[form]!.replace('<body>', () => `<body>${silent}`);

/** Help asks nothing: it holds what it shows. */
const asking = forms.filter((form) => formDeclarations[form].opent !== null);

test.each(asking)('the form %s is drawn while the register has not answered', async (form) => {
  const wrong: string[] = [];
  const { page, giveBack } = await borrowPage({
    html: pageOf(form),
    complain: (what) => wrong.push(what),
    call: () => Promise.resolve({}),
  });
  await page.waitForFunction('window.asked.length > 0');
  await page.locator('main > *').first().waitFor();
  expect(await page.locator('main').innerText()).not.toBe('');
  expect(await page.getByText('Even laden…').count()).toBeLessThanOrEqual(1);
  giveBack();
  expect(wrong).toEqual([]);
});

/** One page without scripts for all forms: what one left is away with its document. */
let still: Promise<Page> | undefined;
const stillPage = async (): Promise<Page> =>
  (await openContext({ viewport: { width: 300, height: 800 }, javaScriptEnabled: false })).newPage();

test.each(forms)('of the form %s something is in sight before its script has run', async (form) => {
  const page = await (still ??= stillPage());
  await page.setContent(pageOf(form));
  expect(await page.getByRole('status').innerText()).toBe('Even laden…');
});

test('a browser that cannot unpack a form says what to do', async () => {
  const context = await openContext({ viewport: { width: 300, height: 800 } });
  const page = await context.newPage();
  await page.setContent(
    pageOf('intake').replace('<body>', () => '<body><script>delete window.DecompressionStream;</script>'),
  );
  await page.getByText('Werk je browser bij').waitFor();
  await context.close();
});

/** What does not fit in the window: what is cut off, or would have a scrollbar of its own. */
const whatDoesNotFit = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wide = (one: Element): boolean => one.scrollWidth > one.clientWidth + 1;
    const name = (one: Element): string =>
      `${one.tagName} ${one.className} ${(one.textContent ?? '').trim().slice(0, 40)}`;
    const foot = document.querySelector('footer');
    return [
      ...(wide(document.documentElement) ? ['the page is too wide'] : []),
      ...(foot && (wide(foot) || foot.scrollHeight > foot.clientHeight + 1) ? ['the foot has a scrollbar'] : []),
      ...(foot && foot.clientHeight > innerHeight * 0.6 ? ['the foot takes more than half'] : []),
      ...[...document.querySelectorAll('button, summary, .label, h2, .message')]
        .filter((one) => one.getClientRects().length > 0)
        .filter((one) => wide(one) || one.getBoundingClientRect().right > innerWidth)
        .map(name),
    ];
  });

/** No word of a program, and no English one. */
const notDutch =
  /\b(?:undefined|null|NaN|true|false|Infinity|Invalid|\[object|script|error|loading|save|saved|cancel|submit|undo|retry|search|next|back|close|value|string|row|column|sheet|cell)\b/i;

/** 300 px as Google gives it; the same less a classic scrollbar; and a window of 1280 by 800 at 200%. */
const windows = [
  { width: 300, height: 680 },
  { width: 285, height: 680 },
  { width: 285, height: 325 },
] as const;

test('of every form all fits in 300 pixels, with a classic scrollbar and at 200%, dates are typed in short, and all is Dutch', async () => {
  const host = hostOver(demoRegister(), { user: 'projectleider@example.org' });
  const wrong: string[] = [];
  for (const form of forms) {
    const opened = await openForm(host, form, { deelnemerId: 'D-0022', recordId: null });
    const { page } = opened;
    await page.getByText(/Even (?:laden|kijken|alles nakijken)/).waitFor({ state: 'detached' });
    for (const size of windows) {
      await page.setViewportSize(size);
      wrong.push(...(await whatDoesNotFit(page)).map((what) => `${form} ${size.width}×${size.height}: ${what}`));
      if (process.env['SHOTS'])
        await page.screenshot({ path: `${process.env['SHOTS']}/${form}-${size.width}-${size.height}.png` });
    }
    for (const date of await page.locator('.date input[type="text"]:visible').all()) {
      for (const [typed, day] of [
        ['1-8', '01-08-2025'],
        ['vandaag', '31-08-2025'],
      ] as const) {
        await date.fill(typed);
        await date.blur();
        // Herkomst is told no day of the register: there the computer's own counts.
        if (form !== 'herkomst' && (await date.inputValue()) !== day)
          wrong.push(`${form}: ${typed} became ${await date.inputValue()}`);
      }
      await date.click();
      const selected = await date.evaluate((one: HTMLInputElement) => one.selectionEnd! - one.selectionStart!);
      if (selected !== 10) wrong.push(`${form}: a click selects ${selected} signs of a date`);
    }
    const words = notDutch.exec(await page.locator('body').innerText())?.[0];
    // Help quotes what stands in the menus of others.
    if (words && form !== 'help') wrong.push(`${form}: ${words}`);
    await opened.close();
  }
  expect(wrong).toEqual([]);
});
