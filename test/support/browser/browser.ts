/** A real Chromium for a test file: that of its process (keptBrowser.ts); what the file opens in it is closed after its tests. */
import type { BrowserContext, BrowserContextOptions } from 'playwright-core';
import { chromiumCommand } from '@plp/workbench';
import { atEnd } from '../setup/closing';
import type * as forms from './formPage';
import type * as kept from './keptBrowser';

type OfProcess = Pick<typeof kept, 'openContext'> & Pick<typeof forms, 'borrowPage'>;

/** Given by the world that a test file runs in (setup/ordinaryGlobal.ts); a program of its own, as what makes the pictures, has none. */
declare const plpBrowser: OfProcess | undefined;

let own: Promise<OfProcess> | undefined;

/** Of a program of its own: closed last. */
async function openOwn(): Promise<OfProcess> {
  const [{ openContext: open, closeBrowser }, { borrowPage: borrow }] = await Promise.all([
    import('./keptBrowser'),
    import('./formPage'),
  ]);
  atEnd(closeBrowser);
  return { openContext: open, borrowPage: borrow };
}

const ofProcess = async (): Promise<OfProcess> =>
  typeof plpBrowser === 'undefined' ? (own ??= openOwn()) : plpBrowser;

/** A window with cookies, storage and permissions of its own. */
export async function openContext(options: BrowserContextOptions): Promise<BrowserContext> {
  const browser = await ofProcess();
  const context = await browser.openContext(options, chromiumCommand);
  atEnd(() => context.close());
  return context;
}

/** A page of 300 pixels that shows a form, in a window that no other open form is in. */
export async function borrowPage(showing: forms.Showing): Promise<forms.LentPage> {
  const browser = await ofProcess();
  const lent = await browser.borrowPage(showing, (options) => browser.openContext(options, chromiumCommand));
  atEnd(lent.close);
  return lent;
}
