/**
 * The one Chromium of a process, for all test files that run in it, outside their worlds: playwright takes a second of
 * processor time to load, Chromium another to start, and a page that was there before shows a form in half the time.
 */
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import type { chromiumCommand } from '@plp/workbench';

type ChromiumCommand = ReturnType<typeof chromiumCommand>;

/**
 * How long a test waits for one thing (ms): a busy machine is slow, not wrong. Less than `testTimeout` of jest, so
 * that a failing test says what it waited for.
 */
const patience = 120_000;

/** With which a worker of jest hears that there is nothing more to do: the first of a message (jest-worker, CHILD_MESSAGE_END). */
const end = 2;

/**
 * What is off in Chromium. Only the last such list counts: playwright's own, and one thing more. With that a page gets
 * all anew for each document (its frame, what playwright attached, each script that documents begin with, sent again): a third
 * of what it takes to show a form.
 */
const off = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'RenderDocument',
];

let browser: Promise<Browser> | null = null;

/** How errors are told where no steps are taken down: jest puts its own way back for each test file. */
let brief: typeof Error.prepareStackTrace;

/**
 * At each step playwright takes down where it was, for when its page goes meanwhile. Jest looks each place up in the maps of
 * the sources, a tenth of the time that a test of a form takes: these are left out.
 */
export function takeNoStepsDown(): void {
  const told = Error.prepareStackTrace;
  if (brief && told === brief) return;
  brief = (error, places) =>
    places[0]?.getFunctionName() === '_race' ? String(error) : (told?.(error, places) as unknown);
  Error.prepareStackTrace = brief;
}

async function launch({ executable, args, env }: ChromiumCommand): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: executable,
    args: [...args, `--disable-features=${off.join()}`],
    env: { ...env },
    timeout: patience,
  });
}

/** Nothing keeps a worker of jest from ending when its work is done: playwright takes Chromium along. */
function endWithWorker(): void {
  process.on('message', (message) => {
    if (Array.isArray(message) && message[0] === end) process.exit();
  });
}

export async function closeBrowser(): Promise<void> {
  const open = browser;
  browser = null;
  await (await open)?.close();
}

/** Whether the browser stays for the next test file: only where somebody says when there is none. */
export const keepsBrowser = process.send !== undefined;

/**
 * A window with cookies, storage and permissions of its own.
 * @param commanded how to start the browser, where there is none yet
 */
export async function openContext(
  options: BrowserContextOptions,
  commanded: () => ChromiumCommand,
): Promise<BrowserContext> {
  if (!browser) {
    browser = launch(commanded());
    if (keepsBrowser) endWithWorker();
  }
  const started = await browser;
  takeNoStepsDown();
  const context = await started.newContext({ locale: 'nl-NL', ...options });
  context.setDefaultTimeout(patience);
  return context;
}
