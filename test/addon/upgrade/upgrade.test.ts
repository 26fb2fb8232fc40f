/** A workbook of an older version through the built bundle: brought up to date, nothing lost, whatever fails on the way. */
import path from 'node:path';
import { copyWorkbook, openWorkspace, type GatedCall, type Workbook } from '@plp/workbench';
import { naastIn, sheetColumns } from '../../../src/register/made/naast';
import { schemaVersion } from '../../../src/register/version';
import { allTabs } from '../../../src/register/tabs';
import type { Answer } from '../../../src/sidebar/contract';
import { Outcomes } from '../../support/calls/outcomes';
import { differences } from '../../support/compare';
import type { TestHost } from '../../support/register';
import { hostOver } from '../../support/register';
import { headersOf, recordsOf, sheetNamed, textOf } from '../../support/sheets';
import { aMeting } from '../../support/meting';
import { damages } from '../headers/damage';

const moment = Date.parse('2025-08-31T09:00:00+02:00');
const over = (workbook: Workbook, options = {}): TestHost => hostOver(workbook, { now: () => moment, ...options });

/** The workbook as that version of the code made it, kept as a file; a fresh copy each time. */
async function oldWorkbook(version: number): Promise<() => Workbook> {
  const { workbook } = await openWorkspace(path.resolve(__dirname, `../../fixtures/register-v${version}.xlsx`));
  return () => copyWorkbook(workbook);
}

const versionOf = (workbook: Workbook): string | undefined => workbook.properties.document['plp.schemaversie'];

/** The settings that each stored workbook has: Inrichten adds those that came since, below them. */
const oldSettings: Readonly<Record<number, number>> = { 1: 17, 2: 18, 3: 18, 4: 23 };

type Cells = Readonly<Record<string, unknown>>;

/** What the register shows beside numbers, which nobody filled in. */
const namesBeside = new Set(allTabs.flatMap((tab) => naastIn(tab).map(({ column }) => column.header)));

/** What stands in the cells: a column that came since holds nothing yet. */
const withoutEmpty = (record: Cells): Cells =>
  Object.fromEntries(Object.entries(record).filter(([header, value]) => value !== null && !namesBeside.has(header)));

/** What people filled in, whatever a tab is called now. */
const filledInOf =
  (version: number) =>
  (workbook: Workbook): unknown => [
    ...allTabs.map(({ name }) => recordsOf(workbook, name === 'Stages' ? 'Werkplekken' : name).map(withoutEmpty)),
    recordsOf(workbook, 'Instellingen').slice(0, oldSettings[version]),
  ];

/** The headers of the columns that came after a version, by tab. */
const broughtAfter = (version: number): [string, string][] =>
  allTabs.flatMap((tab) =>
    sheetColumns(tab).flatMap(([, { header, since }]): [string, string][] =>
      since !== undefined && since > version ? [[tab.name === 'Stages' ? 'Werkplekken' : tab.name, header]] : [],
    ),
  );

const meting = aMeting({ deelnemerId: 'D-0001', datum: '2025-08-28' });
const saving = { verzoek: 'verzoek-0001', schrijf: [{ tab: 'metingen', id: null, basis: null, values: meting }] };

/** Every version before this one has a stored workbook. */
const versions = Array.from({ length: schemaVersion - 1 }, (_, index) => index + 1);

const stored = new Map<number, () => Workbook>();
beforeAll(async () => {
  for (const version of versions) stored.set(version, await oldWorkbook(version));
});

