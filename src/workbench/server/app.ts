/** The addresses of the page: its own files, what it asks of the workbook, and the line that tells it what changes. */
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { Hono, type Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Core } from './core';
import { guard, webPagePath } from './guard';
import type { Live } from './live';
import type { Mailbox } from './mailbox';
import { addonPolicy, chartPolicy, commonHeaders, mailPolicy, pagePolicy } from './policies';
import type {
  Answer,
  Asking,
  ClockRequest,
  EditRequest,
  OpenRequest,
  Push,
  ResultsRequest,
  RunRequest,
  WebPageRequest,
} from './protocol';
import { withShim } from './shim';

export interface AppParts {
  readonly core: Core;
  readonly live: Live;
  readonly mailbox: Mailbox;
  readonly htmlPages: ReadonlyMap<string, string>;
  /** The built page. */
  readonly folder: string;
  /** The name for a download. */
  readonly fileName: string;
}

const NOTHING_POLICY = "default-src 'none'; frame-ancestors 'none'";
const HEARTBEAT = 20_000;

export function makeApp(parts: AppParts): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(commonHeaders)) context.header(name, value);
    if (!context.res.headers.has('content-security-policy')) context.header('content-security-policy', NOTHING_POLICY);
  });
  app.use(guard);
  app.onError((error, context) => {
    console.error(error);
    return context.json({ message: 'Er ging iets mis in de werkbank.' }, 500);
  });
  addFiles(app, parts);
  addFrames(app, parts);
  addCharts(app, parts);
  addLive(app, parts);
  addQuestions(app, parts);
  addMail(app, parts);
  return app;
}

function addFiles(app: Hono, { folder, core, fileName }: AppParts): void {
  const page = (address: string, name: string, framedBy: "'self'" | "'none'") =>
    app.get(address, async (context) => {
      const nonce = randomBytes(16).toString('base64url');
      context.header('content-security-policy', pagePolicy(nonce, framedBy));
      return context.html((await readFile(path.join(folder, name), 'utf8')).replace('{{nonce}}', nonce));
    });
  page('/', 'index.html', "'none'");
  // Also in the phone that our own page shows.
  page(webPagePath, 'onderweg.html', "'self'");
  const file = (name: string, type: string) =>
    app.get(`/${name}`, (context) => {
      const stream = Readable.toWeb(createReadStream(path.join(folder, name))) as ReadableStream;
      return context.body(stream, 200, { 'content-type': type });
    });
  file('page.js', 'text/javascript; charset=utf-8');
  file('page.css', 'text/css; charset=utf-8');
  file('onderweg.js', 'text/javascript; charset=utf-8');
  file('onderweg.css', 'text/css; charset=utf-8');
  app.get('/download', async (context) =>
    download(
      context,
      await core.ask('download'),
      fileName,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ),
  );
}

function addFrames(app: Hono, { htmlPages }: AppParts): void {
  app.get('/html/:id', (context) => {
    const html = htmlPages.get(context.req.param('id'));
    if (html === undefined) return context.notFound();
    context.header('content-security-policy', addonPolicy);
    return context.html(withShim(html));
  });
}

function addCharts(app: Hono, { core }: AppParts): void {
  app.get('/charts/:name{\\d+\\.svg}', async (context) => {
    const svg = await core.ask('chart', Number.parseInt(context.req.param('name'), 10));
    if (svg === null) return context.notFound();
    context.header('content-security-policy', chartPolicy);
    return context.body(svg, 200, { 'content-type': 'image/svg+xml; charset=utf-8' });
  });
}

function addLive(app: Hono, { live, core }: AppParts): void {
  app.get('/api/live', (context) => {
    const page = context.req.query('page') ?? '';
    return streamSSE(context, async (stream) => {
      const send = (push: Push): void => {
        void stream.writeSSE({ data: JSON.stringify(push) });
      };
      const leave = live.join(page, send);
      await new Promise<void>((resolve) => {
        const beat = setInterval(() => void stream.writeSSE({ event: 'beat', data: '' }), HEARTBEAT);
        stream.onAbort(() => {
          clearInterval(beat);
          resolve();
        });
      });
      leave();
      if (!live.isOpen(page)) await core.ask('leavePage', page).catch(() => undefined);
    });
  });
}

function addQuestions(app: Hono, { core, live }: AppParts): void {
  const post = <T>(name: string, work: (body: T) => Promise<unknown>) =>
    app.post(`/api/${name}`, async (context) => context.json((await work(await context.req.json<T>())) ?? null));
  post<OpenRequest>('open', (body) => core.ask('openPage', body));
  post<EditRequest>('edit', (body) => core.ask('edit', body));
  post<ResultsRequest>('results', (body) => core.ask('takeResults', body));
  post<RunRequest>('run', (body) => core.ask('run', body));
  post<WebPageRequest>('web-page', (body) => core.ask('openWebPage', body));
  post<RunRequest>('web-page-run', (body) => core.ask('runFromPage', body));
  post<{ id: number } & Answer>('answer', async ({ id, button, text }) => live.answer(id, { button, text }));
  post<Asking & { email: string }>('user', (body) => core.ask('chooseUser', body));
  post<Asking>('people', () => core.ask('people'));
  post<ClockRequest>('clock', (body) => core.ask('moveClock', body));
  post<Asking>('triggers', () => core.ask('triggers'));
  post<Asking & { id: string }>('trigger', (body) => core.ask('fireTrigger', body));
  post<Asking>('save', () => core.ask('save'));
  post<Asking>('start-over', (body) => core.ask('startOver', body));
}

function addMail(app: Hono, { mailbox }: AppParts): void {
  app.post('/api/mails', async (context) => context.json(await mailbox.list()));
  app.post('/api/mail', async (context) => {
    const { id } = await context.req.json<{ id: string }>();
    return context.json(await mailbox.detail(id));
  });
  app.get('/mail/:id/html', async (context) => {
    const html = await mailbox.html(context.req.param('id'));
    if (html === null) return context.notFound();
    context.header('content-security-policy', mailPolicy);
    return context.html(html);
  });
  app.get('/mail/:id/file/:index', async (context) => {
    const file = await mailbox.file(context.req.param('id'), Number(context.req.param('index')));
    return file ? download(context, file.content, file.name, file.type) : context.notFound();
  });
}

/** Always saved, never shown: an attachment must not run as a page of ours. */
function download(context: Context, content: Uint8Array, name: string, type: string): Response {
  return context.body(new Uint8Array(content), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
}
