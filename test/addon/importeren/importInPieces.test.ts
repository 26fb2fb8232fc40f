/** A large import goes in pieces: whatever stops it, asking again goes on where it was, until it is as one clean run. */
import { copyWorkbook, type GatedCall, type HostOptions, type Workbook } from '@plp/workbench';
import type { Answer, ImportGedaan } from '../../../src/sidebar/contract';
import { Outcomes } from '../../support/calls/outcomes';
import type { Asked } from '../../support/importing';
import {
  addSource,
  asked,
  begin,
  mend,
  preview,
  remembered,
  run,
  staff,
  takeBack,
  value,
  wideHeaders,
  geenDag,
  wideRow,
} from '../../support/importing';
import { demoNow, hostOver } from '../../support/register';
import { recordsOf, sheetNamed } from '../../support/sheets';
import { smallRegister } from '../../support/smallRegister';

const restTab = 'Import: nog te herstellen';

/** So many rows that they make three pieces; the last one is wrong. */
const count = 502;

interface Source {
  readonly workbook: Workbook;
  readonly request: Asked;
  readonly kenmerk: string;
}

function sourceOf(rows: readonly (string | number | null)[][]): Source {
  const workbook = smallRegister(staff());
  const blad = addSource(workbook, 'Studentenlijst', [wideHeaders, ...rows]);
  const request = asked(hostOver(workbook), blad);
  return { workbook, request, kenmerk: preview(hostOver(workbook), request).kenmerk };
}

const source = sourceOf(
  Array.from({ length: count }, (_, index) => wideRow(index, index === count - 1 ? geenDag : undefined)),
);

/** The records in the copy, by their numbers: each call adds its own below. */
const inCopy = (lines: readonly (readonly unknown[])[]): unknown[] =>
  lines.filter(([, id]) => id).sort((a, b) => String(a[1]).localeCompare(String(b[1])));

/** What people find in each tab, and what is remembered. */
const found = (workbook: Workbook): unknown => [
  workbook.sheets.map(({ name, rows }) => {
    const lines = rows
      .map((cells) => (cells ?? []).map((cell) => cell?.value ?? null))
      .filter((cells) => cells.some((cell) => cell !== null && cell !== ''));
    return [name, name === 'PLP-schaduw' ? inCopy(lines) : lines];
  }),
  remembered(workbook),
];

/** Sees to it that every write takes two minutes. */
function slowWrites(): Partial<HostOptions> {
  let now = demoNow;
  return {
    now: () => now,
    afterCall: ({ method }: GatedCall) => {
      if (method === 'write') now += 120_000;
    },
  };
}

const again = (
  { request, kenmerk }: Source,
  workbook: Workbook,
  options: Partial<HostOptions> = {},
): Answer<ImportGedaan> => run(hostOver(workbook, options), request, kenmerk);

const clean = copyWorkbook(source.workbook);
const whole = value<ImportGedaan>(again(source, clean));

test('with time enough it is done in one call', () => {
  expect(whole).toMatchObject({ rijen: count - 1, rest: 1, nog: 0 });
  expect(recordsOf(clean, 'Deelnemers')).toHaveLength(count - 1);
});

test('without, each call does a piece and tells what is left; in the end it is as one clean run', () => {
  const workbook = copyWorkbook(source.workbook);
  const answers = [1, 2, 3].map(() => value<ImportGedaan>(again(source, workbook, slowWrites())));
  expect(answers.map(({ rijen, nog }) => [rijen, nog])).toEqual([
    [250, 251],
    [500, 1],
    [501, 0],
  ]);
  expect(answers[2]).toEqual(whole);
  expect(found(workbook)).toEqual(found(clean));
  expect(value(again(source, workbook))).toMatchObject({ rijen: 501, nog: 0 });
});

test('who closed the form finds how much is left, and a new import does only that', () => {
  const workbook = copyWorkbook(source.workbook);
  again(source, workbook, slowWrites());
  expect(begin(hostOver(workbook)).laatste).toMatchObject({ rijen: 250, nog: 251 });
  const shown = preview(hostOver(workbook), source.request);
  expect(shown.rijen).toMatchObject({ eerder: 250, nieuw: 251, fout: 1 });
  expect(value<ImportGedaan>(run(hostOver(workbook), source.request, shown.kenmerk, 'verzoek-import-2'))).toMatchObject(
    {
      rijen: 251,
      nog: 0,
    },
  );
  for (const tab of ['Deelnemers', 'Fasen', 'Stages', 'Werkgevers'])
    expect(recordsOf(workbook, tab)).toHaveLength(recordsOf(clean, tab).length);
  expect(begin(hostOver(workbook)).laatste).toMatchObject({ rijen: 251, nog: 0 });
});

test('colleagues can save between two pieces; what they change in the source or the register is told, with what is done', () => {
  const workbook = copyWorkbook(source.workbook);
  again(source, workbook, slowWrites());
  workbook.sheets.find(({ name }) => name === 'Studentenlijst')!.rows[400]![0] = { value: 'Iemand Anders' };
  expect(again(source, workbook)).toMatchObject({
    ok: false,
    error: {
      code: 'gewijzigd',
      message: expect.stringMatching(/250 rijen overgenomen.*Bekijk het overzicht opnieuw/) as string,
    },
  });
  expect(recordsOf(workbook, 'Deelnemers')).toHaveLength(250);
});

