/** Tabs and columns are found wherever people put them: without their marks while nothing is doubtful, else by these. */
import fc from 'fast-check';
import type { IdRow } from '../../src/register/row';
import type { Answer, Checked, RowsByTab, Saved } from '../../src/sidebar/contract';
import { columnsOf } from '../../src/register/tab';
import { metingen } from '../../src/register/tabs/metingen';
import {
  copyWorkbook,
  createSheet,
  deleteLines,
  insertLines,
  moveLines,
  takeId,
  type Sheet,
  type Workbook,
} from '@plp/workbench';
import { RegisterMaker } from '../support/builders';
import { rowOf, typeIn } from '../support/edits';
import type { TestHost } from '../support/register';
import { demoRegister, hostOver } from '../support/register';
import { headersOf, sheetNamed } from '../support/sheets';
import { smallRegister } from '../support/smallRegister';

function team(): Workbook {
  const maker = new RegisterMaker();
  maker.medewerker({ email: 'projectleider@example.org', rol: 'Projectleider' });
  const deelnemer = maker.deelnemer({ aanmelddatum: '2025-01-06' });
  for (const datum of ['2025-02-03', '2025-03-03', '2025-04-07']) maker.meting(deelnemer, datum);
  return smallRegister(maker);
}

const metingenIn = (host: TestHost): readonly IdRow<'metingen'>[] => {
  const answer = host.run('rijenOphalen', { deelnemerId: null, tabs: ['metingen'] }) as Answer<RowsByTab>;
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.metingen!;
};

const saveIn = (host: TestHost, request: string, communicatie: number): Answer<Saved> =>
  host.run('opslaan', {
    verzoek: request,
    schrijf: [{ tab: 'metingen', id: 'M-0002', basis: null, values: { communicatie } }],
  }) as Answer<Saved>;

/** More than what is kept with the one tab that is made. */
const asksMarks = (host: TestHost): boolean => host.serviceCalls.has('Spreadsheet.createDeveloperMetadataFinder');

/** Runs it on a host of its own, which has counted nothing before. */
function on<T>(workbook: Workbook, work: (host: TestHost) => T): { readonly result: T; readonly host: TestHost } {
  const host = hostOver(workbook);
  return { result: work(host), host };
}

/** The column that the mark of a key is on: the truth of where it is. */
const markedColumn = (workbook: Workbook, { id }: Sheet, key: string): number => {
  const found = workbook.metadata.find(
    ({ value, location }) => value === key && location.type === 'COLUMN' && location.sheetId === id,
  );
  return found?.location.type === 'COLUMN' ? found.location.index : 0;
};

const valueAt = (workbook: Workbook, sheet: Sheet, key: string, row: number): unknown =>
  sheet.rows[row - 1]?.[markedColumn(workbook, sheet, key) - 1]?.value ?? null;

/** As Google copies a tab: with its marks. */
function copyTab(workbook: Workbook, sheet: Sheet, name: string): Sheet {
  const copy = { ...structuredClone(sheet), id: takeId(workbook), name };
  workbook.sheets.push(copy);
  for (const mark of [...workbook.metadata]) {
    if (mark.location.type === 'SPREADSHEET' || mark.location.sheetId !== sheet.id) continue;
    workbook.metadata.push({
      ...mark,
      id: takeId(workbook),
      location: { ...mark.location, sheetId: copy.id },
    });
  }
  return copy;
}

const setHeader = (sheet: Sheet, column: number, text: string): void => {
  (sheet.rows[0] ??= [])[column - 1] = { ...sheet.rows[0]![column - 1], value: text };
};

const declared = columnsOf(metingen).map(([key, { header }]) => ({ key, header }));

describe('every day', () => {
  const workbook = demoRegister();

  test.each([
    ['reading', (host: TestHost) => metingenIn(host)],
    ['saving', (host: TestHost) => saveIn(host, 'verzoek-0001', 4)],
    ['the figures', (host: TestHost) => host.run('uitkomstenBijwerken')],
    ['Controle', (host: TestHost) => host.run('registerControleren')],
  ])('%s asks no mark', (_what, work) => {
    expect(asksMarks(on(workbook, work).host)).toBe(false);
  });

  test('typing asks none, in a tab of the register, a made tab or one of their own', () => {
    workbook.sheets.push(createSheet(takeId(workbook), 'Koffierooster'));
    const places = [
      ['Metingen', 'Communicatie'],
      ['Start', headersOf(sheetNamed(workbook, 'Start'))[0]!],
    ] as const;
    for (const [tab, header] of places) expect(asksMarks(typeIn(workbook, tab, 2, header, 3))).toBe(false);
    const { host } = on(workbook, (one) =>
      one.fireEdit({
        sheetId: sheetNamed(workbook, 'Koffierooster').id,
        rect: { row: 2, column: 1, rows: 1, columns: 1 },
      }),
    );
    expect(asksMarks(host)).toBe(false);
  });
});

