/** The research file through the built bundle: a window with three files to download, and nothing that changed. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { copyWorkbook, main, noDesk, processIo, saveWorkspace } from '@plp/workbench';
import type { Onderzoek } from '../../../src/paginas/onderzoek/bestand';
import type { Answer } from '../../../src/sidebar/contract';
import { differences } from '../../support/compare';
import { csvCells, csvRows } from '../../support/csv';
import { bundle, demoRegister, hostOver } from '../../support/register';
import { recordsOf } from '../../support/sheets';

const workbook = demoRegister();
const before = copyWorkbook(workbook);

/** What the links of the window hold, by the name under which they are kept. */
function downloads(html: string): Record<string, string> {
  const links = [...html.matchAll(/download="([^"]+)"\s+href="data:text\/csv;charset=utf-8;base64,([^"]+)"/g)];
  return Object.fromEntries(links.map(([, name, data]) => [name!, Buffer.from(data!, 'base64').toString('utf8')]));
}

function choose(typed = ''): Record<string, string> {
  const shown: string[] = [];
  const host = hostOver(workbook, {
    ui: { dialog: (_kind, _title, html) => shown.push(html), prompt: () => ({ button: 'OK', text: typed }) },
  });
  const said = host.run('onderzoeksbestandMaken');
  const files = downloads(shown[0]!);
  expect(said).toBe(`Het onderzoeksbestand is gemaakt: ${csvRows(Object.values(files)[0]!).length} rijen.`);
  expect(host.mails).toEqual([]);
  return files;
}

test('the window offers the file, the codebook and the key; the key tells who is who, and the file nobody', () => {
  const files = choose();
  const [file, codebook, key] = Object.values(files) as [string, string, string];
  expect(Object.keys(files).map((name) => name.replace(/S[0-9A-F]{12}/, 'X'))).toEqual([
    'Onderzoeksbestand 2025-08-31 X.csv',
    'Codeboek 2025-08-31 X.csv',
    'SLEUTEL niet versturen 2025-08-31 X.csv',
  ]);
  const people = recordsOf(workbook, 'Deelnemers');
  const numbers = csvRows(key).map((row) => row['Deelnemer-ID']);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.filter((id) => !people.some((one) => one['Deelnemer-ID'] === id))).toEqual([]);
  expect(csvRows(file).map((row) => row['Schuilnummer'])).toEqual(csvRows(key).map((row) => row['Schuilnummer']));
  const names = people.flatMap((one) => [one['Voornaam'], one['Achternaam'], one['Woonplaats']]).map(String);
  const words = new Set((file + codebook).split(/[^\p{L}]+/u));
  expect(names.filter((name) => words.has(name))).toEqual([]);
  // Each column of the file is explained.
  const [heads = []] = csvCells(file);
  const explained = csvRows(codebook).map((row) => row['Naam']);
  expect(heads.filter((head) => !explained.includes(head))).toEqual([]);
});

test('asked twice it has other numbers each time, and the workbook is as it was', () => {
  const [one, other] = [choose(), choose()].map((files) => csvRows(Object.values(files)[0]!));
  const numbers = [...one!, ...other!].map((row) => row['Schuilnummer']);
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(differences(before, workbook)).toEqual([]);
});

test('who does not take part is left out before the groups are made, and the file says that it is not whole', () => {
  const [file, codebook, key] = Object.values(choose('d-0001; D-0002')) as [string, string, string];
  expect(csvRows(key).filter((row) => ['D-0001', 'D-0002'].includes(row['Deelnemer-ID']!))).toEqual([]);
  expect(csvRows(file).some((row) => row['Projectjaar volledig'] === 'Nee')).toBe(true);
  expect(codebook).toContain('Minder dan 5 deelnemers doen niet mee.');
  expect(() => choose('D-9999')).toThrow('Deze nummers zijn van niemand in het register: D-9999.');
});

test('it is for a projectleider, and for a day that can be named', () => {
  const ask = (user: string) =>
    hostOver(workbook, { user, effectiveUser: user }).run('onderzoekOpvragen', {
      peildatum: '2024-12-31',
    }) as Answer<Onderzoek>;
  expect(ask('projectleider@example.org')).toMatchObject({ ok: true, value: { peildatum: '2024-12-31' } });
  expect(ask('praktijkopleider@example.org')).toMatchObject({ ok: false, error: { code: 'geen-recht' } });
});

test('the command line writes the same three files, for this user alone', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'plp-onderzoek-test-'));
  try {
    const file = path.join(folder, 'register.xlsx');
    await saveWorkspace({ file, workbook, desk: noDesk });
    const bytes = readFileSync(file);
    const out: string[] = [];
    const err: string[] = [];
    const io = {
      ...processIo({ bundle: () => Promise.resolve(bundle), demo: () => Promise.resolve({}) }),
      out: (line: string) => void out.push(line),
      err: (line: string) => void err.push(line),
    };
    const to = path.join(folder, 'uit');
    const asked = ['onderzoek', file, to, '--now', '2025-08-31', '--zonder', 'D-0001'];
    expect([await main(asked, io), err[0]]).toEqual([
      0,
      expect.stringMatching(/^\d+ rijen\. Verstuur de sleutel nooit mee/),
    ]);
    expect(readdirSync(to).map((name) => name.split(' ')[0])).toEqual(['Codeboek', 'Onderzoeksbestand', 'SLEUTEL']);
    for (const one of out) expect(statSync(one).mode & 0o777).toBe(0o600);
    expect(csvRows(readFileSync(out[2]!, 'utf8')).map((row) => row['Deelnemer-ID'])).not.toContain('D-0001');
    err.length = 0;
    expect([await main(['onderzoek', file, out[0]!, '--now', '2025-08-31'], io), err]).toEqual([
      1,
      [`${out[0]!} is een bestand, geen map.`],
    ]);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