describe.each(versions)('version %i', (version) => {
  const fresh = (): Workbook => stored.get(version)!();
  const filledIn = filledInOf(version);

  test('the columns that came since are read as empty, and come with the first save, dressed and marked', () => {
    const workbook = fresh();
    for (const [tab, header] of broughtAfter(version))
      expect(headersOf(sheetNamed(workbook, tab))).not.toContain(header);
    expect(over(workbook).run('cijfersOpvragen', { peildatum: '2025-08-31' })).toMatchObject({ ok: true });
    expect(over(workbook).run('opslaan', saving)).toMatchObject({ ok: true });
    for (const [tab, header] of broughtAfter(version)) {
      const sheet = sheetNamed(workbook, tab);
      const column = headersOf(sheet).indexOf(header) + 1;
      expect(column).toBeGreaterThan(1);
      expect(sheet.rows[0]![column - 1]!.note).toMatch(/\.$/);
      // It is found again wherever it is moved to: the mark moves along, the header may be renamed.
      expect(
        workbook.metadata.some(
          ({ key, location }) =>
            key === 'plp-kolom' &&
            location.type === 'COLUMN' &&
            location.sheetId === sheet.id &&
            location.index === column,
        ),
      ).toBe(true);
    }
  });

  test('a column that was there from the first and is gone is refused with its repair', () => {
    const workbook = fresh();
    const sheet = sheetNamed(workbook, 'Metingen');
    const at = headersOf(sheet).indexOf('Moment');
    for (const row of sheet.rows) if (row) row[at] = undefined;
    workbook.metadata = workbook.metadata.filter(({ value }) => value !== 'moment');
    expect(over(workbook).run('cijfersOpvragen', { peildatum: '2025-08-31' })).toMatchObject({
      ok: false,
      error: { code: 'kolom-ontbreekt', message: expect.stringMatching(/"Moment".*Inrichten/) },
    });
  });

  test('Inrichten brings it to this version, tells so, and keeps every cell', () => {
    const workbook = fresh();
    const before = filledIn(workbook);
    expect(recordsOf(workbook, 'Instellingen')).toHaveLength(oldSettings[version]!);
    expect(over(workbook).run('registerInrichten')).toMatch(
      version < 2
        ? /5 dingen gemaakt of hersteld/
        : version < 3
          ? /4 dingen gemaakt of hersteld/
          : version < 4
            ? /bewaart minder over mensen/
            : /Naast de nummers staat nu ook Naam deelnemer of Naam werkgever: die vult het register zelf in/,
    );
    expect(versionOf(workbook)).toBe(String(schemaVersion));
    expect(filledIn(workbook)).toEqual(before);
  });

  const askFigures = (workbook: Workbook): unknown =>
    over(workbook).run('cijfersOpvragen', { peildatum: '2025-08-31' });

  const undamaged = new Map<boolean, unknown>();
  /** The figures of the workbook without any damage, after the save or without it. */
  function undamagedFigures(isSaved: boolean): unknown {
    if (!undamaged.has(isSaved)) {
      const workbook = fresh();
      if (isSaved) over(workbook).run('opslaan', saving);
      undamaged.set(isSaved, askFigures(workbook));
    }
    return undamaged.get(isSaved);
  }

  const headerDamages = damages.filter(({ what }) => /deleted|above|sorted|all headers/.test(what));

  test.each(headerDamages)('$what: no column comes beside the records, by a save or by Inrichten', (damage) => {
    for (const tab of ['Deelnemers', 'Doelen']) {
      const workbook = fresh();
      damage.work(workbook, sheetNamed(workbook, tab));
      // Refused or done, as it would be without the damage.
      const { ok } = over(workbook).run('opslaan', saving) as { ok: boolean };
      if (damage.refusedWhen === 'altijd') {
        expect(askFigures(workbook)).toMatchObject({
          ok: false,
          error: { message: expect.stringMatching(/Haal weg/) },
        });
        sheetNamed(workbook, tab).rows.splice(0, 1);
      }
      over(workbook).run('registerInrichten');
      expect(askFigures(workbook)).toEqual(undamagedFigures(ok));
    }
  });

  test('its figures stay the same', () => {
    const workbook = fresh();
    const figures = (): unknown => over(workbook).run('cijfersOpvragen', { peildatum: '2025-08-31' });
    const before = figures();
    over(workbook).run('registerInrichten');
    expect(figures()).toEqual(before);
  });

  test('twice equals once', () => {
    const workbook = fresh();
    over(workbook).run('registerInrichten');
    const once = copyWorkbook(workbook);
    expect(over(workbook).run('registerInrichten')).toMatch(/niets veranderd/);
    expect(differences(once, workbook)).toEqual([]);
  });

  test('afterwards it is as sound as before', () => {
    const workbook = fresh();
    const found = (): unknown => over(workbook).run('controleOphalen', {}) as Answer<{ aantallen: unknown }>;
    const before = found();
    over(workbook).run('registerInrichten');
    expect(found()).toEqual(before);
  });

  test('opening it tells that it is older, reading changes nothing', () => {
    const workbook = fresh();
    const before = copyWorkbook(workbook);
    const told: string[] = [];
    const host = over(workbook, { ui: { toast: (message: string) => told.push(message) } });
    host.fireOpen();
    expect(told.join()).toMatch(/oudere versie.*Inrichten/s);
    expect(host.run('formulierOpenen', { deelnemerId: 'D-0001', tabs: ['stages'], zonder: 'geen' })).toMatchObject({
      ok: true,
    });
    // That she looked is remembered, and whom she opened last.
    for (const key of Object.keys(workbook.properties.document))
      if (/^plp\.(?:bekeken|laatst)\./.test(key)) delete workbook.properties.document[key];
    expect(differences(before, workbook)).toEqual([]);
  });

  test('a save first brings it up to date, and then stores', () => {
    const workbook = fresh();
    expect(over(workbook).run('opslaan', saving)).toMatchObject({ ok: true });
    expect(versionOf(workbook)).toBe(String(schemaVersion));
    expect(recordsOf(workbook, 'Metingen').pop()).toMatchObject({ 'Meting-ID': 'M-0005', 'Deelnemer-ID': 'D-0001' });
  });

  test('the daily job does so too, and goes on', () => {
    const workbook = fresh();
    expect(over(workbook, { now: () => Date.parse('2025-09-02T07:04:00+02:00') }).run('dagelijkseTaken')).toMatch(
      /zijn gedaan/,
    );
    expect(versionOf(workbook)).toBe(String(schemaVersion));
    expect(textOf(workbook, 'PLP-schaduw')).toContain('D-0003');
  });

  test('a workbook that lost what it remembered counts as the oldest', () => {
    const workbook = fresh();
    workbook.properties.document = {};
    over(workbook).run('registerInrichten');
    expect(versionOf(workbook)).toBe(String(schemaVersion));
    expect(textOf(workbook, 'PLP-schaduw')).toContain('D-0003');
  });
});

