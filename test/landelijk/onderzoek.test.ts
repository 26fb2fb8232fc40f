/** From the research file of each team come the figures of the code, or none: never another number. */
import type { Figure } from '../../src/uitkomsten/cijfers/figure';
import { allFigures } from '../../src/uitkomsten/cijfers/figures';
import { maakOnderzoek } from '../../src/paginas/onderzoek/bestand';
import { toevalUit } from '../../src/paginas/onderzoek/schuilnummer';
import { Figures } from '../../src/landelijk/duckdb';
import { readResearch } from '../../src/landelijk/onderzoek';
import { zonderToestemming } from '../../src/register/weg/toestemming';
import type { Register } from '../../src/register/register';
import { RegisterMaker } from '../support/builders';
import { researchRegister } from '../support/registers/researchRegister';

/** PLP_LANDELIJK=100 compares as many registers. */
const registers = Number(process.env['PLP_LANDELIJK'] ?? 12);
const toeval = toevalUit(['11111111-2222-4333-8444-555555555555', '66666666-7777-4888-8999-aaaaaaaaaaaa']);

/** As docs/landelijk.md has them: a code alone is the main figure. */
const canGive =
  /^(?:1\.1|1\.2|1\.2\/Alle cohorten|1\.2\/Soort: .*|1\.3|1\.3\/Via voortraject|1\.4|1\.4\/.*|1\.6|1\.6\/Vorig projectjaar|2\.1|2\.1\/.*|2\.2|2\.2\/.*|3\.[123]|3\.3\/.*|4\.3)$/;

/** Many of whom all is known, so that nothing has to be hidden. */
function whole(): { register: Register; peildatum: string } {
  const maker = new RegisterMaker();
  maker.projectjaar('2022-01-01', '2022-12-31');
  maker.projectjaar('2023-01-01', '2023-12-31');
  maker.projectjaar('2024-01-01', '2024-12-31');
  for (const year of [2022, 2024])
    for (let at = 0; at < 30; at++) {
      const id = maker.gestart(`${year}-0${1 + (at % 9)}-05`);
      const later = (days: number): string => `${year + 1}-0${1 + ((at + days) % 9)}-10`;
      if (at % 3 === 0) maker.fase(id, later(1), 'Uitgevallen', { reden: at % 2 ? 'Privé' : 'Anders' });
      if (at % 4 === 0) maker.verklaring(id, later(2));
      if (at % 2 === 0)
        maker.plaatsing(id, `${year}-1${at % 3}-01`, {
          soort: at % 4 ? 'Betaald werk' : 'Beschut werk',
          contract: at % 3 ? 'Vast' : 'Tijdelijk',
          einde: at % 5 ? null : later(0),
        });
      for (const day of ['02', '20'])
        maker.meting(id, `${year}-12-${day}`, {
          zelfvertrouwen: 1 + ((at * 3 + Number(day) * 7) % 10),
          kansOpWerk: 1 + ((at + Number(day)) % 10),
          communicatie: 1 + ((at + Number(day)) % 5),
          samenwerking: 1 + ((at * 2 + Number(day)) % 5),
          zelfstandigheid: 1 + ((at * 3 + Number(day)) % 5),
          vakgerichteTaken: 1 + ((at * 4 + Number(day)) % 5),
        });
    }
  return { register: maker.register(), peildatum: '2026-06-30' };
}

const teams = new Map<string, { register: Register; peildatum: string }>([['heel', whole()]]);
for (let seed = 0; seed < registers; seed++) {
  const { register, peildatum } = researchRegister(seed);
  // Most agreed on one day.
  teams.set(`team ${seed}`, { register, peildatum: seed % 4 === 0 ? peildatum : '2025-08-31' });
}

type Found = Pick<Figure, 'code' | 'onderdeel' | 'maat' | 'teller' | 'noemer' | 'waarde'> & {
  readonly team: string;
  readonly start: string;
  readonly peildatum: string;
};

const nameOf = ({ code, onderdeel }: Pick<Found, 'code' | 'onderdeel'>): string =>
  onderdeel === '' ? code : `${code}/${onderdeel}`;
const rounded = (number: number | null): number | null => (number === null ? null : Math.round(number * 1e9) / 1e9);
const told = (one: Pick<Found, 'maat' | 'teller' | 'noemer' | 'waarde'>): unknown[] => [
  one.maat,
  rounded(one.teller),
  one.noemer,
  rounded(one.waarde),
];

let figures: Figures;
let found: readonly Found[];

beforeAll(async () => {
  figures = await Figures.open();
  for (const [team, { register, peildatum }] of teams) {
    const made = maakOnderzoek(register, peildatum, toeval);
    if (!made.ok) continue;
    const read = readResearch(made.value.bestand.inhoud, team);
    if (read.soort === 'bestand') figures.addResearch(team, read.rijen);
  }
  await figures.compute(['2025-08-31'], new Map([...teams.keys()].slice(0, 3).map((team) => [team, 'Noord'])));
  found = await figures.ask<Found>(
    'SELECT team, start, peildatum, code, onderdeel, maat, teller::DOUBLE AS teller, noemer::DOUBLE AS noemer, waarde::DOUBLE AS waarde FROM plp.onderzoek_cijfers',
  );
});
afterAll(() => figures.close());

/** Who gave no consent is in no file. */
function withoutConsent(register: Register): Register {
  const out = zonderToestemming(register.deelnemers);
  return { ...register, deelnemers: register.deelnemers.filter(({ id }) => !out.has(id)) };
}

