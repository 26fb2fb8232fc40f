/** The form Help in Chromium: the handleiding, to search in, open at the form that one came from. */
import { accessibilityProblems } from '../support/browser/axe';
import { openForm } from '../support/browser/sidebar';
import { demoRegister, hostOver } from '../support/register';

const opened = (over?: string) =>
  openForm(hostOver(demoRegister()), 'help', { deelnemerId: null, recordId: null, ...(over ? { over } : {}) });

test('it opens at the form that one came from, and finds what one types', async () => {
  const { page, close } = await opened('Stagelog');
  const first = page.locator('details').first();
  expect(await first.locator('summary').textContent()).toBe('Stagelog');
  expect(await first.getAttribute('open')).not.toBeNull();
  expect(await page.locator('details[open]').count()).toBe(1);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByLabel('Wat zoek je?').fill('ongedaan maken');
  await page.getByText(/\d+ stukken gevonden/).waitFor();
  const texts = await page.locator('details').allTextContents();
  expect(texts.length).toBeGreaterThan(1);
  for (const text of texts) expect(text.toLowerCase()).toMatch(/ongedaan[^]*maken|maken[^]*ongedaan/);
  await page.getByLabel('Wat zoek je?').fill('xyzzy');
  await page.getByText('Niets gevonden. Probeer één woord').waitFor();
  expect(await page.locator('details').count()).toBe(0);
  await close();
});

test('from a form it is one click away, over the sheet: the form stays, with what was typed', async () => {
  const host = hostOver(demoRegister());
  const form = await openForm(host, 'dossier', { deelnemerId: 'D-0022', recordId: null });
  const run = host.run.bind(host);
  const shown = new Promise((resolve) => {
    host.run = (name, ...args) => {
      if (name !== 'formulierTonen') return run(name, ...args);
      resolve(args[0]);
      return { ok: true, value: null };
    };
  });
  await form.page.getByRole('button', { name: 'Help' }).click();
  expect(await shown).toEqual({ form: 'help', deelnemerId: null, recordId: null, over: 'Dossier' });
  await form.close();
});

test('it is shown over the sheet, so that the form beside it is not replaced', () => {
  const shown: string[] = [];
  const host = hostOver(demoRegister(), {
    ui: { sidebar: () => void shown.push('beside'), dialog: (_kind, title) => void shown.push(`over: ${title}`) },
  });
  host.run('helpTonen');
  host.run('formulierTonen', { form: 'dossier', deelnemerId: null, recordId: null });
  host.run('formulierTonen', { form: 'help', deelnemerId: null, recordId: null, over: 'Dossier' });
  expect(shown).toEqual(['over: Help', 'beside', 'over: Help']);
});