describe.each(versions)('whichever call fails while version %i is brought up to date', (version) => {
  const fresh = (): Workbook => stored.get(version)!();
  const filledIn = filledInOf(version);
  const save = (workbook: Workbook, options = {}): unknown => over(workbook, options).run('opslaan', saving);
  const nextSaves = new Outcomes<object>();

  test.each(['before', 'after'] as const)(
    '%s it worked: every record is as it was, and the next save completes it',
    (when) => {
      const clean = fresh();
      const before = filledIn(clean);
      // Up to the call that records the last version: what comes after it is a save, which has tests of its own.
      const recorded: number[] = [];
      const reads = new Set<number>();
      save(clean, {
        beforeCall: ({ method, index }: GatedCall) => {
          if (/^(?:get|find|is|has)[A-Z]/.test(method)) reads.add(index);
          if (method === 'setProperties' && recorded.length < schemaVersion - version) recorded.push(index);
        },
      });
      const last = recorded[recorded.length - 1]!;
      expect(last).toBeGreaterThan(version < 2 ? 20 : version < 3 ? 7 : 3);
      const recordedAt = (k: number): number =>
        version + recorded.filter((index) => index < k || (when === 'after' && index === k)).length;
      const after = {
        cells: filledIn(clean),
        shadow: textOf(clean, 'PLP-schaduw'),
        version: String(schemaVersion),
        hidden: true,
      };
      for (let k = 0; k <= last; k++) {
        // A call that reads changes nothing: what fails after it is tried before the next.
        if (when === 'after' && reads.has(k)) continue;
        const workbook = fresh();
        const stop = ({ index }: GatedCall): void | 'after' => {
          if (index < k) return undefined;
          if (index === k && when === 'after') return 'after';
          throw new Error('Service error: Spreadsheets');
        };
        // What Google refused is told as an answer.
        expect(save(workbook, { beforeCall: stop })).toMatchObject({ ok: false });
        expect({ k, cells: filledIn(workbook) }).toEqual({ k, cells: before });
        expect({ k, version: versionOf(workbook) }).toEqual({
          k,
          version: String(recordedAt(k)),
        });
        const completed = nextSaves.of(workbook, () => {
          expect(save(workbook)).toMatchObject({ ok: true });
          return {
            cells: filledIn(workbook),
            shadow: textOf(workbook, 'PLP-schaduw'),
            version: versionOf(workbook),
            hidden: sheetNamed(workbook, 'PLP-schaduw').hidden,
          };
        });
        expect({ k, ...completed }).toEqual({ k, ...after });
      }
    },
  );
});

