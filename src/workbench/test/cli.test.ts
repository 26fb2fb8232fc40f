/** The command line: what it does to the files, what it prints, and one Dutch line for each thing typed wrong. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { main } from '../cli';
import { createWorkbook } from '../model/create';
import { noDesk } from '../disk/state';
import { openWorkspace, saveWorkspace, stateFile } from '../disk/workspace';
import { eachInOwnFolder } from './support/folder';

const folder = eachInOwnFolder();
const file = () => path.join(folder(), 'register.xlsx');
const quarter = {
  projectjaar: 'J-0002',
  code: '1.3',
  onderdeel: '2024-Q1',
  teller: 9,
  noemer: null,
  waarde: 9,
  doel: 10,
  oordeel: 'niet behaald',
  maat: 'aantal',
  eenheid: 'Aantal',
};
const figures = [
  {
    projectjaar: 'J-0001',
    code: '1.1',
    onderdeel: '',
    teller: 8,
    noemer: 15,
    waarde: 800 / 15,
    doel: null,
    oordeel: null,
    maat: 'percentage',
    eenheid: null,
  },
  quarter,
  {
    ...quarter,
    code: '2.1',
    onderdeel: 'Communicatie: eerste',
    teller: 31,
    noemer: 12,
    waarde: 31 / 12,
    doel: null,
    oordeel: null,
    maat: 'gemiddelde',
  },
  {
    ...quarter,
    code: '1.6',
    onderdeel: '',
    teller: 0,
    noemer: 0,
    waarde: null,
    doel: 14.5,
    oordeel: 'achter',
    maat: 'percentage',
    eenheid: 'Percentage',
  },
];

/** A small stand-in for the bundle. */
const code = `
  function sheet() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]; }
  function registerInrichten() {
    sheet().getRange('A1').setValue('Ingericht');
    PropertiesService.getDocumentProperties().setProperty('plp.eigenaar', Session.getActiveUser().getEmail());
  }
  function wieBenIk() { return Session.getActiveUser().getEmail(); }
  function hoeLaat() { return Utilities.formatDate(new Date(), 'Europe/Amsterdam', 'yyyy-MM-dd HH:mm'); }
  function schrijf(wat) { sheet().getRange('B2').setValue(wat.tekst); return { ok: true, wat: wat }; }
  function melden() { SpreadsheetApp.getActiveSpreadsheet().toast('Gedaan.', 'Klaar'); return 'Gedaan.'; }
  function mailen() { MailApp.sendEmail({ to: 'a@example.org', subject: 'Naam van iemand', body: 'x' }); }
  function halverwege() { sheet().getRange('C3').setValue('half'); mailen(); throw new Error('Regel een.\\nRegel twee.'); }
  function cijfersOpvragen() {
    if (sheet().getRange('A9').getValues()[0][0]) return { ok: false, error: { message: 'Het tabblad Fasen ontbreekt.' } };
    return { ok: true, value: { peildatum: '2025-08-31', projectjaren: [{ id: 'J-0001', naam: 'Projectjaar 1' }, { id: 'J-0002', naam: 'Projectjaar 2' }],
      figures: ${JSON.stringify(figures)}, weggelaten: [{ zin: '2 rijen in Intakes tellen niet mee.', aantal: 2 }], waarschuwingen: ['Let hier op.'] } };
  }`;

async function plp(...argv: string[]): Promise<{ exit: number; out: string[]; err: string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  const exit = await main(argv, {
    out: (line) => {
      out.push(line);
    },
    err: (line) => {
      err.push(line);
    },
    now: () => Date.parse('2025-06-01T10:00:00Z'),
    bundle: async () => ({ code, files: {} }),
    demo: async () => ({ Blad1: [{ Ingericht: 'uit de demo' }] }),
    env: {},
    colors: false,
  });
  return { exit, out, err };
}

async function register(): Promise<string> {
  await saveWorkspace({ file: file(), workbook: createWorkbook(), desk: noDesk });
  return file();
}

const cell = async (row: number, column: number) =>
  (await openWorkspace(file())).workbook.sheets[0]!.rows[row - 1]?.[column - 1]?.value;

