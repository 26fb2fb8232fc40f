/**
 * Cells in which Google lets no script write: a rule that people put there themselves, or a column of a Google table. Whoever
 * writes tells which tab and column and what to do, at the call or when it is sent, and nothing half written stays. Where
 * only formats and dropdowns are refused, all else is done.
 */
import { receiptOf } from './receipts';
import type { Step } from '../../../src/sidebar/contract';
import { copyWorkbook, type HostOptions, type Workbook } from '@plp/workbench';
import { once } from '../../../src/register/once';
import type { Answer, Checked } from '../../../src/sidebar/contract';
import { Outcomes } from '../../support/calls/outcomes';
import { columnOf, freeRow, rowOf, typeIn } from '../../support/edits';
import { addSource, agree, importAll, preview, read, wideSheet } from '../../support/importing';
import { hostOver } from '../../support/register';
import { recordsOf, sheetNamed } from '../../support/sheets';
import { morning } from '../daily/support';
import { afterANight, deleteRows, nightOf } from '../shadow/support';
import { aMeting } from '../../support/meting';

const taken: readonly Step[] = [
  { tab: 'metingen', id: 'M-0002', before: { moment: 'Start' }, after: { moment: 'Eind' } },
];

type Options = Partial<HostOptions>;

/** Somebody who writes in a column, and the first value that is refused there. */
interface Writer {
  readonly tab: string;
  readonly header: string;
  /** What happened before. */
  readonly prepare: (workbook: Workbook) => void;
  /** What somebody types: that stays. */
  readonly type?: (workbook: Workbook) => void;
  /** Writes; returns what is told: to who asked, in a toast, or in a mail. */
  readonly write: (workbook: Workbook, options: Options) => string;
  /** True where what was to be written stands there. */
  readonly isDone: (workbook: Workbook) => boolean;
}

const now = (): number => morning('2025-09-01', 300);

/** What is asked to import, and to mend, by the register that it is asked of: the ways to refuse it come after that. */
const askedToImport = new Outcomes<object>();
const askedToMend = new Outcomes<readonly object[]>();

function ask(workbook: Workbook, name: string, request: unknown, options: Options): string {
  const answer = hostOver(workbook, { now, ...options }).run(name, request) as Answer<unknown>;
  return answer.ok ? '' : answer.error.message;
}

const meting = aMeting({ deelnemerId: 'D-0001' });
const change = (id: string | null, values: object) => ({ tab: 'metingen', id, basis: null, values });
const saving = (verzoek: string, ...schrijf: object[]) => ({ verzoek, schrijf });
const moments = (workbook: Workbook): unknown[] => recordsOf(workbook, 'Metingen').map(({ Moment }) => Moment);
const lostRow = (workbook: Workbook): void =>
  void typeIn(workbook, 'Metingen', freeRow(workbook, 'Metingen'), 'Moment', 'Eind', {
    now,
    editEvents: () => 'lost',
  });
const hasNumbers = (workbook: Workbook): boolean =>
  recordsOf(workbook, 'Metingen').every((record) => record['Meting-ID'] !== null);

const moment = { tab: 'Metingen', header: 'Moment' };
const nothing = (): void => undefined;

