/**
 * Every tab × every damage to its header row, with and without marks, with and without last night's copy: figures, forms,
 * Controle, an edit, a save and the night are right or refused in Dutch, and Inrichten puts the row back or says what to do.
 * Some at random each time; all of them by hand: `KOPRIJEN=alles npx jest … test/addon/headers/table`. Through the bundle.
 */
import { copyWorkbook, type Sheet, type Workbook } from '@plp/workbench';
import fc from 'fast-check';
import type { FiguresAnswer } from '../../../src/addon/cijfers/outcomeTasks';
import { isOfRegister } from '../../../src/register/column';
import type { IdRow } from '../../../src/register/row';
import { columnsOf } from '../../../src/register/tab';
import type { Tab } from '../../../src/register/tabs';
import { allTabs } from '../../../src/register/tabs';
import type { Answer, RowsByTab } from '../../../src/sidebar/contract';
import { addSource, asked, importAll, preview, takeBack } from '../../support/importing';
import { hostOver } from '../../support/register';
import { sheetNamed } from '../../support/sheets';
import { notDutch } from '../accidents/world';
import { morning } from '../daily/support';
import type { Damage } from './damage';
import { damages, spoils } from './damage';
import { fullRegister } from './fullRegister';

const all = process.env['KOPRIJEN'] === 'alles';
/** So many cells of a table a run. */
const some = <T>(cells: readonly T[], count: number): readonly T[] =>
  all ? cells : fc.sample(fc.shuffledSubarray([...cells], { minLength: count, maxLength: count }), 1)[0]!;

const now = (): number => morning('2025-09-02', 60);

/** What an endpoint or a task says; what it throws counts as a refusal. */
function call<T>(workbook: Workbook, name: string, request?: unknown, day = '2025-09-02'): Answer<T> {
  try {
    const said: unknown = hostOver(workbook, { now: () => morning(day, 60) }).run(name, request);
    return typeof said === 'object' ? (said as Answer<T>) : ({ ok: true, value: said } as Answer<T>);
  } catch (error) {
    return { ok: false, error: { message: (error as Error).message } } as Answer<T>;
  }
}

/** What is said of the copy that is not there (headers.test.ts) tells nothing of the headers. */
const isOfCopy = (text: string): boolean => text.startsWith('De verborgen kopie van de rijen is weg.');

function ask(workbook: Workbook): Answer<FiguresAnswer> {
  const answer = call<FiguresAnswer>(workbook, 'cijfersOpvragen', { peildatum: '2025-08-31' });
  if (!answer.ok) return answer;
  const waarschuwingen = answer.value.waarschuwingen.filter((text) => !isOfCopy(text));
  return { ok: true, value: { ...answer.value, waarschuwingen } };
}

const usual = ask(fullRegister());

const filledRows = ({ rows }: Sheet): string[] =>
  rows.flatMap((row) => {
    const values = Array.from(row ?? [], (cell) => cell?.value ?? null);
    while (values.length > 0 && values[values.length - 1] === null) values.pop();
    return values.length > 0 ? [JSON.stringify(values)] : [];
  });

const states: Readonly<Record<string, (workbook: Workbook) => void>> = {
  'marks and a copy': () => undefined,
  'marks alone': (workbook) => void sheetNamed(workbook, 'PLP-schaduw').rows.splice(1),
  'a copy alone': (workbook) => {
    workbook.metadata = [];
    delete workbook.properties.document['plp.plaatsen'];
  },
  'neither marks nor a copy': (workbook) => {
    states['a copy alone']!(workbook);
    states['marks alone']!(workbook);
  },
};

/** The refusal, or null; it must be Dutch, name the tab and say what to do. */
function refusal(answer: Answer<unknown>, name: string): string | null {
  if (answer.ok) return null;
  const { message } = answer.error;
  expect(notDutch([message])).toEqual([]);
  expect(message).toMatch(new RegExp(`${name}.*(Inrichten|Haal|Typ|na te kijken)`));
  return message;
}

const recordsIn = (workbook: Workbook, { key }: Tab): readonly IdRow[] | null => {
  const answer = call<RowsByTab>(workbook, 'rijenOphalen', { deelnemerId: null, tabs: [key] });
  return answer.ok ? (answer.value[key] as readonly IdRow[]) : null;
};

/** A text or a number of the first record changed, as a form does it. */
function changeIn(tab: Tab, [first]: readonly IdRow[]) {
  const [key, { type }] = columnsOf(tab).find(
    ([one, column]) =>
      !isOfRegister(one) && (column.type.kind === 'number' || (column.type.kind === 'text' && !column.type.pattern)),
  )!;
  return { key, value: type.kind === 'number' ? (first!.cells[key] === 2 ? 3 : 2) : 'Anders', id: first!.id };
}

function looksRight(damaged: Workbook, tab: Tab, isSpoilt: boolean): void {
  const figures = ask(copyWorkbook(damaged));
  if (refusal(figures, tab.name) === null && figures.ok) {
    if (isSpoilt)
      expect(figures.value.weggelaten.length > 0 || JSON.stringify(figures) === JSON.stringify(usual)).toBe(true);
    else expect(figures).toEqual(usual);
  }
  for (const endpoint of ['vandaagOphalen', 'controleOphalen', 'importOpenen'])
    refusal(call(copyWorkbook(damaged), endpoint, {}), tab.name);
}

