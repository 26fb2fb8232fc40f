/** A form in a real Chromium, 300 pixels wide, over the built bundle: google.script.run leads straight to a host. */
import type { Page } from 'playwright-core';
import { openContext } from './browser';
import type { StartData } from '../../../src/sidebar/contract';
import type { TestHost } from '../register';
import { bundle } from '../register';

export interface OpenedForm {
  readonly page: Page;
  /** The calls that arrived, by name. */
  readonly calls: string[];
  /** Makes the next call of this endpoint fail on its way: before the server works, or after. */
  failNext(endpoint: string, when: 'before' | 'after', message?: string): void;
  /** Holds the next call of this endpoint on its way to the server, until what it gives is called. */
  holdNext(endpoint: string): () => void;
  close(): Promise<void>;
}

const shim = `
window.google = { script: { host: { close() {}, editor: { focus() {} } }, run: (function make(ok, bad) {
  return new Proxy({}, { get(_, name) {
    if (name === 'withSuccessHandler') return (f) => make(f, bad);
    if (name === 'withFailureHandler') return (f) => make(ok, f);
    if (name === 'withUserObject') return () => make(ok, bad);
    return (...args) => { window.plpCall(name, args).then((r) => r.error === undefined ? ok && ok(r.value) : bad && bad(new Error(r.error))); };
  } });
})() } };`;

/**
 * Opens a form over a host. A problem in the page (an error, a request to outside) fails the test when the form is closed.
 * @param start for which deelnemer or record, as another form would say
 * @param built another bundle than the product's
 */
export async function openForm(
  host: TestHost,
  form: string,
  start: Omit<StartData, 'pagina'> = { deelnemerId: null, recordId: null },
  built: { readonly files: Readonly<Record<string, string>> } = bundle,
): Promise<OpenedForm> {
  const context = await openContext({ viewport: { width: 300, height: 800 } });
  const page = await context.newPage();
  const trouble: string[] = [];
  const calls: string[] = [];
  const failures: { endpoint: string; when: 'before' | 'after'; message: string }[] = [];
  const held: { endpoint: string; arrives: Promise<void> }[] = [];
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(message.text());
  });
  const data = JSON.stringify(start).replace(/</g, '\\u003c');
  const html = built.files[form];
  if (html === undefined) throw new Error(`No form ${form} in the bundle`);
  await page.route('**/*', (route) => {
    // A secure origin, as Google's is; nothing else may be asked for.
    if (route.request().url() === 'https://form.example.org/') {
      return route.fulfill({
        contentType: 'text/html',
        body: html.replace('<body>', () => `<body><script>window.plpStart=${data};${shim}</script>`),
      });
    }
    trouble.push(`request to ${route.request().url()}`);
    return route.abort();
  });
  await page.exposeFunction('plpCall', async (name: string, args: unknown[]) => {
    calls.push(name);
    const hold = held.findIndex((one) => one.endpoint === name);
    if (hold >= 0) await held.splice(hold, 1)[0]!.arrives;
    const failure = failures.findIndex((one) => one.endpoint === name);
    const planned = failure >= 0 ? failures.splice(failure, 1)[0] : undefined;
    if (planned?.when === 'before') return { error: planned.message };
    try {
      const value = host.run(name, ...args);
      return planned ? { error: planned.message } : { value };
    } catch (error) {
      return { error: (error as Error).message };
    }
  });
  await page.goto('https://form.example.org/');
  return {
    page,
    calls,
    failNext: (endpoint, when, message = 'NetworkError: Connection failure due to HTTP 0') =>
      failures.push({ endpoint, when, message }),
    holdNext: (endpoint) => {
      let release = (): void => undefined;
      held.push({ endpoint, arrives: new Promise((arrive) => (release = arrive)) });
      return () => release();
    },
    close: async () => {
      await context.close();
      if (trouble.length > 0) throw new Error(`Trouble in ${form}: ${trouble.join('; ')}`);
    },
  };
}

/** What axe-core finds wrong (WCAG 2.2 AA, and a first heading): nothing, if all is well. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
  const found = await page.evaluate(async () => {
    const axe = (
      window as unknown as {
        axe: { run(o: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe;
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const alsoHeading = { 'page-has-heading-one': { enabled: true } };
    return (await axe.run({ runOnly, rules: alsoHeading, resultTypes: ['violations'] })).violations;
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}
