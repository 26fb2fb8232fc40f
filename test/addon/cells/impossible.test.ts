/**
 * Whatever stands in a cell is at most one wrong cell, which is named: of each value, in a row of its own for every column
 * of every tab, nothing stops and nothing else is refused. Through the bundle.
 */
import { copyWorkbook, type Cell, type Workbook } from '@plp/workbench';
import fc from 'fast-check';
import { formatId, idNumber } from '../../../src/register/identity/ids';
import type { FiguresAnswer } from '../../../src/addon/cijfers/outcomeTasks';
import type { Answer } from '../../../src/sidebar/contract';
import { forms, formDeclarations } from '../../../src/sidebar/contract/forms';
import { columnsOf } from '../../../src/register/tab';
import { allTabs } from '../../../src/register/tabs';
import { doelen, importTabs, tabNaam } from '../../../src/importeren/koppeling/doelen';
import { RegisterMaker } from '../../support/builders';
import { marked } from '../../support/edits';
import { addSource, asked, preview, run } from '../../support/importing';
import { hostOver } from '../../support/register';
import { headersOf, sheetNamed } from '../../support/sheets';
import { serialOf, smallRegister } from '../../support/smallRegister';
import { morning, runOn } from '../daily/support';

const asDate = (serial: number): Cell => ({ value: serial, style: { numberFormat: 'dd-mm-yyyy' } });

/** Values that are right in no column: each of their cells must be told. */
const neverRight: readonly (readonly [string, Cell])[] = [
  ['more days than there are, as a date', asDate(123_456_789)],
  ['far more days than there are, as a date', asDate(9e15)],
  ['far fewer days than there are, as a date', asDate(-9e15)],
  ['a date after 9999', asDate(3_000_000)],
  ['a broken reference', { value: '#REF!' }],
  ['a lookup that found nothing', { value: '#N/B' }],
];

/** Values that may be right somewhere: in a text, or as a number. */
const sometimesRight: readonly (readonly [string, Cell])[] = [
  ['a date before the register', asDate(-400_000)],
  ['a date of 9999', asDate(serialOf('9999-12-31'))],
  ['a date of 1899', asDate(1)],
  ['a time without a day', { value: 0.5, style: { numberFormat: 'hh:mm' } }],
  ['a date with a time', asDate(serialOf('2025-02-03') + 0.6)],
  ['a date as a number', { value: serialOf('2025-02-03') }],
  ['nine digits', { value: 999_999_999 }],
  ['a huge number', { value: 1e300 }],
  ['a huge negative number', { value: -1e300 }],
  ['a number with a long fraction', { value: 0.1 + 0.2 }],
  ['a tick', { value: true }],
  ['no tick', { value: false }],
  ['a very long text', { value: 'lang '.repeat(1_999) }],
  ['a text of many lines', { value: 'een\n\n\ttwee\r\ndrie' }],
  ['a word that objects have', { value: '__proto__' }],
  ['a text that ends in half a sign', { value: 'x\ud83d' }],
  // Of a chip Google gives a script the text that is seen; whom or what it points at is a link.
  ['a chip of a person', { value: 'Noor de Wit', link: 'mailto:noor@example.org' }],
  ['a formula that gives nothing', { value: '', formula: '=""' }],
  ['a text date of no century', { value: '31-12-9999' }],
  ['a text date that is none', { value: '9999-99-99T99:99:99' }],
];

/** One right record of each tab. */
function team(): RegisterMaker {
  const maker = new RegisterMaker();
  const stamps = { ingevoerdOp: '2025-01-01T10:00:00', ingevoerdDoor: 'onbekend' };
  maker.medewerker({ email: 'projectleider@example.org', rol: 'Projectleider', ...stamps });
  maker.medewerker({ email: 'praktijkopleider@example.org', ...stamps });
  const deelnemer = maker.gestart('2025-02-03', { aanmelddatum: '2025-01-06', ...stamps });
  const werkgever = maker.werkgever('2024-01-01', stamps);
  maker.intake(deelnemer, '2025-01-20', stamps);
  const stage = maker.stage(deelnemer, werkgever, '2025-02-17', stamps);
  maker.log(stage, deelnemer, '2025-03-03', stamps);
  const verklaring = maker.verklaring(deelnemer, null, stamps);
  maker.toets(deelnemer, verklaring, '2025-09-09', stamps);
  maker.meting(deelnemer, '2025-02-10', stamps);
  maker.plaatsing(deelnemer, '2025-06-02', stamps);
  maker.nazorg(deelnemer, '2025-07-07', stamps);
  maker.contact('2025-02-02', stamps);
  const jaar = maker.projectjaar('2025-01-01', '2025-12-31', stamps);
  maker.doel(jaar, '1.1', 3, stamps);
  maker.toelichting(jaar, '1.1', '2025-06-30', stamps);
  return maker;
}