describe('new', () => {
  test('makes a workbook that the bundle has set up, of the locale that Google gives', async () => {
    expect(await plp('new', file())).toEqual({ exit: 0, out: [`${file()} staat klaar.`], err: [] });
    const { workbook } = await openWorkspace(file());
    expect(workbook).toMatchObject({ locale: 'en_US', timeZone: 'Europe/Amsterdam', name: 'register' });
    expect(workbook.sheets[0]).toMatchObject({ name: 'Blad1' });
    expect(await cell(1, 1)).toBe('Ingericht');
  });

  test('puts the rows of the demo into it where asked', async () => {
    expect((await plp('new', file(), '--demo')).exit).toBe(0);
    expect([await cell(1, 1), await cell(2, 1)]).toEqual(['Ingericht', 'uit de demo']);
  });

  test('makes a Dutch one where asked, and refuses what is no locale', async () => {
    expect((await plp('new', file(), '--locale', 'nl_NL')).exit).toBe(0);
    expect((await openWorkspace(file())).workbook.locale).toBe('nl_NL');
    expect(await plp('new', file(), '--force', '--locale', 'Nederlands')).toEqual({
      exit: 1,
      out: [],
      err: ['"Nederlands" is geen landinstelling. Schrijf hem zoals en_US of nl_NL.'],
    });
  });

  test('keeps what is there, unless --force', async () => {
    writeFileSync(file(), 'van iemand anders');
    const refused = await plp('new', file());
    expect(refused).toEqual({
      exit: 1,
      out: [],
      err: [`${file()} bestaat al. Met --force zet je er een nieuw register voor in de plaats.`],
    });
    expect(readFileSync(file(), 'utf8')).toBe('van iemand anders');
    expect((await plp('new', file(), '--force')).exit).toBe(0);
    expect(await cell(1, 1)).toBe('Ingericht');
  });

  test('wants a name that ends on .xlsx', async () => {
    expect((await plp('new', path.join(folder(), 'register.csv'))).err).toEqual([
      expect.stringMatching(/moet eindigen op \.xlsx\.$/),
    ]);
  });
});

describe('run', () => {
  test('runs as the owner that is recorded, else as the projectleider, or as whom --as names', async () => {
    expect((await plp('run', 'wieBenIk', await register())).out).toEqual(['projectleider@example.org']);
    await plp('new', file(), '--force', '--as', 'eigenaar@example.org');
    expect((await plp('run', 'wieBenIk', file())).out).toEqual(['eigenaar@example.org']);
    expect((await plp('run', 'wieBenIk', file(), '--as', 'jobcoach@example.org')).out).toEqual([
      'jobcoach@example.org',
    ]);
  });

  test('runs at the given time in Amsterdam, else now', async () => {
    await register();
    expect((await plp('run', 'hoeLaat', file())).out).toEqual(['2025-06-01 12:00']);
    expect((await plp('run', 'hoeLaat', file(), '--now', '2025-08-31')).out).toEqual(['2025-08-31 12:00']);
    expect((await plp('run', 'hoeLaat', file(), '--now', '2025-01-31T20:00')).out).toEqual(['2025-01-31 20:00']);
  });

  test('prints what the add-on says, once', async () => {
    expect((await plp('run', 'melden', await register())).out).toEqual(['Klaar: Gedaan.']);
  });

  test('prints how often services are called, and the round trips, numbered, and their number', async () => {
    const { out } = await plp('run', 'melden', await register(), '--trace');
    expect(out.at(-2)).toMatch(/^ +\d+ {2}Spreadsheet\.toast/);
    expect(out.at(-1)).toMatch(/^\d+ keer heen en weer naar Google$/);
    expect(out).toContain('2 aanroepen van Google-diensten:');
    expect(out).toContain('     1  Spreadsheet.toast');
  });

  test('leaves the files alone when nothing changed', async () => {
    await register();
    const before = readFileSync(file());
    await plp('run', 'melden', file());
    expect(readFileSync(file()).equals(before)).toBe(true);
  });

  test('what was written and sent before an error stays written and sent', async () => {
    const { exit, out, err } = await plp('run', 'halverwege', await register(), '--outbox', path.join(folder(), 'uit'));
    expect({ exit, out, err }).toEqual({
      exit: 1,
      out: [`1 mail klaargezet in ${path.join(folder(), 'uit')}`],
      err: ['Regel een. Regel twee.'],
    });
    expect(await cell(3, 3)).toBe('half');
    expect(readdirSync(path.join(folder(), 'uit'))).toHaveLength(1);
    expect(existsSync(`${file()}.lock`)).toBe(false);
  });

  test('mails go to a folder beside the register when none is named', async () => {
    await plp('run', 'mailen', await register(), '--now', '2025-09-01T08:00');
    expect(readdirSync(path.join(folder(), 'postvak'))).toEqual([
      expect.stringMatching(/^2025-09-01T080000-001-[0-9a-f]{8}\.eml$/),
    ]);
  });

  test('with an unreadable state it says so and makes a new one', async () => {
    writeFileSync(stateFile(await register()), '{');
    const { exit, err } = await plp('run', 'melden', file());
    expect([exit, err]).toEqual([0, [expect.stringMatching(/^Let op: .*\.state\.json is onleesbaar\./)]]);
    expect((await openWorkspace(file())).stateIsBroken).toBe(false);
  });
});

