/** Inrichten through the built bundle: what it makes, that twice equals once, and what it leaves alone. */
import { copyWorkbook, createSheet, createWorkbook, deleteLines, takeId, type Workbook } from '@plp/workbench';
import { allTabs } from '../../src/register/tabs';
import { sheetColumns } from '../../src/register/made/naast';
import { settings } from '../../src/addon/instellingen';
import { schemaVersion } from '../../src/register/version';
import { differences } from '../support/compare';
import { demoRegister, emptyRegister, hostOver } from '../support/register';
import { headersOf, sheetNamed, textOf } from '../support/sheets';

const setUp = (workbook: Workbook): unknown => hostOver(workbook).run('registerInrichten');

describe('a new workbook', () => {
  const workbook = emptyRegister();

  test('has all tabs in order, and no blank tab left behind', () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      'Start',
      'Uitkomsten',
      ...allTabs.map(({ name }) => name),
      'Instellingen',
      'Indicatorhistorie',
      'Mailjournaal',
      'Controle',
      'Logboek',
      'PLP-schaduw',
    ]);
  });

  test.each(allTabs.map((tab) => [tab.name, tab] as const))(
    '%s has its literal headers, frozen and with a filter',
    (name, tab) => {
      const sheet = sheetNamed(workbook, name);
      expect(headersOf(sheet)).toEqual(sheetColumns(tab).map(([, column]) => column.header));
      expect(sheet.frozenRows).toBe(1);
      expect(sheet.filter).not.toBeNull();
      expect(sheet.protections).toHaveLength(1);
    },
  );

  test('dates show as dd-mm-jjjj, and text columns cannot turn text into a formula', () => {
    const row = sheetNamed(workbook, 'Deelnemers').rows[1]!;
    const formats = sheetColumns(allTabs[0]!).map(([, column], index) => [
      column.type.kind,
      row[index]?.style?.numberFormat,
    ]);
    for (const [kind, format] of formats) {
      if (kind === 'date') expect(format).toBe('dd-mm-yyyy');
      if (kind === 'text') expect(format).toBe('@');
    }
  });

  test('choices are dropdowns that refuse other words, with a Dutch sentence', () => {
    const place = headersOf(sheetNamed(workbook, 'Fasen')).indexOf('Fase');
    expect(sheetNamed(workbook, 'Fasen').rows[1]![place]!.validation).toMatchObject({
      criteria: 'VALUE_IN_LIST',
      allowInvalid: false,
      helpText: expect.stringContaining('kies uit de lijst'),
    });
  });

  test('each header has a note in Dutch, and says when the column is required', () => {
    const row = sheetNamed(workbook, 'Stages').rows[0]!;
    expect(row.every((cell) => (cell?.note ?? '').length > 10)).toBe(true);
    expect(row[1]!.note).toMatch(/^Verplicht\./);
  });

  test('Instellingen holds every setting with its default', () => {
    const rows = sheetNamed(workbook, 'Instellingen').rows.filter((row) => row?.[0]?.value);
    expect(rows.slice(1).map((row) => [row[0]!.value, row[1]?.value ?? ''])).toEqual(
      Object.values(settings).map(({ key, initial }) => [key, initial]),
    );
  });

  test('keeps its shadow out of sight', () => {
    expect(sheetNamed(workbook, 'PLP-schaduw')).toMatchObject({
      hidden: true,
      maxColumns: 4,
      protections: [{ warningOnly: true }],
    });
  });

  test('remembers its version and its owner', () => {
    expect(workbook.properties.document).toMatchObject({
      'plp.schemaversie': String(schemaVersion),
      'plp.eigenaar': 'projectleider@example.org',
    });
  });
});

test('setting up twice equals setting up once', () => {
  const workbook = emptyRegister();
  const once = copyWorkbook(workbook);
  expect(setUp(workbook)).toMatch(/Er is niets veranderd/);
  expect(differences(once, workbook)).toEqual([]);
});

test('a filled register stays as it is', () => {
  const workbook = demoRegister();
  const before = copyWorkbook(workbook);
  setUp(workbook);
  // Start tells how things stand, so it is written anew.
  for (const one of [before, workbook]) expect(one.sheets.shift()?.name).toBe('Start');
  // The numbers of rows that came from elsewhere are remembered from now on, with marks of their cells, and which the copy has.
  expect(JSON.parse(workbook.properties.document['plp.volgnummers']!)).toMatchObject({ D: 49, M: 126 });
  for (const one of [before, workbook])
    for (const key of Object.keys(one.properties.document))
      if (/^plp\.(volgnummers|rijen|kopie|cellen\..*|dagtaak)$/.test(key)) delete one.properties.document[key];
  // No night has copied them: the hidden copy is made now.
  expect(sheetNamed(workbook, 'PLP-schaduw').rows.length).toBeGreaterThan(1_000);
  for (const one of [before, workbook]) one.sheets = one.sheets.filter(({ name }) => name !== 'PLP-schaduw');
  // Now that there is a projectleider the tabs in which stands who may what are closed for others (people/roleTabs.test).
  for (const one of [before, workbook]) {
    one.nextId = 0;
    for (const tab of ['Medewerkers', 'Instellingen']) {
      const sheet = sheetNamed(one, tab);
      sheet.protections = sheet.protections.filter(({ rect }) => rect !== null);
    }
  }
  expect(differences(before, workbook)).toEqual([]);
});

