/** Starts the workbench's page on this machine. */
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { ServerType } from '@hono/node-server';
import { BadInput } from '../badInput';
import type * as App from './app';
import { Core } from './core';
import type { Bundle } from '../host';
import { addressWith, keyOf } from './key';
import { webPagePath } from './guard';
import type { GivenRows } from '../model/fillRows';
import { Live } from './live';
import { Mailbox } from './mailbox';

export interface ServerOptions {
  readonly file: string;
  readonly bundle: Bundle;
  /** What starting over begins with. */
  readonly demo: GivenRows;
  /** The built page. */
  readonly pageFolder: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly outbox: string;
  /** Epoch ms at which the clock stands still; null leaves it as it was. */
  readonly now: number | null;
  readonly as: string | null;
  /** For whoever changes the workbench: pages that are open fetch themselves again when the server is back. */
  readonly reload?: boolean;
}

const loadModule = createRequire(__filename);

/** What answers the page: loaded when it is first asked for, since most of what uses the workbench opens no page. */
export const loadApp = (): typeof App => loadModule('./app.ts') as typeof App;

/** Of so many sidebars and windows the HTML is kept: a frame fetches it once, as soon as it is told of it. */
const MOST_HTML_PAGES = 50;

export interface RunningServer {
  /** Where it is; without the key nobody comes in. */
  readonly url: string;
  /** What opens the page in a browser: the same with the key. */
  readonly address: string;
  /** Saves and stops. */
  close(): Promise<void>;
}

/** @throws BadInput when the workbook cannot be opened or the port is taken */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { makeApp } = loadApp();
  // The scripts must know where their page is, so the address comes first.
  let answer: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 503 });
  const { server, port } = await listen((request) => answer(request), options.port);
  const stopListening = (): void => {
    if ('closeAllConnections' in server) server.closeAllConnections();
    server.close();
  };
  const url = `http://127.0.0.1:${port}`;
  const live = new Live(options.reload);
  const htmlPages = new Map<string, string>();
  const core = await Core.start(
    {
      file: options.file,
      bundle: options.bundle,
      demo: options.demo,
      outbox: options.outbox,
      now: options.now,
      as: options.as,
      url: `https://docs.google.com/spreadsheets/d/${randomBytes(8).toString('hex')}/edit`,
      webApp: `${url}${webPagePath}`,
    },
    live.epoch,
    {
      push: (page, push) => live.push(page, push),
      question: (page, question) => live.ask(page, question),
      html: (id, html) => {
        htmlPages.set(id, html);
        for (const oldest of [...htmlPages.keys()].slice(0, -MOST_HTML_PAGES)) htmlPages.delete(oldest);
      },
    },
  ).catch((error: unknown) => {
    stopListening();
    throw error;
  });
  const key = await keyOf(options.file);
  answer = makeApp({
    core,
    key,
    port,
    live,
    htmlPages,
    mailbox: new Mailbox(options.outbox),
    folder: options.pageFolder,
    fileName: path.basename(options.file),
  }).fetch;
  return {
    url: `${url}/`,
    address: addressWith(`${url}/`, key),
    close: async () => {
      stopListening();
      // A script that waits for an answer would keep the thread from saving.
      live.close();
      await core.close();
    },
  };
}

async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  port: number,
): Promise<{ server: ServerType; port: number }> {
  const { serve } = await import('@hono/node-server');
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: '127.0.0.1' });
    server.once('listening', () => resolve({ server, port: (server.address() as AddressInfo).port }));
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new BadInput(`Poort ${port} is al in gebruik. Kies een andere met --port.`)
          : error,
      );
    });
  });
}
