/** The research file: nobody can be told apart in it, nothing private is in it, and no two of them can be laid side by side. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { inGroepen, nietGetoond, type Kenmerk, type Rij } from '../../src/privacy/groepen';
import type { Onderzoek } from '../../src/paginas/onderzoek/bestand';
import { maakOnderzoek } from '../../src/paginas/onderzoek/bestand';
import { kolommen } from '../../src/paginas/onderzoek/kolommen';
import { toevalUit } from '../../src/paginas/onderzoek/schuilnummer';
import { csvBestand } from '../../src/paginas/weergave/csv';
import { isGewist } from '../../src/register/identity/gewist';
import type { Register } from '../../src/register/register';
import { RegisterMaker } from '../support/builders';
import { csvCells, csvRows } from '../support/csv';
import { researchRegister, secret } from '../support/registers/researchRegister';

/** PLP_ONDERZOEK=1000 tries as many registers. */
const numRuns = Number(process.env.PLP_ONDERZOEK ?? 40);

// Without bias, as real ones are: fast-check likes two of its uuids to begin alike.
const uuid = fc.noBias(fc.uuid({ version: 4 }));
const uuids = fc.tuple(uuid, uuid);
const some = toevalUit(['11111111-2222-4333-8444-555555555555', '66666666-7777-4888-8999-aaaaaaaaaaaa']);

const made = (register: Register, peildatum: string, toeval = some): Onderzoek | null => {
  const outcome = maakOnderzoek(register, peildatum, toeval);
  return outcome.ok ? outcome.value : null;
};

/** A second opinion on k and l, written apart from what makes the groups. */
function tooTelling(
  rows: readonly Record<string, string>[],
  known: readonly string[],
  kenmerken: readonly Kenmerk[],
): string[] {
  const groups: Record<string, Record<string, string>[]> = {};
  for (const row of rows) (groups[known.map((kop) => row[kop]).join('|')] ??= []).push(row);
  return Object.entries(groups).flatMap(([name, group]) => {
    const small = group.length < 5 ? [`${name}: ${group.length}`] : [];
    const alike = kenmerken
      .filter(({ rol }) => rol === 'kern' || rol === 'gevoelig')
      .filter(({ kop, rol }) => {
        const [first] = group.map((row) => row[kop]!);
        const same = group.every((row) => row[kop] === first);
        return same && first !== nietGetoond && !(first === '' && rol === 'gevoelig');
      });
    return [...small, ...alike.map(({ kop }) => `${name}: all the same ${kop}`)];
  });
}

const herkenbaar = kolommen.filter(({ rol }) => rol === 'herkenbaar').map(({ kop }) => kop);

test('who took her consent back is not in it; of who was erased her row counts', () => {
  const maker = new RegisterMaker();
  maker.projectjaar('2024-01-01', '2025-12-31');
  for (let one = 0; one < 12; one++) maker.gestart('2024-03-01', { toestemmingOp: '2024-02-01' });
  const full = made(maker.register(), '2025-01-31')!;
  maker.gestart('2024-03-01', { toestemmingOp: null });
  maker.gestart('2024-03-01', { voornaam: 'Gewist', achternaam: 'D-0014' });
  const held = made(maker.register(), '2025-01-31')!;
  expect([full.rijen, held.rijen]).toEqual([12, 13]);
  expect(held.weggelaten.join()).toContain('doen niet mee');
});