describe('after a change the marks are asked once', () => {
  test.each<[string, (workbook: Workbook, sheet: Sheet) => void]>([
    ['a header was renamed', (_, sheet) => setHeader(sheet, 4, 'Welk moment')],
    ['the tab was renamed', (_, sheet) => (sheet.name = 'Onze metingen')],
    ['a column was moved', (workbook, sheet) => moveLines(workbook, sheet, 'columns', 4, 1, 8)],
    ['a column of their own was put between', (workbook, sheet) => insertLines(workbook, sheet, 'columns', 3, 1, 3)],
  ])('%s', (_what, change) => {
    const workbook = team();
    const before = metingenIn(hostOver(workbook));
    change(workbook, sheetNamed(workbook, 'Metingen'));
    const first = on(workbook, metingenIn);
    expect(first.result).toEqual(before);
    expect(asksMarks(first.host)).toBe(true);
    const second = on(workbook, metingenIn);
    expect(second.result).toEqual(before);
    expect(asksMarks(second.host)).toBe(false);
    expect(asksMarks(on(workbook, (host) => saveIn(host, 'verzoek-0001', 4)).host)).toBe(false);
  });

  test('a workbook that does not remember where its tabs are keeps it at the first save', () => {
    const workbook = team();
    delete workbook.properties.document['plp.plaatsen'];
    expect(asksMarks(on(workbook, metingenIn).host)).toBe(false);
    expect(asksMarks(on(workbook, (host) => saveIn(host, 'verzoek-0001', 4)).host)).toBe(true);
    expect(asksMarks(on(workbook, (host) => saveIn(host, 'verzoek-0002', 5)).host)).toBe(false);
  });

  test('what cannot be kept is found all the same, and the save is a save', () => {
    const workbook = team();
    setHeader(sheetNamed(workbook, 'Metingen'), 4, 'Welk moment');
    let kept = 0;
    const host = hostOver(workbook, {
      // The first keeps the save itself, the second the places.
      beforeCall: ({ method }) => {
        if (method === 'setProperties' && ++kept === 2) throw new Error('Service error: Properties');
      },
    });
    expect(saveIn(host, 'verzoek-0001', 5)).toMatchObject({ ok: true });
    expect(kept).toBe(2);
    expect(metingenIn(hostOver(workbook)).find(({ id }) => id === 'M-0002')!.cells['communicatie']).toBe(5);
  });
});