test('what was kept about people and is not kept any more is gone: values of dossiers, a BSN, functies of a few', () => {
  const workbook = stored.get(3)!();
  const texts = () =>
    [textOf(workbook, 'Logboek'), textOf(workbook, 'PLP-schaduw'), textOf(workbook, 'Indicatorhistorie')].join('\n');
  for (const kept of ['Gezondheid', '06-12345678', '111222333', 'Functie: Receptie']) expect(texts()).toContain(kept);
  const logged = recordsOf(workbook, 'Logboek').length;
  const figures = recordsOf(workbook, 'Indicatorhistorie').length;
  over(workbook).run('registerInrichten');
  for (const gone of ['Gezondheid', '06-12345678', '111222333', 'Functie: Receptie'])
    expect(texts()).not.toContain(gone);
  const lines = recordsOf(workbook, 'Logboek');
  expect(lines).toHaveLength(logged);
  expect(lines.slice(0, 4).map(({ Kolom, Was, Werd }) => `${Kolom}: ${Was ?? ''} ${Werd ?? ''}`.trim())).toEqual([
    'Reden:',
    'Belastbaarheid:',
    'Vervolgactie:',
    'Plaatsen: 2 3',
  ]);
  expect(textOf(workbook, 'Indicatorhistorie')).toContain('Functie: Kok');
  expect(recordsOf(workbook, 'Indicatorhistorie')).toHaveLength(figures - 2);
  // Nor does it come back.
  over(workbook).run('uitkomstenBijwerken');
  expect(textOf(workbook, 'Indicatorhistorie')).not.toContain('Functie: Receptie');
});

describe('a workbook of a newer version', () => {
  const newer = (): Workbook => {
    const workbook = stored.get(1)!();
    over(workbook).run('registerInrichten');
    workbook.properties.document['plp.schemaversie'] = String(schemaVersion + 1);
    workbook.metadata.push({
      id: 9999,
      key: 'plp-versie',
      value: String(schemaVersion + 1),
      visibility: 'DOCUMENT',
      location: { type: 'SPREADSHEET' },
    });
    return workbook;
  };
  const words = /nieuwere versie.*nieuwste versie te installeren/s;

  test('opening it says so to everybody', () => {
    const told: string[] = [];
    over(newer(), { ui: { toast: (message: string) => told.push(message) } }).fireOpen();
    expect(told.join()).toMatch(words);
  });

  test.each([
    'registerInrichten',
    'uitkomstenBijwerken',
    'maandoverzichtVersturen',
    'registerControleren',
    'dagelijkseTaken',
    'herinneringenOpnieuw',
    'herinneringenDoorgaan',
    'herinneringenAanzetten',
    'herinneringenOvernemen',
  ])('%s refuses with what to do: nothing is written, nobody is mailed', (name) => {
    const workbook = newer();
    const before = copyWorkbook(workbook);
    const host = over(workbook, { now: () => Date.parse('2025-09-02T07:04:00+02:00') });
    expect(() => host.run(name)).toThrow(words);
    expect(differences(before, workbook)).toEqual([]);
    expect(host.mails).toEqual([]);
  });

  test('typing in a cell changes only that cell', () => {
    const workbook = newer();
    const sheet = sheetNamed(workbook, 'Metingen');
    sheet.rows[2]![headersOf(sheet).indexOf('Moment')]!.value = 'Ooit';
    const before = copyWorkbook(workbook);
    over(workbook).fireEdit({
      sheetId: sheet.id,
      rect: { row: 3, column: headersOf(sheet).indexOf('Moment') + 1, rows: 1, columns: 1 },
    });
    expect(differences(before, workbook)).toEqual([]);
  });

  test.each([
    ['opslaan', saving],
    [
      'ongedaanMaken',
      { verzoek: 'verzoek-0002', stappen: [{ tab: 'metingen', id: 'M-0001', before: null, after: {} }], bewijs: '' },
    ],
    ['herstellen', { verzoek: 'verzoek-0003', opmaak: true, cellen: [] }],
  ])('the form’s %s refuses with what to do', (name, request) => {
    const workbook = newer();
    const before = copyWorkbook(workbook);
    const answer = over(workbook).run(name, request) as Answer<unknown>;
    expect(answer).toMatchObject({ ok: false, error: { code: 'versie', message: expect.stringMatching(words) } });
    expect(differences(before, workbook)).toEqual([]);
  });

  test('a dossier and the figures can be read', () => {
    const host = over(newer());
    expect(host.run('formulierOpenen', { deelnemerId: 'D-0001', tabs: ['stages'], zonder: 'geen' })).toMatchObject({
      ok: true,
    });
    expect(host.run('cijfersOpvragen', { peildatum: '2025-08-31' })).toMatchObject({ ok: true });
  });
});