test('in random registers everybody is with at least four others, who have not all the same to hide; nothing private is told', () => {
  let files = 0;
  let detailed = 0;
  let erased = 0;
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const { register, peildatum } = researchRegister(seed);
      const file = made(register, peildatum);
      if (!file) return;
      files++;
      const rows = csvRows(file.bestand.inhoud);
      expect(rows).toHaveLength(file.rijen);
      expect(tooTelling(rows, ['Projectjaar', ...herkenbaar], kolommen)).toEqual([]);
      detailed += rows.filter((row) => herkenbaar.some((kop) => row[kop] !== nietGetoond)).length;
      const told = file.bestand.inhoud + file.codeboek.inhoud;
      expect(told.toLowerCase()).not.toContain(secret);
      expect(told).not.toContain('@');
      expect(told).not.toContain('0612345678');
      expect(file.bestand.inhoud).not.toMatch(/\b[A-Z]-\d{4,}\b/);
      // Of who was erased the days are not hers any more.
      csvRows(file.sleutel.inhoud).forEach(({ 'Deelnemer-ID': id }, at) => {
        if (!isGewist(register.deelnemers.find((one) => one.id === id)!)) return;
        const weeks = Object.entries(rows[at]!).filter(([kop]) => kop.startsWith('Weken') || kop === 'Gevolgd');
        expect(weeks.filter(([, text]) => text !== '' && text !== nietGetoond)).toEqual([]);
        erased++;
      });
      // The only days are that of the file and those of the projectjaren.
      const days = new Set(register.projectjaren.flatMap(({ start, einde }) => [start, einde]));
      const daysTold = new Set(file.bestand.inhoud.match(/\d{4}-\d\d-\d\d/g));
      expect([...daysTold].filter((day) => day !== peildatum && !days.has(day))).toEqual([]);
    }),
    { numRuns },
  );
  expect(files).toBeGreaterThan(numRuns / 2);
  // Telling nothing would hold as well.
  expect(detailed).toBeGreaterThan(files * 2);
  expect(erased).toBeGreaterThan(0);
});

test('whatever the rows, the groups hold, and from five on nobody is left out', () => {
  const kenmerken: Kenmerk[] = [
    { kop: 'a', rol: 'herkenbaar' },
    { kop: 'b', rol: 'herkenbaar' },
    { kop: 'c', rol: 'herkenbaar' },
    { kop: 'kern', rol: 'kern' },
    { kop: 'gevoelig', rol: 'gevoelig' },
    { kop: 'vervolg', rol: 'gevoelig', zegtOver: 'gevoelig' },
  ];
  const few = fc.constantFrom('', 'x', 'x', 'x', 'y', 'z');
  const row = fc.record({ a: few, b: few, c: few, kern: few, gevoelig: few, vervolg: few });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
      const { rijen, verborgen } = inGroepen(rows, kenmerken);
      const shown = rijen.filter((one): one is Rij => one !== null);
      expect(shown).toHaveLength(rows.length < 5 ? 0 : rows.length);
      expect(tooTelling(shown as Record<string, string>[], ['a', 'b', 'c'], kenmerken)).toEqual([]);
      // What is told is what it was, of this person.
      rijen.forEach((one, at) => {
        for (const [kop, text] of Object.entries(one ?? {}))
          if (text !== nietGetoond) expect(text).toBe(rows[at]![kop as 'a']);
      });
      if (verborgen.includes('gevoelig')) expect(verborgen).toContain('vervolg');
    }),
    { numRuns: numRuns * 5 },
  );
});

test('no two files have a number in common, and only the key tells who is who', () => {
  const maker = new RegisterMaker();
  maker.projectjaar('2024-01-01', '2025-12-31');
  // So many that no two shuffles come out alike by chance.
  for (let one = 0; one < 40; one++) maker.gestart('2024-03-01', { toestemmingOp: '2024-02-01' });
  const register = maker.register();
  fc.assert(
    fc.property(uuids, uuids, (first, second) => {
      const files = [first, second].map((one) => made(register, '2025-01-31', toevalUit(one))!);
      const [a, b] = files.map(({ bestand }) => csvRows(bestand.inhoud)) as [
        Record<string, string>[],
        Record<string, string>[],
      ];
      const numbers = new Set([...a, ...b].map((row) => row['Schuilnummer']));
      expect([a.length, b.length, numbers.size]).toEqual([40, 40, 80]);
      // Nor do they stand in the same order, which would lay them side by side.
      const key = (file: Onderzoek) => csvRows(file.sleutel.inhoud).map((row) => row['Deelnemer-ID']);
      expect(key(files[0]!)).not.toEqual(key(files[1]!));
      expect(key(files[0]!).sort()).toEqual(key(files[1]!).sort());
    }),
    { numRuns: 20 },
  );
});

