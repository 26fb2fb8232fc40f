/** `npm start` with the built bundle: the report's figures on the screen, the month's mail in the folder. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import { bundleReady } from '../../build/bundle';
import { demoReady } from '../../build/demo';
import { main, openWorkspace, saveWorkspace, start, stateFile, type Io } from '@plp/workbench';

const folder = mkdtempSync(path.join(os.tmpdir(), 'plp-'));
const file = path.join(folder, 'plp-register.xlsx');
const bundle = bundleReady();

function recorder(): Io & { readonly lines: string[]; readonly errors: string[] } {
  const lines: string[] = [];
  const errors: string[] = [];
  return {
    lines,
    errors,
    out: (line) => {
      lines.push(line);
    },
    err: (line) => {
      errors.push(line);
    },
    now: () => Date.parse('2026-01-01T12:00:00Z'),
    bundle: () => bundle,
    demo: demoReady,
    env: {},
    colors: false,
  };
}

async function started(...argv: string[]) {
  const io = recorder();
  const code = await start(argv, folder, io);
  expect({ code, errors: io.errors }).toEqual({ code: 0, errors: [] });
  return io.lines;
}

const mails = () => readdirSync(path.join(folder, 'postvak'));

let first: string[] = [];

// One register serves all tests, in this order: making it takes seconds.
beforeAll(async () => {
  first = await started();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("shows the report's figures on one screen, and where register and mail lie", () => {
  const text = first.join('\n');
  expect(first.length).toBeLessThanOrEqual(40);
  for (const line of [
    /1\.3 +Gestarte deelnemers +15 /,
    /1\.1 +Deelnemers met een praktijkverklaring +8 +15 +53% +7 +behaald/,
    /1\.2 +Doorgestroomd naar waardevol werk +5 +15 +33%/,
    /1\.6 +Uitgevallen deelnemers +7 +15/,
    /1\.3 +Gestarte deelnemers +25 +– +25 +25 +behaald/,
    /1\.1 +Deelnemers met een praktijkverklaring +9 +25 +36% +15 +niet behaald/,
    /1\.6 +Uitgevallen deelnemers +4 +25/,
    /1\.4 +Nog bezig +9 +25/,
    /1\.4 +Pauze +3 +25/,
    /1\.3 +Gestart in 2024 +14/,
    /1\.3 +Gestart in 2025 +11/,
    /1\.3 +Gestart met een voortraject +9 +25/,
    /1\.2 +Doorgestroomd, alle projectjaren tot en met dit projectjaar +10 +40/,
  ]) {
    expect(text).toMatch(line);
  }
  expect(text).toContain(file);
});

test('the mail of the month lies in the folder', async () => {
  expect(mails()).toEqual([expect.stringMatching(/^2025-09-01T0800\d\d-001-/)]);
  const mail = await simpleParser(readFileSync(path.join(folder, 'postvak', mails()[0]!)));
  expect(mail.subject).toContain('augustus 2025');
  expect(mail.html).toContain('<table');
});

test('a workbook with only the filled-in tabs, and no state file, gives the same figures', async () => {
  const bare = path.join(folder, 'kaal.xlsx');
  const ask = async (register: string) => {
    const io = recorder();
    expect(await main(['figures', register, '--now', '2025-08-31', '--json'], io)).toBe(0);
    return JSON.parse(io.lines.join('\n')) as { code: string }[];
  };
  const { workbook, desk } = await openWorkspace(file);
  const made = /^(Start|Uitkomsten|Indicatoren .*|Indicatorhistorie|Mailjournaal|Controle|Logboek|Instellingen)$/;
  workbook.sheets = workbook.sheets.filter(({ name }) => !made.test(name)).reverse();
  await saveWorkspace({ file: bare, workbook, desk });
  rmSync(stateFile(bare));
  const whole = await ask(file);
  expect(whole.length).toBeGreaterThan(100);
  expect(await ask(bare)).toEqual(whole);
});

test('started again it keeps the register and sends nothing twice', async () => {
  expect((await started()).some((line) => line.includes('Demo-register gemaakt'))).toBe(false);
  expect(mails()).toHaveLength(1);
});

test('with --fresh it starts over, at the time of --now', async () => {
  expect((await started('--fresh', '--now', '2025-03-01')).join('\n')).toMatch(/Gestarte deelnemers +18 /);
  expect(mails()).toEqual([expect.stringMatching(/^2025-03-01T1200\d\d-001-/)]);
});

test.each([['--snel'], ['iets']])('%s is refused in one Dutch line', async (word) => {
  const io = recorder();
  expect(await start([word], folder, io)).toBe(1);
  expect([io.lines, io.errors]).toEqual([[], ['Deze opties ken ik niet. Uitleg: npm start -- --help']]);
});
