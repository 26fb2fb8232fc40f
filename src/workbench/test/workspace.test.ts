/** A workbook and its state on disk: kept together, and readable whatever happened to either. */
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { copyRegister } from '../commands/newRegister';
import type { Metadata, Workbook } from '../model/workbook';
import { noDesk } from '../disk/state';
import { openWorkspace, saveWorkspace, stateFile } from '../disk/workspace';
import { writeXlsx } from '../xlsx/write';
import { eachInOwnFolder } from './support/folder';
import { emptySheet, emptyWorkbook } from './xlsx/support';

const folder = eachInOwnFolder();
const file = () => path.join(folder(), 'register.xlsx');

const mark = (id: number, key: string, location: Metadata['location']): Metadata => ({
  id,
  key,
  value: key,
  visibility: 'DOCUMENT',
  location,
});

/** Two tabs with marks on the workbook, a tab, columns and a row. */
function register(headers = ['Stage-ID', 'Start', 'Einde']): Workbook {
  const row = (cells: string[]) => cells.map((value) => ({ value }));
  return {
    ...emptyWorkbook([
      { ...emptySheet(1, 'Stages'), rows: [row(headers), row(['S-0001']), row(['S-0002'])] },
      { ...emptySheet(2, 'Toetsen'), rows: [row(['Toets-ID', 'Status'])] },
    ]),
    metadata: [
      mark(10, 'versie', { type: 'SPREADSHEET' }),
      mark(11, 'tab', { type: 'SHEET', sheetId: 2 }),
      mark(12, 'start', { type: 'COLUMN', sheetId: 1, index: 2 }),
      mark(13, 'einde', { type: 'COLUMN', sheetId: 1, index: 3 }),
      mark(14, 'rij', { type: 'ROW', sheetId: 1, index: 3 }),
    ],
    properties: {
      document: { eigenaar: 'projectleider@example.org' },
      script: { a: '1' },
      user: { 'a@example.org': { b: '2' } },
    },
    triggers: [{ id: 't1', handler: 'nacht', eventType: 'CLOCK', schedule: { atHour: 3 }, owner: 'a@example.org' }],
    timeZone: 'Europe/Brussels',
    locale: 'nl_BE',
  };
}

const save = (workbook: Workbook) => saveWorkspace({ file: file(), workbook, desk: noDesk });
const open = () => openWorkspace(file());
/** As if another program saved the workbook: the same file name, the state left as it was. */
const saveElsewhere = async (workbook: Workbook) => writeFileSync(file(), (await writeXlsx(workbook)).bytes);
const places = (metadata: readonly Metadata[]) =>
  Object.fromEntries(metadata.map(({ key, location }) => [key, 'index' in location ? location.index : location.type]));

test('all that Google keeps beside the cells comes back', async () => {
  const workbook = register();
  await saveWorkspace({ file: file(), workbook, desk: { now: '2025-09-01T08:00', user: 'a@example.org' } });
  const { workbook: read, desk, stateIsBroken } = await open();
  const { name, locale, timeZone, metadata, properties, triggers, nextId } = workbook;
  expect(read).toMatchObject({ name, locale, timeZone, metadata, properties, triggers, nextId });
  expect(desk).toEqual({ now: '2025-09-01T08:00', user: 'a@example.org' });
  expect(stateIsBroken).toBe(false);
  expect(readdirSync(folder()).sort()).toEqual(['register.xlsx', 'register.xlsx.state.json']);
});

test('without its state a workbook opens, named after its file, Dutch and in Amsterdam', async () => {
  await save(register());
  rmSync(stateFile(file()));
  const { workbook, stateIsBroken } = await open();
  expect(workbook).toMatchObject({
    name: 'register',
    locale: 'nl_NL',
    timeZone: 'Europe/Amsterdam',
    metadata: [],
    triggers: [],
  });
  expect(workbook.sheets[0]!.rows[1]![0]!.value).toBe('S-0001');
  expect(stateIsBroken).toBe(false);
});

test.each(['', 'geen json', '[]', '{"version":99}', '{"version":1', 'null'])(
  'with the state %j it opens, and says so',
  async (text) => {
    await save(register());
    writeFileSync(stateFile(file()), text);
    const { workbook, stateIsBroken } = await open();
    expect(workbook.sheets).toHaveLength(2);
    expect(stateIsBroken).toBe(true);
  },
);

test('whatever stands in the state, opening does not fail', async () => {
  await save(register());
  const good = JSON.parse(readFileSync(stateFile(file()), 'utf8')) as Record<string, object>;
  const parts = [
    ...Object.keys(good),
    'kept.sheets',
    'kept.validations',
    'metadata.0',
    'kept.sheets.0',
    'properties.user',
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...parts), fc.jsonValue(), async (part, value) => {
      const bad = structuredClone(good);
      const steps = part.split('.');
      const last = steps.pop()!;
      let at: Record<string, unknown> = bad;
      for (const step of steps) at = at[step] as Record<string, unknown>;
      at[last] = value;
      writeFileSync(stateFile(file()), JSON.stringify(bad));
      const { workbook } = await open();
      expect(workbook.sheets.map(({ name }) => name)).toEqual(['Stages', 'Toetsen']);
    }),
    { numRuns: 100 },
  );
});