test('fewer than five who began are held back, which is told without telling how many; and so is what all have in common', () => {
  const maker = new RegisterMaker();
  maker.projectjaar('2022-01-01', '2022-12-31');
  maker.projectjaar('2023-01-01', '2023-12-31');
  for (let at = 0; at < 4; at++) maker.gestart('2022-02-01');
  for (let at = 0; at < 6; at++) {
    const id = maker.gestart('2023-02-01');
    if (at === 0) maker.plaatsing(id, '2023-06-01');
  }
  maker.gestart('2021-02-01');
  const file = made(maker.register(), '2023-12-31')!;
  expect(file.rijen).toBe(6);
  expect(file.weggelaten).toEqual([
    'Van projectjaar 1 (01-01-2022 tot en met 31-12-2022) staat niemand in het bestand: er begonnen minder dan 5 deelnemers.',
    'Minder dan 5 deelnemers begonnen buiten een projectjaar. Zij staan niet in het bestand.',
    expect.stringMatching(
      /^Van projectjaar 2 .* staat niet in het bestand: Trajectstatus, Uitgevallen, .* Daarin was iedereen gelijk\.$/,
    ),
  ]);
  const [row] = csvRows(file.bestand.inhoud);
  expect(row).toMatchObject({
    Trajectstatus: nietGetoond,
    Uitgevallen: nietGetoond,
    'Eerdere projectjaren volledig': 'Nee',
  });
  expect(
    csvRows(file.bestand.inhoud)
      .map((one) => one['Eerste werk'])
      .sort(),
  ).toEqual(['', '', '', '', '', 'Betaald werk']);
  for (const line of file.weggelaten) expect(file.codeboek.inhoud).toContain(line);
});

test('projectjaren in which one person could be twice, and a register without enough people, are refused in Dutch', () => {
  const maker = new RegisterMaker();
  maker.projectjaar('2022-01-01', '2022-12-31');
  expect(maakOnderzoek(maker.register(), '2023-01-01', some)).toMatchObject({
    ok: false,
    problem: { code: 'geen-projectjaar' },
  });
  maker.projectjaar('2022-06-01', '2023-12-31');
  expect(maakOnderzoek(maker.register(), '2023-01-01', some)).toMatchObject({
    ok: false,
    problem: { message: expect.stringContaining('J-0001 en J-0002 overlappen') as string },
  });
});

test('CSV for people is the research file alone; what else names it feeds a database that is thrown away, or reads it', () => {
  const root = path.resolve(__dirname, '../../src');
  const makers = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('/test/'))
    .filter((file) => /text\/csv|\.csv\b/.test(readFileSync(path.join(root, file), 'utf8')));
  expect(makers.sort()).toEqual([
    'addon/onderzoek/researchTask.ts',
    'landelijk/duckdb.ts',
    'landelijk/opdracht.ts',
    'landelijk/overzicht.ts',
    'paginas/onderzoek/bestand.ts',
    'workbench/xlsx/refusals.ts',
  ]);
});

test('no cell of a CSV begins as a formula does, and a table comes back as it was', () => {
  const sign = fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    ' ',
    '\u00a0',
    '\ufeff',
    '\u200b',
    '"',
    "'",
    ';',
    '\uff1d',
    '\u2212',
    'a',
    '1',
    ',',
  );
  const text = fc.array(sign, { maxLength: 6 }).map((signs) => signs.join(''));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (cells) => {
      const [read = []] = csvCells(csvBestand([cells]));
      expect(read.map((one, at) => (one === cells[at] ? one : one.slice(1)))).toEqual(cells);
      for (const one of read)
        expect(/^-?\d+(,\d+)?$/.test(one) || !/^[\s\u200b\ufeff"]*[=+\-@\uff1d\u2212]|^[\t\r\n]/.test(one)).toBe(true);
    }),
    { numRuns: numRuns * 10 },
  );
});
