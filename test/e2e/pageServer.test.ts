/** The server behind the page: who may reach it, and what is left when it is killed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { noDesk, pageReady, saveWorkspace } from '@plp/workbench';
import { atEnd } from '../support/setup/closing';
import { openPage } from '../support/browser/openPage';
import { standInWorkbook } from '../support/browser/standIn';

describe('the server of the page', () => {
  let folder: string;
  let file: string;
  let server: ChildProcess;
  let url: string;

  const start = async (port: number): Promise<string> => {
    const script = path.resolve(__dirname, '../support/browser/serveStandIn.ts');
    server = spawn(process.execPath, ['--require', 'tsx/cjs', script, file, String(port), await pageReady()], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    atEnd(kill);
    return new Promise((resolve, reject) => {
      server.stdout?.once('data', (data: Buffer) => resolve(data.toString().trim()));
      server.once('exit', (code) => reject(new Error(`De server stopte met code ${code}.`)));
    });
  };
  const kill = async (): Promise<void> => {
    server.removeAllListeners('exit');
    if (server.exitCode !== null || server.signalCode !== null) return;
    const gone = new Promise((resolve) => {
      server.once('exit', resolve);
    });
    server.kill('SIGKILL');
    await gone;
  };

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'plp-server-'));
    atEnd(() => rm(folder, { recursive: true, force: true }));
    file = path.join(folder, 'register.xlsx');
    await saveWorkspace({ file, workbook: standInWorkbook(), desk: noDesk });
    url = await start(0);
  });

  const answerTo = (
    method: string,
    at: string,
    headers: Record<string, string>,
    body: string = JSON.stringify(asking),
  ): Promise<{ status: number; headers: http.IncomingHttpHeaders; text: string }> =>
    new Promise((resolve, reject) => {
      const request = http.request(new URL(at, url), { method, headers }, (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(pieces).toString('utf8'),
          }),
        );
      });
      request.on('error', reject);
      request.end(method === 'POST' ? body : undefined);
    });
  /** What a browser has that opened the address which the server said. */
  let inside: { cookie: string };
  const json = { 'content-type': 'application/json' };
  const asking = { page: 'een', as: '', selection: null };

  beforeAll(async () => {
    const { headers } = await answerTo('GET', url, {});
    expect(String(headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict$/);
    expect(headers.location).toBe('/');
    inside = { cookie: String(headers['set-cookie']).split(';')[0]! };
  });

  const routes = [
    ...['/', '/onderweg', '/page.js', '/page.css', '/onderweg.js', '/download', '/html/een', '/charts/1.svg'],
    ...['/mail/een.eml/html', '/mail/een.eml/file/0', '/api/live?page=een'],
  ];
  const questions = [
    ...['open', 'edit', 'results', 'run', 'web-page', 'web-page-run', 'answer', 'user', 'people', 'clock', 'triggers'],
    ...['trigger', 'save', 'start-over', 'mails', 'mail'],
  ];

  it('lets nobody in without the key of the address that it said', async () => {
    for (const at of routes) {
      for (const headers of [{}, { cookie: 'werkbank=x' }, { cookie: inside.cookie.replace(/=.*/, '=x') }]) {
        expect([at, (await answerTo('GET', at, headers)).status]).toEqual([at, 403]);
      }
    }
    for (const name of questions) expect((await answerTo('POST', `/api/${name}`, json)).status).toBe(403);
    expect((await answerTo('GET', '/?sleutel=x', {})).status).toBe(403);
    expect((await answerTo('GET', '/download', inside)).status).toBe(200);
  });

  it('gives who comes by a link from elsewhere nothing but a page that asks once more', async () => {
    const first = await answerTo('GET', '/onderweg?f=x', { 'sec-fetch-site': 'cross-site' });
    expect(first.text.replace(/<title>.*<\/title>/, '')).toBe(
      '<!doctype html><html lang="nl"><meta http-equiv="refresh" content="0">',
    );
    expect((await answerTo('GET', '/onderweg?f=x', { 'sec-fetch-site': 'same-origin' })).status).toBe(403);
  });

  const deep = `${'['.repeat(4000)}${']'.repeat(4000)}`;
  const whole = (rest: object): string => JSON.stringify({ ...asking, ...rest });
  it.each([
    ...['', '{', '[]', 'null', '3', '{}', '"x"', '{"page":1,"as":"","selection":null}', `{"page":${deep}}`].map(
      (body) => [body.slice(0, 40), body] as const,
    ),
  ])('answers the wrong body %j in every question with what the asker did wrong', async (_, body) => {
    for (const name of questions) {
      const { status } = await answerTo('POST', `/api/${name}`, { ...json, ...inside }, body);
      expect([name, status]).toEqual([name, 400]);
    }
  });

  it('answers a change that cannot be read so too, and keeps nothing of it', async () => {
    const change = (id: string, params: unknown) => whole({ rev: 0, mutations: [{ id, params }] });
    const sheet = { subUnitId: '1' };
    const far = { startRow: 1e9, endRow: 1e12, startColumn: 0, endColumn: 1 };
    const asked = async (body: string) => (await answerTo('POST', '/api/edit', { ...json, ...inside }, body)).status;
    for (const body of [
      whole({ rev: 'x', mutations: [] }),
      whole({ rev: 0, mutations: [null] }),
      change('sheet.mutation.set-range-values', null),
      change('sheet.mutation.set-frozen', 3),
      change('sheet.mutation.insert-row', { ...sheet, range: far }),
      change('sheet.mutation.set-row-hidden', { ...sheet, ranges: [far] }),
      change('sheet.mutation.set-row-hidden', { ...sheet, ranges: [null] }),
      change('sheet.mutation.move-range', { from: 'x', to: {} }),
      change('sheet.mutation.set-worksheet-row-count', { ...sheet, rowCount: 1e12 }),
    ]) {
      const status = await asked(body);
      // 200 says to the person why it was not kept.
      expect([body.slice(0, 120), [200, 400].includes(status)]).toEqual([body.slice(0, 120), true]);
    }
    expect((await answerTo('GET', '/download', inside)).status).toBe(200);
  });

  it.each([
    ['another host name', 'GET', '/', { host: 'kwaad.example' }],
    ['another host name with our port', 'POST', '/api/people', { ...json, host: 'kwaad.example:80' }],
    ['another site', 'POST', '/api/people', { ...json, origin: 'https://kwaad.example' }],
    ['a page without origin', 'POST', '/api/people', { ...json, origin: 'null' }],
    ['a picture on another site', 'GET', '/download', { 'sec-fetch-site': 'cross-site' }],
  ])('refuses %s', async (_who, method, at, headers) => {
    expect((await answerTo(method, at, headers)).status).toBe(403);
  });

  it('takes questions as JSON alone, so that no form of another site can ask', async () => {
    expect((await answerTo('POST', '/api/people', { ...inside, 'content-type': 'text/plain' })).status).toBe(415);
    expect((await answerTo('POST', '/api/people', { ...inside, ...json })).status).toBe(200);
  });

  it('lets the page load nothing but its own files', async () => {
    const policy = String((await answerTo('GET', '/', inside)).headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('http');
  });

  it('loses nothing that was done when it is killed, and the page goes on by itself when it is back', async () => {
    const one = await openPage(url);
    await one.type('Namen', 'B5', 'blijft staan');
    await one.waitForText('Namen', 'D5', 'gezien: blijft staan, was: Naam 4');
    await one.settled();
    await kill();
    await one.page.getByText('De werkbank antwoordt niet.').waitFor();
    await start(Number(new URL(url).port));
    await one.page.getByText('De werkbank is er weer.').waitFor();
    expect(await one.text('Namen', 'B5')).toBe('blijft staan');
    expect(await one.text('Namen', 'D5')).toBe('gezien: blijft staan, was: Naam 4');
    await one.type('Lijst', 'A2', 'en verder');
    await one.settled();
    await one.close();
  });
});