/** A cell that is wrong on purpose. */
interface Planted {
  readonly tab: string;
  readonly row: number;
  readonly header: string;
  readonly what: string;
}

/** Below the records of each tab: for each value and every column but the ID the first record again, with it in that column. */
function everywhere(values: readonly (readonly [string, Cell])[]): { workbook: Workbook; planted: Planted[] } {
  const workbook = smallRegister(team());
  const planted: Planted[] = [];
  for (const tab of allTabs) {
    const sheet = sheetNamed(workbook, tab.name);
    const record = sheet.rows[1]!;
    let number = sheet.rows.reduce((most, row) => Math.max(most, idNumber(tab.prefix, row?.[0]?.value) ?? 0), 0);
    for (const [what, cell] of values) {
      for (const [key, { header }] of columnsOf(tab)) {
        if (key === 'id') continue;
        const row = structuredClone(record);
        row[0] = { ...row[0]!, value: formatId(tab.prefix, ++number) };
        row[headersOf(sheet).indexOf(header)] = structuredClone(cell);
        sheet.rows.push(row);
        if (key !== 'ingevoerdOp' && key !== 'ingevoerdDoor')
          planted.push({ tab: tab.name, row: sheet.rows.length, header, what });
      }
    }
    sheet.maxRows = sheet.rows.length + 5;
  }
  return { workbook, planted };
}

/** The same in few rows, each full of them: every value stands in every column once. */
function together(values: readonly (readonly [string, Cell])[]): Workbook {
  const workbook = smallRegister(team());
  for (const tab of allTabs) {
    const sheet = sheetNamed(workbook, tab.name);
    const record = sheet.rows[1]!;
    values.forEach((_, shift) => {
      const row = structuredClone(record);
      row.forEach((_own, place) => (row[place] = structuredClone(values[(place + shift) % values.length]![1])));
      sheet.rows.push(row);
    });
    sheet.maxRows = sheet.rows.length + 5;
  }
  return workbook;
}

/** How many rows do not count because of a cell, as the figures tell. */
function leftOut(workbook: Workbook): number {
  const answer = hostOver(workbook).run('cijfersOpvragen', { peildatum: '2025-08-31' }) as Answer<FiguresAnswer>;
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.weggelaten.reduce((sum, { aantal }) => sum + aantal, 0);
}

/** Everything that reads the register, one after the other. */
function useAll(workbook: Workbook): void {
  const host = hostOver(workbook, { now: () => morning('2025-09-01', 30) });
  for (const form of forms) {
    const { opent } = formDeclarations[form];
    if (opent === null) continue;
    const request =
      'tabs' in opent
        ? { deelnemerId: 'D-0001', tabs: opent.tabs, zonder: opent.zonder }
        : form === 'toelichting'
          ? { projectjaarId: null, peildatum: null }
          : null;
    if (request) expect([form, host.run(opent.eindpunt, request)]).toMatchObject([form, { ok: true }]);
  }
  expect(host.run('vandaagOphalen', {})).toMatchObject({ ok: true });
  expect(host.run('controleOphalen', {})).toMatchObject({ ok: true });
  expect(host.run('deelnemersZoeken', { zoek: 'per' })).toMatchObject({ ok: true });
  host.run('registerControleren');
  host.run('uitkomstenBijwerken');
}

type Named = readonly [string, Cell];

const groupsOf = (values: readonly Named[], size: number): [string, readonly Named[]][] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, index) => {
    const group = values.slice(index * size, (index + 1) * size);
    return [group.map(([what]) => what).join(', '), group];
  });

