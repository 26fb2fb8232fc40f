/** The addresses of the page: its own files, what it asks of the workbook, and the line that tells it what changes. */
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { streamSSE } from 'hono/streaming';
import type { Core } from './core';
import { BadInput } from '../badInput';
import * as bodies from './bodies';
import { door } from './door';
import { guard, webPagePath } from './guard';
import type { Live } from './live';
import type { Mailbox } from './mailbox';
import { addonPolicy, chartPolicy, commonHeaders, mailPolicy, pagePolicy } from './policies';
import type { Push } from './protocol';
import { withLinksElsewhere, withShim } from './shim';

export interface AppParts {
  readonly core: Core;
  /** Without it nobody comes in. */
  readonly key: string;
  readonly port: number;
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
/** What a page sends at once: a large sheet pasted whole is some megabytes. */
const MOST_BYTES = 64 * 2 ** 20;

export function makeApp(parts: AppParts): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(commonHeaders)) context.header(name, value);
    if (!context.res.headers.has('content-security-policy')) context.header('content-security-policy', NOTHING_POLICY);
  });
  app.use(guard);
  app.use(door(parts.key, parts.port));
  app.use(bodyLimit({ maxSize: MOST_BYTES, onError: (context) => context.json({ message: 'Dit is te groot.' }, 413) }));
  app.onError((error, context) => {
    if (error instanceof BadInput) return context.json({ message: error.message }, 400);
    if (error instanceof HTTPException) return context.json({ message: error.message }, error.status);
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
    if (page === '') throw new BadInput('De pagina ontbreekt.');
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

function addQuestions(app: Hono, { core, live, mailbox }: AppParts): void {
  const post = <T>(name: string, body: bodies.Body<T>, work: (given: T) => Promise<unknown>) =>
    app.post(`/api/${name}`, async (context) => context.json((await work(await body(context.req))) ?? null));
  post('open', bodies.open, (body) => core.ask('openPage', body));
  post('edit', bodies.edit, (body) => core.ask('edit', body));
  post('results', bodies.results, (body) => core.ask('takeResults', body));
  post('run', bodies.run, (body) => core.ask('run', body));
  post('web-page', bodies.webPage, (body) => core.ask('openWebPage', body));
  post('web-page-run', bodies.run, (body) => core.ask('runFromPage', body));
  post('answer', bodies.answer, async ({ id, button, text }) => live.answer(id, { button, text }));
  post('user', bodies.user, (body) => core.ask('chooseUser', body));
  post('people', bodies.asking, () => core.ask('people'));
  post('clock', bodies.clock, (body) => core.ask('moveClock', body));
  post('triggers', bodies.asking, () => core.ask('triggers'));
  post('trigger', bodies.trigger, (body) => core.ask('fireTrigger', body));
  post('save', bodies.asking, () => core.ask('save'));
  post('start-over', bodies.asking, (body) => core.ask('startOver', body));
  post('mails', bodies.asking, () => mailbox.list());
  post('mail', bodies.mail, ({ id }) => mailbox.detail(id));
}

function addMail(app: Hono, { mailbox }: AppParts): void {
  app.get('/mail/:id/html', async (context) => {
    const html = await mailbox.html(context.req.param('id'));
    if (html === null) return context.notFound();
    context.header('content-security-policy', mailPolicy);
    return context.html(withLinksElsewhere(html));
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