const writers: Record<string, Writer> = {
  'a save of a new record': {
    ...moment,
    prepare: nothing,
    write: (workbook, options) => ask(workbook, 'opslaan', saving('verzoek-0001', change(null, meting)), options),
    isDone: (workbook) => moments(workbook).slice(-1)[0] === 'Tussen',
  },
  'a save of a record with another in another tab': {
    ...moment,
    prepare: nothing,
    write: (workbook, options) =>
      ask(
        workbook,
        'opslaan',
        saving(
          'verzoek-0001',
          {
            tab: 'contacten',
            id: null,
            basis: null,
            values: { datum: '2025-08-30', organisatie: 'Buurthuis', soortOrganisatie: 'Anders', soort: 'Gesprek' },
          },
          change('M-0002', { moment: 'Tussen', zelfvertrouwen: 9 }),
        ),
        options,
      ),
    isDone: (workbook) => moments(workbook)[1] === 'Tussen' && recordsOf(workbook, 'Contacten').length === 1,
  },
  'taking a save back': {
    ...moment,
    prepare: (workbook) => {
      ask(workbook, 'opslaan', saving('verzoek-0001', change('M-0002', { moment: 'Eind' })), {});
    },
    write: (workbook, options) =>
      ask(
        workbook,
        'ongedaanMaken',
        { verzoek: 'verzoek-0002', stappen: taken, bewijs: receiptOf(workbook, taken, undefined, now()) },
        options,
      ),
    isDone: (workbook) => moments(workbook)[1] === 'Start',
  },
  Herstel: {
    ...moment,
    prepare: (workbook) => {
      const sheet = sheetNamed(workbook, 'Metingen');
      sheet.rows[2]![columnOf(sheet, 'Moment') - 1]!.value = 'TUSSEN';
    },
    write: (workbook, options) => {
      const cellen = askedToMend.of(workbook, () => {
        const checked = hostOver(copyWorkbook(workbook), { now }).run('controleOphalen', {}) as Answer<Checked>;
        return (checked.ok ? checked.value.bevindingen : []).flatMap(({ tab, rij, id, kolom, herstel }) =>
          herstel ? [{ tab, rij, id, kolom, was: herstel.was, wordt: herstel.wordt }] : [],
        );
      });
      return ask(workbook, 'herstellen', { verzoek: 'verzoek-0001', opmaak: false, cellen }, options);
    },
    isDone: (workbook) => moments(workbook)[1] === 'Tussen',
  },
  'an import': {
    tab: 'Deelnemers',
    header: 'Achternaam',
    prepare: (workbook) => void addSource(workbook, 'Studentenlijst', wideSheet),
    write: (workbook, options) => {
      const blad = sheetNamed(workbook, 'Studentenlijst').id;
      const asked = askedToImport.of(workbook, () => {
        const host = hostOver(copyWorkbook(workbook), { now });
        const matched = { blad, koprij: 3, koppeling: agree(read(host, blad)) };
        return { ...matched, kenmerk: preview(host, matched).kenmerk };
      });
      return ask(workbook, 'importUitvoeren', { verzoek: 'verzoek-0001', ...asked }, options);
    },
    isDone: (workbook) => recordsOf(workbook, 'Deelnemers').length === 7,
  },
  'putting back rows that vanished': {
    ...moment,
    prepare: (workbook) => {
      deleteRows(workbook, 'Metingen', ['M-0001', 'M-0002', 'M-0003', 'M-0004']);
      nightOf(workbook, '2025-09-02');
    },
    write: (workbook, options) => {
      try {
        const ui = { ...options.ui, alert: () => 'YES' };
        return hostOver(workbook, { now, ...options, ui } as Options).run('verdwenenRijen') as string;
      } catch (error) {
        return (error as Error).message;
      }
    },
    isDone: (workbook) => moments(workbook).length === 5,
  },
  'an edit that gives a number': {
    tab: 'Metingen',
    header: 'Meting-ID',
    prepare: lostRow,
    type: (workbook) => void typeIn(workbook, 'Metingen', 2, 'Communicatie', 4, { now, editEvents: () => 'lost' }),
    write: (workbook, options) => {
      const said: string[] = [];
      const ui = { toast: (text: string) => void said.push(text) };
      typeIn(workbook, 'Metingen', 2, 'Communicatie', 4, { now, ...options, ui });
      return said.join(' ');
    },
    isDone: hasNumbers,
  },
  'the night that gives a number': {
    tab: 'Metingen',
    header: 'Meting-ID',
    prepare: lostRow,
    write: (workbook, options) => {
      const mails: string[] = [];
      const sendMail = ({ body }: { body: string }): void => void mails.push(body);
      try {
        nightOf(workbook, '2025-09-02', { ...options, sendMail });
      } catch (error) {
        mails.push((error as Error).message);
      }
      return mails.join(' ');
    },
    isDone: hasNumbers,
  },
};

const prepared = new Map<string, Workbook>();