describe('when another program changed the workbook', () => {
  test('marks follow a column that moved, and a row that was sorted', async () => {
    await save(register());
    const changed = register(['Einde', 'Nieuw', 'Start', 'Stage-ID']);
    changed.sheets[0]!.rows.splice(1, 2, changed.sheets[0]!.rows[2]!, changed.sheets[0]!.rows[1]!);
    await saveElsewhere(changed);
    expect(places((await open()).workbook.metadata)).toEqual({
      versie: 'SPREADSHEET',
      tab: 'SHEET',
      start: 3,
      einde: 1,
      rij: 2,
    });
  });

  test('a mark stays on a column whose header was only renamed', async () => {
    await save(register());
    await saveElsewhere(register(['Stage-ID', 'Begin', 'Einde']));
    expect(places((await open()).workbook.metadata)).toMatchObject({ start: 2, einde: 3 });
  });

  test('a mark goes with its column, and is not left on the one that took its place', async () => {
    await save(register());
    await saveElsewhere(register(['Stage-ID', 'Einde']));
    const { metadata } = (await open()).workbook;
    expect(places(metadata)).toEqual({ versie: 'SPREADSHEET', tab: 'SHEET', einde: 2, rij: 3 });
  });

  test('marks of a tab that is gone are gone, the others stay', async () => {
    await save(register());
    const changed = register();
    changed.sheets.shift();
    await saveElsewhere(changed);
    const { workbook } = await open();
    expect(places(workbook.metadata)).toEqual({ versie: 'SPREADSHEET', tab: 'SHEET' });
    expect(workbook.sheets[0]!.id).toBe(2);
  });
});

describe('when saving is broken off', () => {
  /** The pair before and after a second save that renames the owner and adds a row. */
  async function twoSaves() {
    await save(register());
    const before = { workbook: readFileSync(file()), state: readFileSync(stateFile(file())) };
    const changed = register();
    changed.properties.document['eigenaar'] = 'opvolger@example.org';
    changed.sheets[0]!.rows.push([{ value: 'S-0003' }]);
    await save(changed);
    return { before, after: { workbook: readFileSync(file()), state: readFileSync(stateFile(file())) } };
  }
  const seen = async () => {
    const { workbook } = await open();
    return [workbook.sheets[0]!.rows.length, workbook.properties.document['eigenaar']];
  };

  test('before the workbook was replaced, the old pair is there', async () => {
    const { before, after } = await twoSaves();
    writeFileSync(file(), before.workbook);
    writeFileSync(stateFile(file()), before.state);
    writeFileSync(`${stateFile(file())}.nieuw`, after.state);
    expect(await seen()).toEqual([3, 'projectleider@example.org']);
  });

  test('after the workbook was replaced but not its state, the new pair is there', async () => {
    const { before } = await twoSaves();
    renameSync(stateFile(file()), `${stateFile(file())}.nieuw`);
    writeFileSync(stateFile(file()), before.state);
    expect(await seen()).toEqual([4, 'opvolger@example.org']);
  });

  test('a half-written new state is passed over, and the next save clears it away', async () => {
    const { after } = await twoSaves();
    writeFileSync(`${stateFile(file())}.nieuw`, after.state.subarray(0, 100));
    expect(await seen()).toEqual([4, 'opvolger@example.org']);
    await save(register());
    expect(existsSync(`${stateFile(file())}.nieuw`)).toBe(false);
  });
});

test('saving leaves both files for this user alone, whatever they were', async () => {
  await save(register());
  for (const one of [file(), stateFile(file())]) chmodSync(one, 0o644);
  await save(register());
  expect([file(), stateFile(file())].map((one) => statSync(one).mode & 0o777)).toEqual([0o600, 0o600]);
});

test('saving through a link saves what it leads to, with its state there, and leaves the link', async () => {
  mkdirSync(path.join(folder(), 'kast'));
  const real = path.join(folder(), 'kast/echt.xlsx');
  await saveWorkspace({ file: real, workbook: register(), desk: noDesk });
  symlinkSync(real, file());
  const { workbook } = await open();
  expect(workbook.metadata).toHaveLength(5);
  workbook.sheets[0]!.rows.push([{ value: 'S-0009' }]);
  await save(workbook);
  expect(lstatSync(file()).isSymbolicLink()).toBe(true);
  expect((await openWorkspace(real)).workbook.sheets[0]!.rows.at(-1)![0]!.value).toBe('S-0009');
  expect(readdirSync(folder()).sort()).toEqual(['kast', 'register.xlsx']);
});

test('a file that is not there gets one Dutch line', async () => {
  await expect(open()).rejects.toThrow(/register\.xlsx bestaat niet\.$/);
});

test('a copy is as Google makes it: the tabs and their marks, not what the script remembers, and another ID', async () => {
  const workbook: Workbook = {
    ...emptyWorkbook([emptySheet(1, 'Blad1')]),
    metadata: [mark(9, 'plp-versie', { type: 'SPREADSHEET' })],
    properties: { document: { 'plp.eigenaar': 'eigenaar@example.org' }, script: {}, user: {} },
  };
  await saveWorkspace({ file: file(), workbook, desk: noDesk });
  const to = path.join(folder(), 'kopie.xlsx');
  await copyRegister(file(), to);
  const { workbook: copy } = await openWorkspace(to);
  expect(copy.properties.document).toEqual({});
  expect(copy.metadata.map(({ key }) => key)).toEqual(['plp-versie']);
  expect(copy.fileId).not.toBe(workbook.fileId);
  await expect(copyRegister(file(), to)).rejects.toThrow(`${to} bestaat al. Kies een andere naam.`);
});