describe.each([
  ['what is right in no column', neverRight],
  ['what is right in some columns', sometimesRight],
] as const)('%s', (_kind, values) => {
  // Some at a time: a tab of so many rows about one person takes long to judge.
  test.each(groupsOf(values, 5))('stops nothing that reads the register: %s', (_what, group) => {
    const { workbook } = everywhere(group);
    leftOut(workbook);
    useAll(workbook);
  });

  test('is looked at where somebody pastes it, with all that stands around it', () => {
    const workbook = together(values);
    for (const tab of allTabs) {
      const sheet = sheetNamed(workbook, tab.name);
      const told: string[] = [];
      hostOver(workbook, { ui: { toast: (message) => told.push(message) } }).fireEdit({
        sheetId: sheet.id,
        rect: { row: 2, column: 1, rows: sheet.rows.length - 1, columns: columnsOf(tab).length },
      });
      expect([tab.name, told.filter((text) => text.includes('Het nakijken lukte nu niet'))]).toEqual([tab.name, []]);
    }
  });

  test('does not keep the morning from any of its steps', () => {
    const workbook = together(values);
    hostOver(workbook, { now: () => morning('2025-09-01', -60) }).run('herinneringenAanzetten');
    expect(runOn(workbook, '2025-09-01').said).toBe('De dagelijkse taken zijn gedaan.');
  });
});

test('what is right in no column is told in each of them, and keeps its row out', () => {
  const { workbook, planted } = everywhere(neverRight);
  const copy = copyWorkbook(workbook);
  hostOver(workbook).run('registerControleren');
  const told = allTabs.flatMap(({ name }) => marked(workbook, name).map((one) => `${name} ${one}`));
  expect(planted.filter(({ tab, row, header }) => !told.includes(`${tab} ${header} ${row} fout`))).toEqual([]);
  expect(leftOut(copy)).toBe(planted.length);
});

const who = {
  Voornaam: 'deelnemers.voornaam',
  Achternaam: 'deelnemers.achternaam',
  Geboortejaar: 'deelnemers.geboortejaar',
};

/** Two at random each time; all of them by hand: `CELLEN=alles`. */
const tried =
  process.env['CELLEN'] === 'alles'
    ? importTabs
    : fc.sample(fc.shuffledSubarray([...importTabs], { minLength: 2, maxLength: 2 }), 1)[0]!;

test.each(tried.map((tab) => [tabNaam(tab), tab] as const))(
  'an import for %s of a tab full of them names each wrong cell, and brings what is right',
  (name, tab) => {
    const workbook = smallRegister(team());
    const columns = doelen().filter(
      (doel) => doel.tab === tab && doel.sleutel.split('.')[0] === tab && !Object.values(who).includes(doel.sleutel),
    );
    const headers = [...Object.keys(who), ...columns.map(({ sleutel }) => sleutel)];
    const values = [...neverRight, ...sometimesRight];
    // A lookup that found nothing says nothing where a column may be empty: that is asked.
    const isWrong = (at: number): boolean => at < neverRight.length - 1;
    const blad = addSource(workbook, `Oud ${name}`, [headers]);
    const source = workbook.sheets.find(({ id }) => id === blad)!;
    values.forEach((_, shift) =>
      source.rows.push([
        { value: 'Voornaam' },
        { value: `Persoon ${'abcdefghijklmnopqrstuvwxyz'[shift]}` },
        { value: 1990 },
        ...columns.map((__, place) => structuredClone(values[(place + shift) % values.length]![1])),
      ]),
    );
    source.maxRows = source.rows.length + 5;
    const kolommen = { ...who, ...Object.fromEntries(columns.map(({ sleutel }) => [sleutel, sleutel])) };
    const host = hostOver(workbook);
    const request = asked(host, blad, { kolommen });
    const shown = preview(host, request);
    const known = shown.lijst.filter(({ stand }) => stand === 'fout').map(({ rij }) => rij);
    values.forEach((_, shift) => {
      const wrong = columns.filter((__, place) => isWrong((place + shift) % values.length));
      const { stand, problemen } = shown.lijst.find(({ rij }) => rij === shift + 2)!;
      const told = (header: string): boolean => problemen.some((one) => one.includes(header));
      expect(wrong.map(({ column: { header } }) => header).filter((header) => !told(header))).toEqual([]);
      if (wrong.length > 0) expect(stand).toBe('fout');
    });
    const done = run(host, request, shown.kenmerk);
    expect(done).toMatchObject({ ok: true, value: { rest: known.length } });
    expect(host.run('controleOphalen', {})).toMatchObject({ ok: true });
    expect(host.run('cijfersOpvragen', { peildatum: '2025-08-31' })).toMatchObject({ ok: true });
  },
);
