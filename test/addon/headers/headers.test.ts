/**
 * A damaged header row, in any tab: every figure is right or refused in Dutch, with the tab and what to do; Inrichten puts
 * it back, and never adds an empty column beside what stands there. Through the bundle.
 */
import { copyWorkbook, deleteLines, type Sheet, type Workbook } from '@plp/workbench';
import type { FiguresAnswer } from '../../../src/addon/cijfers/outcomeTasks';
import type { Answer } from '../../../src/sidebar/contract';
import { isNaast, sheetColumns } from '../../../src/register/made/naast';
import { allTabs } from '../../../src/register/tabs';
import { typeIn } from '../../support/edits';
import { hostOver } from '../../support/register';
import { headersOf, sheetNamed } from '../../support/sheets';
import { morning, runOn } from '../daily/support';
import { fullRegister } from './fullRegister';
import type { Damage } from './damage';
import { damages } from './damage';

const now = (): number => morning('2025-09-02', 60);

const ask = (workbook: Workbook): Answer<FiguresAnswer> =>
  hostOver(workbook, { now }).run('cijfersOpvragen', { peildatum: '2025-08-31' }) as Answer<FiguresAnswer>;

const usual = ask(fullRegister());
const figures = usual.ok ? usual.value : null;

const withoutMarks = (workbook: Workbook): void => {
  workbook.metadata = [];
  delete workbook.properties.document['plp.plaatsen'];
};

const withoutCopy = (workbook: Workbook): void => {
  sheetNamed(workbook, 'PLP-schaduw').rows.splice(1);
};

/** What stands in a tab, without empty cells behind and below. */
const contentOf = ({ rows }: Sheet): unknown[][] =>
  rows
    .map((row) => (row ?? []).map((cell) => cell?.value ?? null))
    .filter((row) => row.some((value) => value !== null));

const states: readonly (readonly [string, (workbook: Workbook) => void])[] = [
  ['with marks', () => undefined],
  ['without marks', withoutMarks],
];

describe.each(states)('%s', (_state, prepare) => {
  const isMarked = _state === 'with marks';

  test.each(damages.map((damage): [string, Damage] => [damage.what, damage]))(
    '%s: Inrichten puts it back in every tab',
    (what, { work, refusedWhen }) => {
      const workbook = fullRegister();
      prepare(workbook);
      for (const { name } of allTabs) work(workbook, sheetNamed(workbook, name));
      const before = copyWorkbook(workbook);
      const host = hostOver(workbook, { now });
      if (refusedWhen === 'altijd' || (refusedWhen && !isMarked)) {
        expect(() => host.run('registerInrichten')).toThrow(/tabblad ".*" .*(Haal|Typ)/);
        for (const tab of allTabs) {
          const kept = contentOf(sheetNamed(before, tab.name));
          // A name stands right of its number: where that number's header came over it, there is no doubt.
          const [key, { header }] = sheetColumns(tab)[2]!;
          if (what.includes('by that beside it') && isNaast(key)) kept[0]![2] = header;
          expect([tab.name, contentOf(sheetNamed(workbook, tab.name))]).toEqual([tab.name, kept]);
        }
      } else {
        host.run('registerInrichten');
        expect(ask(workbook)).toEqual(usual);
      }
      for (const { name } of allTabs)
        expect([name, sheetNamed(workbook, name).maxColumns]).toEqual([name, sheetNamed(before, name).maxColumns]);
    },
  );
});

describe('a row above Medewerkers', () => {
  const damaged = (): Workbook => {
    const workbook = fullRegister();
    damages
      .find(({ what }) => what === 'an empty row was put above')!
      .work(workbook, sheetNamed(workbook, 'Medewerkers'));
    return workbook;
  };

  test('makes nobody a stranger: everybody is told what to do', () => {
    for (const endpoint of ['vandaagOphalen', 'controleOphalen', 'importOpenen']) {
      const answer = hostOver(damaged(), { now }).run(endpoint, {}) as Answer<unknown>;
      expect(answer).toMatchObject({
        ok: false,
        error: { message: expect.stringMatching(/"Medewerkers".*Inrichten/) },
      });
    }
  });

  test('keeps nothing from being told in the morning, and the copy stays', () => {
    const workbook = damaged();
    const copy = contentOf(sheetNamed(workbook, 'PLP-schaduw'));
    expect(() => hostOver(workbook, { now }).run('dagelijkseTaken')).toThrow(/Dit ging mis/);
    expect(contentOf(sheetNamed(workbook, 'PLP-schaduw'))).toEqual(copy);
  });
});

