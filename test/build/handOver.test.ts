/** The script in two files does what it does in many, and the empty register that goes with it can be set up. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { noDesk, openWorkspace, saveWorkspace, stateFile, type Workbook } from '@plp/workbench';
import { filmOf } from '../../build/pictures/film';
import { bookPage } from '../../build/handOver/book';
import { emptyRegister } from '../../build/handOver/handOver';
import { stepsPage } from '../../build/handOver/steps';
import { inOneScript } from '../../build/handOver/twoFiles';
import { forms } from '../../src/sidebar/contract';
import { differences } from '../support/compare';
import { typeIn } from '../support/edits';
import { menuPaths } from '../support/setup/menuPaths';
import { bundle, demoRegister, emptyRegister as freshRegister, hostOver } from '../support/register';
import { headersOf, sheetNamed } from '../support/sheets';

const pasted = inOneScript(bundle);

const me = {
  Naam: 'Projectleider',
  'E-mail': 'projectleider@example.org',
  Rol: 'Projectleider',
  Actief: 'Ja',
  'Ontvangt herinneringen': 'Ja',
};

test('the script holds all that stands in files beside it', () => {
  expect(pasted.files).toEqual({});
  expect(Object.keys(bundle.files).length).toBeGreaterThan(15);
});

test.each(forms)('the form %s is served the same', (form) => {
  const served = [bundle, pasted].map((one) => {
    const shown: string[] = [];
    const host = hostOver(demoRegister(), {
      ...one,
      ui: { sidebar: (_title, html) => shown.push(html), dialog: (_kind, _title, html) => shown.push(html) },
    });
    host.run(`${form}Tonen`);
    return shown;
  });
  expect(served[0]).toHaveLength(1);
  expect(served[1]).toEqual(served[0]);
});

test.each([
  ['a form asks', 'formulierOpenen', { deelnemerId: 'D-0001', tabs: ['fasen', 'toetsen'], zonder: 'geen' }],
  ['Inrichten', 'registerInrichten', undefined],
  ['the month', 'maandoverzichtVersturen', undefined],
  ['the morning', 'dagelijkseTaken', undefined],
  ['Zelftest', 'zelftestUitvoeren', undefined],
])('%s does the same, parts and texts included', (_what, name, request) => {
  const [one, other] = [bundle, pasted].map((form) => {
    const workbook = demoRegister();
    const answer = hostOver(workbook, form).run(name, ...(request ? [request] : []));
    return { workbook, answer };
  });
  expect(other!.answer).toEqual(one!.answer);
  expect(differences(one!.workbook, other!.workbook)).toEqual([]);
});

describe('the empty register', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'plp-over-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('can be set up where Google knows its tabs only by what stands in them, and then works', async () => {
    const file = path.join(folder, 'leeg.xlsx');
    await saveWorkspace({ file, workbook: emptyRegister(bundle), desk: noDesk });
    rmSync(stateFile(file));
    const { workbook } = await openWorkspace(file);
    expect(workbook.metadata).toEqual([]);
    expect(hostOver(workbook, pasted).run('registerInrichten')).toEqual(expect.any(String));
    // The hidden copy of last night may stand elsewhere among those that nobody fills in.
    const names = (one: Workbook): string[] => one.sheets.map(({ name }) => name).sort();
    expect(names(workbook)).toEqual(names(freshRegister()));
    expect(headersOf(sheetNamed(workbook, 'Deelnemers'))).toEqual(headersOf(sheetNamed(freshRegister(), 'Deelnemers')));
    const host = hostOver(workbook, pasted);
    for (const [header, value] of Object.entries(me)) typeIn(workbook, 'Medewerkers', 2, header, value);
    expect(host.run('formulierOpenen', { deelnemerId: null, tabs: ['intakes'], zonder: 'alles' })).toMatchObject({
      ok: true,
    });
  });

  test('names nobody', () => {
    const texts = emptyRegister(bundle).sheets.flatMap(({ rows }) =>
      rows.flatMap((row) => row?.map((cell) => cell?.value)),
    );
    expect(texts.filter((text) => String(text).includes('@example.org'))).toEqual([]);
  });
});

test('the handleiding to print has all its pictures in it, and fetches nothing', () => {
  const page = bookPage('handleiding');
  expect(page.match(/<img /g)!.length).toBeGreaterThan(5);
  expect(page).not.toMatch(/src="(?!data:)/);
});

test('the film of the README is an animated GIF of the pictures that it is given', () => {
  const pictures = ['vandaag', 'cijfer'].map((name) => path.resolve(__dirname, `../../docs/images/${name}.png`));
  const gif = Buffer.from(filmOf(pictures));
  expect(gif.subarray(0, 6).toString()).toBe('GIF89a');
  expect([gif.readUInt16LE(6), gif.readUInt16LE(8)]).toEqual([1280, 800]);
});

test('the steps name the files that are there, and menu items that exist', () => {
  const page = stepsPage('1.2.3');
  expect(page).toMatch(/PLP-register-leeg\.xlsx[^]*PLP-register\.gs[^]*appsscript\.json/);
  const named = [...page.matchAll(/<b>((?:PLP-register|Herinneringen) > [^<]+)<\/b>/g)].map(([, one]) => one!);
  expect(named.length).toBeGreaterThan(2);
  const paths = menuPaths();
  expect(named.filter((one) => !paths.some((path) => path === one || path.endsWith(` > ${one}`)))).toEqual([]);
  expect(page).toMatch(/versie 1\.2\.3/);
});