describe('dangers', () => {
  const saved = (workbook: Workbook, sheet: Sheet): void => {
    expect(saveIn(hostOver(workbook), 'verzoek-0009', 5)).toMatchObject({ ok: true });
    const row = sheet.rows.findIndex((cells) => cells?.some((cell) => cell?.value === 'M-0002')) + 1;
    expect(valueAt(workbook, sheet, 'communicatie', row)).toBe(5);
  };

  test('a copy of a tab is not the tab', () => {
    const workbook = team();
    const sheet = sheetNamed(workbook, 'Metingen');
    const copy = copyTab(workbook, sheet, 'Kopie van Metingen');
    const before = structuredClone(copy.rows);
    saved(workbook, sheet);
    expect(copy.rows).toEqual(before);
  });

  test('of a tab and its copy the one with the literal name is the real one, also when it was the other one before', () => {
    const workbook = team();
    const sheet = sheetNamed(workbook, 'Metingen');
    const copy = copyTab(workbook, sheet, 'Kopie van Metingen');
    sheet.name = 'Metingen oud';
    copy.name = 'Metingen';
    saved(workbook, copy);
    typeIn(workbook, 'Metingen', 2, 'Moment', 'Ooit');
    expect(copy.rows[1]!.some((cell) => cell?.note !== undefined)).toBe(true);
  });

  test('two tabs whose names were swapped are still what they are', () => {
    const workbook = team();
    const before = metingenIn(hostOver(workbook));
    const [a, b] = [sheetNamed(workbook, 'Metingen'), sheetNamed(workbook, 'Nazorg')];
    [a.name, b.name] = [b.name, a.name];
    expect(metingenIn(hostOver(workbook))).toEqual(before);
    saved(workbook, a);
  });

  test('a tab of their own with the old name, and even with the headers, of a tab that was renamed is not taken for it', () => {
    const workbook = team();
    const sheet = sheetNamed(workbook, 'Metingen');
    sheet.name = 'Onze metingen';
    const own = createSheet(takeId(workbook), 'Metingen');
    own.rows = [declared.map(({ header }) => ({ value: header }))];
    workbook.sheets.push(own);
    saved(workbook, sheet);
    expect(own.rows).toHaveLength(1);
  });

  test('where another tab looks as set-up made the one that was renamed, that is told: a form shows what stands in it', () => {
    const workbook = team();
    const sheet = sheetNamed(workbook, 'Metingen');
    const other = { ...structuredClone(sheet), id: takeId(workbook), name: 'Metingen' };
    const told = (): readonly string[] => {
      const answer = hostOver(workbook).run('controleOphalen', {}) as Answer<Checked>;
      return answer.ok ? answer.value.waarschuwingen.filter((line) => line.includes('Metingen')) : [];
    };
    sheet.name = 'Metingen oud';
    expect(told()).toEqual([]);
    workbook.sheets.push(other);
    expect(told()).toEqual([
      'Het tabblad Metingen lijkt er twee keer te zijn: het register rekent met "Metingen oud", en er is ook een tabblad ' +
        '"Metingen". Een formulier kan het andere laten zien. Hoort "Metingen" er niet bij? Geef het een andere naam. Is ' +
        'juist "Metingen" het goede? Haal dan "Metingen oud" weg, en kies PLP-register > Inrichten.',
    ]);
    // As it says: then the other one is it.
    other.rows[1]![5] = { ...other.rows[1]![5], value: 9 };
    workbook.sheets = workbook.sheets.filter((one) => one !== sheet);
    workbook.metadata = workbook.metadata.filter(
      ({ location }) => !('sheetId' in location) || location.sheetId !== sheet.id,
    );
    hostOver(workbook, { ui: { toast: () => {}, alert: () => 'YES' } as never }).run('registerInrichten');
    expect(told().filter((line) => line.includes('twee keer'))).toEqual([]);
    saved(workbook, other);
  });

  test('a header above a column of their own is not taken for the column that was renamed', () => {
    const workbook = team();
    const sheet = sheetNamed(workbook, 'Metingen');
    const before = metingenIn(hostOver(workbook));
    const place = headersOf(sheet).indexOf('Communicatie') + 1;
    setHeader(sheet, place, 'Praten');
    insertLines(workbook, sheet, 'columns', 3, 1, 3);
    setHeader(sheet, 3, 'Communicatie');
    expect(metingenIn(hostOver(workbook))).toEqual(before);
    saved(workbook, sheet);
    expect(sheet.rows.slice(1).map((cells) => cells?.[2]?.value ?? null)).toEqual(sheet.rows.slice(1).map(() => null));
  });

  test('a header that stands twice is the marked one', () => {
    const workbook = team();
    const sheet = sheetNamed(workbook, 'Metingen');
    const before = metingenIn(hostOver(workbook));
    insertLines(workbook, sheet, 'columns', 2, 1, 2);
    setHeader(sheet, 2, 'Communicatie');
    expect(metingenIn(hostOver(workbook))).toEqual(before);
    saved(workbook, sheet);
  });

  test('a header that was renamed to another one is told as missing', () => {
    const workbook = team();
    const sheet = sheetNamed(workbook, 'Metingen');
    setHeader(sheet, headersOf(sheet).indexOf('Communicatie') + 1, 'Samenwerking');
    expect(() => metingenIn(hostOver(workbook))).toThrow(/ontbreekt de kolom "Communicatie"/);
    expect(saveIn(hostOver(workbook), 'verzoek-0009', 5)).toMatchObject({ error: { code: 'kolom-ontbreekt' } });
  });

  test('two headers that were swapped have swapped their columns', () => {
    const workbook = team();
    const sheet = sheetNamed(workbook, 'Metingen');
    const before = metingenIn(hostOver(workbook));
    const [a, b] = ['Communicatie', 'Samenwerking'].map((header) => headersOf(sheet).indexOf(header) + 1);
    setHeader(sheet, a!, 'Samenwerking');
    setHeader(sheet, b!, 'Communicatie');
    expect(metingenIn(hostOver(workbook)).map(({ cells }) => [cells['communicatie'], cells['samenwerking']])).toEqual(
      before.map(({ cells }) => [cells['samenwerking'], cells['communicatie']]),
    );
  });

  test('a column that goes away while nobody looks is missed, not read next to where it was', () => {
    const workbook = team();
    const sheet = sheetNamed(workbook, 'Metingen');
    deleteLines(workbook, sheet, 'columns', headersOf(sheet).indexOf('Communicatie') + 1, 1);
    expect(() => metingenIn(hostOver(workbook))).toThrow(/ontbreekt de kolom "Communicatie"/);
  });

  test('a column that somebody moves between the reading and the writing of a save is written where it is', () => {
    const workbook = team();
    const sheet = sheetNamed(workbook, 'Metingen');
    let moved = false;
    const host = hostOver(workbook, {
      beforeCall: ({ method }) => {
        if (method !== 'setNumberFormats' || moved) return;
        moved = true;
        moveLines(workbook, sheet, 'columns', markedColumn(workbook, sheet, 'communicatie'), 1, 3);
      },
    });
    expect(saveIn(host, 'verzoek-0009', 5)).toMatchObject({ ok: true });
    expect(moved).toBe(true);
    expect(valueAt(workbook, sheet, 'communicatie', rowOf(workbook, 'Metingen', 'M-0002'))).toBe(5);
  });
});

