/** Pages of 300 pixels for forms. The next form, also of another test file, gets one that was given back: warm, it opens in half the time. */
import type { BrowserContext, Page } from 'playwright-core';
import { sleepingAxe } from './axe';
import { takeNoStepsDown } from './keptBrowser';

/** What a form shows, and who hears of it. */
export interface Showing {
  readonly html: string;
  /** Hears of an error in the page and of each request to outside. */
  readonly complain: (what: string) => void;
  /** Answers what `google.script.run` asks: a value or a message. */
  readonly call: (name: string, args: unknown[]) => Promise<{ value?: unknown; error?: string }>;
}

/** A page that shows it, in a context that no other open form is in. */
export interface LentPage {
  readonly page: Page;
  /** Closes what it shows; the page may be lent again. */
  giveBack(): void;
  /** Closes the page itself; nothing when it was given back. */
  close(): Promise<void>;
}

interface FormPage {
  readonly page: Page;
  shows: Showing | null;
  /** Nothing that an earlier form left in the browser is there for this one; what it leaves itself survives a reload. */
  isNew: boolean;
  /** That what it showed before is gone; nobody has to wait for it before there is something else to show. */
  isEmpty: Promise<void>;
}

const size = { width: 300, height: 800 };
const empty = '<script>localStorage.clear();sessionStorage.clear()</script>';
/** A secure origin, as Google's is; nothing else may be asked for. */
const address = 'https://form.example.org/';

const idle: FormPage[] = [];

async function makePage(context: BrowserContext): Promise<FormPage> {
  const page = await context.newPage();
  const made: FormPage = { page, shows: null, isNew: true, isEmpty: Promise.resolve() };
  page.on('pageerror', (error) => made.shows?.complain(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') made.shows?.complain(message.text());
  });
  await page.route('**/*', (route) => {
    if (route.request().url() === address && made.shows) {
      const before = made.isNew ? empty : '';
      made.isNew = false;
      return route.fulfill({ contentType: 'text/html', body: made.shows.html.replace('<head>', `<head>${before}`) });
    }
    made.shows?.complain(`request to ${route.request().url()}`);
    return route.abort();
  });
  await page.addInitScript({ content: sleepingAxe() });
  await page.exposeFunction('plpCall', (name: string, args: unknown[]) => made.shows?.call(name, args) ?? {});
  return made;
}

async function emptyPage(page: Page): Promise<void> {
  await page.goto('about:blank');
  await page.setViewportSize(size);
  await page.mouse.move(0, 0);
}

/** @param open makes a window for a page, where none was given back */
export async function borrowPage(
  showing: Showing,
  open: (options: { viewport: typeof size }) => Promise<BrowserContext>,
): Promise<LentPage> {
  takeNoStepsDown();
  const lent = idle.pop() ?? (await makePage(await open({ viewport: size })));
  await lent.isEmpty;
  lent.shows = showing;
  lent.isNew = true;
  const { page } = lent;
  await page.goto(address);
  return {
    page,
    giveBack: () => {
      // What a page says while it goes is no business of the form's: nobody sees it.
      lent.shows = null;
      lent.isEmpty = emptyPage(page);
      // Who borrows it next hears of it when it fails; when nobody does, nobody misses it.
      lent.isEmpty.catch(() => undefined);
      idle.push(lent);
    },
    close: async () => {
      if (lent.shows !== showing) return;
      lent.shows = null;
      await page.context().close();
    },
  };
}

/** Forgets the pages that were given back: their browser is gone. */
export function forgetPages(): void {
  idle.length = 0;
}
