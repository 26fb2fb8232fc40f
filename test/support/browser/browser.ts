/** A real Chromium for a test file: that of its process (keptBrowser.ts); what the file opens in it is closed after its tests. */
import type { BrowserContext, BrowserContextOptions } from 'playwright-core';
import { chromiumCommand } from '@plp/workbench';
import { atEnd } from '../setup/closing';
import type * as forms from './formPage';
import type * as kept from './keptBrowser';

/** Given by the world that the file runs in (setup/ordinaryGlobal.ts). */
declare const plpBrowser: Pick<typeof kept, 'openContext'> & Pick<typeof forms, 'borrowPage'>;

/** A window with cookies, storage and permissions of its own. */
export async function openContext(options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await plpBrowser.openContext(options, chromiumCommand);
  atEnd(() => context.close());
  return context;
}

/** A page of 300 pixels that shows a form, in a window that no other open form is in. */
export async function borrowPage(showing: forms.Showing): Promise<forms.LentPage> {
  const lent = await plpBrowser.borrowPage(showing, (options) => plpBrowser.openContext(options, chromiumCommand));
  atEnd(lent.close);
  return lent;
}
