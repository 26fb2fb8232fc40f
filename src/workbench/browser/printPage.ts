/** A process of its own: reads a page (HTML) from its input, writes it as PDF to its output. A4, with backgrounds. */
import { text } from 'node:stream/consumers';
import { chromium } from 'playwright-core';
import { chromiumCommand } from './chromium';

const MARGIN = '15mm';

/** Nothing of the page runs and nothing is fetched: its pictures stand in it as data. */
async function main(): Promise<void> {
  const html = await text(process.stdin);
  const { executable, args, env } = chromiumCommand();
  // Without a limit of its own: whoever asked for the PDF says how long this may take.
  const browser = await chromium.launch({ executablePath: executable, args: [...args], env: { ...env }, timeout: 0 });
  try {
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true, locale: 'nl-NL' });
    const page = await context.newPage();
    await page.setContent(html, { waitUntil: 'load' });
    const margin = { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN };
    process.stdout.write(await page.pdf({ format: 'A4', printBackground: true, tagged: true, margin }));
  } finally {
    await browser.close();
  }
}

void main();