function editChangesNothing(damaged: Workbook, tab: Tab): void {
  const workbook = copyWorkbook(damaged);
  const sheet = sheetNamed(workbook, tab.name);
  const told: string[] = [];
  hostOver(workbook, { now, ui: { toast: (text) => told.push(text) } }).fireEdit({
    sheetId: sheet.id,
    rect: { row: 1, column: 1, rows: 2, columns: sheet.maxColumns },
  });
  expect(notDutch(told)).toEqual([]);
  expect(filledRows(sheet)).toEqual(filledRows(sheetNamed(damaged, tab.name)));
}

function saveLandsOrIsRefused(damaged: Workbook, tab: Tab): void {
  const workbook = copyWorkbook(damaged);
  const [first, ...others] = recordsIn(fullRegister(), tab)!;
  const { key, value, id } = changeIn(tab, [first!]);
  const saved = call(workbook, 'opslaan', {
    verzoek: 'verzoek-0001',
    schrijf: [{ tab: tab.key, id, basis: null, values: { [key]: value } }],
  });
  if (saved.ok)
    expect(recordsIn(workbook, tab)).toEqual([{ ...first, cells: { ...first!.cells, [key]: value } }, ...others]);
  else expect(notDutch([saved.error.message])).toEqual([]);
}

/** The contents come back, or Inrichten says what stands in its way and touches nothing. */
function inrichtenMends(
  damaged: Workbook,
  tab: Tab,
  whole: readonly string[],
  { refusedWhen }: Damage,
  afterNight: boolean,
): void {
  const workbook = copyWorkbook(damaged);
  if (afterNight) {
    const night = call(workbook, 'dagelijkseTaken');
    if (!night.ok) expect(notDutch([night.error.message])).toEqual([]);
  }
  const before = filledRows(sheetNamed(workbook, tab.name));
  const mended = call(workbook, 'registerInrichten');
  const is = filledRows(sheetNamed(workbook, tab.name));
  if (refusal(mended, tab.name) === null) expect(is).toEqual(whole);
  else {
    expect(refusedWhen).toBeDefined();
    expect(is).toEqual(before);
  }
}

const cells = Object.keys(states).flatMap((state) =>
  [...damages, ...spoils].flatMap((damage) =>
    allTabs.map((tab): [string, string, string, Damage] => [state, tab.name, damage.what, damage]),
  ),
);

test.each(some(cells, 24))('with %s, in %s %s', (state, name, _what, damage) => {
  const tab = allTabs.find((one) => one.name === name)!;
  const damaged = fullRegister();
  states[state]!(damaged);
  const whole = filledRows(sheetNamed(damaged, name));
  damage.work(damaged, sheetNamed(damaged, name));
  const isSpoilt = spoils.includes(damage);
  looksRight(damaged, tab, isSpoilt);
  editChangesNothing(damaged, tab);
  if (isSpoilt) return;
  saveLandsOrIsRefused(damaged, tab);
  // A header that got another name keeps it where its mark stands.
  if (damage.what.includes('something else') && !state.startsWith('a copy') && !state.startsWith('neither')) return;
  inrichtenMends(damaged, tab, whole, damage, false);
  inrichtenMends(damaged, tab, whole, damage, true);
});

const madeByItself = [
  'Logboek',
  'Indicatorhistorie',
  'Mailjournaal',
  'Importjournaal',
  'PLP-schaduw',
  'Uitkomsten',
  'Start',
  'Controle',
];
const ownCells = madeByItself.flatMap((name) =>
  damages.map((damage): [string, string, Damage] => [name, damage.what, damage]),
);

let made: { workbook: Workbook; blad: number } | null = null;

/** With an import behind it. */
function withImport(): { workbook: Workbook; blad: number } {
  if (!made) {
    const workbook = fullRegister();
    const blad = addSource(workbook, 'Lijst', [
      ['Voornaam', 'Achternaam', 'Geboortejaar', 'Aanmelddatum'],
      ['Anna', 'Vos', 1999, '2025-01-10'],
      ['Bo', 'Bos', 1998, '2025-01-11'],
    ]);
    importAll(hostOver(workbook, { now }), blad);
    made = { workbook, blad };
  }
  return { ...made, workbook: copyWorkbook(made.workbook) };
}

test.each(some(ownCells, 8))(
  'in %s, %s: what it knew stays known, and its headers come back',
  (name, _what, { work }) => {
    const { workbook, blad } = withImport();
    const sheet = sheetNamed(workbook, name);
    const [header, ...lines] = filledRows(sheet);
    work(workbook, sheet);
    expect(preview(hostOver(workbook, { now }), asked(hostOver(workbook, { now }), blad)).rijen).toMatchObject({
      eerder: 2,
    });
    const undone = takeBack(hostOver(copyWorkbook(workbook), { now }), 'verzoek-import-1');
    expect(undone.records).toEqual({ deelnemers: 2 });
    const write = { tab: 'contacten', id: 'C-0001', basis: null, values: { uitkomst: 'Goed' } };
    expect(call(workbook, 'opslaan', { verzoek: 'verzoek-0001', schrijf: [write] })).toMatchObject({ ok: true });
    for (const day of ['2025-09-03', '2025-09-04'])
      expect(call(workbook, 'dagelijkseTaken', undefined, day)).toEqual({
        ok: true,
        value: 'De dagelijkse taken zijn gedaan.',
      });
    expect(call(workbook, 'registerInrichten', undefined, '2025-09-04').ok).toBe(true);
    const is = filledRows(sheetNamed(workbook, name));
    if (name !== 'Importjournaal') expect([is[0], is.filter((line) => line === header).length]).toEqual([header, 1]);
    if (name === 'Logboek' || name === 'Mailjournaal' || name === 'Importjournaal')
      expect(lines.filter((line) => !is.includes(line))).toEqual([]);
  },
);