/** A workbook in which all happened that comes before this writer. */
function readyFor(name: string): Workbook {
  if (!prepared.has(name)) {
    const workbook = afterANight();
    writers[name]!.prepare(workbook);
    prepared.set(name, workbook);
  }
  return copyWorkbook(prepared.get(name)!);
}

/** What people filled in, in all tabs. */
const contentOf = (workbook: Workbook): unknown =>
  ['Metingen', 'Deelnemers', 'Contacten', 'Fasen', 'Stages', 'Logboek'].map((tab) => {
    const { rows, maxRows } = sheetNamed(workbook, tab);
    const lines = rows.map((row) =>
      (row ?? [])
        .map((cell) => cell?.value ?? null)
        .join('|')
        .replace(/\|+$/, ''),
    );
    return [tab, maxRows, lines.join('\n').trimEnd()];
  });

const ownRule = {
  criteria: 'VALUE_IN_LIST',
  args: [['alleen dit'], true],
  allowInvalid: false,
  helpText: 'Alleen dit mag hier.',
};

function forbid(workbook: Workbook, { tab, header }: Writer): void {
  const sheet = sheetNamed(workbook, tab);
  const column = columnOf(sheet, header);
  for (let row = 2; row <= sheet.maxRows; row++) {
    const cells = (sheet.rows[row - 1] ??= []);
    cells[column - 1] = { value: null, ...cells[column - 1], validation: ownRule as never };
  }
}

const typed = (workbook: Workbook, { tab, header }: Writer, what: 'looks' | 'values'): Options => ({
  typedColumns: { [tab]: { [columnOf(sheetNamed(workbook, tab), header)]: what } },
});

/** After an import, with the same people in its source once more under another name, and previewed: one is good, one is not. */
const importedOnce = once(() => {
  const workbook = afterANight();
  const blad = addSource(workbook, 'Studentenlijst', wideSheet);
  importAll(hostOver(workbook, { now }), blad);
  const { rows } = sheetNamed(workbook, 'Studentenlijst');
  for (const row of rows.slice(3))
    rows.push(row.map((cell, at) => (at === 0 ? { value: `${cell?.value}-Smit` } : cell)));
  const bron = read(hostOver(workbook, { now }), blad);
  const request = { blad, koprij: bron.koprij, koppeling: agree(bron) };
  const { kenmerk, verborgen } = preview(hostOver(workbook, { now }), request);
  return { workbook, asked: { ...request, kenmerk, verborgen } };
});