/** The figures of the code by what they are of. */
function byCode(team: string): Map<string, Figure> {
  const { register: whole, peildatum } = teams.get(team)!;
  const register = withoutConsent(whole);
  const start = new Map(register.projectjaren.map((one) => [one.id, one.start]));
  return new Map(allFigures(register, peildatum).map((one) => [`${start.get(one.projectjaar)} ${nameOf(one)}`, one]));
}

test('every figure that comes out of a file is that of the code on the same day', () => {
  expect(found.length).toBeGreaterThan(registers * 20);
  for (const team of teams.keys()) {
    const own = found.filter((one) => one.team === team);
    const code = byCode(team);
    const names = own.map((one) => `${one.start} ${nameOf(one)}`);
    expect([team, names.length]).toEqual([team, new Set(names).size]);
    expect([team, own.map((one, at) => [names[at], ...told(one)])]).toEqual([
      team,
      own.map((one, at) => [names[at], ...told(code.get(names[at]!) ?? { ...one, teller: NaN })]),
    ]);
    expect(own.filter((one) => one.peildatum !== teams.get(team)!.peildatum)).toEqual([]);
  }
});

test('where nothing is held back all come out that a file can give, and no other', () => {
  const own = found.filter(({ team, start }) => team === 'heel' && start === '2024-01-01').map(nameOf);
  const all = [...byCode('heel').keys()]
    .filter((name) => name.startsWith('2024-01-01 '))
    .map((name) => name.slice('2024-01-01 '.length));
  expect(own.sort()).toEqual(all.filter((name) => canGive.test(name)).sort());
  expect(found.map(nameOf).filter((name) => !canGive.test(name))).toEqual([]);
});

test('what a file does not tell gives no figure: who is held back is no nought', async () => {
  const maker = new RegisterMaker();
  maker.projectjaar('2022-01-01', '2022-12-31');
  maker.projectjaar('2023-01-01', '2023-12-31');
  for (let at = 0; at < 3; at++) maker.gestart('2022-02-01');
  for (let at = 0; at < 8; at++) {
    const id = maker.gestart('2023-02-01');
    if (at < 3) maker.verklaring(id, '2023-11-01');
  }
  const made = maakOnderzoek(maker.register(), '2023-12-31', toeval);
  const read = made.ok ? readResearch(made.value.bestand.inhoud, 'klein') : null;
  expect(read).toMatchObject({ soort: 'bestand', peildatum: '2023-12-31' });
  const apart = await Figures.open();
  try {
    apart.addResearch('klein', read?.soort === 'bestand' ? read.rijen : []);
    await apart.compute(['2023-12-31']);
    const names = (await apart.ask<Found>('SELECT code, onderdeel FROM plp.onderzoek_cijfers')).map(nameOf);
    // Of all together, of the first and of the one before nothing is known; of first work all have the same to tell.
    expect(names.filter((name) => /^(?:3|1\.2|1\.6\/Vorig)/.test(name))).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(['1.1', '1.3', '1.4/Bezig', '1.6']));
  } finally {
    apart.close();
  }
});

test('files count in the whole and in their region as workbooks do, and it says of how many teams', async () => {
  const unequal = await figures.ask(
    `SELECT s.groep, s.code, s.onderdeel FROM plp.cijfers_samen AS s JOIN (
      SELECT start, einde, peildatum, code, onderdeel, SUM(teller) AS teller, COUNT(*) AS teams FROM plp.onderzoek_cijfers
      GROUP BY start, einde, peildatum, code, onderdeel) AS t USING (start, einde, peildatum, code, onderdeel)
    WHERE s.soort = 'geheel' AND (abs(s.teller - t.teller) > 1e-6 OR s.teams <> t.teams)`,
  );
  expect(unequal).toEqual([]);
  // Beside the whole a team stands only where the others are with at least five.
  const [beside] = await figures.ask<{ teams: number; least: number }>(
    'SELECT COUNT(DISTINCT team)::INT AS teams, MIN(teams_in_geheel)::INT AS least FROM plp.vergelijking WHERE waarde_geheel IS NOT NULL',
  );
  expect(beside!.teams).toBeGreaterThan(5);
  expect(beside!.least).toBeGreaterThan(5);
});

test('a file from which a row went, or that is none, is refused; the key and the codebook are known for what they are', () => {
  const { register, peildatum } = whole();
  const made = maakOnderzoek(register, peildatum, toeval);
  if (!made.ok) throw new Error(made.problem.message);
  const { bestand, codeboek, sleutel } = made.value;
  const lines = bestand.inhoud.split('\r\n');
  expect(() => readResearch([...lines.slice(0, 4), ...lines.slice(5)].join('\r\n'), 'x.csv')).toThrow(/mist rijen/);
  expect(() => readResearch('Naam;Stad\r\nA;B\r\n', 'x.csv')).toThrow(/niet de kolommen van deze versie/);
  expect(() => readResearch('a"b;c\r\n', 'x.csv')).toThrow(
    /^x\.csv is beschadigd: de aanhalingstekens kloppen niet\. Vraag het team om een nieuw onderzoeksbestand\.$/,
  );
  expect(readResearch(codeboek.inhoud, 'x.csv')).toEqual({ soort: 'codeboek' });
  expect(readResearch(sleutel.inhoud, 'x.csv')).toEqual({ soort: 'sleutel' });
});
