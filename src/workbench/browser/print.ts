/** Prints a page (HTML) to PDF in Chromium, as Google does for `getAs('application/pdf')`. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';

/** Printing takes a second or two; a machine that is busy may need more. */
const PATIENCE = 120_000;
const MOST_BYTES = 50_000_000;
/** The same page is often asked for more than once: for each recipient, or after a failure. */
const MOST_KEPT = 8;

const kept = new Map<string, Uint8Array>();

/**
 * Waits for the PDF, since a script does: a process of its own makes it.
 * @returns the PDF's bytes
 * @throws with a Dutch sentence when there is no Chromium or it fails; the page itself is left out of it
 */
export function printPdf(html: string): Uint8Array {
  const hash = createHash('sha256').update(html).digest('hex');
  const pdf = kept.get(hash) ?? print(html);
  kept.delete(hash);
  kept.set(hash, pdf);
  const oldest = kept.keys().next().value;
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return pdf.slice();
}

function print(html: string): Uint8Array {
  try {
    // Playwright comes first: tsx reads all that is loaded after it, a quarter of what this process takes.
    const first = ['playwright-core', 'tsx/cjs'].flatMap((name) => ['--require', require.resolve(name)]);
    const args = [...first, path.join(__dirname, 'printPage.ts')];
    const stdio = ['pipe', 'pipe', 'ignore'] as const;
    return new Uint8Array(
      execFileSync(process.execPath, args, {
        input: html,
        env: process.env,
        stdio: [...stdio],
        timeout: PATIENCE,
        maxBuffer: MOST_BYTES,
      }),
    );
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(
      'De pdf is niet gemaakt: Chromium start niet op deze computer. Draai npm ci opnieuw, ' +
        `of zet in PLP_CHROMIUM waar Chrome of Chromium staat.${code ? ` (${code})` : ''}`,
    );
  }
}
