/** Opens the workbench's page in a real browser, over a workbook in a folder of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { bundleReady } from '../../../build/bundle';
import {
  noDesk,
  openWorkspace,
  pageReady,
  saveWorkspace,
  startServer,
  type Bundle,
  type Workbook,
} from '@plp/workbench';
import { demoRows } from '../../../src/demo';
import { openContext } from './browser';
import { atEnd } from '../setup/closing';
import { usualMoment } from '../moments';

export interface BenchOptions {
  /** What the workbook holds at the start. */
  readonly workbook: Workbook;
  /** The add-on; the real one when absent. */
  readonly bundle?: Bundle;
  /** Epoch ms where the clock stands. */
  readonly now?: number;
  readonly as?: string;
}

/** A server over a workbook, closed after the tests of the file. */
export interface Bench {
  readonly url: string;
  /** What lets a browser in: the same with the key. */
  readonly address: string;
  readonly file: string;
  /** Opens the page and waits until the workbook shows. Each call is another window with its own person. */
  openPage(): Promise<BenchPage>;
  /** The workbook as it is on disk, journal left out: save first. */
  onDisk(): Promise<Workbook>;
}

/** A page with what tests need on it. */
export interface BenchPage {
  readonly page: Page;
  /** Errors in the console and requests to elsewhere; a test says that there are none. */
  readonly complaints: string[];
  /** What a cell shows. */
  text(sheet: string, a1: string): Promise<string>;
  /** Waits until the cell shows this. */
  waitForText(sheet: string, a1: string, text: string): Promise<void>;
  /** Goes to the cell and types, and ends with Enter. */
  type(sheet: string, a1: string, text: string): Promise<void>;
  /** Chooses from the menu bar, e.g. `choose('PLP-register', 'Intake')`; a longer path goes through submenus. */
  choose(...path: string[]): Promise<void>;
  /** Waits until everything typed is kept by the server and no script runs. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export async function openBench(options: BenchOptions): Promise<Bench> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'plp-page-'));
  atEnd(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'register.xlsx');
  await saveWorkspace({ file, workbook: options.workbook, desk: noDesk });
  const [bundle, pageFolder] = await Promise.all([options.bundle ?? bundleReady(), pageReady()]);
  const server = await startServer({
    file,
    bundle,
    demo: demoRows(),
    pageFolder,
    port: 0,
    outbox: path.join(folder, 'postvak'),
    now: options.now ?? usualMoment,
    as: options.as ?? null,
  });
  atEnd(() => server.close());
  return {
    url: server.url,
    file,
    address: server.address,
    openPage: () => openPage(server.address),
    onDisk: async () => (await openWorkspace(file)).workbook,
  };
}

/** Opens the page at an address, in a context of its own: nothing is shared with other windows. */
export async function openPage(url: string): Promise<BenchPage> {
  const context = await openContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const complaints = watch(page, new URL(url).origin);
  await page.goto(url);
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
  return benchPage(page, context, complaints);
}

function watch(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED/.test(message.text()))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob|about):/.test(request.url()))
      complaints.push(`naar buiten: ${request.url()}`);
  });
  return complaints;
}

/** Goes to a cell with the keyboard, and waits until the grid hears it. */
async function goToCell(page: Page, sheet: string, a1: string): Promise<void> {
  await page.evaluate(([name, cell]) => window.werkbank.goTo(name, cell), [sheet, a1] as const);
  await page.waitForFunction(
    ([name, cell]) => {
      const active = window.werkbank.active();
      return (
        active.sheet === name &&
        active.a1 === cell &&
        document.activeElement?.closest('[data-u-comp="editor"]') !== null
      );
    },
    [sheet, a1] as const,
  );
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
}

function benchPage(page: Page, context: BrowserContext, complaints: string[]): BenchPage {
  const text = (sheet: string, a1: string) =>
    page.evaluate(([name, cell]) => window.werkbank.text(name, cell), [sheet, a1] as const);
  return {
    page,
    complaints,
    text,
    waitForText: async (sheet, a1, wanted) => {
      await page
        .waitForFunction(([name, cell, value]) => window.werkbank.text(name, cell) === value, [
          sheet,
          a1,
          wanted,
        ] as const)
        .catch(async () => {
          throw new Error(`${sheet}!${a1} toont "${await text(sheet, a1)}" en niet "${wanted}".`);
        });
    },
    type: async (sheet, a1, typed) => {
      await goToCell(page, sheet, a1);
      await page.keyboard.type(typed);
      await page.keyboard.press('Enter');
    },
    choose: async (...names) => {
      for (const name of names) await page.getByRole('menuitem', { name, exact: true }).click();
    },
    settled: async () => {
      await page.waitForFunction(() => document.documentElement.dataset['settled'] === 'true');
    },
    close: () => context.close(),
  };
}