describe.each(['call', 'flush'] as const)('at the %s', (refusesAt) => {
  describe.each(Object.entries(writers))('%s', (name, writer) => {
    test.each(['en', 'nl'] as const)(
      'a rule of people themselves: nothing stays, and it is told where and what to do (Google in %s)',
      (language) => {
        const workbook = readyFor(name);
        forbid(workbook, writer);
        writer.type?.(workbook);
        const before = contentOf(workbook);
        const said = writer.write(workbook, { refusesAt, language });
        expect(said).toContain(`het tabblad "${writer.tab}", kolom "${writer.header}"`);
        expect(said).toMatch(/Op cel [A-Z]+\d+ staat een regel die dat niet toelaat.*Gegevens > Gegevensvalidatie/);
        expect(contentOf(workbook)).toEqual(before);
        for (const row of sheetNamed(workbook, writer.tab).rows) row?.forEach((cell) => delete cell?.validation);
        writer.write(workbook, { refusesAt });
        expect(writer.isDone(workbook)).toBe(true);
      },
    );

    test('a column of a Google table that takes no values: the same', () => {
      const workbook = readyFor(name);
      writer.type?.(workbook);
      const before = contentOf(workbook);
      const said = writer.write(workbook, { refusesAt, ...typed(workbook, writer, 'values') });
      expect(said).toContain(`het tabblad "${writer.tab}", kolom "${writer.header}"`);
      expect(said).toMatch(/tabel van Google met een eigen kolomtype.*Revert to unformatted data/);
      expect(contentOf(workbook)).toEqual(before);
    });

    test('one that only takes no formats: all is stored', () => {
      const workbook = readyFor(name);
      writer.write(workbook, { refusesAt, ...typed(workbook, writer, 'looks') });
      expect(writer.isDone(workbook)).toBe(true);
    });
  });

  describe.each(['Importjournaal', 'Import: nog te herstellen'])('an import of which Google refuses %s', (tab) => {
    const imported = (what: 'looks' | 'values'): [before: unknown, after: unknown, said: string] => {
      const { asked, ...again } = importedOnce();
      const workbook = copyWorkbook(again.workbook);
      const filledIn = (name: string): unknown =>
        sheetNamed(workbook, name)
          .rows.map((row) => (row ?? []).map((cell) => cell?.value || '').join('|'))
          .filter((line) => /[^|]/.test(line));
      const contents = (): unknown => [
        contentOf(workbook),
        ...['Importjournaal', 'Import: nog te herstellen'].map(filledIn),
      ];
      const before = contents();
      const said = ask(
        workbook,
        'importUitvoeren',
        { ...asked, verzoek: 'verzoek-import-2' },
        { refusesAt, typedColumns: { [tab]: { 1: what } } },
      );
      return [before, contents(), said];
    };

    test('where it takes no values nothing stays, and it is told in Dutch', () => {
      const [before, after, said] = imported('values');
      expect(said).toMatch(new RegExp(`het tabblad "${tab}", kolom ".*Revert to unformatted data`));
      expect(after).toEqual(before);
    });

    test('where it takes no formats all is stored', () => {
      const [before, after, said] = imported('looks');
      expect(said).toBe('');
      expect(after).not.toEqual(before);
    });
  });

  test('a new record stays where taking it back cannot be written in the Logboek', () => {
    const workbook = afterANight();
    const saved = hostOver(workbook, { now }).run('opslaan', saving('verzoek-0001', change(null, meting)));
    const { steps: stappen, bewijs } = (saved as { value: { steps: unknown; bewijs: string } }).value;
    const before = recordsOf(workbook, 'Metingen');
    const request = { verzoek: 'verzoek-0002', stappen, bewijs };
    const said = ask(workbook, 'ongedaanMaken', request, { refusesAt, typedColumns: { Logboek: { 3: 'values' } } });
    expect(said).toContain('het tabblad "Logboek", kolom "Wat"');
    expect(recordsOf(workbook, 'Metingen')).toEqual(before);
  });

  test('a save in such a column says so; the other columns have their formats', () => {
    const workbook = afterANight();
    const said: string[] = [];
    ask(workbook, 'opslaan', saving('verzoek-0001', change(null, meting)), {
      refusesAt,
      ...typed(workbook, writers['a save of a new record']!, 'looks'),
      ui: { toast: (text) => void said.push(text) },
    });
    expect(said.join()).toMatch(/opmaak en de keuzelijst niet zetten in het tabblad "Metingen", kolom "Moment"/);
    const [date] = recordsOf(workbook, 'Metingen').slice(-1);
    expect(date).toMatchObject({ Moment: 'Tussen', Zelfvertrouwen: 7 });
    expect(rowOf(workbook, 'Metingen', 'M-0006')).toBeGreaterThan(5);
  });

  test('Inrichten mends the dropdowns of all other columns, and names those that it cannot', () => {
    const workbook = afterANight();
    const sheet = sheetNamed(workbook, 'Metingen');
    const wiped = ['Moment', 'Datum', 'Communicatie'].map((header) => columnOf(sheet, header));
    const rules = (): unknown[] => wiped.map((column) => sheet.rows[1]![column - 1]?.validation?.criteria);
    for (const column of wiped) delete sheet.rows[1]![column - 1]!.validation;
    const said = hostOver(workbook, {
      now,
      refusesAt,
      typedColumns: { Metingen: { [wiped[0]!]: 'values' }, Stages: { 4: 'looks' } },
    }).run('registerInrichten');
    expect(said).toMatch(/het tabblad "Stages", kolom ".+", en in het tabblad "Metingen", kolom "Moment"/);
    expect(rules()).toEqual([undefined, 'DATE_IS_VALID_DATE', 'NUMBER_BETWEEN']);
  });
});
