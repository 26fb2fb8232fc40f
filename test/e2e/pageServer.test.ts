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
    server = spawn(process.execPath, ['--import', 'tsx', script, file, String(port), await pageReady()], {
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
  ): Promise<{ status: number; headers: http.IncomingHttpHeaders }> =>
    new Promise((resolve, reject) => {
      const request = http.request(new URL(at, url), { method, headers }, (response) => {
        response.resume();
        resolve({ status: response.statusCode ?? 0, headers: response.headers });
      });
      request.on('error', reject);
      request.end(method === 'POST' ? '{}' : undefined);
    });
  const json = { 'content-type': 'application/json' };

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
    expect((await answerTo('POST', '/api/people', { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await answerTo('POST', '/api/people', json)).status).toBe(200);
  });

  it('lets the page load nothing but its own files', async () => {
    const policy = String((await answerTo('GET', '/', {})).headers['content-security-policy']);
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