describe('whatever people do', () => {
  type Change = readonly [kind: number, at: number, to: number];

  /** One thing that somebody does to the tab, after which each column is still what its mark says. */
  function change(workbook: Workbook, sheet: Sheet, [kind, at, to]: Change): void {
    const { key, header } = declared[at % declared.length]!;
    const place = markedColumn(workbook, sheet, key);
    const width = headersOf(sheet).length;
    const isRenamed = headersOf(sheet)[place - 1] !== header;
    const doings = [
      () => setHeader(sheet, place, `Eigen kop ${to}`),
      () => setHeader(sheet, place, header),
      () => moveLines(workbook, sheet, 'columns', (at % width) + 1, 1, (to % width) + 1),
      () => {
        const column = (to % width) + 1;
        insertLines(workbook, sheet, 'columns', column, 1, column);
        setHeader(sheet, column, isRenamed || at % 2 === 0 ? header : 'Eigen aantekening');
      },
      () => (sheet.name = to % 2 === 0 ? 'Metingen' : `Onze metingen ${to}`),
      () => copyTab(workbook, sheet, `Kopie ${workbook.sheets.length}`),
      () => {
        if (workbook.sheets.some(({ name }) => name === 'Metingen')) return;
        const own = createSheet(takeId(workbook), 'Metingen');
        own.rows = [declared.map((one) => ({ value: one.header }))];
        workbook.sheets.push(own);
      },
    ];
    // Their own tab is in the way of the old name.
    if (kind === 4 && workbook.sheets.some(({ name }) => name === 'Metingen')) sheet.name = `Onze metingen ${to}`;
    else doings[kind]!();
  }

  const start = team();

  test('what is read and saved is where the marks are, and what the workbook remembers is never believed blindly', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(6), fc.nat(30), fc.nat(30)), { minLength: 1, maxLength: 6 }),
        fc.constantFrom('', '{}', 'null', '{"metingen":[1,"Metingen",[2,1],{}]}', '{"metingen":[1,2]}', 'x'),
        fc.boolean(),
        (changes, spoiled, spoil) => {
          const workbook = copyWorkbook(start);
          const sheet = sheetNamed(workbook, 'Metingen');
          if (spoil) workbook.properties.document['plp.plaatsen'] = spoiled;
          changes.forEach((one, index) => {
            change(workbook, sheet, one);
            expect(saveIn(hostOver(workbook), `verzoek-000${index}`, (index % 5) + 1)).toMatchObject({ ok: true });
            const row = sheet.rows.findIndex((cells) => cells?.some((cell) => cell?.value === 'M-0002')) + 1;
            expect(valueAt(workbook, sheet, 'communicatie', row)).toBe((index % 5) + 1);
            const read = hostOver(workbook).run('cijfersOpvragen', { peildatum: '2025-08-31' }) as Answer<unknown>;
            expect(read.ok).toBe(true);
          });
        },
      ),
      { numRuns: 30 },
    );
  });
});
