/** A real Chromium for tests, and how long they wait for what they see in it. */
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core';
import { chromiumCommand } from '@plp/workbench';
import { atEnd } from '../setup/closing';

/**
 * How long a test waits for one thing (ms): a busy machine is slow, not wrong. Less than `testTimeout` of jest, so
 * that a failing test says what it waited for.
 */
const patience = 120_000;

let browser: Promise<Browser> | null = null;

/** The one browser of a test file, closed after its tests. */
export function sharedBrowser(): Promise<Browser> {
  browser ??= launch();
  return browser;
}

async function launch(): Promise<Browser> {
  const { executable, args, env } = chromiumCommand();
  const launched = await chromium.launch({
    executablePath: executable,
    args: [...args],
    env: { ...env },
    timeout: patience,
  });
  atEnd(() => launched.close());
  return launched;
}

/** A window with cookies, storage and permissions of its own. */
export async function openContext(options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await (await sharedBrowser()).newContext({ locale: 'nl-NL', ...options });
  context.setDefaultTimeout(patience);
  return context;
}
