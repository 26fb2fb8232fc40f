/** The names beside numbers through the built bundle: always those that belong there, and nothing else for anybody. */
import { deleteLines, insertLines, moveLines, sortRows, type Workbook } from '@plp/workbench';
import { naastIn, naamIn, sheetColumns } from '../../../src/register/made/naast';
import type { Cells } from '../../../src/register/row';
import { columnsOf } from '../../../src/register/tab';
import { allTabs, tabs } from '../../../src/register/tabs';
import type { Answer, Saved } from '../../../src/sidebar/contract';
import { cellAt, columnOf, freeRow, paste, rowOf, typeIn } from '../../support/edits';
import { aMeting } from '../../support/meting';
import { demoRegister, hostOver } from '../../support/register';
import { headersOf, recordsOf, sheetNamed, textOf } from '../../support/sheets';

const header = 'Naam deelnemer';
const nameAt = (workbook: Workbook, tab: string, row: number, of = header): unknown =>
  cellAt(workbook, tab, row, of)?.value ?? '';

/** The names that stand beside another number than theirs: tab, row and both. */
function wrongIn(workbook: Workbook): string[] {
  const names = new Map(
    [tabs.deelnemers, tabs.werkgevers].flatMap((tab) =>
      recordsOf(workbook, tab.name).map((record) => {
        const cells = Object.fromEntries(columnsOf(tab).map(([key, column]) => [key, record[column.header] ?? null]));
        return [cells['id'], naamIn(tab.key, cells as Cells)] as const;
      }),
    ),
  );
  return allTabs.flatMap((tab) =>
    naastIn(tab).flatMap(({ bij, column }) =>
      sheetNamed(workbook, tab.name).rows.flatMap((_, index) => {
        if (index === 0) return [];
        const id = cellAt(workbook, tab.name, index + 1, tab.columns[bij]!.header)?.value ?? '';
        const [shown, is] = [nameAt(workbook, tab.name, index + 1, column.header), names.get(id as string) ?? ''];
        return shown === is ? [] : [`${tab.name} ${index + 1}: ${String(shown)} (${is})`];
      }),
    ),
  );
}

const save = (workbook: Workbook, schrijf: readonly object[], verzoek = 'verzoek-0001'): Saved => {
  const answer = hostOver(workbook).run('opslaan', { verzoek, schrijf }) as Answer<Saved>;
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};

const newMeting = { tab: 'metingen', id: null, basis: null, values: aMeting({ deelnemerId: 'D-0002' }) };

const rename = (workbook: Workbook, voornaam: string): Saved => {
  const before = cellAt(workbook, 'Deelnemers', rowOf(workbook, 'Deelnemers', 'D-0002'), 'Voornaam')!.value;
  return save(workbook, [{ tab: 'deelnemers', id: 'D-0002', basis: { voornaam: before }, values: { voornaam } }]);
};

/** The night of the day after. */
const night = (workbook: Workbook): unknown =>
  hostOver(workbook, { now: () => Date.parse('2025-09-01T07:04:00+02:00') }).run('dagelijkseTaken');

test('each number of a deelnemer or a werkgever has its name right of it, as Inrichten makes the tabs', () => {
  const shown = allTabs.flatMap((tab) => naastIn(tab).map(({ column }) => `${tab.name}: ${column.header}`));
  expect(shown).toEqual([
    'Intakes: Naam deelnemer',
    'Fasen: Naam deelnemer',
    'Stages: Naam deelnemer',
    'Stages: Naam werkgever',
    'Stagelog: Naam deelnemer',
    'Verklaringen: Naam deelnemer',
    'Toetsen: Naam deelnemer',
    'Metingen: Naam deelnemer',
    'Plaatsingen: Naam deelnemer',
    'Nazorg: Naam deelnemer',
  ]);
  const workbook = demoRegister();
  for (const tab of allTabs)
    expect(headersOf(sheetNamed(workbook, tab.name))).toEqual(sheetColumns(tab).map(([, column]) => column.header));
  expect(wrongIn(workbook)).toEqual([]);
});

test('a save writes the name along, and undoing it takes it away', () => {
  const workbook = demoRegister();
  const { steps, bewijs } = save(workbook, [newMeting]);
  expect(nameAt(workbook, 'Metingen', rowOf(workbook, 'Metingen', steps[0]!.id))).not.toBe('');
  expect(wrongIn(workbook)).toEqual([]);
  hostOver(workbook).run('ongedaanMaken', { verzoek: 'verzoek-0002', stappen: steps, bewijs });
  expect(wrongIn(workbook)).toEqual([]);
});