describe('Instellingen of which something was thrown away', () => {
  const linesOf = (workbook: Workbook): unknown[][] =>
    sheetNamed(workbook, 'Instellingen').rows.map((row) => [0, 1, 2].map((at) => row?.[at]?.value ?? null));

  const toldOf = (workbook: Workbook): string => {
    const said = hostOver(workbook).run('registerControleren');
    return `${String(said)} ${textOf(workbook, 'Controle')}`;
  };

  test.each([
    ['Sleutel', 1, '17 instellingen ontbreken'],
    ['Waarde', 2, '17 instellingen ontbreken'],
    ['Uitleg', 3, null],
  ])('the column %s is told of and comes back', (header, place, told) => {
    const workbook = demoRegister();
    const before = linesOf(workbook);
    deleteLines(workbook, sheetNamed(workbook, 'Instellingen'), 'columns', place, 1);
    if (told) expect(toldOf(workbook)).toMatch(new RegExp(`iets met het register.*${told}.*Inrichten`, 's'));
    expect(setUp(workbook)).toContain(`Kolom ${header} van Instellingen teruggezet.`);
    expect(linesOf(workbook)).toEqual(before);
    expect(toldOf(workbook)).not.toContain('Inrichten');
  });

  test('a setting without its row is told of by name', () => {
    const workbook = demoRegister();
    deleteLines(workbook, sheetNamed(workbook, 'Instellingen'), 'rows', 3, 1);
    expect(toldOf(workbook)).toMatch(
      /Tabblad Instellingen: 1 instelling ontbreekt \("Testen bij de intake"\)\. Nu geldt de standaardwaarde\./,
    );
    expect(setUp(workbook)).toContain('Toegevoegd in Instellingen: Testen bij de intake.');
    expect(toldOf(workbook)).not.toContain('ontbreekt');
  });
});

test('a colleague who sets up again does not become the owner', () => {
  const workbook = demoRegister();
  const medewerkers = sheetNamed(workbook, 'Medewerkers');
  const [email, rol] = ['E-mail', 'Rol'].map((header) => headersOf(medewerkers).indexOf(header)) as [number, number];
  const row = medewerkers.rows.find((cells) => cells[email]?.value === 'jobcoach1@example.org')!;
  row[rol] = { ...row[rol], value: 'Projectleider' };
  hostOver(workbook, { user: 'jobcoach1@example.org' }).run('registerInrichten');
  expect(workbook.properties.document['plp.eigenaar']).toBe('projectleider@example.org');
});

test('tabs that the team already has are not touched', () => {
  const workbook = createWorkbook({ sheets: ['Koffierooster', 'Stages'] });
  const ours = workbook.sheets.map((sheet, index) => {
    sheet.rows = [[{ value: `Van onszelf ${index}` }], [{ value: 'blijft staan' }]];
    return structuredClone(sheet);
  });
  setUp(workbook);
  expect(ours.map(({ name }) => sheetNamed(workbook, name))).toEqual(ours);
  expect(headersOf(sheetNamed(workbook, 'Stages (PLP)'))[0]).toBe('Stage-ID');
});

test('a tab that was thrown away comes back, and the others keep their rows', () => {
  const workbook = demoRegister();
  workbook.sheets = workbook.sheets.filter(({ name }) => name !== 'Nazorg');
  const deelnemers = structuredClone(sheetNamed(workbook, 'Deelnemers').rows);
  expect(setUp(workbook)).toMatch(/Nazorg gemaakt/);
  expect(headersOf(sheetNamed(workbook, 'Nazorg'))[0]).toBe('Nazorg-ID');
  expect(sheetNamed(workbook, 'Deelnemers').rows).toEqual(deelnemers);
});

test('a column that was thrown away comes back in its place', () => {
  const workbook = emptyRegister();
  const sheet = sheetNamed(workbook, 'Fasen');
  const place = headersOf(sheet).indexOf('Reden');
  sheet.rows.forEach((row) => row?.splice(place, 1));
  workbook.metadata = workbook.metadata.filter(
    ({ location }) => !(location.type === 'COLUMN' && location.sheetId === sheet.id && location.index === place),
  );
  workbook.metadata.forEach(({ location }) => {
    if (location.type === 'COLUMN' && location.sheetId === sheet.id && location.index > place) location.index -= 1;
  });
  expect(setUp(workbook)).toMatch(/Reden in Fasen/);
  expect(headersOf(sheet)[place]).toBe('Reden');
});

test('a workbook of another time zone is mended', () => {
  const workbook = createWorkbook({ timeZone: 'America/New_York' });
  setUp(workbook);
  expect(workbook.timeZone).toBe('Europe/Amsterdam');
});

test('two people cannot set up at the same moment', () => {
  const workbook = createWorkbook();
  let second: unknown;
  const host = hostOver(workbook, {
    afterCall: ({ service, method }) => {
      if (service !== 'Lock' || method !== 'tryLock' || second !== undefined) return;
      second = null;
      try {
        second = hostOver(workbook).run('registerInrichten');
      } catch (error) {
        second = (error as Error).message;
      }
    },
  });
  host.run('registerInrichten');
  expect(second).toMatch(/Iemand anders slaat net iets op/);
});

test('an unknown sheet beside the register may be there', () => {
  const workbook = emptyRegister();
  workbook.sheets.push(createSheet(takeId(workbook), 'Kladblok'));
  expect(setUp(workbook)).toMatch(/niets veranderd/);
});