test('call hands over the JSON, saves, and prints only the answer', async () => {
  const { exit, out } = await plp('call', 'schrijf', await register(), '--json', '{"tekst":"hallo"}');
  expect([exit, JSON.parse(out.join('\n'))]).toEqual([0, { ok: true, wat: { tekst: 'hallo' } }]);
  expect(await cell(2, 2)).toBe('hallo');
});

describe('figures', () => {
  test('prints a table for each projectjaar, what was left out and the warnings', async () => {
    expect((await plp('figures', await register())).out).toEqual([
      'Cijfers op peildatum 31-08-2025',
      '',
      'Projectjaar 1 (J-0001)',
      'Code  Onderdeel  Teller  Noemer  Waarde  Doel  Oordeel',
      '────  ─────────  ──────  ──────  ──────  ────  ───────',
      '1.1                   8      15     53%     –  –',
      '',
      'Projectjaar 2 (J-0002)',
      'Code  Onderdeel             Teller  Noemer  Waarde   Doel  Oordeel',
      '────  ────────────────────  ──────  ──────  ──────  ─────  ────────────',
      '1.3   2024-Q1                    9       –       9     10  niet behaald',
      '2.1   Communicatie: eerste      31      12     2,6      –  –',
      '1.6                              0       0       –  14,5%  achter',
      '',
      'Weggelaten: 2 rijen in Intakes tellen niet mee.',
      'Let op: Let hier op.',
    ]);
  });

  test('prints one JSON array with eight keys in order, and the rest on stderr', async () => {
    const { out, err } = await plp('figures', await register(), '--json');
    const rows = JSON.parse(out.join('\n')) as object[];
    expect(rows).toHaveLength(figures.length);
    expect(Object.keys(rows[0]!)).toEqual([
      'projectjaar',
      'code',
      'onderdeel',
      'teller',
      'noemer',
      'waarde',
      'doel',
      'oordeel',
    ]);
    expect(rows[3]).toEqual({
      projectjaar: 'J-0002',
      code: '1.6',
      onderdeel: '',
      teller: 0,
      noemer: 0,
      waarde: null,
      doel: 14.5,
      oordeel: 'achter',
    });
    expect(err).toEqual(['Weggelaten: 2 rijen in Intakes tellen niet mee.', 'Let op: Let hier op.']);
  });

  test('writes nothing, and works while the workbook is open elsewhere', async () => {
    await register();
    writeFileSync(path.join(folder(), '~$register.xlsx'), '');
    const before = readdirSync(folder());
    expect((await plp('figures', file())).exit).toBe(0);
    expect(readdirSync(folder())).toEqual(before);
  });

  test("a register that cannot be read gets the bundle's own sentence", async () => {
    const workbook = createWorkbook();
    workbook.sheets[0]!.rows[8] = [{ value: 'x' }];
    await saveWorkspace({ file: file(), workbook, desk: noDesk });
    expect(await plp('figures', file())).toEqual({ exit: 1, out: [], err: ['Het tabblad Fasen ontbreekt.'] });
  });
});

