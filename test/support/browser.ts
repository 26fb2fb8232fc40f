/** A real Chromium for tests. */
import { chromium, type Browser } from 'playwright-core';
import { chromiumCommand } from '@plp/workbench';

/** Starts Chromium; the caller closes it. */
export async function launchChromium(): Promise<Browser> {
  const { executable, args, env } = chromiumCommand();
  return chromium.launch({ executablePath: executable, args: [...args], env: { ...env } });
}