test('who types in a tab without its header row is told, and what she typed stays', () => {
  const workbook = fullRegister();
  const sheet = sheetNamed(workbook, 'Metingen');
  const told: string[] = [];
  const header = String(sheet.rows[0]![5]!.value);
  sheet.rows[0]![3] = { value: null };
  typeIn(workbook, 'Metingen', 2, header, 7, { now, ui: { toast: (message) => told.push(message) } });
  expect(told.join()).toMatch(/"Metingen".*Inrichten/);
  expect(sheet.rows[1]![5]!.value).toBe(7);
});

test.each([
  ['with a copy of last night', () => undefined],
  ['without a copy', withoutCopy],
] as const)('a wiped header comes back above what stands there, %s', (_what, prepare) => {
  const workbook = fullRegister();
  prepare(workbook);
  const fasen = sheetNamed(workbook, 'Fasen');
  const before = contentOf(fasen);
  fasen.rows[0]![3] = { ...fasen.rows[0]![3]!, value: null };
  expect(hostOver(workbook, { now }).run('registerInrichten')).toBe('Kop Datum in Fasen teruggezet.');
  expect(contentOf(fasen)).toEqual(before);
  expect(ask(workbook)).toEqual(usual);
});

test('a column that was wiped with its header comes back with what it held, from the copy', () => {
  const workbook = fullRegister();
  const fasen = sheetNamed(workbook, 'Fasen');
  const before = contentOf(fasen);
  fasen.rows.forEach((row) => row?.[2] && (row[2] = { ...row[2], value: null }));
  hostOver(workbook, { now }).run('registerInrichten');
  expect(contentOf(fasen)).toEqual(before);
});

test('names that people gave to headers, and columns of their own, come along when the header row goes up', () => {
  const workbook = fullRegister();
  const fasen = sheetNamed(workbook, 'Fasen');
  fasen.rows[0]![5] = { ...fasen.rows[0]![5]!, value: 'Wat is er gebeurd' };
  fasen.maxColumns += 1;
  fasen.rows[0]!.push({ value: 'Kleur van de map' });
  const before = contentOf(fasen);
  damages.find(({ what }) => what.includes('in between'))!.work(workbook, fasen);
  hostOver(workbook, { now }).run('registerInrichten');
  expect(contentOf(fasen)).toEqual(before);
});

describe('Instellingen', () => {
  const settingsOf = (workbook: Workbook): unknown => hostOver(workbook, { now }).run('lijstenOphalen', {});
  const changed = (): Workbook => {
    const workbook = fullRegister();
    sheetNamed(workbook, 'Instellingen').rows[1]![1] = { value: 'Eigen keuze' };
    return workbook;
  };

  test.each(damages.filter(({ what }) => !/third|last|neighbours|second|merged|beside|something else/.test(what)))(
    '$what: no setting falls back to its default, and Inrichten puts the row back',
    ({ work, refusedWhen }) => {
      const workbook = changed();
      const sheet = sheetNamed(workbook, 'Instellingen');
      const before = settingsOf(workbook);
      const content = contentOf(sheet);
      work(workbook, sheet);
      expect(settingsOf(workbook)).toEqual(before);
      hostOver(workbook, { now }).run('registerInrichten');
      expect(settingsOf(workbook)).toEqual(before);
      if (!refusedWhen) expect(contentOf(sheet).map(String).sort()).toEqual(content.map(String).sort());
    },
  );
});

