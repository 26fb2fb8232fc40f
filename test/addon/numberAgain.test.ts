/** A number is never given again: a copy of the workbook, which has lost its memory, looks in every place that knows numbers. */
import fc from 'fast-check';
import { copyAsGoogle, type Workbook } from '@plp/workbench';
import type { Answer, Saved } from '../../src/sidebar/contract';
import { noteNumbers } from '../../src/workbook/state/numbersEverywhere';
import { freeRow, typeIn } from '../support/edits';
import { newDeelnemer } from '../support/calls/requests';
import { hostOver } from '../support/register';
import { sheetNamed } from '../support/sheets';
import { morning } from './daily/support';
import { fullRegister } from './headers/fullRegister';

const now = (): number => morning('2025-09-02', 60);

/** The highest number of a deelnemer that the nights counted. */
function counted(workbook: Workbook, hoogste: number): void {
  const line = sheetNamed(workbook, 'PLP-schaduw').rows.find(
    (cells) => cells[0]?.value === 'deelnemers' && !cells[1]?.value,
  )!;
  line[3] = { value: JSON.stringify({ ...(JSON.parse(String(line[3]!.value)) as object), hoogste }) };
}

/** The workbook without anything that names D-0002, its last deelnemer. */
function withoutTheLast(): Workbook {
  const workbook = fullRegister();
  const names = (value: unknown): boolean => typeof value === 'string' && value.includes('D-0002');
  for (const sheet of workbook.sheets)
    sheet.rows = sheet.rows.filter((row) => !row?.some((cell) => names(cell?.value)));
  counted(workbook, 1);
  return workbook;
}

/** As Google copies a workbook: what it remembered stays behind. */
const copied = copyAsGoogle;

function idOfNew(workbook: Workbook): string {
  const answer = hostOver(workbook, { now }).run('opslaan', newDeelnemer) as Answer<Saved>;
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.steps[0]!.id;
}

test('where nothing at all names it, a number is free', () => {
  expect(idOfNew(copied(withoutTheLast()))).toBe('D-0002');
});

/** A row in which the number stands, below what stands there. */
const row = (workbook: Workbook, tab: string, place: number, text: string): void => {
  const sheet = sheetNamed(workbook, tab);
  const cells: { value: string }[] = [];
  cells[place] = { value: text };
  sheet.rows.push(cells);
  sheet.maxRows = Math.max(sheet.maxRows, sheet.rows.length);
};

const places: readonly (readonly [string, (workbook: Workbook) => void])[] = [
  ['a row that points at it', (workbook) => row(workbook, 'Fasen', 1, 'D-0002')],
  ['a stage that points at it', (workbook) => row(workbook, 'Stages', 1, 'D-0002')],
  ['the copy of last night', (workbook) => row(workbook, 'PLP-schaduw', 3, '{"deelnemerId":"D-0002"}')],
  ['the Logboek', (workbook) => row(workbook, 'Logboek', 4, 'D-0002')],
  ['the Mailjournaal', (workbook) => row(workbook, 'Mailjournaal', 0, 'intake|D-0002|2025-03-01')],
  ['the words beside a figure', (workbook) => row(workbook, 'Toelichtingen', 5, 'Zie ook D-0002.')],
  ['Indicatorhistorie', (workbook) => row(workbook, 'Indicatorhistorie', 3, 'D-0002')],
];

describe.each(places)('known from %s', (_place, knows) => {
  const known = (): Workbook => {
    const workbook = withoutTheLast();
    knows(workbook);
    return copied(workbook);
  };

  test('a form gives the next', () => {
    expect(idOfNew(known())).toBe('D-0003');
  });

  test('a row that somebody types gets the next', () => {
    const workbook = known();
    const free = freeRow(workbook, 'Deelnemers');
    typeIn(workbook, 'Deelnemers', free, 'Voornaam', 'Nieuw', { now });
    expect(sheetNamed(workbook, 'Deelnemers').rows[free - 1]![0]!.value).toBe('D-0003');
  });

  test.each(['registerInrichten', 'registerControleren'])(
    'it stays known after %s, when that place is gone',
    (task) => {
      const workbook = known();
      hostOver(workbook, { now }).run(task);
      const fresh = withoutTheLast();
      fresh.properties = workbook.properties;
      expect(idOfNew(fresh)).toBe('D-0003');
    },
  );
});

