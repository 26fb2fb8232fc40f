/** A form in a real Chromium, 300 pixels wide, over the built bundle: google.script.run leads straight to a host. */
import type { Page } from 'playwright-core';
import { borrowPage } from './browser';
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
  const trouble: string[] = [];
  const calls: string[] = [];
  const failures: { endpoint: string; when: 'before' | 'after'; message: string }[] = [];
  const held: { endpoint: string; arrives: Promise<void> }[] = [];
  const data = JSON.stringify(start).replace(/</g, '\\u003c');
  const html = built.files[form];
  if (html === undefined) throw new Error(`No form ${form} in the bundle`);
  const lent = await borrowPage({
    html: html.replace('<body>', () => `<body><script>window.plpStart=${data};${shim}</script>`),
    complain: (what) => trouble.push(what),
    call: async (name, args) => {
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
    },
  });
  return {
    page: lent.page,
    calls,
    failNext: (endpoint, when, message = 'NetworkError: Connection failure due to HTTP 0') =>
      failures.push({ endpoint, when, message }),
    holdNext: (endpoint) => {
      let release = (): void => undefined;
      held.push({ endpoint, arrives: new Promise((arrive) => (release = arrive)) });
      return () => release();
    },
    close: () => {
      lent.giveBack();
      return trouble.length > 0
        ? Promise.reject(new Error(`Trouble in ${form}: ${trouble.join('; ')}`))
        : Promise.resolve();
    },
  };
}