test('a name that is changed in a form is changed wherever it is shown; one typed in its own tab by the next morning', () => {
  const workbook = demoRegister();
  const { steps, bewijs } = rename(workbook, 'Anders');
  expect(nameAt(workbook, 'Intakes', 3)).toMatch(/^Anders /);
  expect(wrongIn(workbook)).toEqual([]);
  hostOver(workbook).run('ongedaanMaken', { verzoek: 'verzoek-0002', stappen: steps, bewijs });
  expect(wrongIn(workbook)).toEqual([]);
  typeIn(workbook, 'Deelnemers', rowOf(workbook, 'Deelnemers', 'D-0002'), 'Achternaam', 'Nieuw-Naam');
  typeIn(workbook, 'Werkgevers', 2, 'Naam', 'Andere Zaak');
  night(workbook);
  expect(textOf(workbook, 'Toetsen')).toContain('Nieuw-Naam');
  expect(textOf(workbook, 'Stages')).toContain('Andere Zaak');
  expect(wrongIn(workbook)).toEqual([]);
});

test('a number that is typed or pasted gets its name; what is typed over a name comes back, and is told', () => {
  const workbook = demoRegister();
  typeIn(workbook, 'Metingen', 2, 'Deelnemer-ID', 'D-0007');
  expect(wrongIn(workbook)).toEqual([]);
  typeIn(workbook, 'Metingen', freeRow(workbook, 'Metingen'), 'Deelnemer-ID', 'D-0009');
  expect(wrongIn(workbook)).toEqual([]);
  const told: string[] = [];
  const options = { ui: { toast: (message: string) => told.push(message) } };
  const logged = textOf(workbook, 'Logboek');
  typeIn(workbook, 'Metingen', 3, header, 'Iemand Anders', options);
  typeIn(workbook, 'Stages', 3, 'Naam werkgever', null, options);
  expect(wrongIn(workbook)).toEqual([]);
  expect(told).toEqual([
    expect.stringMatching(/De naam vult het register zelf in.*Deelnemers\.$/),
    expect.stringMatching(/De naam vult het register zelf in.*Werkgevers\.$/),
  ]);
  expect(textOf(workbook, 'Logboek')).toBe(logged);
  paste(workbook, 'Stages', 2, header, [['Een'], ['Twee'], ['Drie']]);
  expect(wrongIn(workbook)).toEqual([]);
});

test('sorted, moved, renamed, with rows and columns between: a save writes beside the number, and nothing over', () => {
  const workbook = demoRegister();
  const sheet = sheetNamed(workbook, 'Metingen');
  sortRows(
    sheet,
    { row: 2, column: 1, rows: sheet.maxRows - 1, columns: sheet.maxColumns },
    [{ column: columnOf(sheet, header), ascending: true }],
    workbook.locale,
  );
  moveLines(workbook, sheet, 'columns', columnOf(sheet, header), 1, 8);
  insertLines(workbook, sheet, 'columns', 5, 1, 4);
  sheet.rows[0]![4] = { value: 'Van onszelf' };
  sheet.rows[4]![4] = { value: 'blijft' };
  sheet.rows[0]![columnOf(sheet, header) - 1]!.value = 'Wie';
  const { steps } = save(workbook, [newMeting]);
  const row = rowOf(workbook, 'Metingen', steps[0]!.id);
  expect(nameAt(workbook, 'Metingen', row, 'Wie')).not.toBe('');
  expect(nameAt(workbook, 'Metingen', 5, 'Van onszelf')).toBe('blijft');
  expect(nameAt(workbook, 'Metingen', row, 'Van onszelf')).toBe('');
});

test('the night mends in silence what nobody wrote', () => {
  const workbook = demoRegister();
  night(workbook);
  const sheet = sheetNamed(workbook, 'Fasen');
  sheet.rows[3]![columnOf(sheet, header) - 1]!.value = 'Oude Naam';
  sheet.rows[9]![columnOf(sheet, header) - 1]!.value = null;
  hostOver(workbook, { now: () => Date.parse('2025-09-02T07:04:00+02:00') }).run('dagelijkseTaken');
  expect(wrongIn(workbook)).toEqual([]);
  expect(textOf(workbook, 'Controle')).not.toContain('Oude Naam');
  expect(textOf(workbook, 'PLP-schaduw')).not.toContain('Oude Naam');
});

test('a column of names that was deleted is missed by nobody, and Inrichten puts it back with its names', () => {
  const workbook = demoRegister();
  const sheet = sheetNamed(workbook, 'Nazorg');
  deleteLines(workbook, sheet, 'columns', columnOf(sheet, header), 1);
  expect(hostOver(workbook).run('cijfersOpvragen', { peildatum: '2025-08-31' })).toMatchObject({ ok: true });
  save(workbook, [newMeting]);
  expect(hostOver(workbook).run('registerInrichten')).toMatch(/Kolom Naam deelnemer in Nazorg teruggezet/);
  expect(wrongIn(workbook)).toEqual([]);
  expect(hostOver(workbook).run('registerInrichten')).toMatch(/niets veranderd/);
});