test.each<readonly [string, (workbook: Workbook) => void]>([
  ['a text of several lines in the copy', (workbook) => row(workbook, 'PLP-schaduw', 3, '{"wat":"Zie\\nD-0002"}')],
  ['what a night counted', (workbook) => counted(workbook, 2)],
  ['small letters in a column of their own', (workbook) => row(workbook, 'Werkgevers', 40, 'was d-0002')],
  ['another hyphen', (workbook) => row(workbook, 'Contacten', 40, 'was D\u20110002')],
  [
    'a note',
    (workbook) => (sheetNamed(workbook, 'Werkgevers').rows[1]![0] = { value: 'W-0001', note: 'bracht D-0002 mee' }),
  ],
  [
    'a tab of their own',
    (workbook) => {
      const like = sheetNamed(workbook, 'Werkgevers');
      workbook.sheets.push({ ...like, id: 987_654, name: 'Wie belt wie', rows: [[{ value: 'D-0002' }]] });
    },
  ],
])('known from %s a form gives the next', (_place, knows) => {
  const workbook = withoutTheLast();
  knows(workbook);
  expect(idOfNew(copied(workbook))).toBe('D-0003');
});

test('a deleted deelnemer keeps her number in a copy that was made after the night', () => {
  const workbook = fullRegister();
  const deelnemers = sheetNamed(workbook, 'Deelnemers');
  deelnemers.rows = deelnemers.rows.filter((cells) => cells?.[0]?.value !== 'D-0002');
  expect(idOfNew(copied(workbook))).toBe('D-0003');
});

test('an older version that is put back does not make the memory forget', () => {
  const workbook = fullRegister();
  const before = structuredClone(workbook.sheets.map(({ rows }) => rows));
  expect(idOfNew(workbook)).toBe('D-0003');
  workbook.sheets.forEach((sheet, index) => (sheet.rows = before[index] ?? sheet.rows));
  const answer = hostOver(workbook, { now }).run('opslaan', {
    ...newDeelnemer,
    verzoek: 'verzoek-0002',
  }) as Answer<Saved>;
  expect(answer).toMatchObject({ ok: true, value: { steps: [{ id: 'D-0004' }] } });
});

test('what a row points at counts, also where the memory is there but knows less', () => {
  const workbook = fullRegister();
  row(workbook, 'Fasen', 1, 'D-0009');
  hostOver(workbook, { now }).run('registerControleren');
  expect(idOfNew(workbook)).toBe('D-0010');
});

test.each(['D-999999999999999', 'D-1000000000'])('a slip such as %s does not lead to numbers that are none', (slip) => {
  const workbook = fullRegister();
  row(workbook, 'Deelnemers', 0, slip);
  expect(idOfNew(workbook)).toBe('D-0003');
});

test('of any text the highest number of each kind counts, wherever it stands', () => {
  const id = fc.tuple(fc.constantFrom('D', 'S', 'J'), fc.integer({ min: 1, max: 99_999 }));
  const between = fc.constantFrom(' ', '|', '"', ', ', '…', '\n');
  fc.assert(
    fc.property(fc.array(id, { minLength: 1 }), between, (ids, glue) => {
      const numbers: Record<string, number> = {};
      noteNumbers(numbers, [[ids.map(([prefix, n]) => `${prefix}-${String(n).padStart(4, '0')}`).join(glue), 3, null]]);
      for (const [prefix, number] of ids) expect(numbers[prefix]).toBeGreaterThanOrEqual(number);
      expect(Object.entries(numbers).every(([prefix, n]) => ids.some(([p, m]) => p === prefix && m === n))).toBe(true);
    }),
  );
});
