/** `npm run dev` on a copy of the sources: the page follows each change of a source, and outlives one that does not build. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { atEnd } from '../support/setup/closing';
import { openPage } from '../support/browser/openPage';
import { copyOfSources } from '../support/sources';

const declaration = 'src/sidebar/meting/form.ts';
const title = (text: string): string => `titel: '${text}'`;

/** The words that a program says, as they come. */
class Words {
  private said = '';
  private hasEnded = false;
  private wake: () => void = () => undefined;

  constructor(program: ChildProcessWithoutNullStreams) {
    for (const stream of [program.stdout, program.stderr]) {
      stream.on('data', (words: Buffer) => {
        this.said += words.toString();
        this.wake();
      });
    }
    program.once('exit', () => {
      this.hasEnded = true;
      this.wake();
    });
  }

  /** Waits for words that were not asked for before. @returns what the first group of the pattern matched */
  async next(pattern: RegExp): Promise<string> {
    for (;;) {
      const found = pattern.exec(this.said);
      if (found) {
        this.said = this.said.slice(found.index + found[0].length);
        return found[1] ?? found[0];
      }
      if (this.hasEnded) throw new Error(this.said);
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }
}

test('a change of a source is built and the open page reloads; one that does not build leaves the page as it was', async () => {
  const sources = copyOfSources();
  atEnd(sources.remove);
  const dev = spawn(process.execPath, ['--require', 'tsx/cjs', 'build/dev.ts', '--port', '0'], { cwd: sources.home });
  atEnd(async () => {
    if (dev.exitCode !== null) return;
    dev.kill('SIGTERM');
    await once(dev, 'exit');
  });
  const words = new Words(dev);
  const url = await words.next(/staat open op (\S+)/);

  const { page, choose } = await openPage(url);
  const item = (name: string) => page.getByRole('menuitem', { name, exact: true });
  await choose('PLP-register');
  await item('Meting').waitFor();

  sources.change(declaration, title('Meting'), `${title('Proefmeting')} (`);
  await words.next(/Dit laat zich niet bouwen/);
  expect(await item('Meting').isVisible()).toBe(true);

  await page.evaluate(() => {
    document.documentElement.dataset['before'] = 'true';
  });
  sources.change(declaration, `${title('Proefmeting')} (`, title('Proefmeting'));
  expect(await words.next(/staat open op (\S+)/)).toBe(url);
  await page.locator('html[data-ready="true"]:not([data-before])').waitFor({ state: 'attached' });
  await choose('PLP-register');
  await item('Proefmeting').waitFor();
});