test('an import that is not finished can be taken back', () => {
  const workbook = copyWorkbook(source.workbook);
  again(source, workbook, slowWrites());
  takeBack(hostOver(workbook), 'verzoek-import-1');
  expect(recordsOf(workbook, 'Deelnemers')).toEqual([]);
  expect(begin(hostOver(workbook)).laatste).toBeNull();
  expect(preview(hostOver(workbook), source.request).rijen).toMatchObject({ nieuw: 501, eerder: 0 });
});

test('where Google wrote only the first half of a piece, the rest is added and nothing twice', () => {
  const workbook = copyWorkbook(clean);
  for (const [tab, rows] of [
    ['Stages', 150],
    ['Fasen', 400],
    ['Importjournaal', 1],
  ] as const)
    sheetNamed(workbook, tab).rows.length = rows;
  const before = recordsOf(workbook, 'Fasen').length;
  expect(before).toBeLessThan(recordsOf(clean, 'Fasen').length);
  expect(again(source, workbook)).toMatchObject({ ok: true, value: { rijen: 501, nog: 0, records: whole.records } });
  for (const tab of ['Deelnemers', 'Werkgevers', 'Fasen', 'Stages', restTab])
    expect([tab, recordsOf(workbook, tab)]).toEqual([tab, recordsOf(clean, tab)]);
});

test('mended rows go in pieces too, and leave the tab to mend only when all are done', () => {
  const { workbook, request, kenmerk } = sourceOf(Array.from({ length: 300 }, (_, index) => wideRow(index, geenDag)));
  run(hostOver(workbook), request, kenmerk);
  for (let at = 2; at <= 301; at++) mend(workbook, restTab, at, 'Aangemeld op', '2024-01-10');
  const mended = asked(hostOver(workbook), begin(hostOver(workbook)).tabbladen.find(({ rest }) => rest)!.blad);
  const shown = preview(hostOver(workbook), mended);
  const calls = [1, 2].map(() => {
    const done = value<ImportGedaan>(run(hostOver(workbook, slowWrites()), mended, shown.kenmerk, 'verzoek-import-2'));
    return [done.rijen, done.nog, recordsOf(workbook, restTab).length];
  });
  expect(calls).toEqual([
    [250, 50, 300],
    [300, 0, 0],
  ]);
  expect(recordsOf(workbook, 'Deelnemers')).toHaveLength(300);
});

test('whatever call fails, and however: asking on until it is done equals one clean run', () => {
  const ways = ['throws before', 'throws after', 'dies after'] as const;
  let calls = 0;
  const counting = copyWorkbook(source.workbook);
  again(source, counting, {
    beforeCall: () => {
      calls += 1;
    },
  });
  const wrong: string[] = [];
  const whatIsFound = JSON.stringify(found(clean));
  const afterwards = new Outcomes<string>();
  // The last calls, in which it writes: before them nothing can be half done.
  for (let k = calls - 1; k > calls / 2; k -= 2) {
    const way = ways[(k >> 1) % ways.length]!;
    const workbook = copyWorkbook(source.workbook);
    const fail = (): never => {
      throw new Error('Service error: Spreadsheets');
    };
    try {
      again(source, workbook, {
        beforeCall: ({ index }) => {
          if ((index === k && way === 'throws before') || (index > k && way === 'dies after')) fail();
        },
        afterCall: ({ index }) => {
          if (index === k && way !== 'throws before') fail();
        },
      });
    } catch {
      // The form says so, and the next try counts.
    }
    const isFound = afterwards.of(workbook, () => {
      again(source, workbook);
      return JSON.stringify(found(workbook));
    });
    if (isFound !== whatIsFound) wrong.push(`${k} ${way}`);
  }
  expect(calls).toBeGreaterThan(20);
  expect(wrong).toEqual([]);
});

test('what a large import brought stands in the copy at once: a row that goes comes back whole, and none stays there when it is taken back', () => {
  const workbook = smallRegister(staff());
  hostOver(workbook).run('registerInrichten');
  const copiesOf = (): string[][] =>
    sheetNamed(workbook, 'PLP-schaduw')
      .rows.slice(1)
      .map((cells) => [1, 3].map((place) => String(cells?.[place]?.value ?? '')))
      .filter(([id]) => /^[DF]-/.test(id!));
  const said = (): readonly string[] =>
    value<{ waarschuwingen: readonly string[] }>(hostOver(workbook).run('controleOphalen', {})).waarschuwingen;
  const blad = addSource(workbook, 'Lijst', [wideHeaders, ...Array.from({ length: 220 }, (_, n) => wideRow(n))]);
  const request = asked(hostOver(workbook), blad);
  value(run(hostOver(workbook), request, preview(hostOver(workbook), request).kenmerk));
  const atOnce = copiesOf();
  expect(atOnce).toHaveLength(440);
  expect(said()).toEqual([]);
  const { rows } = sheetNamed(workbook, 'Deelnemers');
  const before = recordsOf(workbook, 'Deelnemers');
  rows.splice(1, 1);
  expect(said().join()).toContain('Uit Deelnemers is 1 van de 220 rijen verdwenen');
  hostOver(workbook, { ui: { alert: () => 'YES' } as never }).run('verdwenenRijen');
  expect(recordsOf(workbook, 'Deelnemers')).toEqual([...before.slice(1), before[0]]);
  expect(said()).toEqual([]);
  takeBack(hostOver(workbook), 'verzoek-import-1');
  expect([copiesOf(), said()]).toEqual([[], []]);
});