describe('tabs that the register makes itself', () => {
  const again = damages.filter(({ what }) => /deleted|were put above|sorted|title|all headers/.test(what));

  const thrownAway: readonly Damage[] = ['Soort', 'Status', 'Reden'].map((header) => ({
    what: `the column ${header} of Mailjournaal was deleted`,
    work: (workbook, sheet) => deleteLines(workbook, sheet, 'columns', headersOf(sheet).indexOf(header) + 1, 1),
  }));

  test.each([...again, ...thrownAway])('$what: no mail leaves twice', ({ what, work }) => {
    const workbook = fullRegister();
    const ledger = sheetNamed(workbook, 'Mailjournaal');
    const keys = (): string[] =>
      ledger.rows.flatMap((row) => (row?.[3]?.value === 'Verzonden' ? [String(row[0]!.value)] : []));
    expect(keys().length).toBeGreaterThan(0);
    const before = keys();
    work(workbook, ledger);
    // As if the day had not been done.
    delete workbook.properties.document['plp.dagtaak'];
    const { host } = runOn(workbook, '2025-09-01', {}, 30);
    expect([host.mails, what.includes('Status') ? before : keys()]).toEqual([[], before]);
  });

  test.each([
    ['Mailjournaal', 'Ontvanger'],
    ['Logboek', 'Wat'],
    ['Indicatorhistorie', 'Noemer'],
  ])('in %s the column %s comes back where it was deleted', (name, header) => {
    const workbook = fullRegister();
    const sheet = sheetNamed(workbook, name);
    const [headers, rows] = [headersOf(sheet), contentOf(sheet)];
    const at = headers.indexOf(header);
    deleteLines(workbook, sheet, 'columns', at + 1, 1);
    hostOver(workbook, { now }).run('dagelijkseTaken');
    expect(headersOf(sheet)).toEqual(headers);
    // What stood in it is gone; all else stands where it stood.
    const others = (row: readonly unknown[]): unknown[] => row.filter((_, index) => index !== at);
    const left = contentOf(sheet).map(others).map(String);
    expect(left).toEqual(expect.arrayContaining(rows.slice(0, 3).map(others).map(String)));
  });

  test.each([1, 2, 3, 4])(
    'without column %s of PLP-schaduw the figures stay, and Inrichten makes the copy anew',
    (column) => {
      const workbook = fullRegister();
      const copy = sheetNamed(workbook, 'PLP-schaduw');
      deleteLines(workbook, copy, 'columns', column, 1);
      const told = expect.stringContaining('De verborgen kopie van de rijen is weg.');
      expect(ask(workbook)).toEqual({ ...usual, value: { ...figures, waarschuwingen: [told] } });
      hostOver(workbook, { now }).run('registerInrichten');
      expect(ask(workbook)).toEqual(usual);
      expect(headersOf(copy)).toEqual(['Tabblad', 'Nummer', 'Laatst gezien', 'Inhoud']);
      expect(contentOf(copy).length).toBeGreaterThan(20);
      expect(ask(workbook)).toEqual(usual);
    },
  );

  test.each(again)('$what: the copy of last night still knows all that is gone', ({ work }) => {
    const workbook = fullRegister();
    work(workbook, sheetNamed(workbook, 'PLP-schaduw'));
    const fasen = sheetNamed(workbook, 'Fasen');
    const before = contentOf(fasen);
    fasen.rows.forEach((row) => row?.[2] && (row[2] = { ...row[2], value: null }));
    hostOver(workbook, { now }).run('registerInrichten');
    expect(contentOf(fasen)).toEqual(before);
  });
});

test.each([
  ['Opmerkingen', 'Ingevoerd op'],
  ['Voornaam', 'Achternaam'],
  ['Deelnemer-ID', 'Voornaam'],
])(
  'the header %s dragged over %s, and nothing else of it: who asks is told to drag it back, and Inrichten too',
  (from, to) => {
    const workbook = fullRegister();
    const { rows } = sheetNamed(workbook, 'Deelnemers');
    const [header] = rows as [(typeof rows)[number]];
    const placeOf = (text: string): number => header!.findIndex((cell) => cell?.value === text);
    const [at, over] = [placeOf(from), placeOf(to)];
    header![over] = { ...header![at]! };
    header![at] = { ...header![at]!, value: null };
    const said = new RegExp(`de kop "${from}" boven kolom .*, waar "${to}" hoort. Sleep die kop terug naar`);
    const answer = ask(workbook);
    const text = answer.ok ? answer.value.waarschuwingen.join() : answer.error.message;
    expect(text).toMatch(said);
    expect(() => hostOver(workbook, { now }).run('registerInrichten')).toThrow(said);
    header![at] = { ...header![over]! };
    header![over] = { ...header![over]!, value: to };
    expect(ask(workbook)).toEqual(usual);
  },
);

test.each(['Deelnemers', 'Contacten'])(
  'a cell that was put in before the headers of %s: nothing is read wrong, nothing is changed, and it is said what to do',
  (name) => {
    const workbook = fullRegister();
    const sheet = sheetNamed(workbook, name);
    sheet.rows[0]!.unshift({ value: null });
    sheet.maxColumns = Math.max(sheet.maxColumns, sheet.rows[0]!.length);
    const before = contentOf(sheet);
    const told = new RegExp(`"${name}" staat boven kolom A geen kop.*Haal anders de lege cel A1 weg`);
    expect(ask(workbook)).toMatchObject({ ok: false, error: { message: expect.stringMatching(told) } });
    expect(() => hostOver(workbook, { now }).run('registerInrichten')).toThrow(told);
    expect(contentOf(sheet)).toEqual(before);
    sheet.rows[0]!.shift();
    expect(ask(workbook)).toEqual(usual);
  },
);
