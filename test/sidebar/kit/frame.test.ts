/** What is in sight of a form before the register answers. */
import { formDeclarations, forms } from '../../../src/sidebar/contract';
import { openContext } from '../../support/browser/browser';
import { bundle } from '../../support/register';

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
  const context = await openContext({ viewport: { width: 300, height: 800 } });
  const page = await context.newPage();
  await page.setContent(pageOf(form));
  await page.waitForFunction('window.asked.length > 0');
  await page.locator('main > *').first().waitFor();
  expect(await page.locator('main').innerText()).not.toBe('');
  expect(await page.getByText('Even laden…').count()).toBeLessThanOrEqual(1);
  await context.close();
});

test.each(forms)('of the form %s something is in sight before its script has run', async (form) => {
  const context = await openContext({ viewport: { width: 300, height: 800 }, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.setContent(pageOf(form));
  expect(await page.getByRole('status').innerText()).toBe('Even laden…');
  await context.close();
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