describe('typed wrong: exit code 1, nothing on stdout, one Dutch line on stderr', () => {
  test.each<[string, string[], RegExp]>([
    ['no command', [], /^Welke opdracht\?/],
    ['an unknown command', ['opruimen'], /^De opdracht "opruimen" bestaat niet\./],
    ['an unknown option', ['figures', 'FILE', '--snel'], /^De optie --snel bestaat niet\./],
    ['no file', ['figures'], /^Er ontbreekt iets: bestand\./],
    ['too much', ['figures', 'FILE', 'nog iets'], /^Er staat te veel achter de opdracht\./],
    ['an option without its value', ['run', 'melden', 'FILE', '--now'], /^De optie --now <tijdstip> wil een waarde\./],
    [
      'an unknown function',
      ['run', 'maken', 'FILE'],
      /^De functie "maken" bestaat niet\. Deze wel: cijfersOpvragen, halverwege, hoeLaat, /,
    ],
    ['a bad time', ['run', 'melden', 'FILE', '--now', 'morgen'], /^"morgen" is geen geldig tijdstip\./],
    ['a bad day', ['figures', 'FILE', '--now', '2025-02-30'], /^"2025-02-30" is geen geldig tijdstip\./],
    ['a bad e-mail address', ['run', 'melden', 'FILE', '--as', 'jan'], /^"jan" is geen e-mailadres\.$/],
    ['a bad e-mail address behind the page', ['serve', 'FILE', '--as', 'jan'], /^"jan" is geen e-mailadres\.$/],
    ['a bad mail server', ['run', 'melden', 'FILE', '--smtp', 'http://x'], /^--smtp wil het adres van een mailserver/],
    ['call without JSON', ['call', 'schrijf', 'FILE'], /^Er ontbreekt een optie: --json <tekst>\./],
    [
      'call with bad JSON',
      ['call', 'schrijf', 'FILE', '--json', '{tekst:1}'],
      /^Wat achter --json staat, is geen geldige JSON\.$/,
    ],
    ['a file that is not there', ['run', 'melden', 'FILE.xlsx'], /bestaat niet\.$/],
    ['a folder', ['figures', 'FOLDER'], /is een map, geen bestand\.$/],
    ['a folder that is not there', ['run', 'melden', 'FOLDER/weg/a.xlsx'], /bestaat niet\.$/],
    ['a file that is no workbook', ['figures', 'TEXT'], /is platte tekst \(zoals \.csv\), geen Excel-bestand/],
  ])('%s', async (_, argv, line) => {
    await register();
    writeFileSync(path.join(folder(), 'tekst.xlsx'), 'tekst');
    const places: Record<string, string> = {
      FILE: file(),
      FOLDER: folder(),
      TEXT: path.join(folder(), 'tekst.xlsx'),
    };
    const { exit, out, err } = await plp(
      ...argv.map((word) => word.replace(/^(FILE|FOLDER|TEXT)/, (key) => places[key]!)),
    );
    expect({ exit, out, lines: err.length }).toEqual({ exit: 1, out: [], lines: 1 });
    expect(err[0]).toMatch(line);
    expect(err[0]).not.toContain('\n');
    expect(readdirSync(folder()).filter((name) => name.endsWith('.lock'))).toEqual([]);
  });

  test('a workbook that is open in Excel', async () => {
    await register();
    writeFileSync(path.join(folder(), '~$register.xlsx'), '');
    expect((await plp('run', 'melden', file())).err).toEqual([
      `${file()} staat nog open in Excel of LibreOffice. Sluit het daar en probeer het opnieuw.`,
    ]);
  });
});

test.each([['--help'], ['help'], ['run', '--help'], ['help', 'figures']])(
  'help is in Dutch: %s %s',
  async (...argv) => {
    const { exit, out, err } = await plp(...argv.filter(Boolean));
    const text = out.join('\n');
    expect([exit, err]).toEqual([0, []]);
    expect(text).toMatch(/^Gebruik: npm run plp -- /);
    expect(text).not.toMatch(/Usage|Options|Commands|Arguments|display help|\[options\]/);
  },
);
